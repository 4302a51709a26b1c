import Drawing
import RelationsQuery

extension State {
  mutating func openFilterLine() -> [Effect] {
    filterLine.isOpen = true
    return revealSelection()
  }

  /// Handles a key on the filter line; nil when the key means what it means elsewhere.
  mutating func handleOnFilterLine(_ key: Key) -> [Effect]? {
    if let effects = handleWhileCompleting(key) { return effects }
    switch key.code {
    case .enter: return keepFilter()
    case .escape: return closeFilterLine()
    case .up: return recall(filterHistory.older(than: filterLine.field.text))
    case .character("p") where key.control:
      return recall(filterHistory.older(than: filterLine.field.text))
    case .down: return recall(filterHistory.newer())
    case .character("n") where key.control: return recall(filterHistory.newer())
    case .tab: return complete(by: 1)
    case .backTab: return complete(by: -1)
    case .character("c") where key.control: return closeFilterLine()
    default: return type { _ = $0.edit(key) }
    }
  }

  /// Leaves the line with the filter that was typed, unless there is a mistake in it.
  private mutating func keepFilter() -> [Effect] {
    guard let mistake = filterLine.mistake else { return closeFilterLine() }
    // What is drawn stands there already; a voice says it again.
    if device.isHeard { notice = Notice(.problem, mistake.message) }
    return []
  }

  /// Leaves the line with the filter that is in force, which is remembered; a mistake goes.
  private mutating func closeFilterLine() -> [Effect] {
    filterLine.isOpen = false
    filterLine.completion = nil
    if filterLine.mistake != nil {
      filterLine.field = TextField(perspective.filter.text)
      filterLine.problems = []
    }
    filterHistory.add(filterLine.field.text)
    return revealSelection()
  }

  /// Filters by what was typed before.
  private mutating func recall(_ text: String?) -> [Effect] {
    guard let text else { return [] }
    filterLine.field = TextField(text)
    return refilter()
  }

  /// Types on whatever line is open, and filters anew when that changed the filter.
  mutating func type(_ change: (inout TextField) -> Void) -> [Effect] {
    if let overlay {
      overlay.value.type(change, in: &self)
      return []
    }
    guard filterLine.isOpen else { return [] }
    let before = filterLine.field.text
    change(&filterLine.field)
    guard filterLine.field.text != before else { return [] }
    filterHistory.stopRecall()
    return refilter() + completeFurther()
  }

  mutating func clearFilter() -> [Effect] {
    filterLine = FilterLine()
    return refilter()
  }

  /// Filters by what can be understood of the line.
  mutating func refilter() -> [Effect] {
    let text = filterLine.field.text
    filterLine.problems = Filter.read(text).problems
    perspective.filter = Filter.readSound(text)
    return askBoard()
  }
}
