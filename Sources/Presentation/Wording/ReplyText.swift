import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// How replies are put into words, on the screen, told and in print.
package enum ReplyText {
  /// The words for a claim without a reply: nobody is said to have kept silent.
  package static let nothing = "no later words in this dossier by this day"

  /// By what a reply is taken for one and how long it took, or that the dossier has none.
  package static func told(_ reply: Reply) -> String {
    guard let relation = reply.relation, let wait = reply.wait else { return nothing }
    let time = WaitText.duration(wait)
    switch relation {
    case .named:
      let isSameDay = wait == .exactly(0)
      return "named as its answer, " + (isSameDay ? "the same day" : "\(time) later")
    case .sameDay(isOrderKnown: true): return "same day, after it in the same source"
    case .sameDay(isOrderKnown: false): return "same day, order not known"
    case .perhapsLater: return "perhaps later" + (wait == .unknown ? "" : ", by \(time)")
    case .later: return "\(time) later"
    }
  }

  /// Of whom the dossier has no later words, and for how long; nil for a claim with a reply.
  package static func missing(_ reply: Reply, by asOf: Day, _ heading: Heading) -> String? {
    guard reply.reply == nil, let side = reply.quote.side else { return nil }
    // Without a known start it is counted from the last day that it can mean, as silences are.
    let date = reply.quote.quote.date
    let start = date.first > .distantPast ? date.first : date.last
    let days = asOf.number - start.number
    let wait: Reply.Wait = date.first == date.last ? .exactly(days) : .atMost(days)
    let party = heading.parties[side.other].name
    return "\(party): none by \(DateText.day(asOf)), \(WaitText.duration(wait)) on"
  }
}

extension Wording {
  /// What a quote answers by name by a day, and what answers it; nil where there is nothing.
  package static func answers(of card: QuoteCard, by asOf: Day) -> String? {
    mentions("answers", card.answers, by: asOf)
  }

  package static func answered(_ card: QuoteCard, by asOf: Day) -> String? {
    mentions("answered by", card.answeredBy, by: asOf)
  }

  private static func mentions(_ verb: String, _ quotes: [QuoteMention], by asOf: Day) -> String? {
    let known = quotes.filter { $0.date.first <= asOf }
    guard !known.isEmpty else { return nil }
    let told = known.map { "\($0.id) — \($0.speakerName), \(DateText.full($0.date))" }
    return "\(verb) \(told.joined(separator: "; "))"
  }
}
