import Presentation
import RelationsQuery

extension State {
  /// What is to be said where the filter leaves nothing: what was probably meant, and how much would
  /// match after the as-of date.
  var filterNotes: [String] {
    guard !perspective.filter.isEmpty else { return [] }
    // That a single word is nowhere is said without it.
    let isOneOfSeveral = perspective.filter.terms.count > 1
    let meant = filterLine.problems.filter { $0.isUnderstood && (isOneOfSeveral || $0.isQuestion) }
      .prefix(2).map(\.message)
    return meant + [laterNote].compactMap(\.self)
  }

  /// How many quotes would match after the as-of date, and how to come there.
  var laterNote: String? {
    guard board.later > 0, !perspective.filter.isEmpty else { return nil }
    return "\(Wording.number(board.later)) later: \(way(to: .laterTurn))"
  }
}

extension FilterProblem {
  /// Whether it asks if something else was meant.
  fileprivate var isQuestion: Bool { message.hasSuffix("?") }
}
