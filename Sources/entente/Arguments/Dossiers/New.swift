import ArgumentParser
import DossierStore
import Drawing
import Files
import Foundation
import Presentation
import RelationsModel
import SystemPackage

/// Starts a dossier.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Start a dossier of your own.",
    discussion: """
      Makes a folder with every file of a dossier; each says what it is for, with an example that \
      is commented out. The folder may be there already if it is empty.

      A party's id is made of its name, and can be changed as long as nothing else names it.

      EXAMPLES
        entente new my-dossier --parties "France,Germany"
        entente new my-dossier --parties '"Korea, Republic of",Japan'
      """
  )

  @Argument(help: ArgumentHelp("The folder to make.", valueName: "folder"), completion: .directory)
  var folder: FilePath

  @Option(
    help: ArgumentHelp("The names of the two parties, with a comma between.", valueName: "a,b"),
    transform: New.parties
  )
  var parties: PartyNames

  func validate() throws {
    guard !folder.string.isEmpty, NameKey.showsNothing(folder.string) else { return }
    throw ValidationError("the folder has no name: it is blank")
  }

  func run() throws {
    let ignored = DossierFile(path: TextIgnoreFile.path, bytes: TextIgnoreFile.initial)
    let files = StarterDossier.files(parties, asOf: .today) + [ignored]
    do {
      try NewFolder.write(files, at: folder)
    } catch {
      throw CommandFailure.transfer(SafeText.line(error.message))
    }
    var output = Output()
    let quoted = SafeText.line(ProposedCommand.quoted(folder))
    let count = Wording.count(files.count, "file")
    try output.line("Made \(SafeText.line(folder.shown)), with \(count).")
    try output.line(
      "Open it with `entente \(quoted)`: there A adds an article and + makes a record."
    )
    try output.line("Who writes its files by hand asks `entente check \(quoted)` what is wrong.")
    try output.flush()
  }

  private static func parties(_ argument: String) throws -> PartyNames {
    let text = try WordArgument.text(argument)
    do throws(PartyNamesError) {
      return try PartyNames(parsing: text)
    } catch {
      throw ValidationError(error.message)
    }
  }
}
