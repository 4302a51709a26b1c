import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// A party whose position a change turned.
package struct TurnedSide: Hashable, Sendable {
  package let side: Side
  package let before: Position
  package let after: Position
}

extension Change {
  /// What changed: the title of an issue, the text of a proposition or the name of an actor.
  package var title: String {
    switch kind {
    case .issue(_, let title, _, _): title
    case .proposition(let proposition, _, _, _): proposition.text
    case .actor(_, let name, _, _, _, _): name
    }
  }

  /// What stands for a state in which an issue or a proposition was not there yet.
  package static let absent = "new"

  /// From what to what, in a word or two each; nil where it was not there before.
  package var names: (before: String?, after: String) {
    switch kind {
    case .issue(_, _, let from, let to): (from.map { Mark($0).signed }, Mark(to).signed)
    case .proposition(_, _, let from, let to): (from.map { Wording.name($0) }, Wording.name(to))
    case .actor(_, _, _, _, let from, let to): (Mark(from).signed, Mark(to).signed)
    }
  }

  /// The parties whose positions on a proposition changed.
  package var turnedSides: [TurnedSide] {
    guard case .proposition(_, _, let from, let to) = kind else { return [] }
    return Side.allCases.compactMap { side in
      let (before, after) = (from?.positions[side] ?? .silent, to.positions[side])
      return before == after ? nil : TurnedSide(side: side, before: before, after: after)
    }
  }

  /// The date on which it came to its later value, marked where other words may have followed.
  package var date: String {
    DateText.full(on) + (isOrderUnknown ? ", \(Wording.orderUnknown)" : "")
  }

  /// Said of an issue that has become one-sided where both sides speak on different points by the later
  /// day, since whenever; nil of others.
  package var laterPoints: String? {
    isOnDifferentPoints ? "by now \(Wording.onDifferentPoints)" : nil
  }

  /// The date, and behind it what both sides do by the later day.
  package var dateWithPoints: String { date + (laterPoints.map { "; \($0)" } ?? "") }

  /// All of it in sentences, and how much it rests on.
  package var sentence: String {
    "\(turn). \(Wording.evidence(self))"
  }

  /// From what to what, in words.
  package var turn: String {
    switch kind {
    case .issue(_, _, let from, let to):
      let before = from.map { "\(Wording.name($0)) before" } ?? "not there before"
      return "\(Wording.capitalised(before)), \(Wording.name(to)) since \(dateWithPoints)"
    case .proposition(_, _, let from, let to):
      let before = from.map { "\(Wording.name($0)) before" } ?? "no stance on it before"
      return "\(Wording.capitalised(before)), \(Wording.name(to)) now; last turn \(date)"
    case .actor(_, _, let proposition, _, let from, let to):
      let order = isOrderUnknown ? ", \(Wording.orderUnknown)" : ""
      return "On “\(proposition.text)”: \(Wording.name(from)) before, "
        + "\(Wording.name(to)) \(Wording.when(on))\(order)"
    }
  }
}
