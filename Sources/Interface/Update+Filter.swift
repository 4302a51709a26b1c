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
    case .enter, .escape: return closeFilterLine()
    case .up: return recall(filterHistory.older(than: filterLine.field.text))
    case .character("p") where key.control:
      return recall(filterHistory.older(than: filterLine.field.text))
    case .down: return recall(filterHistory.newer())
    case .character("n") where key.control: return recall(filterHistory.newer())
    case .tab, .backTab: return focusNext(by: key.code == .tab ? 1 : -1)
    case .character("c") where key.control: return closeFilterLine()
    default: return type { _ = $0.edit(key) }
    }
  }

  /// Leaves the line with the filter as it is, which is remembered.
  private mutating func closeFilterLine() -> [Effect] {
    filterLine.isOpen = false
    filterHistory.add(filterLine.field.text)
    return settle()
  }

  /// Filters by what was typed before.
  private mutating func recall(_ text: String?) -> [Effect] {
    guard let text else { return [] }
    filterLine.field = TextField(text)
    return refilter()
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
    if case .help(let help) = overlay, help.isTyping {
      search(help, change)
      return []
    }
    guard filterLine.isOpen else { return [] }
    let before = filterLine.field.text
    change(&filterLine.field)
    guard filterLine.field.text != before else { return [] }
    filterHistory.settle()
    return refilter()
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
