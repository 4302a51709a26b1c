/// The forms that can be written.
package enum ExporterRegistry {
  package static let all: [any Exporter.Type] = [
    HTMLExporter.self,
    MarkdownExporter.self,
    NDJSONExporter.self,
    CSVExporter.self,
    CSLJSONExporter.self,
    BibTeXExporter.self,
    CitationsExporter.self,
    AnnotationsExporter.self,
    GraphMLExporter.self,
    QDPXExporter.self,
    QDCExporter.self,
  ]

  /// The form of a name; nil when there is none.
  package static func exporter(named name: String) -> (any Exporter.Type)? {
    all.first { $0.name == name }
  }
}
