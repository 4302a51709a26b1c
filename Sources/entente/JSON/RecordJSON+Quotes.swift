import RelationsModel
import RelationsQuery

extension RecordJSON {
  /// A quote; a variant has the proposition and the stance of its original.
  func quote(_ card: QuoteCard) -> [JSON.Member] {
    quote(card, on: card.proposition?.id, card.stance)
  }

  /// A quote as its record has it, so that what is imported again says no more than it did.
  func recordedQuote(_ card: QuoteCard) -> [JSON.Member] {
    quote(card, on: card.quote.proposition, card.quote.stance)
  }

  private func quote(
    _ card: QuoteCard,
    on proposition: Proposition.ID?,
    _ stance: Stance
  ) -> [JSON.Member] {
    speaking(card) + [
      JSON.Member("issue", .string(card.quote.issue.rawValue)),
      JSON.Member("proposition", .text(proposition?.rawValue)),
      JSON.Member("stance", .string(stance.rawValue)),
      JSON.Member("basis", .text(card.quote.basis?.rawValue)),
      JSON.Member("rendering", .string(card.quote.rendering.rawValue)),
      JSON.Member("speech", .string(card.quote.speech.rawValue)),
      JSON.Member("hedge", .text(card.quote.hedge)),
      JSON.Member("cut", .text(card.quote.cut?.rawValue)),
      JSON.Member("variantOf", .text(card.quote.variantOf?.rawValue)),
      JSON.Member("venue", .text(card.quote.venue)),
      JSON.Member("source", .string(card.quote.source.rawValue)),
      JSON.Member("locator", .text(card.quote.locator)),
      JSON.Member("anchor", anchor(card)),
      JSON.Member("remark", .text(card.quote.remark)),
    ]
  }

  private func speaking(_ card: QuoteCard) -> [JSON.Member] {
    [
      JSON.Member("id", .string(card.quote.id.rawValue)),
      JSON.Member("text", .string(card.quote.text)),
      JSON.Member("speaker", .string(card.quote.speaker.rawValue)),
      JSON.Member("speakerName", .string(card.speakerName)),
      JSON.Member("role", .text(card.quote.role)),
      JSON.Member("party", .text(card.quote.party?.rawValue)),
      JSON.Member("date", date(card.quote.date)),
      JSON.Member("datedBySource", .bool(card.quote.isDatedBySource)),
    ]
  }

  private func anchor(_ card: QuoteCard) -> JSON {
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
    ])
  }

  /// A report, claim, advice or mention.
  func passage(_ passage: Passage) -> [JSON.Member] {
    [
      JSON.Member("id", .string(passage.id.rawValue)),
      JSON.Member("kind", .string(passage.kind.rawValue)),
      JSON.Member("source", .string(passage.source.rawValue)),
      JSON.Member("summary", .string(passage.summary)),
      JSON.Member("actor", .text(passage.actor?.rawValue)),
      JSON.Member("issues", ids(passage.issues)),
      JSON.Member("events", ids(passage.events)),
      JSON.Member("date", date(passage.date)),
      JSON.Member("order", .number(passage.order)),
      JSON.Member("locator", .text(passage.locator)),
      JSON.Member("start", .number(passage.span?.start)),
      JSON.Member("end", .number(passage.span?.end)),
      JSON.Member("digest", .text(passage.span?.digest)),
      JSON.Member("hedge", .text(passage.hedge)),
    ]
  }
}
