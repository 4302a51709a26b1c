import Drawing
import RelationsQuery
import Testing

@testable import Interface

/// Keys, clicks and sizes in no sensible order: nothing that is true of a screen may stop being true.
@Suite struct RandomWalkTests {
  @Test(arguments: 1...8)
  func everyScreenHoldsTogether(seed: UInt64) {
    var chance = Chance(seed: seed)
    var session = Session(chance.pick(Size.forms), asOf: Session.queries.heading.asOf)
    var trail: [InputEvent] = []
    for _ in 0..<500 {
      trail.append(chance.event(in: session.state.size))
      session.send(.input(trail[trail.count - 1]))
      let faults = Self.faults(of: session.state)
      #expect(faults == [], "step \(trail.count) of seed \(seed): \(trail.suffix(6))")
      guard faults.isEmpty else { return }
    }
  }

  /// What is not as it must be in a state that waits for nothing.
  static func faults(of state: State) -> [String] {
    var faults: [String] = []
    func require(_ holds: Bool, _ fault: String) {
      if !holds { faults.append(fault) }
    }
    let (canvas, cursor) = view(state)
    require(canvas.size == state.size, "the canvas has another size")
    require(cursor.map { Rect(state.size).contains($0) } ?? true, "the cursor is outside")
    require(state.pending == PendingQuestions(), "a question is left unanswered")
    let layout = state.layout
    for section in BoardSection.allCases {
      let list = state.board[section]
      require(
        list.page.total == 0 || (0..<list.page.total).contains(list.selected),
        "\(section): \(list.selected) of \(list.page.total)"
      )
    }
    if let pane = state.pane {
      require(!pane.isWanting(in: state.scene), "the view lacks rows")
    } else if state.board.active == state.board.focus || state.board.selected != nil {
      faults += rowFaults(of: state, layout)
    }
    require(state.level == .board || state.subject != nil, "something of nothing is open")
    require(state.history.past.count <= 100, "the history grows without end")
    faults += detailFaults(of: state, layout)
    return faults
  }

  private static func rowFaults(of state: State, _ layout: Layout) -> [String] {
    let section = state.board.active
    let list = state.board[section]
    guard layout.lists[section] != nil, list.page.total > 0 else { return [] }
    let rows = layout.rows(of: section).rows
    let isSeen = (list.top..<list.top + rows).contains(list.selected)
    return isSeen ? [] : ["\(section): row \(list.selected) is not among \(rows) from \(list.top)"]
  }

  private static func detailFaults(of state: State, _ layout: Layout) -> [String] {
    guard !layout.detail.isEmpty, let subject = state.subject else { return [] }
    var faults: [String] = []
    if state.issue.subject != subject { faults.append("the detail is of another subject") }
    if state.issue.content == nil { faults.append("nothing is told of \(subject)") }
    if state.issue.perspective != state.perspective {
      faults.append("the detail is of another day")
    }
    if state.pane == nil, state.issue.section != state.board.active {
      faults.append("the detail is of another pane")
    }
    if let index = state.issue.selectedIndex, state.issue.card(at: index) == nil {
      faults.append("the selected quote is not loaded")
    }
    if state.level == .reader, state.issue.readCard == nil {
      faults.append("the reader has nothing to read")
    }
    return faults
  }
}

/// A seeded source of events; the same seed gives the same walk.
private struct Chance {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15
  }

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }

  mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[below(choices.count)]
  }

  mutating func event(in size: Size) -> InputEvent {
    switch below(20) {
    case 0: .resize(resized())
    case 1, 2: .mouse(mouse(in: size))
    case 3: .paste(pick(["cod", "who:koval ", "zz", "date:2014", "\u{1B}[31m"]))
    case 4...6: .key(pick([.character("/"), Key(.escape), Key(.backspace), Key(.enter)]))
    case 7: .key(.character(pick(Array("abcdefghijkmnoprstuvw: é漢-"))))
    default: .key(pick(Chance.keys))
    }
  }

  private static let keys = Command.all.flatMap { $0.keys + $0.readerKeys }

  private mutating func resized() -> Size {
    let usual = Size.forms + [Size(columns: 1, rows: 1), Size(columns: 170, rows: 50)]
    return below(3) == 0 ? Size(columns: below(210), rows: below(60)) : pick(usual)
  }

  private mutating func mouse(in size: Size) -> MouseEvent {
    let actions: [MouseEvent.Action] = [.press, .press, .wheelDown, .wheelUp, .rightPress]
    let point = Point(column: below(max(1, size.columns)), row: below(max(1, size.rows)))
    return MouseEvent(pick(actions), at: point)
  }
}
