import ArgumentParser
import DossierStore
import RelationsModel

/// Prints every problem of a dossier.
struct Check: ParsableCommand {
  /// For whom the problems are printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, github
  }

  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Print everything that is wrong with a dossier.",
    discussion: """
      Every problem is printed with its file, line and column, the line itself and what was \
      expected. It ends with 1 when there are errors, and with 0 when there are only warnings.

      As JSON, which editors read, it is an array of objects with the keys severity, file, line, \
      column, message, expected and nearest; the last two may be null. For GitHub it is workflow \
      commands, which show the problems at their lines.

      EXAMPLES
        entente check               Check the dossier that Entente carries.
        entente check my-dossier    Check the dossier in a folder.
        entente check --json my-dossier
        entente check --format github .
      """
  )

  @Option(help: "For whom: text for people, json for programs, github for its workflows.")
  var format: Format?

  @Flag(help: "The same as --format json.")
  var json = false

  @OptionGroup var dossier: DossierArgument

  func validate() throws {
    guard json, let format, format != .json else { return }
    throw ValidationError("Give --json or --format \(format.rawValue), not both.")
  }

  func run() throws {
    let report = try CheckReport(of: dossier.place)
    var output = Output()
    switch json ? .json : format ?? .text {
    case .text:
      for diagnostic in report.diagnostics { try output.line(DiagnosticText.render(diagnostic)) }
      try output.line(report.summary)
    case .json:
      var array = JSONArrayPrinter()
      for diagnostic in report.diagnostics {
        try array.add(DiagnosticJSON.object(diagnostic), to: &output)
      }
      try array.end(on: &output)
    case .github:
      for diagnostic in report.diagnostics {
        try output.line(WorkflowCommand.text(of: diagnostic))
      }
    }
    try output.flush()
    if report.hasErrors { throw CommandFailure.unsound }
  }
}
