import Drawing
import RelationsAnalysis
import RelationsModel
import RelationsQuery

@testable import Interface

/// A view as somebody at the screen goes through it: what is selected, as it is drawn and as it is
/// told.
struct SeenView {
  private var state: State
  private let analyst: Analyst

  /// Opens a view by its name on a screen so wide that no line is broken.
  init(_ view: String, _ analyst: Analyst, _ perspective: Perspective) {
    self.analyst = analyst
    state = State(
      heading: analyst.queries.heading,
      perspective: perspective,
      theme: Theme(depth: .palette),
      size: Size(columns: 240, rows: 70)
    )
    send(.started)
    let index = PaneRegistry.entries.firstIndex { $0.id.name == view } ?? 0
    type("\(index + 1)")
  }

  private mutating func send(_ message: Message) {
    var waiting = [message]
    while !waiting.isEmpty {
      for effect in update(&state, waiting.removeFirst()) {
        guard case .ask(let question) = effect else { continue }
        waiting.append(.answered(question, question.answered(by: analyst)))
      }
    }
  }

  mutating func press(_ code: Key.Code) { send(.input(.key(Key(code)))) }

  mutating func type(_ text: String) {
    for character in text { press(.character(character)) }
  }

  /// All that is on the screen, its lines one after the other.
  var screen: String {
    let canvas = Interface.view(state).canvas
    return (0..<canvas.size.rows).map { canvas.text(row: $0) }.joined(separator: "\n")
  }

  /// What is told of the selected row.
  var announced: String {
    let list = state.pane?.spoken(in: state.scene) ?? SpokenBoard(state: state).spoken
    let spoken = state.depth == .list ? list : SpokenDetail(state: state).spoken
    return spoken.entry.joined(separator: " ")
  }

  /// The lines of the selected row, from its bar to the frame, and the heading under which it stands.
  var drawn: (heading: String, row: String) {
    let canvas = Interface.view(state).canvas
    var heading = ""
    var lines: [String] = []
    for row in 2..<canvas.size.rows {
      let text = canvas.text(row: row)
      guard let bar = text.firstIndex(of: "▌") else {
        guard lines.isEmpty else { break }
        let inner = text.dropFirst().prefix { $0 != "│" }
        if let first = inner.first, first.isLetter || first.isNumber { heading = String(inner) }
        continue
      }
      lines.append(String(text[text.index(after: bar)...].prefix { !"│↓↑".contains($0) }))
    }
    return (heading, lines.joined(separator: " "))
  }

  /// The selected row of each list on the screen, with the column in which its bar stands.
  var selections: [(column: Int, row: String)] {
    let canvas = Interface.view(state).canvas
    return (2..<canvas.size.rows).flatMap { row -> [(Int, String)] in
      let text = Array(canvas.text(row: row))
      return text.indices.filter { text[$0] == "▌" }.map { bar in
        (bar, String(text[(bar + 1)...].prefix { !"│↓↑".contains($0) }))
      }
    }
  }
}
