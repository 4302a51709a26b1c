import Drawing
import RelationsModel
import RelationsQuery

/// What happened, as the update learns of it.
package enum Message: Equatable, Sendable {
  /// The program has started and nothing is loaded.
  case started
  case input(InputEvent)
  case answered(Question, Answer)
  /// The browser could not be started.
  case openingFailed(String)
}

/// What is to be done outside the update.
package enum Effect: Equatable, Sendable {
  case ask(Question)
  /// Opens an http or https address in the user's browser.
  case open(url: String)
  case suspend
  case redraw
  case quit
}
