import RelationsModel
import RelationsQuery

/// A quote with a stance, and the nearest later one by the other party on the same proposition.
public struct Reply: Hashable, Sendable {
  /// The claim: a counted quote that takes a stance for a party.
  public let quote: QuoteCard
  /// Nil when there is none by the as-of date.
  public let reply: QuoteCard?
  /// From the first day of one to the first day of the other; nil without a reply.
  public let days: Int?

  public init(quote: QuoteCard, reply: QuoteCard?, days: Int?) {
    self.quote = quote
    self.reply = reply
    self.days = days
  }
}

extension Analyst {
  /// Every counted quote that matches and takes a stance for a party, with what answered it.
  public func replies(
    _ perspective: Perspective,
    _ order: QuoteOrder,
    _ window: Window
  ) -> Page<Reply> {
    let page = queries.quotes(.stanced, perspective, order, window)
    let replies = page.rows.map { card in
      let reply = queries.reply(to: card.quote.id, perspective).flatMap(queries.quote)
      let days = reply.map { $0.quote.date.first.number - card.quote.date.start.number }
      return Reply(quote: card, reply: reply, days: days)
    }
    return Page(rows: replies, offset: page.offset, total: page.total)
  }

  /// Where a quote stands among them; nil when it is not there.
  public func position(
    ofReplyTo quote: Quote.ID,
    _ perspective: Perspective,
    _ order: QuoteOrder
  ) -> Int? {
    queries.position(of: quote, in: .stanced, perspective, order)
  }
}
