import Drawing
import Foundation
import RelationsAnalysis
import RelationsModel
import RelationsQuery
import TestDossier
import Testing

@testable import Interface

/// The interface at work without a terminal: questions are answered at once, other effects are kept.
struct Session {
  static let queries = ScanQueries(SmallDossier.dossier)

  var state: State
  /// All that was asked for besides questions.
  private(set) var effects: [Effect] = []
  /// The questions asked so far, in order.
  private(set) var questions: [Question] = []
  /// What answers; more may be known later.
  var queries: ScanQueries
  /// Whether questions are left for later.
  var isSlow = false
  private(set) var unanswered: [Question] = []

  init(
    _ size: Size,
    lens: Lens = .assessed,
    asOf: Day = SmallDossier.asOf,
    theme: Theme = Theme(depth: .palette),
    queries: ScanQueries = Session.queries,
    settings: Settings = Settings(),
    filters: [String] = [],
    bookmark: Bookmark? = nil,
    opening: OpeningProgress? = nil
  ) {
    self.queries = queries
    state = State(
      heading: queries.heading,
      perspective: Perspective(asOf: asOf, lens: lens),
      theme: theme,
      size: size,
      settings: settings,
      filterHistory: FilterHistory(filters),
      opening: opening
    )
    if let bookmark { state.open(bookmark) }
    send(.started)
  }

  /// Takes in a message with all that follows from it.
  mutating func send(_ message: Message) {
    var waiting = [message]
    var count = 0
    while !waiting.isEmpty {
      let message = waiting.removeFirst()
      for effect in update(&state, message) {
        if let answer = TestTexts.answer(effect, queries) ?? TestForms.answer(effect) {
          waiting.append(answer)
          continue
        }
        guard case .ask(let question) = effect else {
          effects.append(effect)
          continue
        }
        questions.append(question)
        if isSlow {
          unanswered.append(question)
        } else {
          waiting.append(.answered(question, question.answered(by: Analyst(queries))))
        }
      }
      count += 1
      guard count < 50 else {
        Testing.Issue.record("one message led to fifty questions: \(message)")
        return
      }
    }
  }

  /// Answers what was left for later, in the order in which it was asked.
  mutating func answerSlowly() {
    isSlow = false
    for question in unanswered {
      send(.answered(question, question.answered(by: Analyst(queries))))
    }
    unanswered = []
  }

  /// Answers one of the questions left for later, the first unless told; what follows waits too.
  mutating func answerNext(at index: Int = 0) {
    guard unanswered.indices.contains(index) else { return }
    let question = unanswered.remove(at: index)
    send(.answered(question, question.answered(by: Analyst(queries))))
  }

  /// Leaves the first of the questions that were left for later without an answer.
  mutating func failNext(_ reason: String) {
    guard !unanswered.isEmpty else { return }
    send(.unanswered(unanswered.removeFirst(), QueryFailure(reason: reason)))
  }

  mutating func press(_ codes: Key.Code...) {
    for code in codes { send(.input(.key(Key(code)))) }
  }

  mutating func press(_ key: Key) {
    send(.input(.key(key)))
  }

  mutating func control(_ character: Character) {
    press(Key.control(character))
  }

  /// Presses the keys of a text's characters.
  mutating func type(_ text: String) {
    for character in text { press(.character(character)) }
  }

  mutating func mouse(_ action: MouseEvent.Action, column: Int, row: Int) {
    send(.input(.mouse(MouseEvent(action, at: Point(column: column, row: row)))))
  }

  mutating func resize(_ size: Size) {
    send(.input(.resize(size)))
  }

  /// The selected issue's id.
  var issue: String? { state.board.selected?.id.rawValue }
  /// The selected quote's id.
  var quote: String? { state.detail.selectedCard?.quote.id.rawValue }
  var canvas: Canvas { view(state).canvas }
  var rows: [String] {
    let canvas = canvas
    return (0..<canvas.size.rows).map { canvas.text(row: $0) }
  }
  var text: String { rows.joined(separator: "\n") }

  /// Whether a text stands in one row of the screen.
  func shows(_ text: some StringProtocol) -> Bool {
    self.text.range(of: text, options: .literal) != nil
  }

  var footer: String { rows.last ?? "" }
  var notice: String? { state.notice?.text }

  func ids(in section: BoardSection) -> [String] {
    state.board[section].page.rows.map(\.id.rawValue)
  }
}

extension Size {
  static let full = Size(columns: 120, rows: 40)
  static let sideBySide = Size(columns: 80, rows: 24)
  static let stacked = Size(columns: 40, rows: 10)
  static let forms = [full, sideBySide, stacked]
}
