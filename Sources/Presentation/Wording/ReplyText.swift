import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// How replies and silences are put into words, on the screen, told and in print.
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

  /// The heading of a group of silences.
  package static func heading(_ kind: Silence.Kind) -> String {
    switch kind {
    case .noStance: "One side took no stance in this dossier by this day"
    case .noLaterWords:
      "No later words of one side in this dossier by this day since the other’s last"
    }
  }

  /// Such as "2 propositions without a stance of one side".
  package static func count(_ count: Int, _ kind: Silence.Kind) -> String {
    let propositions = Wording.count(count, "proposition")
    switch kind {
    case .noStance: return "\(propositions) on which one side took no stance"
    case .noLaterWords: return "\(propositions) without words of one side since the other’s last"
    }
  }

  /// Whose stance or words are missing, and since when.
  package static func missing(_ silence: Silence, since: String, _ names: (Side) -> String)
    -> String
  {
    let (spoken, silent) = (names(silence.spoken), names(silence.silent))
    switch silence.kind {
    case .noStance: return "no stance of \(silent); \(spoken) first: \(since)"
    case .noLaterWords: return "no later words of \(silent); \(spoken) last: \(since)"
    }
  }

  /// Shown where there are no silences.
  package static let noSilences =
    "On every proposition here on which anybody took a stance both sides did, and on none has one "
    + "side certainly had the last word."
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
