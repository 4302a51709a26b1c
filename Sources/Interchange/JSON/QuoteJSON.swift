import RelationsModel
import RelationsQuery

/// A quote as an object: the keys by which it is listed, exported and imported again.
package enum QuoteJSON {
  /// A quote as it is shown: a variant has the proposition and the stance of its original, and what
  /// gives no role has the one that its speaker held on its day, under a key of its own.
  package static func shown(_ card: QuoteCard) -> [JSON.Member] {
    quote(card, on: card.proposition?.id, card.stance)
      + [JSON.Member("roleThen", .text(card.roleThen))]
  }

  /// A quote as its record has it, so that what is imported again says no more than it did.
  package static func recorded(_ card: QuoteCard) -> [JSON.Member] {
    quote(card, on: card.quote.proposition, card.quote.stance)
  }

  private static func quote(
    _ card: QuoteCard,
    on proposition: Proposition.ID?,
    _ stance: Stance
  ) -> [JSON.Member] {
    speaking(card) + [
      JSON.Member("issue", .string(card.quote.issue.rawValue)),
      JSON.Member("proposition", .text(proposition?.rawValue)),
      JSON.Member("stance", .string(stance.rawValue)),
      JSON.Member("basis", .text(card.quote.basis?.rawValue)),
      JSON.Member("rendering", .text(card.quote.rendering?.rawValue)),
      JSON.Member("speech", .text(card.quote.speech?.rawValue)),
      JSON.Member("hedge", .text(card.quote.hedge)),
      JSON.Member("cut", .text(card.quote.cut?.rawValue)),
      JSON.Member("variantOf", .text(card.quote.variantOf?.rawValue)),
      JSON.Member("answers", .texts(card.quote.answers.map(\.rawValue))),
      JSON.Member("venue", .text(card.quote.venue)),
      JSON.Member("source", .string(card.quote.source.rawValue)),
      JSON.Member("locator", .text(card.quote.locator)),
      JSON.Member("anchor", anchor(card)),
      JSON.Member("remark", .text(card.quote.remark)),
    ]
  }

  private static func speaking(_ card: QuoteCard) -> [JSON.Member] {
    [
      JSON.Member("id", .string(card.quote.id.rawValue)),
      JSON.Member("text", .string(card.quote.text)),
      JSON.Member("speaker", .string(card.quote.speaker.rawValue)),
      JSON.Member("speakerName", .string(card.speakerName)),
      JSON.Member("role", .text(card.quote.role)),
      JSON.Member("party", .text(card.quote.party?.rawValue)),
      JSON.Member("date", .string(card.quote.date.text)),
      JSON.Member("datedBySource", .bool(card.quote.isDatedBySource)),
    ]
  }

  private static func anchor(_ card: QuoteCard) -> JSON {
    let anchor = card.quote.anchor
    let digest = anchor.span.flatMap { $0.digest ?? card.source.textDigest }
    return .object([
      JSON.Member("exact", .string(anchor.exact)),
      JSON.Member("prefix", .text(anchor.prefix)),
      JSON.Member("suffix", .text(anchor.suffix)),
      JSON.Member("start", .number(anchor.span?.start)),
      JSON.Member("end", .number(anchor.span?.end)),
      JSON.Member("digest", .text(digest)),
      JSON.Member("state", .string(anchor.state.rawValue)),
      JSON.Member("check", .text(anchor.check?.text)),
    ])
  }

}
