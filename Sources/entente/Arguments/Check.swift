import ArgumentParser
import DossierStore
import RelationsModel

/// Prints every problem of a dossier.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Print everything that is wrong with a dossier.",
    discussion: """
      Every problem is printed with its file, line and column, the line itself and what was \
      expected. It ends with 1 when there are errors, and with 0 when there are only warnings.

      EXAMPLES
        entente check               Check the dossier that Entente carries.
        entente check my-dossier    Check the dossier in a folder.
      """
  )

  @OptionGroup var dossier: DossierArgument

  func run() throws {
    let report = try CheckReport(of: dossier.place)
    var output = Output()
    for diagnostic in report.diagnostics { try output.line(DiagnosticText.render(diagnostic)) }
    try output.line(report.summary)
    try output.flush()
    if report.hasErrors { throw CommandFailure.unsound }
  }
}
