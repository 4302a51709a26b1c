import RelationsModel
import RelationsQuery

/// A proposition on which one party has spoken and the other has not.
public struct Silence: Hashable, Sendable {
  /// The proposition on which one party is silent, with its tallies.
  public let listing: PropositionListing
  /// The side that has taken a stance.
  public let spoken: Side
  /// The date of the first quote with a stance.
  public let since: EDTFDate
  /// From its first day to the as-of date; where nobody knows that day, from the last that it can be.
  public let days: Int

  public init(listing: PropositionListing, spoken: Side, since: EDTFDate, days: Int) {
    self.listing = listing
    self.spoken = spoken
    self.since = since
    self.days = days
  }

  /// The side that has taken none.
  public var silent: Side { spoken.other }
  /// How many days it has lasted; nil where nobody knows when it began.
  public var knownDays: Int? { since.hasOpenStart ? nil : days }
}

extension Silence {
  /// The silence on a listed proposition; nil where both have spoken or neither has.
  init?(_ listing: PropositionListing, by asOf: Day) {
    let spoken = Side.allCases.filter { listing.row.positions[$0].position != .silent }
    guard spoken.count == 1, let side = spoken.first, let since = listing.row.firstDates[side]
    else { return nil }
    self.init(
      listing: listing,
      spoken: side,
      since: since,
      days: max(0, asOf.number - since.start.number)
    )
  }
}

extension EDTFDate {
  /// The day from which time is counted: the first, or of a date without a known start the last.
  var start: Day { first > .distantPast ? first : last }
}

extension Analyst {
  /// Silences, the longest first, then in the dossier's order.
  public func silences(_ perspective: Perspective, _ window: Window) -> Page<Silence> {
    Page(silences(perspective), window: window)
  }

  /// Where a proposition stands among the silences; nil when it is not there.
  public func silence(on proposition: Proposition.ID, _ perspective: Perspective) -> Int? {
    silences(perspective).firstIndex { $0.listing.row.proposition.id == proposition }
  }

  private func silences(_ perspective: Perspective) -> [Silence] {
    kept(\.silences, perspective) {
      queries.propositions(perspective, .all).rows
        .compactMap { Silence($0, by: perspective.asOf) }.enumerated()
        .sorted { (-$0.element.days, $0.offset) < (-$1.element.days, $1.offset) }
        .map(\.element)
    }
  }
}
