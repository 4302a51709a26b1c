import ArgumentParser

/// The last argument of every command.
struct DossierArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The folder of a dossier. Without one, the dossier that Entente carries is used.",
      valueName: "dossier"
    )
  )
  var dossier: String?

  var place: DossierPlace { DossierPlace(argument: dossier) }

  /// Opens the dossier, and says on standard error when it is not wholly sound.
  func open() throws(CommandFailure) -> OpenedSource {
    do {
      let opened = OpenedSource(try place.read(), from: place)
      if let notice = opened.notice { Notices.write(notice) }
      return opened
    } catch {
      throw .unopened(error, advice: nil)
    }
  }
}
