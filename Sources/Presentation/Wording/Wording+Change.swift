import RelationsAnalysis
import RelationsModel
import RelationsQuery

extension Change {
  /// The part a quote has in showing a change.
  package enum Part: Int, Hashable, Sendable {
    case before, firstSaid, turned, unmoved, broughtUp
  }

  /// Every quote that shows the change with its part, those from before first.
  package var parts: [(part: Part, quote: Quote.ID)] {
    before.map { (.before, $0) } + firstSaid.map { (.firstSaid, $0) }
      + after.map { (.turned, $0) } + unmoved.map { (.unmoved, $0) }
      + [broughtUpBy].compactMap { $0 }.map { (.broughtUp, $0) }
  }

  /// The list of changes that it belongs to.
  package enum Group: Hashable, Sendable {
    case issues, broughtUp, assessed, propositions, actors
  }

  package var group: Group {
    switch kind {
    case .issue:
      switch basis {
      case .words: .issues
      case .passage: .broughtUp
      case .assessment: .assessed
      }
    case .proposition: .propositions
    case .actor: .actors
    }
  }

  /// The name of who alone moved the issue; nil when nobody is named.
  package var assessor: String? {
    if case .assessment(let by) = basis { by } else { nil }
  }
}

extension Wording {
  /// What a quote has to do with a change, in a word or two.
  package static func name(_ part: Change.Part) -> String {
    switch part {
    case .before: "before"
    case .firstSaid: "first said"
    case .turned: "turned"
    case .unmoved: "did not move, latest words"
    case .broughtUp: "first words on it"
    }
  }

  /// The heading of a list of changes; `assessors` are those who made the assessments in it.
  package static func heading(_ group: Change.Group, assessors: Set<String?>) -> String {
    switch group {
    case .issues: return "Issues that words moved"
    case .broughtUp: return "Issues that a passage brought up"
    case .assessed:
      let name = assessors.count == 1 ? assessors.first ?? nil : nil
      return "Issues that an assessment moved" + (name.map { ", by \($0)" } ?? "")
    case .propositions: return "Propositions that moved"
    case .actors: return "Actors who changed stance"
    }
  }

  /// What shows a change, in a sentence; `isNamed` tells by which quote ids.
  package static func evidence(_ change: Change) -> String {
    guard !change.quotes.isEmpty else {
      guard case .assessment(let by) = change.basis else {
        return "The change rests on a passage, not on any quote."
      }
      return
        "The change rests on the assessment\(by.map { " of \($0)" } ?? ""), not on any quote."
    }
    guard change.broughtUpBy == nil else {
      return "Below: the words that brought it up. Neither side took a stance on it in this "
        + "dossier by this day."
    }
    let parts = [
      change.before.isEmpty ? nil : "\(count(change.before.count, "quote")) from before",
      change.firstSaid.isEmpty
        ? nil : "\(count(change.firstSaid.count, "quote")) that first took a stance",
      change.after.isEmpty
        ? nil
        : "\(count(change.after.count, "quote")) that turned \(change.after.count == 1 ? "it" : "the sides")",
      change.unmoved.isEmpty ? nil : "the latest words of a side that did not move",
    ]
    return "Below: \(parts.compactMap { $0 }.joined(separator: ", "))."
  }

  package static func name(_ state: PropositionState) -> String {
    Mark(state.standing, state.positions).name
  }

  /// The order of quotes in a word or two.
  package static func name(_ order: QuoteOrder) -> String {
    order == .newestFirst ? "newest first" : "oldest first"
  }

  /// The order of changes in a word or two.
  package static func name(_ order: ChangeOrder) -> String {
    switch order {
    case .newestFirst: "newest first"
    case .oldestFirst: "oldest first"
    case .dossier: "in the dossier’s order"
    }
  }
}
