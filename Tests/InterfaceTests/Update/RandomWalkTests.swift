import Drawing
import RelationsModel
import RelationsQuery
import TestDossier
import Testing

@testable import Interface

/// Keys, clicks and sizes in no sensible order: nothing that is true of a screen may stop being true.
@Suite struct RandomWalkTests {
  static let worlds = [
    Session.queries, ScanQueries(OddDossier.dossier), LargeViewTests.queries,
    ScanQueries(Dossier(title: "", asOf: SmallDossier.asOf, parties: SmallDossier.dossier.parties)),
  ]

  @Test(arguments: 1...8)
  func everyScreenHoldsTogether(seed: UInt64) {
    walk(in: 0, seed: seed, steps: 500)
  }

  /// Odd texts and dates, more than a window holds, and nothing at all.
  @Test(arguments: 1...3, 1...3)
  func soItDoesInOtherDossiers(seed: UInt64, world: Int) {
    walk(in: world, seed: seed, steps: world == 2 ? 60 : 250)
  }

  private func walk(in world: Int, seed: UInt64, steps: Int) {
    let queries = Self.worlds[world]
    var chance = Chance(seed: seed)
    var session = Session(
      chance.pick(Size.forms),
      lens: chance.pick([.record, .assessed]),
      asOf: queries.heading.asOf,
      queries: queries
    )
    var trail: [InputEvent] = []
    for _ in 0..<steps {
      trail.append(chance.event(in: session.state.device.size))
      let before = session
      session.send(.input(trail[trail.count - 1]))
      let faults = Self.faults(of: session.state) + Self.historyFaults(before, session)
      #expect(faults == [], "step \(trail.count) of seed \(seed) in \(world): \(trail.suffix(6))")
      guard faults.isEmpty else { return }
    }
  }

  /// Answers come late, in any order and twice, while more of the dossier is being read.
  @Test(arguments: 1...6)
  func lateAnswersLeaveNothingBehind(seed: UInt64) {
    let queries = Self.worlds[Int(seed) % 3]
    var chance = Chance(seed: seed)
    var session = Session(
      chance.pick(Size.forms),
      lens: .record,
      asOf: queries.heading.asOf,
      queries: queries,
      opening: OpeningProgress(total: 1_000)
    )
    for step in 0..<120 {
      session.isSlow = chance.below(4) > 0
      switch chance.below(6) {
      case 0: session.send(.opening(.grown(step)))
      case 1, 2: session.answerNext(at: chance.below(max(1, session.unanswered.count)))
      default: session.send(.input(chance.event(in: session.state.device.size)))
      }
      _ = view(session.state)
      if chance.below(12) == 0 {
        session.answerSlowly()
        let faults = Self.faults(of: session.state)
        #expect(faults == [], "step \(step) of seed \(seed)")
        guard faults.isEmpty else { return }
      }
    }
  }

  /// What has been left is found again as it was, when nothing else has changed.
  private static func historyFaults(_ before: Session, _ after: Session) -> [String] {
    let (old, new) = (before.state, after.state)
    guard new.history.past.count == old.history.past.count + 1, new.overlay == nil,
      new.perspective == old.perspective, new.device.size == old.device.size, !new.filterLine.isOpen
    else { return [] }
    var back = after
    back.send(.input(.key(.character("<"))))
    var faults: [String] = []
    if back.state.depth != old.depth { faults.append("< leads to another depth") }
    if back.state.view != old.view { faults.append("< leads to another view") }
    if back.state.subject != old.subject { faults.append("< leads to another subject") }
    let isRead = old.depth > .list || !old.layout.detail.isEmpty
    if isRead, back.state.detail.selected != old.detail.selected {
      faults.append("< leads to another quote")
    }
    return faults
  }

  /// What is not as it must be in a state that waits for nothing.
  static func faults(of state: State) -> [String] {
    var faults: [String] = []
    func require(_ holds: Bool, _ fault: String) {
      if !holds { faults.append(fault) }
    }
    let (canvas, cursor) = view(state)
    require(canvas.size == state.device.size, "the canvas has another size")
    require(cursor.map { Rect(state.device.size).contains($0) } ?? true, "the cursor is outside")
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
    require(state.depth == .list || state.subject != nil, "something of nothing is open")
    require(state.history.past.count <= 100, "the history grows without end")
    faults += detailFaults(of: state, layout)
    faults += PaneFaults.faults(of: state)
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
    if state.detail.subject != subject { faults.append("the detail is of another subject") }
    if state.detail.content == nil { faults.append("nothing is told of \(subject)") }
    if state.detail.perspective != state.perspective {
      faults.append("the detail is of another day")
    }
    if state.pane == nil, state.detail.section != state.board.active {
      faults.append("the detail is of another pane")
    }
    if let index = state.detail.selectedIndex, state.detail.card(at: index) == nil {
      faults.append("the selected quote is not loaded")
    }
    if state.depth == .quote, state.detail.readCard == nil {
      faults.append("the reader has nothing to read")
    }
    return faults
  }
}

/// A seeded source of events; the same seed gives the same walk.
private struct Chance {
  private var dice: Dice

  init(seed: UInt64) {
    dice = Dice(seed: seed)
  }

  mutating func below(_ limit: Int) -> Int { dice.below(limit) }

  mutating func pick<Element>(_ choices: [Element]) -> Element { dice.pick(choices) }

  mutating func event(in size: Size) -> InputEvent {
    switch below(20) {
    case 0: .resize(resized())
    case 1, 2: .mouse(mouse(in: size))
    case 3: .paste(pick(["cod", "who:koval ", "zz", "date:2014", "\u{1B}[31m", "-4000", "9999"]))
    case 4...6: .key(pick([.character("/"), Key(.escape), Key(.backspace), Key(.enter)]))
    case 7: .key(.character(pick(Array("abcdefghijkmnoprstuvw: é漢-"))))
    default: .key(pick(Chance.keys))
    }
  }

  private static let keys = Command.all.flatMap { $0.keys + $0.readerKeys }

  private mutating func resized() -> Size {
    let usual =
      Size.forms + [
        .zero, Size(columns: 1, rows: 1), Size(columns: 33, rows: 8), Size(columns: 80, rows: 14),
        Size(columns: 170, rows: 50), Size(columns: 300, rows: 100),
      ]
    return below(3) == 0 ? Size(columns: below(210), rows: below(60)) : pick(usual)
  }

  private mutating func mouse(in size: Size) -> MouseEvent {
    let actions: [MouseEvent.Action] = [.press, .press, .wheelDown, .wheelUp, .rightPress]
    let point = Point(column: below(max(1, size.columns)), row: below(max(1, size.rows)))
    return MouseEvent(pick(actions), at: point)
  }
}
