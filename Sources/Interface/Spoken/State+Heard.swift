/// What is otherwise where nothing is seen: nothing scrolls, and a page is a number of entries.
extension State {
  private static let pageHeard = 10

  /// Goes so many entries on as a page is to mean; nil for commands that turn none.
  mutating func turnHeard(_ command: Command) -> [Effect]? {
    guard device.isHeard, let steps = State.stepsHeard(command) else { return nil }
    var effects: [Effect] = []
    for _ in 0..<abs(steps) { effects += perform(steps > 0 ? .down : .up) }
    return effects
  }

  private static func stepsHeard(_ command: Command) -> Int? {
    switch command {
    case .pageDown: pageHeard
    case .pageUp: -pageHeard
    case .halfPageDown: pageHeard / 2
    case .halfPageUp: -pageHeard / 2
    default: nil
    }
  }

  /// Whether what would be told may yet change: an answer is on its way.
  var isUnheard: Bool { isSearching || isReading }
}
