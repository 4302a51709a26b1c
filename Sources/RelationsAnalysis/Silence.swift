import RelationsModel
import RelationsQuery

/// A proposition on which one party took no stance, or has no words since the other's last.
public struct Silence: Hashable, Sendable {
  /// What is missing on a proposition; the groups stand in this order.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// One party took a stance, and the dossier has none of the other.
    case noStance
    /// Both took a stance, and the dossier has no words of one since the other's last.
    case noLaterWords
  }

  /// The proposition, with its tallies.
  public let listing: PropositionListing
  /// What is missing.
  public let kind: Kind
  /// The side that has taken a stance, or had the last word.
  public let spoken: Side
  /// The date of its first quote with a stance, or of its last where both took one.
  public let since: EDTFDate
  /// Whether its source alone dates it.
  public internal(set) var isDatedBySource = false
  /// From the first day of that date to the as-of date; where nobody knows it, from the last that it can
  /// be.
  public let days: Int

  public init(
    listing: PropositionListing,
    kind: Kind = .noStance,
    spoken: Side,
    since: EDTFDate,
    days: Int
  ) {
    self.listing = listing
    self.kind = kind
    self.spoken = spoken
    self.since = since
    self.days = days
  }

  /// The side of which something is missing.
  public var silent: Side { spoken.other }
  /// How many days it has lasted; nil where nobody knows when it began.
  public var knownDays: Int? { since.hasOpenStart ? nil : days }
  /// How well it is known how long it has lasted.
  public var wait: Reply.Wait { Reply.Wait(since: since, days: days) }
}

extension Silence {
  /// The silence on a listed proposition; nil where neither took a stance, and where both did and
  /// neither certainly had the last word.
  init?(_ listing: PropositionListing, by asOf: Day) {
    let spoken = Side.allCases.filter { listing.row.positions[$0].position != .silent }
    let words =
      if spoken.count == 1 {
        listing.row.firstDates[spoken[0]].map { LastWord(side: spoken[0], date: $0) }
      } else {
        listing.lastWord
      }
    guard let words else { return nil }
    self.init(
      listing: listing,
      kind: spoken.count == 1 ? .noStance : .noLaterWords,
      spoken: words.side,
      since: words.date,
      days: max(0, asOf.number - words.date.start.number)
    )
  }
}

/// How many silences there are of each kind, and the longest of each.
package struct SilenceCounts: Equatable, Sendable {
  package private(set) var totals: [Silence.Kind: Int] = [:]
  package private(set) var longest: [Silence.Kind: Silence] = [:]

  package init() {}

  fileprivate mutating func count(_ silence: Silence) {
    totals[silence.kind, default: 0] += 1
    if longest[silence.kind] == nil { longest[silence.kind] = silence }
  }

  /// How many days the longest of all has lasted.
  package var mostDays: Int { longest.values.map(\.days).max() ?? 0 }
}

extension EDTFDate {
  /// The day from which time is counted: the first, or of a date without a known start the last.
  var start: Day { first > .distantPast ? first : last }
}

extension Analyst {
  /// Silences by kind, in each the longest first, then in the dossier's order.
  public func silences(_ perspective: Perspective, _ window: Window) -> Page<Silence> {
    page(silences(perspective), perspective, window)
  }

  /// Silences of one kind, the longest first, then in the dossier's order.
  public func silences(
    _ kind: Silence.Kind,
    _ perspective: Perspective,
    _ window: Window
  ) -> Page<Silence> {
    page(silences(perspective).filter { $0.kind == kind }, perspective, window)
  }

  /// Of those that are looked at it is found out whether their sources date them.
  private func page(
    _ silences: [Silence],
    _ perspective: Perspective,
    _ window: Window
  ) -> Page<Silence> {
    let dates = KnownDates(queries: queries, perspective)
    let page = Page(silences, window: window)
    let rows = page.rows.map { silence in
      var silence = silence
      let proposition = silence.listing.row.proposition.id
      silence.isDatedBySource = dates.words(in: .proposition(proposition), on: silence.since.first)
        .contains {
          $0.side == silence.spoken && $0.stance != .none && $0.quote.date == silence.since
            && $0.quote.isDatedBySource
        }
      return silence
    }
    return Page(rows: rows, offset: page.offset, total: page.total)
  }

  /// How many silences there are of each kind, and the longest of each.
  package func silenceCounts(_ perspective: Perspective) -> SilenceCounts {
    silences(perspective).reduce(into: SilenceCounts()) { $0.count($1) }
  }

  /// Where a proposition stands among the silences; nil when it is not there.
  public func silence(on proposition: Proposition.ID, _ perspective: Perspective) -> Int? {
    silences(perspective).firstIndex { $0.listing.row.proposition.id == proposition }
  }

  private func silences(_ perspective: Perspective) -> [Silence] {
    kept(\.silences, perspective) {
      let all = queries.propositions(perspective, .all).rows
        .compactMap { Silence($0, by: perspective.asOf) }
      return Silence.Kind.allCases.flatMap { kind in
        all.filter { $0.kind == kind }.enumerated()
          .sorted { (-$0.element.days, $0.offset) < (-$1.element.days, $1.offset) }
          .map(\.element)
      }
    }
  }
}
