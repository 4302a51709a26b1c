import Interchange
import ResearchFiles

/// All forms in which a dossier is given out as a file.
enum ExportForms {
  static let all: [any Exporter.Type] = ExporterRegistry.all + [DNAExporter.self]

  /// The form of a name; nil when there is none.
  static func exporter(named name: String) -> (any Exporter.Type)? {
    all.first { $0.name == name }
  }
}
