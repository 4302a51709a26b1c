import Drawing

/// The views by their keys, in a line below the header: where one is, and where one can go.
package enum TabsView {
  /// As much as the keys take, with the longest title.
  static let leastColumns =
    2 * PaneRegistry.entries.count + 2
    + (PaneRegistry.entries.map { TextWidth.columns(of: $0.title) }.max() ?? 0)

  package struct Tab: Equatable, Sendable {
    package let view: PaneID
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
    return entries.map { entry in
      let title = hasTitles || entry.id == view ? entry.title : ""
      let columns = 1 + (title.isEmpty ? 0 : 1 + TextWidth.columns(of: title))
      defer { column += columns + gap }
      return Tab(
        view: entry.id,
        title: title,
        column: column,
        columns: columns
      )
    }
  }

  /// The key that shows a view, where it has one that takes a single column.
  private static func key(of tab: Tab, _ state: State) -> String {
    let keys = Command.view(tab.view).entry.map(state.keys) ?? []
    return keys.map(\.label).first { TextWidth.columns(of: $0) == 1 } ?? "·"
  }

  static func draw(_ state: State, _ rect: Rect, on painter: inout Painter) {
    guard !rect.isEmpty else { return }
    let isInHeader = rect.row == state.layout.header.row
    for tab in tabs(of: state.view, in: rect) {
      let isShown = tab.view == state.view
      let place = Point(column: tab.column, row: rect.row)
      painter.write(key(of: tab, state), isInHeader ? .barKey : .mixed, at: place)
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
