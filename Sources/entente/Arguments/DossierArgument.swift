import ArgumentParser

/// The last argument of every command.
struct DossierArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The folder of a dossier, or the file of a corpus. Without one, the dossier that Entente carries is used.",
      valueName: "dossier"
    )
  )
  var dossier: String?

  var place: DossierPlace { DossierPlace(argument: dossier) }

  /// Opens the dossier for as long as the body lasts, and says on standard error when it is not
  /// wholly sound; what was read is kept for the next time once the body is done.
  ///
  /// Where a path is not there, `advice` may know what was meant by it.
  func withOpened(
    advisedBy advice: (String) -> String? = { _ in nil },
    _ body: (OpenedSource) throws -> Void
  ) throws {
    let place = place
    let (board, afterwards) = try opened(place, advice)
    defer { afterwards() }
    let opened = OpenedSource(place: place, board: board)
    if let notice = opened.notice { Notices.write(notice) }
    try body(opened)
  }

  /// Opens the dossier to be browsed while it may still be read.
  func start(advisedBy advice: (String) -> String?) throws(CommandFailure) -> BrowsingStart {
    do {
      return try BrowsingStart(Opener(place))
    } catch {
      throw failure(error, advice)
    }
  }

  private func opened(
    _ place: DossierPlace,
    _ advice: (String) -> String?
  ) throws(CommandFailure) -> (board: Board, afterwards: @Sendable () -> Void) {
    do {
      return try Opener(place).open()
    } catch {
      throw failure(error, advice)
    }
  }

  private func failure(_ error: OpeningFailure, _ advice: (String) -> String?) -> CommandFailure {
    guard case .dossier(.notFound(let path)) = error else { return .unopened(error, advice: nil) }
    return .unopened(error, advice: advice(path))
  }
}
