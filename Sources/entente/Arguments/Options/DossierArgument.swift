import ArgumentParser
import SystemPackage

/// The last argument of every command.
struct DossierArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      """
      The folder of a dossier, or the file of a corpus. Without one, the dossier that Entente \
      carries is used.
      """,
      valueName: "dossier"
    ),
    completion: .file()
  )
  var dossier: FilePath?

  var place: DossierPlace { DossierPlace(argument: dossier) }

  /// Opens the dossier for as long as the body lasts.
  func withOpened(_ body: (OpenedSource) throws -> Void) throws {
    try place.withOpened(body)
  }
}
