import Interchange
import RelationsModel

/// A problem as programs read it.
enum DiagnosticJSON {
  static func object(_ diagnostic: Diagnostic) -> JSON {
    .object([
      JSON.Member("severity", .string(diagnostic.severity.rawValue)),
      JSON.Member("file", .string(diagnostic.place.file)),
      JSON.Member("line", .int(diagnostic.place.line)),
      JSON.Member("column", .int(diagnostic.place.column)),
      JSON.Member("message", .string(diagnostic.message)),
      JSON.Member("expected", .text(diagnostic.expected)),
      JSON.Member("nearest", .text(diagnostic.suggestion)),
    ])
  }
}
