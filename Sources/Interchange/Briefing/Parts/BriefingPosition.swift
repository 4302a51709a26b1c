import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// What a party says of a proposition: since when, by which quote, and on how many quotes that rests.
struct BriefingPosition: Hashable, Sendable {
  /// A quote that turned the party, or said its position first.
  struct Turning: Hashable, Sendable {
    let speaker: String
    /// Its id, unless it is too long to tell anybody anything, and that it is not given where it is not;
    /// nil where there is neither to say.
    let aside: String?
    /// Nil when the quote is not among those given.
    let quoteAnchor: String?
    /// Whether another stands before it.
    let isFurther: Bool
  }

  let mark: Mark
  /// Such as "since 8 May 2018"; nil when it is silent.
  let since: String?
  /// Such as "turned by".
  let turn: String
  let turnings: [Turning]
  let hasTurnings: Bool
  /// Such as "4 agree, 2 disagree"; nil when it is silent.
  let tally: String?
  /// What speaks against it.
  let notes: [String]

  /// `given` are the quotes that can be linked to.
  init(_ position: PartyPosition, _ export: Export, given: Set<Quote.ID>) {
    mark = Mark(position.position)
    since = position.since.map { Wording.since($0, dates: CitedDate.text) }
    turn = position.isFirst ? "first said by" : "turned by"
    turnings = position.turning.enumerated().compactMap { place, id in
      export.queries.quote(id).map { card in
        Turning(
          speaker: ClippedText.line(card.speakerName, to: 40)
            + (card.quote.isDatedBySource ? ", dated by its source" : ""),
          aside: BriefingPosition.aside(id, isGiven: given.contains(id)),
          quoteAnchor: given.contains(id) ? BriefingAnchor.name("quote", id.rawValue) : nil,
          isFurther: place > 0
        )
      }
    }
    hasTurnings = !turnings.isEmpty
    tally =
      position.all.total > 0
      ? Wording.inAll(Spoken.tally(position.all), under: export.perspective.filter) : nil
    notes = [
      position.isAgainstMostOfItsWords ? Wording.mostOtherwise : nil,
      position.isOrderUnknown ? Wording.orderUnknown : nil,
    ].compactMap(\.self)
  }

  private static func aside(_ id: Quote.ID, isGiven: Bool) -> String? {
    let parts = [id.isBrief ? id.rawValue : nil, isGiven ? nil : "not given here"]
    let told = parts.compactMap(\.self).joined(separator: ", ")
    return told.isEmpty ? nil : told
  }
}
