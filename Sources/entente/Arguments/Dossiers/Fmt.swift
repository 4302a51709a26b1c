import ArgumentParser
import DossierStore
import Drawing

/// Brings the files of a dossier into the canonical form.
struct Fmt: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: "Write the files of a dossier in the one canonical way.",
    discussion: """
      Keys stand in one fixed order, long texts are folded at 100 columns, texts are in \
      quotes only where they must be, and blank lines are removed, so that two people's edits \
      merge. What the files say never changes, and comments stay with the key or the record that \
      they stand above or beside. The files that are written are listed.

      A file with mistakes of form, such as an unknown key, is left as it is and reported, while \
      the others are formatted; so is one with anchors, aliases or tags, which are no part of the \
      format. It ends with 1 when there is such a file.

      EXAMPLES
        entente fmt my-dossier            Format the dossier in a folder.
        entente fmt --check my-dossier    List what would change, and end with 1 if anything does.
      """
  )

  @Flag(help: "Write nothing; list the files that would change, and end with 1 if there are any.")
  var check = false

  @OptionGroup var dossier: DossierArgument

  func run() throws {
    let run = try FormattingRun(dossier.place)
    var output = Output()
    for diagnostic in run.refusals { Notices.write(DiagnosticText.render(diagnostic)) }
    for file in run.changes {
      if !check { try run.write(file) }
      try output.line(run.path(of: file))
      try output.flush()
    }
    if dossier.dossier == nil, run.changes.isEmpty {
      Notices.write(
        "entente: The shipped dossier is in the canonical form. Give the folder of another."
      )
    }
    if !run.refusals.isEmpty { Notices.write("entente: \(run.refusal)") }
    if !run.refusals.isEmpty || (check && !run.changes.isEmpty) { throw CommandFailure.unsound }
  }
}
