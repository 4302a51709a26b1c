import RelationsModel

/// Through what the whole relationship is looked at: everything that is shown is shown for one perspective.
public struct Perspective: Hashable, Sendable {
  /// Nothing dated after this day is counted.
  public var asOf: Day
  public var lens: Lens
  public var filter: Filter

  public init(asOf: Day, lens: Lens = .assessed, filter: Filter = .everything) {
    self.asOf = asOf
    self.lens = lens
    self.filter = filter
  }
}

/// A part of the board that lists issues; a mixed issue stands in both panes.
public enum BoardSection: String, Hashable, Sendable, CaseIterable {
  case shared, contested, oneSided
}

/// The stretch of a list that is asked for.
public struct Window: Hashable, Sendable {
  /// How many rows to leave out at the start of the list.
  public let offset: Int
  public let count: Int

  public init(offset: Int, count: Int) {
    self.offset = max(0, offset)
    self.count = max(0, count)
  }

  /// The whole list.
  public static let all = Window(offset: 0, count: .max)
}

/// The rows of a window, and how many there are in all.
public struct Page<Row> {
  /// At most as many as were asked for.
  public let rows: [Row]
  /// The position of the first row in the whole list.
  public let offset: Int
  /// How many rows the whole list has.
  public let total: Int

  public init(rows: [Row], offset: Int, total: Int) {
    self.rows = rows
    self.offset = offset
    self.total = total
  }

  /// The page of a list without rows.
  public static var empty: Page { Page(rows: [], offset: 0, total: 0) }

  /// Cuts a window out of a whole list; an offset past the end gives no rows.
  public init(_ all: some RandomAccessCollection<Row>, window: Window) {
    let offset = min(window.offset, all.count)
    let rows = all.dropFirst(offset).prefix(window.count)
    self.init(rows: Array(rows), offset: offset, total: all.count)
  }
}

extension Page: Equatable where Row: Equatable {}
extension Page: Sendable where Row: Sendable {}

/// How many match, out of how many.
public struct Count: Hashable, Sendable {
  public let matching: Int
  public let total: Int

  public init(matching: Int, total: Int) {
    self.matching = matching
    self.total = total
  }

  /// None out of none.
  public static let zero = Count(matching: 0, total: 0)
}

/// Which quotes a list holds, before the filter and the as-of date narrow it.
public enum QuoteScope: Hashable, Sendable {
  case all
  case issue(Issue.ID)
  case proposition(Proposition.ID)
  case actor(Actor.ID)
  case source(Source.ID)
  /// All quotes but those that are versions of others.
  case counted
  /// Counted quotes that take a stance for a party.
  case stanced
  /// One actor's quotes on one issue.
  case actorOnIssue(Actor.ID, Issue.ID)
  /// One actor's quotes on one proposition.
  case actorOnProposition(Actor.ID, Proposition.ID)
}

/// In which order dated records, quotes and events alike, are listed.
public enum QuoteOrder: String, Hashable, Sendable, CaseIterable {
  case newestFirst, oldestFirst
}
