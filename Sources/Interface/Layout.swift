import Drawing
import RelationsQuery

/// Where everything stands, from the state alone; shared by drawing, paging and the mouse.
package struct Layout: Equatable, Sendable {
  /// What the window has room for.
  package enum Form: Hashable, Sendable {
    /// Too small for anything but saying so.
    case none
    /// The panes one above the other.
    case stacked
    /// The panes side by side; an issue opens on a screen of its own.
    case sideBySide
    /// The panes above, the detail below.
    case full
  }

  package static let least = Size(columns: 32, rows: 8)
  package static let leastForDetail = Size(columns: 100, rows: 30)
  private static let leastForTwoPanes = 64
  private static let leastRowsForTabs = 14
  /// The words of a quote are never set wider than this many columns, and nothing wider than `most`.
  package static let measure = 92
  private static let most = 112

  package let form: Form
  package private(set) var header = Rect.zero
  /// The line that names the views; where every row is needed a part of the header.
  package private(set) var tabs = Rect.zero
  /// Where a view other than the board stands; empty for the board.
  package private(set) var pane = Rect.zero
  package private(set) var footer = Rect.zero
  package private(set) var filterLine = Rect.zero
  /// The rectangle of each section that is on the screen.
  package private(set) var lists: [BoardSection: Rect] = [:]
  /// Where the issue or the quote is read; empty while the board has the whole screen.
  package private(set) var detail = Rect.zero

  package init(_ state: State) {
    let size = state.device.size
    guard size.columns >= Layout.least.columns, size.rows >= Layout.least.rows else {
      form = .none
      return
    }
    form = Layout.form(of: size)
    var body = Rect(size)
    (header, body) = body.splitTop(1)
    if size.rows >= Layout.leastRowsForTabs {
      (tabs, body) = body.splitTop(1)
    } else {
      tabs = header.splitLeft(TabsView.leastColumns).left
    }
    (footer, body) = body.splitBottom(1)
    if state.filterLine.isVisible { (filterLine, body) = body.splitBottom(1) }
    if let pane = state.pane {
      place(pane.entry, state.depth, body)
      return
    }
    switch form {
    case .full: placeAboveDetail(body, state)
    case _ where state.depth > .list: detail = body
    case .sideBySide: placeSideBySide(body, state)
    default: placeStacked(body, state)
    }
  }

  private static func form(of size: Size) -> Form {
    if size.columns >= leastForDetail.columns, size.rows >= leastForDetail.rows { return .full }
    return size.columns >= leastForTwoPanes ? .sideBySide : .stacked
  }

  /// Whether a list has a frame, or only a title line.
  package var hasFrames: Bool { form != .stacked }

  /// The rows of a list that hold issues.
  package func rows(of section: BoardSection) -> Rect {
    guard let rect = lists[section] else { return .zero }
    return hasFrames ? rect.inset(columns: 1, rows: 1) : rect.splitTop(1).rest
  }

  /// The part of the detail that text may fill.
  package var detailText: Rect {
    detail.columns >= Layout.leastForTwoPanes
      ? detail.inset(columns: 2, rows: 1) : detail.inset(columns: 1, rows: 1)
  }

  /// Whether the detail is wide enough for the positions on the left and the quotes on the right.
  package var hasTwoColumns: Bool { detailText.columns >= 160 }

  /// Where the quotes of an issue are listed.
  package var quoteColumn: Rect {
    guard hasTwoColumns else { return Layout.measured(detailText) }
    return Layout.measured(detailText.splitLeft(detailText.columns / 2 + 1).rest)
  }

  /// Where the positions stand when they have a column of their own.
  package var aboutColumn: Rect {
    guard hasTwoColumns else { return .zero }
    return Layout.measured(detailText.splitLeft(detailText.columns / 2 - 2).left)
  }

  private static func measured(_ rect: Rect) -> Rect {
    rect.splitLeft(min(rect.columns, most)).left
  }

  /// A view shares a large window with what is selected in it, and gives it all of a small one.
  private mutating func place(_ entry: PaneEntry, _ depth: Depth, _ body: Rect) {
    if form == .full, entry.share < 100 {
      (pane, detail) = body.splitTop(body.rows * entry.share / 100)
    } else {
      // Keys that move in the view while something is open have it as large as it was.
      pane = body
      if depth > .list { detail = body }
    }
  }

  /// Whether the view itself is on the screen.
  package var showsPane: Bool { !pane.isEmpty && pane != detail }

  private mutating func placeAboveDetail(_ body: Rect, _ state: State) {
    let overview = state.board.overview
    let longest = max(overview.shared.total, overview.contested.total, 3)
    let strip = stripRows(state, most: 5)
    let top = min(longest + 2, max(7, (body.rows - strip) * 2 / 5))
    let (panes, below) = body.splitTop(top)
    placePair(panes)
    let (stripRect, rest) = below.splitTop(strip)
    if strip > 0 { lists[.oneSided] = stripRect }
    detail = rest
  }

  private mutating func placeSideBySide(_ body: Rect, _ state: State) {
    let strip = stripRows(state, most: max(3, body.rows / 3))
    let (stripRect, panes) = body.splitBottom(strip)
    if strip > 0 { lists[.oneSided] = stripRect }
    placePair(panes)
  }

  private mutating func placePair(_ panes: Rect) {
    let (left, right) = panes.splitLeft(panes.columns / 2)
    lists[.shared] = left
    lists[.contested] = right
  }

  /// Stacked panes share the rows; the one with the focus takes what the others do not need.
  private mutating func placeStacked(_ body: Rect, _ state: State) {
    let hasStrip = state.board.overview.oneSided.total > 0
    let sections = hasStrip ? BoardSection.allCases : [.shared, .contested]
    let wanted = sections.map { 1 + max(1, state.board.overview[$0].total) }
    // A title line for each, an issue below it for the one with the focus, then for the others.
    let focus = sections.firstIndex(of: state.board.active) ?? 0
    let order = [focus] + sections.indices.filter { $0 != focus }
    var given = sections.map { _ in 1 }
    var spare = body.rows - given.count
    func give(_ rows: Int, to index: Int) {
      let more = max(0, min(spare, rows - given[index]))
      given[index] += more
      spare -= more
    }
    for index in order where index == focus || sections[index] != .oneSided { give(2, to: index) }
    for index in order { give(wanted[index], to: index) }
    if spare > 0 { given[given.count - 1] += spare }
    var rest = body
    for (section, rows) in zip(sections, given) {
      let split = rest.splitTop(rows)
      lists[section] = split.top
      rest = split.rest
    }
  }

  private func stripRows(_ state: State, most: Int) -> Int {
    let total = state.board.overview.oneSided.total
    return total == 0 ? 0 : min(most, total + 2)
  }
}
