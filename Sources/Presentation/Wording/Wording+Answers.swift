import RelationsModel
import RelationsQuery

extension Wording {
  /// What a quote answers by name by a day, and what answers it; nil where there is nothing.
  package static func answers(of card: QuoteCard, by asOf: Day) -> String? {
    mentions("answers", card.answers, of: card.answers.count, by: asOf)
  }

  package static func answered(_ card: QuoteCard, by asOf: Day) -> String? {
    mentions("answered by", card.answeredBy, of: card.answerCount, by: asOf)
  }

  private static func mentions(
    _ verb: String,
    _ quotes: [QuoteMention],
    of total: Int,
    by asOf: Day
  ) -> String? {
    let known = quotes.filter { $0.date.first <= asOf }
    guard !known.isEmpty else { return nil }
    let told = known.map { "\($0.id) — \($0.speakerName), \(DateText.full($0.date))" }
    let further = known.count == quotes.count ? total - quotes.count : 0
    let rest = further > 0 ? "; and \(number(further)) more, of all dates" : ""
    return "\(verb) \(told.joined(separator: "; "))\(rest)"
  }
}
