import RelationsModel
import RelationsQuery

/// A quote with a stance, and the other party's nearest words on the same proposition of the same day
/// or later.
public struct Reply: Hashable, Sendable {
  /// The claim: a counted quote that takes a stance for a party.
  public let quote: QuoteCard
  /// Nil when the dossier has no later words by the as-of date.
  public let reply: QuoteCard?
  /// By what the reply is taken for one; nil without a reply.
  public let relation: ReplyRelation?
  /// What else the record names as its answer by the as-of date, in order of date: at most
  /// `QuoteCard.mostMentions` with the reply.
  public let otherAnswers: [QuoteMention]
  /// Whether there may be more of them.
  public let areOtherAnswersCut: Bool

  public init(
    quote: QuoteCard,
    reply: QuoteCard?,
    relation: ReplyRelation?,
    otherAnswers: [QuoteMention] = [],
    areOtherAnswersCut: Bool = false
  ) {
    self.quote = quote
    self.reply = reply
    self.relation = relation
    self.otherAnswers = otherAnswers
    self.areOtherAnswersCut = areOtherAnswersCut
  }

  /// From the first day of one to the first day of the other; nil without a reply, and where the dates
  /// do not tell which came first.
  public var days: Int? {
    guard let reply, isInOrder, !quote.quote.date.hasOpenStart else { return nil }
    return reply.quote.date.first.number - quote.quote.date.start.number
  }

  /// How well the time between the two is known; nil without a reply.
  public var wait: Wait? {
    guard let reply else { return nil }
    let (first, last) = (quote.quote.date, reply.quote.date)
    guard !first.hasOpenStart, !last.hasOpenStart else { return .unknown }
    if isInOrder, first.doubt != nil || last.doubt != nil {
      return days.map(Wait.about)
    }
    if first.first == first.last, last.first == last.last, isInOrder {
      return days.map(Wait.exactly)
    }
    guard first.earliest > .distantPast, last.latest < .distantFuture else { return .unknown }
    return .atMost(last.latest.number - first.earliest.number)
  }

  /// Whether the reply is certainly not of an earlier day by its date alone.
  private var isInOrder: Bool {
    guard let reply else { return false }
    let (first, last) = (quote.quote.date, reply.quote.date)
    if last.earliest > first.latest { return true }
    return first.earliest == first.latest && last.earliest == last.latest
      && first.first == last.first
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

    /// What has lasted for so many days, counted from the first day that a date can mean.
    public init(since date: EDTFDate, days: Int) {
      self =
        if date.hasOpenStart {
          .unknown
        } else if date.doubt != nil {
          .about(days)
        } else {
          date.precision == .day ? .exactly(days) : .atMost(days)
        }
    }

    /// The days that are told; nil where there is nothing to tell.
    public var days: Int? {
      switch self {
      case .exactly(let days), .about(let days), .atMost(let days): days
      case .unknown: nil
      }
    }
  }
}

extension Analyst {
  /// Every counted quote that matches and takes a stance for a party, with the reply to it.
  public func replies(
    _ perspective: Perspective,
    _ order: QuoteOrder,
    _ window: Window
  ) -> Page<Reply> {
    let page = queries.quotes(.stanced, perspective, order, window)
    let replies = page.rows.map { card in
      guard let finding = queries.reply(to: card.quote.id, perspective),
        let reply = queries.quote(finding.quote)
      else { return Reply(quote: card, reply: nil, relation: nil) }
      let others = card.answeredBy.filter {
        $0.id != finding.quote && $0.date.first <= perspective.asOf
      }
      return Reply(
        quote: card,
        reply: reply,
        relation: finding.relation,
        otherAnswers: others,
        areOtherAnswersCut: card.nextAnswerDay.map { $0 <= perspective.asOf } ?? false
      )
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
