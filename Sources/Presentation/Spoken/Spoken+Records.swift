import RelationsModel
import RelationsQuery

extension Spoken {
  /// A proposition, with its id where that is brief.
  package static func proposition(_ proposition: Proposition) -> String {
    Wording.sentence(
      "Proposition\(Wording.beside(proposition.id, before: " ")): \(proposition.text)"
    )
  }

  /// How many quotes agree and disagree, such as "4 quotes agree, 2 disagree".
  package static func tally(_ tally: StanceTally) -> String {
    func clause(_ count: Int, _ verb: String, _ noun: Bool) -> String {
      let number = noun ? Wording.count(count, "quote") : Wording.number(count)
      return "\(number) \(verb)\(count == 1 ? "s" : "")"
    }
    guard tally.agrees > 0 else { return clause(tally.disagrees, "disagree", true) }
    let agrees = clause(tally.agrees, "agree", true)
    return tally.disagrees == 0
      ? agrees : "\(agrees), \(clause(tally.disagrees, "disagree", false))"
  }

  /// What a source says itself, with where it says it.
  package static func passage(_ card: PassageCard) -> String {
    let passage = card.passage
    let kind = Wording.capitalised(passage.kind.rawValue)
    let who = card.actorName.map { " of \($0)" } ?? ""
    let place = [
      passage.hedge.map { "the source says “\($0)”" }, card.source.publisher,
      passage.locator.map(locator),
    ]
    .compactMap { $0 }.joined(separator: ", ")
    return
      "\(kind)\(who): \(Wording.sentence(passage.summary))\(place.isEmpty ? "" : " \(Wording.capitalised(place)).")"
  }

  package static func event(_ event: Event) -> String {
    let when = "\(DateText.full(event.date)), \(Wording.name(event.direction))"
    return "Event, \(when): \(Wording.sentence(event.summary))"
  }
}
