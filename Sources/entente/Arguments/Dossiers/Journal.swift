import ArgumentParser
import DossierStore
import Interchange
import RelationsModel

/// Lists what was done to a dossier, takes it back, or does it again.
struct Journal: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal",
    abstract: "List the changes of a dossier, undo and redo them.",
    discussion: """
      Each change that is made with Entente to a dossier is listed with its number, when and by whom \
      it was made, what was done and the ids of its records; those that are undone are marked. The \
      journal of a folder is kept apart from it, in the user's own data: another user, and another \
      copy of the folder, has another. That of a corpus is in its file. That of an archive is its audit, \
      which is the same for all and keeps its words.

      With --undo your last change is taken back, or the one of a number. Files that nobody else \
      wrote since are then what they were, byte for byte; in others, and in a corpus, the records are. Where a later \
      change stands on the one that is to be undone, nothing is done, and the reason is given. \
      With --redo it is done again.

      With --purge all words are removed from the journal for good. What was done stays listed and \
      cannot be undone any more.

      EXAMPLES
        entente journal my-dossier             List the changes.
        entente journal my-dossier --undo      Undo your last change.
        entente journal my-dossier --undo --change 3
        entente journal my-dossier --redo
        entente journal archive.entente
        entente journal my-dossier --json      Print an array of objects for a program.
      """
  )

  @Flag(help: "Take back a change.")
  var undo = false

  @Flag(help: "Make a change again that was taken back.")
  var redo = false

  @Option(
    help: ArgumentHelp(
      "The change to undo or to redo, by its number; without it your last.",
      valueName: "number"
    )
  )
  var change: Int?

  @Flag(help: "Remove all words from the journal for good.")
  var purge = false

  @Flag(help: "Print an array of objects for a program.")
  var json = false

  @OptionGroup var dossier: DossierArgument

  func validate() throws {
    guard dossier.place != .shipped else {
      throw ValidationError("Give the folder of a dossier or a corpus: the shipped one stays.")
    }
    if [undo, redo, purge].count(where: { $0 }) > 1 {
      throw ValidationError("--undo, --redo and --purge exclude each other.")
    }
    if change != nil, !undo, !redo {
      throw ValidationError("--change goes with --undo or --redo.")
    }
    if json, undo || redo || purge { throw ValidationError("--json goes with the list alone.") }
  }

  func run() throws {
    let run = try JournalRun(of: dossier.place)
    if undo { return try run.reverse { (session) throws(EditFailure) in try session.undo(change) } }
    if redo { return try run.reverse { (session) throws(EditFailure) in try session.redo(change) } }
    if purge { return try run.purge() }
    var output = Output()
    let history = try run.history()
    if json {
      var printer = JSONArrayPrinter()
      for entry in history.edits { try printer.add(JournalRun.json(entry, history), to: &output) }
      try printer.end(on: &output)
    } else {
      for entry in history.edits { try output.line(JournalRun.line(entry, history)) }
    }
    try output.flush()
  }
}
