import Interface
import RelationsAnalysis
import RelationsModel
import RelationsQuery
import Terminal

/// Answers the questions of the screen: within the batch what is quick, on a thread of its own what is
/// not, and again all that is missing once an engine answers that had failed.
struct Answerer {
  private let board: CurrentBoard
  /// Nil where nothing is read again.
  private let rereader: Rereader?
  private let recovery = Recovery()
  /// The slow answers that are being found.
  private var searches: [Question.Kind: Task<Void, Never>] = [:]

  init(board: CurrentBoard, rereader: Rereader?) {
    self.board = board
    self.rereader = rereader
  }

  /// The next question of its kind cancels a slow one.
  mutating func ask(_ question: Question, _ mailbox: Mailbox<Message>) -> LoopStep<Message> {
    let board = board.value
    searches.removeValue(forKey: question.kind)?.cancel()
    // What else is shown is asked for again once the board has answered.
    if question.kind == .board {
      for kind in [Question.Kind.subject, .pane] { searches.removeValue(forKey: kind)?.cancel() }
    }
    guard !board.queries.isQuick(question.perspective) else {
      return message(answering: question, board, mailbox).map { .messages([$0]) } ?? .none
    }
    mailbox.begin()
    searches[question.kind] = BackgroundThread.task { [self] in
      guard let message = message(answering: question, board, mailbox) else {
        return mailbox.finish()
      }
      mailbox.finish(message)
    }
    return .none
  }

  /// The answer, or why there is none; nil where nothing is to be said of it.
  private func message(
    answering question: Question,
    _ board: Board,
    _ mailbox: Mailbox<Message>
  ) -> Message? {
    let message: Message
    do throws(QueryFailure) {
      let answer = try board.analyst.attempt { question.answered(by: $0) }
      message = .answered(question, answer)
    } catch {
      message = .unanswered(question, error)
    }
    // What a cancelled search found is not all that there is.
    guard !Task.isCancelled else { return nil }
    guard board.isWhole else {
      mend(mailbox)
      return nil
    }
    if case .unanswered = message { recovery.start(board, mailbox) }
    return message
  }

  /// Reads what is open anew, because the form that answers was cut and what it says is no answer; all
  /// is asked again once that is done.
  func mend(_ mailbox: Mailbox<Message>) {
    rereader?.start(mailbox) { $0.mend().map(Message.reread) }
  }
}
