/// The forms that can be written.
package enum ExporterRegistry {
  package static let all: [any Exporter.Type] = []
}
