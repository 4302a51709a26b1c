import Drawing

/// The views by their digits, in a line below the header: where one is, and where one can go.
package enum TabsView {
  /// As much as the digits take, with the longest title.
  static let leastColumns =
    2 * PaneRegistry.entries.count + 2
    + (PaneRegistry.entries.map { TextWidth.columns(of: $0.title) }.max() ?? 0)

  package struct Tab: Equatable, Sendable {
    package let view: PaneID
    let digit: String
    let title: String
    package let column: Int
    package let columns: Int
  }

  /// The tabs with their titles where there is room for all, else with that of the view shown.
  package static func tabs(of view: PaneID, in rect: Rect) -> [Tab] {
    let entries = PaneRegistry.entries
    let all = entries.reduce(0) { $0 + 3 + TextWidth.columns(of: $1.title) } - 1
    let hasTitles = all <= rect.columns - 2
    let gap = hasTitles && all + entries.count <= rect.columns - 2 ? 2 : 1
    var column = rect.column + 1
    return entries.enumerated().map { number, entry in
      let title = hasTitles || entry.id == view ? entry.title : ""
      let columns = 1 + (title.isEmpty ? 0 : 1 + TextWidth.columns(of: title))
      defer { column += columns + gap }
      return Tab(
        view: entry.id,
        digit: "\(number + 1)",
        title: title,
        column: column,
        columns: columns
      )
    }
  }

  static func draw(_ state: State, _ rect: Rect, on painter: inout Painter) {
    guard !rect.isEmpty else { return }
    let isInHeader = rect.row == state.layout.header.row
    for tab in tabs(of: state.view, in: rect) {
      let isShown = tab.view == state.view
      let place = Point(column: tab.column, row: rect.row)
      painter.write(tab.digit, isInHeader ? .barKey : .mixed, at: place)
      painter.write(
        tab.title,
        isInHeader ? .bar : isShown ? .heading : .secondary,
        at: Point(column: place.column + 2, row: place.row)
      )
      guard isShown, !tab.title.isEmpty else { continue }
      painter.restyle(
        Rect(column: place.column + 2, row: place.row, columns: tab.columns - 2, rows: 1)
      ) {
        $0.attributes.insert(.underline)
      }
    }
  }
}
