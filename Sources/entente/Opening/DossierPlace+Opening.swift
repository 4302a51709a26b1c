extension DossierPlace {
  /// Knows what was meant by a path that is not there; nil when nothing else can have been.
  typealias Advice = (_ path: String) -> String?

  /// Opens the dossier for as long as the body lasts, and says on standard error when it is not
  /// wholly sound; what was read is kept for the next time once the body is done.
  func withOpened(
    advice: Advice = { _ in nil },
    _ body: (OpenedSource) throws -> Void
  ) throws {
    let (board, afterwards) = try opened(advice)
    defer { afterwards() }
    let opened = OpenedSource(place: self, board: board)
    if let notice = opened.notice { Notices.write(notice) }
    try ProposedCommand.$place.withValue(self) { try body(opened) }
    guard board.isWhole else { throw CommandFailure.transfer(BoardFailure.sentence) }
  }

  /// Opens the dossier to be browsed while it may still be read.
  func start(advice: Advice) throws(CommandFailure) -> BrowsingStart {
    do {
      return try BrowsingStart(Opener(self))
    } catch {
      throw failure(error, advice)
    }
  }

  private func opened(
    _ advice: Advice
  ) throws(CommandFailure) -> (board: Board, afterwards: @Sendable () -> Void) {
    do {
      return try Opener(self).open()
    } catch {
      throw failure(error, advice)
    }
  }

  private func failure(_ error: OpeningFailure, _ advice: Advice) -> CommandFailure {
    guard case .dossier(.notFound(let path)) = error else { return .unopened(error, advice: nil) }
    return .unopened(error, advice: advice(path))
  }
}
