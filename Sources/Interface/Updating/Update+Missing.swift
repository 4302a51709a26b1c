import Presentation
import RelationsQuery

/// An engine that does not answer: the screen keeps its last answers and says which parts they are.
extension State {
  mutating func take(_ failure: QueryFailure, to question: Question) -> [Effect] {
    guard question == pending[question.kind] else { return [] }
    pending[question.kind] = nil
    let part = question.kind.part
    if let part { missing.insert(part) }
    if question.kind == .completion { filterLine.completion = nil }
    notice = Notice(.problem, MissingWords.notice(of: part, failure.reason))
    return []
  }

  /// Asks for everything again, where anything is missing.
  mutating func takeRecovery() -> [Effect] {
    guard !missing.isEmpty else { return [] }
    notice = Notice(.information, MissingWords.back)
    return askAgain()
  }
}

extension Question.Kind {
  /// The part of the screen that the answer fills; nil for what is asked once and shown nowhere.
  var part: MissingWords.Part? {
    switch self {
    case .board: .board
    case .pane: .list
    case .subject: .details
    case .turn, .completion, .narrowing: nil
    }
  }
}

extension PendingQuestions {
  subscript(kind: Question.Kind) -> Question? {
    get {
      switch kind {
      case .board: board
      case .subject: subject
      case .pane: pane
      case .turn: turn
      case .completion: completion
      case .narrowing: narrowing
      }
    }
    set {
      switch kind {
      case .board: board = newValue
      case .subject: subject = newValue
      case .pane: pane = newValue
      case .turn: turn = newValue
      case .completion: completion = newValue
      case .narrowing: narrowing = newValue
      }
    }
  }
}
