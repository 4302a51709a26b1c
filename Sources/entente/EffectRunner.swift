import Interface
import RelationsQuery
import Terminal

/// Performs what updates ask for: the one place where the interface's wishes meet the world.
struct EffectRunner: EffectPerformer {
  /// Starts the work that opening left, and reports what comes of it.
  typealias Load = @Sendable (Mailbox<Message>) -> Void

  private let board: CurrentBoard
  /// Looked for once an address is to be opened.
  private let browser: () -> Browser
  private let load: Load
  /// The slow answers that are being found.
  private var searches: [Question.Kind: Task<Void, Never>] = [:]

  init(
    board: CurrentBoard,
    browser: @escaping @autoclosure () -> Browser,
    load: @escaping Load = { _ in }
  ) {
    self.board = board
    self.browser = browser
    self.load = load
  }

  mutating func perform(_ effect: Effect, mailbox: Mailbox<Message>) -> LoopStep<Message> {
    switch effect {
    case .ask(let question): return ask(question, mailbox)
    case .load: load(mailbox)
    case .open(let url):
      do throws(BrowserError) {
        try browser().open(url)
      } catch {
        return .messages([.openingFailed(error.message)])
      }
    case .suspend: return .suspend
    case .redraw: return .redraw
    case .quit: return .quit(Ending.done)
    }
    return .none
  }

  /// What is quick is answered within the batch, before the frame is drawn; what is not, by a task
  /// that the next question of its kind cancels.
  private mutating func ask(
    _ question: Question,
    _ mailbox: Mailbox<Message>
  ) -> LoopStep<Message> {
    let board = board.value
    searches.removeValue(forKey: question.kind)?.cancel()
    // What else is shown is asked for again once the board has answered.
    if question.kind == .board {
      for kind in [Question.Kind.subject, .pane] { searches.removeValue(forKey: kind)?.cancel() }
    }
    guard !board.isQuick(question.perspective) else {
      return .messages([.answered(question, question.answered(by: board.analyst))])
    }
    mailbox.begin()
    searches[question.kind] = Task.detached {
      let answer = question.answered(by: board.analyst)
      // What a cancelled search found is not all that there is.
      if Task.isCancelled { mailbox.finish() } else { mailbox.finish(.answered(question, answer)) }
    }
    return .none
  }
}

extension Loader {
  /// Does the work on a thread of its own.
  func start(_ mailbox: Mailbox<Message>) {
    mailbox.begin()
    BackgroundThread.run { [self] in
      run { mailbox.post(.opening($0)) }
      mailbox.finish()
    }
  }
}
