import RelationsModel
import RelationsQuery

/// A quote with a stance, and the nearest later one by the other party on the same proposition.
public struct Reply: Hashable, Sendable {
  /// The claim: a counted quote that takes a stance for a party.
  public let quote: QuoteCard
  /// Nil when there is none by the as-of date.
  public let reply: QuoteCard?
  /// From the first day of one to the first day of the other; nil without a reply, or where nobody
  /// knows one of the days.
  public let days: Int?

  /// How well the time between the two is known; nil without a reply.
  public var wait: Wait? {
    guard let reply else { return nil }
    let (first, last) = (quote.quote.date, reply.quote.date)
    guard !first.hasOpenStart, !last.hasOpenStart else { return .unknown }
    let days = last.first.number - first.first.number
    guard first.doubt == nil, last.doubt == nil else { return .about(days) }
    if first.first == first.last, last.first == last.last { return .exactly(days) }
    guard last.last < .distantFuture else { return .unknown }
    return .atMost(last.last.number - first.first.number)
  }

  /// How long something took, in days, no finer than dates are known.
  public enum Wait: Hashable, Sendable {
    /// Between two plain days.
    case exactly(Int)
    /// Between dates of which one is only near.
    case about(Int)
    /// From the first day that the one can mean to the last that the other can.
    case atMost(Int)
    /// One of the dates is open.
    case unknown
  }

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
      let dates = [card.quote.date, reply?.quote.date].compactMap { $0 }
      let isKnown = dates.count == 2 && !dates.contains(where: \.hasOpenStart)
      let days = isKnown ? dates[1].first.number - dates[0].first.number : nil
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
