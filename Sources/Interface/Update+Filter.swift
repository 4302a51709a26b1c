import Drawing
import RelationsQuery

extension State {
  mutating func openFilterLine() -> [Effect] {
    filterLine.isOpen = true
    return settle()
  }

  /// Handles a key on the filter line; nil when the key means what it means elsewhere.
  mutating func handleOnFilterLine(_ key: Key) -> [Effect]? {
    switch key.code {
    case .enter, .escape:
      filterLine.isOpen = false
      return settle()
    case .up: return moveInBoard(by: -1)
    case .down: return moveInBoard(by: 1)
    case .tab, .backTab: return focusNext(by: key.code == .tab ? 1 : -1)
    case .character("c") where key.control:
      filterLine.isOpen = false
      return settle()
    default: return type { _ = $0.edit(key) }
    }
  }

  /// Types on whatever line is open, and filters anew when that changed the filter.
  mutating func type(_ change: (inout TextField) -> Void) -> [Effect] {
    if case .palette(var palette) = overlay {
      palette.type(change)
      overlay = .palette(palette)
      return []
    }
    if case .export(var export) = overlay {
      export.type(change)
      overlay = .export(export)
      return []
    }
    guard filterLine.isOpen else { return [] }
    let before = filterLine.field.text
    change(&filterLine.field)
    return filterLine.field.text == before ? [] : refilter()
  }

  mutating func clearFilter() -> [Effect] {
    filterLine = FilterLine()
    return refilter()
  }

  private mutating func refilter() -> [Effect] {
    let (filter, problems) = Filter.read(filterLine.field.text)
    perspective.filter = filter
    filterLine.problems = problems
    return askBoard()
  }
}
