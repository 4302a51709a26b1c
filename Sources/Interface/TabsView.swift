import Drawing

/// The views by their keys, in a line below the header: where one is, and where one can go.
package enum TabsView {
  /// As much as the keys take, with the longest of the short titles.
  static let leastColumns = columns(withOne: \.shortTitle)

  /// The columns of all keys and of the longest title of a kind.
  private static func columns(withOne title: KeyPath<PaneEntry, String>) -> Int {
    2 * PaneRegistry.entries.count + 1
      + (PaneRegistry.entries.map { TextWidth.columns(of: $0[keyPath: title]) }.max() ?? 0)
  }

  package struct Tab: Equatable, Sendable {
    package let view: PaneID
    let title: String
    package let column: Int
    package let columns: Int
  }

  /// The tabs with their titles, or with their short ones, where there is room for all; else with the
  /// title of the view shown alone, short where the long ones do not all fit.
  package static func tabs(of view: PaneID, in rect: Rect) -> [Tab] {
    let entries = PaneRegistry.entries
    let room = rect.columns - 2
    func columns(_ title: KeyPath<PaneEntry, String>) -> Int {
      entries.reduce(0) { $0 + 3 + TextWidth.columns(of: $1[keyPath: title]) } - 1
    }
    let title = [\PaneEntry.title, \.shortTitle].first { columns($0) <= room }
    let alone = Self.columns(withOne: \.title) <= rect.columns ? \PaneEntry.title : \.shortTitle
    let gap = title.map { columns($0) + entries.count <= room } == true ? 2 : 1
    var column = rect.column + 1
    return entries.map { entry in
      let name = title.map { entry[keyPath: $0] } ?? (entry.id == view ? entry[keyPath: alone] : "")
      let columns = 1 + (name.isEmpty ? 0 : 1 + TextWidth.columns(of: name))
      defer { column += columns + gap }
      return Tab(view: entry.id, title: name, column: column, columns: columns)
    }
  }

  /// The key that shows a view, where it has one that takes a single column.
  private static func key(of tab: Tab, _ state: State) -> String {
    let keys = Command.view(tab.view).entry.map { state.keys(of: $0) } ?? []
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
