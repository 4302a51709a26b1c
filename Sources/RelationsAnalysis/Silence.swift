import RelationsModel
import RelationsQuery

/// A proposition on which one party has spoken and the other has not.
public struct Silence: Hashable, Sendable {
  public let listing: PropositionListing
  public let spoken: Side
  /// The date of the first quote with a stance.
  public let since: EDTFDate
  /// From its first day to the as-of date.
  public let days: Int

  public init(listing: PropositionListing, spoken: Side, since: EDTFDate, days: Int) {
    self.listing = listing
    self.spoken = spoken
    self.since = since
    self.days = days
  }

  public var silent: Side { spoken.other }
}

extension Analyst {
  /// Silences, the longest first, then in the dossier's order.
  public func silences(_ perspective: Perspective, _ window: Window) -> Page<Silence> { .empty }

  /// Where a proposition stands among the silences; nil when it is not there.
  public func silence(on proposition: Proposition.ID, _ perspective: Perspective) -> Int? { nil }
}
