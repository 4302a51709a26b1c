import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// The words of the view of claims and the replies to them.
package struct RepliesWords: ListWords {
  package static let name = "Replies"

  private let heading: Heading
  private let asOf: Day
  private let order: QuoteOrder
  /// How many claims were printed, and how many of them with a reply.
  package var printed = (claims: 0, replied: 0)

  package init(_ heading: Heading, by asOf: Day, _ order: QuoteOrder = .oldestFirst) {
    self.heading = heading
    self.asOf = asOf
    self.order = order
  }

  package let nothing = "No quote by this day takes a stance for one of the two sides."

  package func note(_ total: Int) -> String {
    "\(Wording.count(total, "claim")), \(Wording.name(order))"
  }

  // MARK: A claim

  /// By what a reply is taken for one and how long it took; nobody is said to have kept silent.
  package static func finding(_ reply: Reply) -> String {
    guard let relation = reply.relation, let wait = reply.wait else {
      return "no later stance in this dossier by this day"
    }
    let time = WaitText.duration(wait)
    switch relation {
    case .named:
      let isSameDay = wait == .exactly(0)
      let others = reply.otherAnswers.count
      let atLeast = reply.areOtherAnswersCut ? "at least " : ""
      let more = others == 0 ? "" : "; \(atLeast)\(Wording.number(others)) more named"
      return "named as its answer, " + (isSameDay ? "the same day" : "\(time) later") + more
    case .sameDay(isOrderKnown: true): return "same day, after it in the same source"
    case .sameDay(isOrderKnown: false): return "same day, order not known"
    case .perhapsLater: return "perhaps later" + (wait == .unknown ? "" : ", by \(time)")
    case .later: return "\(time) later"
    }
  }

  /// The proposition or the issue of an answer by name, where it is not the claim’s; nil elsewhere.
  package static func subject(of reply: Reply) -> String? {
    guard let answer = reply.reply, answer.quote.proposition != reply.quote.quote.proposition else {
      return nil
    }
    if let proposition = answer.proposition {
      return "on " + Wording.beside(proposition.id, after: "  ") + proposition.text
    }
    return answer.quote.issue == reply.quote.quote.issue ? nil : "on \(answer.issueTitle)"
  }

  /// Of whom the dossier has no later words, and for how long; nil for a claim with a reply.
  package func missing(_ reply: Reply) -> String? {
    guard reply.reply == nil, let side = reply.quote.side else { return nil }
    let date = reply.quote.quote.date
    let wait = Reply.Wait(since: date, days: asOf.number - date.first.number)
    let time = wait == .unknown ? "" : ", \(WaitText.duration(wait)) on"
    return "\(heading.parties[side.other].name): none by \(DateText.day(asOf))\(time)"
  }

  package func announced(_ pair: Reply) -> [String] {
    let claim = pair.quote.proposition.map(Spoken.proposition)
    let finding = Wording.sentence(Wording.capitalised(RepliesWords.finding(pair)))
    let reply =
      pair.reply.map { Spoken.quote($0, heading) }
      ?? [missing(pair)].compactMap { $0.map(Wording.sentence) }
    return [claim ?? Wording.sentence(pair.quote.issueTitle)]
      + Spoken.quote(pair.quote, heading) + [finding] + reply
  }

  // MARK: In print

  package let opening = [
    "Each claim, and what the record names as its answer, or else the other side’s nearest words "
      + "with a stance on the same proposition, of the same day or later."
  ]

  package var legend: [String] {
    let replied =
      "\(Wording.number(printed.replied)) of \(Wording.count(printed.claims, "claim")) with a reply"
    guard printed.replied < printed.claims else { return ["\(replied)."] }
    let others = printed.replied == 0 ? (printed.claims == 1 ? "it" : "them") : "the others"
    return [
      "\(replied); after \(others) the dossier has, by this day, no later words of the other side "
        + "with a stance on the proposition."
    ]
  }

  package let hint = CommandHint("show ID", gives: "gives all of a quote and its source.")
}
