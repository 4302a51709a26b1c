import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// The words of what several coders made of one stretch of an article.
package struct CodersWords: Sendable {
  /// The version of one coder.
  package struct Version: Sendable {
    package let coder: String
    /// Nil where the coder coded nothing there.
    package let card: QuoteCard?

    package init(coder: String, card: QuoteCard?) {
      self.coder = coder
      self.card = card
    }

    /// What it says on a feature; nil where there is none.
    fileprivate func value(_ feature: ComparedFeature) -> String? {
      guard let quote = card?.quote else { return nil }
      return switch feature {
      case .stance: quote.stance.rawValue
      case .proposition: quote.proposition?.rawValue ?? quote.issue.rawValue
      case .speaker: quote.speaker.rawValue
      }
    }
  }

  package let kind: SpanUnit.Kind
  /// In the order of the coders.
  package let versions: [Version]

  package init(kind: SpanUnit.Kind, versions: [Version]) {
    self.kind = kind
    self.versions = versions
  }

  private var made: [Version] { versions.filter { $0.card != nil } }

  /// How the spans lie to each other: agree, overlap, or only one coder.
  package var kindText: String { AgreementWords.name(kind, coders: made.map(\.coder)) }

  /// The features on which the versions differ.
  package var differences: [ComparedFeature] {
    ComparedFeature.allCases.filter { feature in Set(made.map { $0.value(feature) }).count > 1 }
  }

  /// On what the versions differ, in words; nil of only one.
  package var differenceText: String? {
    guard made.count > 1 else { return nil }
    let names = differences.map(\.rawValue)
    guard !names.isEmpty else { return "coded alike" }
    return "\(AgreementWords.names(names)) \(names.count == 1 ? "differs" : "differ")"
  }

  /// The words of the first version, between quotation marks.
  package var words: String {
    guard let card = made.first?.card else { return "" }
    let marks = Wording.marks(card.quote.cut)
    return "\(marks.opening)\(card.quote.text)\(marks.closing)"
  }

  /// The proposition of a version, or its issue.
  package static func topic(_ card: QuoteCard) -> String {
    card.proposition.map { "\(card.issueTitle): \($0.text)" } ?? card.issueTitle
  }

  package static let uncoded = "coded nothing here"

  // MARK: All units of an article

  /// How many units of each kind are open, such as "2 agree, 1 overlap, 3 only ada".
  package static func counts(_ units: [CodersWords], settled: Int) -> String {
    var order: [String] = []
    var counts: [String: Int] = [:]
    for unit in units {
      if counts[unit.kindText] == nil { order.append(unit.kindText) }
      counts[unit.kindText, default: 0] += 1
    }
    let rank = ["agree", "overlap"]
    order.sort { left, right in
      (rank.firstIndex(of: left) ?? rank.count, left)
        < (rank.firstIndex(of: right) ?? rank.count, right)
    }
    let parts =
      order.map { "\(Wording.number(counts[$0] ?? 0)) \($0)" }
      + (settled > 0 ? ["\(Wording.number(settled)) settled"] : [])
    return parts.joined(separator: ", ")
  }

  package static let allSettled = "All quotes of these coders are settled."

  /// Why nothing is compared in an article.
  package static func nothing(_ coders: [String]) -> String {
    coders.first.map { "Only \($0) has coded this article." }
      ?? "No quote of this article names who coded it."
  }

  /// Whose quotes an article shows.
  package static func shown(_ coder: String?) -> String {
    coder.map { "Only the quotes of \($0) are shown." } ?? "The quotes of all coders are shown."
  }

  /// Which keys settle a unit.
  package static func keys(_ count: Int) -> String { count > 2 ? "1–\(min(9, count))" : "1 2" }
}
