import Drawing
import RelationsModel
import RelationsQuery

/// What happened, as the update learns of it.
package enum Message: Equatable, Sendable {
  /// The program has started and nothing is loaded.
  case started
  case input(InputEvent)
  case answered(Question, Answer)
  /// What is being opened has come further.
  case opening(OpeningStep)
  /// The browser could not be started.
  case openingFailed(String)
}

extension InputEvent {
  /// Two keys typed on the filter line as one stretch of text, so that a burst of them is one
  /// question; nil where they are not.
  package static func joined(
    _ state: State,
    _ first: InputEvent,
    _ second: InputEvent
  ) -> InputEvent? {
    guard state.filterLine.isOpen, state.overlay == nil, let start = first.typedText,
      let end = second.typedText, start.utf8.count < TextField.limit
    else { return nil }
    return .paste(start + end)
  }

  private var typedText: String? {
    switch self {
    case .paste(let text): text
    case .key(let key):
      if case .character(let character) = key.code, !key.control, !key.alt {
        String(character)
      } else {
        nil
      }
    default: nil
    }
  }
}

/// What is to be done outside the update.
package enum Effect: Equatable, Sendable {
  case ask(Question)
  /// Reads what is not read yet, and looks after its compiled form.
  case load
  /// Opens an http or https address in the user's browser.
  case open(url: String)
  case suspend
  case redraw
  case quit
}
