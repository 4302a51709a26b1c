import Interface
import RelationsQuery
import Terminal

/// Performs what updates ask for: the one place where the interface's wishes meet the world.
struct EffectRunner: EffectPerformer {
  let queries: any BoardQueries
  let browser: Browser

  func perform(_ effect: Effect, mailbox: Mailbox<Message>) -> LoopStep<Message> {
    switch effect {
    case .ask(let question):
      // The engine is in this process and answers within the batch, before the frame is drawn.
      return .messages([.answered(question, question.answered(by: queries))])
    case .open(let url):
      do throws(BrowserError) {
        try browser.open(url)
        return .none
      } catch {
        return .messages([.openingFailed(error.message)])
      }
    case .suspend: return .suspend
    case .redraw: return .redraw
    case .quit: return .quit(Ending.done)
    }
  }
}
