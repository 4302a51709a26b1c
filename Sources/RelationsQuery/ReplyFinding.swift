import RelationsModel

/// The reply to a claim, and what is known of how it follows it.
public struct ReplyFinding: Hashable, Sendable {
  /// The quote that replies.
  public let quote: Quote.ID
  /// By what it is taken for the reply.
  public let relation: ReplyRelation

  public init(quote: Quote.ID, relation: ReplyRelation) {
    self.quote = quote
    self.relation = relation
  }
}

/// By what words of the other party are taken for the reply to a claim.
public enum ReplyRelation: Hashable, Sendable {
  /// The record names them as its answer.
  case named
  /// They are the nearest and of the same day; the order is known within one source alone.
  case sameDay(isOrderKnown: Bool)
  /// They are the nearest, and their dates do not tell whether they came after the claim.
  case perhapsLater
  /// They are the nearest and of a later day.
  case later

  /// The relation of words that nobody named; nil for words that came before.
  init?(_ succession: Succession) {
    switch succession {
    case .earlier: return nil
    case .sameDay(let isOrderKnown): self = .sameDay(isOrderKnown: isOrderKnown)
    case .perhapsLater: self = .perhapsLater
    case .later: self = .later
    }
  }
}

/// A quote as another quote’s reader names it.
public struct QuoteMention: Hashable, Sendable {
  /// Which quote it is.
  public let id: Quote.ID
  /// The name of its speaker.
  public let speakerName: String
  /// When its words were said.
  public let date: EDTFDate

  public init(id: Quote.ID, speakerName: String, date: EDTFDate) {
    self.id = id
    self.speakerName = speakerName
    self.date = date
  }
}
