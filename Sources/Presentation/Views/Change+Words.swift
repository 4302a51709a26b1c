import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// A party that turned, were it back to where it had been.
package struct TurnedSide: Hashable, Sendable {
  package let side: Side
  package let before: Position
  package let after: Position
  /// When it came to that; nil where that is the date of the change.
  package let on: EDTFDate?
  /// Whether words that are dated more coarsely may have followed its last.
  package let isOrderUnknown: Bool
  /// Whether it left its position and came back to it.
  package var hasComeBack: Bool { before == after }
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
    case .proposition(_, _, let from, let to): (from.map { name($0) }, Wording.name(to))
    case .actor(_, _, _, _, let from, let to): (Mark(from).signed, Mark(to).signed)
    }
  }

  /// Somebody of neither side may have taken a stance where the sides have none.
  private func name(_ state: PropositionState) -> String {
    state.positions.isSilent ? "no stance of either side" : Wording.name(state)
  }

  /// Whether it stands as it did before, were it that a party says otherwise.
  package var standsAsBefore: Bool { names.before == names.after }

  /// The parties that turned on a proposition.
  package var turnedSides: [TurnedSide] {
    guard case .proposition(_, _, let from, let to) = kind else { return [] }
    return Side.allCases.compactMap { side in
      let (before, after) = (from?.positions[side] ?? .silent, to.positions[side])
      guard before != after || turns[side] != nil else { return nil }
      let own = turns[side].flatMap { $0 == on ? nil : $0 }
      return TurnedSide(
        side: side,
        before: before,
        after: after,
        on: own,
        isOrderUnknown: unknownOrders[side]
      )
    }
  }

  /// The date on which it came to its later value, marked where other words may have followed.
  package var date: String { DateText.full(on) + order }

  /// Since when it has its later value, in a sentence.
  private var since: String { Wording.since(on) + order }

  /// Said behind a date where other words may have followed; nothing elsewhere.
  private var order: String { isOrderUnknown ? ", \(Wording.orderUnknown)" : "" }

  /// The same behind what one party did, where nothing is said of both together.
  package func order(of turned: TurnedSide) -> String {
    standsAsBefore && turned.isOrderUnknown ? ", \(Wording.orderUnknown)" : ""
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
      return "\(Wording.capitalised(before)), \(Wording.name(to)) \(since)"
        + (laterPoints.map { "; \($0)" } ?? "")
    case .proposition(_, _, let from, let to):
      let before = from.map { "\(name($0)) before" } ?? "no stance on it before"
      guard standsAsBefore else {
        return "\(Wording.capitalised(before)), \(Wording.name(to)) \(since)"
      }
      return "\(Wording.capitalised(Wording.name(to))) before and now, turned \(Wording.when(on))"
        + order
    case .actor(_, _, let proposition, _, let from, let to):
      return "On “\(proposition.text)”: \(Wording.name(from)) before, "
        + "\(Wording.name(to)) \(Wording.when(on))\(order)"
    }
  }
}
