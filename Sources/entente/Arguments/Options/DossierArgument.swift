import ArgumentParser

/// The last argument of every command.
struct DossierArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      """
      The folder of a dossier, the file of a corpus, or the postgres:// address of an archive. \
      Without one, the dossier that Entente carries is used.
      """,
      valueName: "dossier"
    ),
    completion: .file()
  )
  var dossier: DossierPlace?

  var place: DossierPlace { dossier ?? .shipped }

  /// Opens the dossier for as long as the body lasts.
  func withOpened(_ body: (OpenedSource) throws -> Void) throws {
    try place.withOpened(body)
  }
}
