import RelationsModel

/// Through what the whole relationship is looked at: everything that is shown is shown for one perspective.
public struct Perspective: Hashable, Sendable {
  /// Nothing dated after this day is counted.
  public var asOf: Day
  /// Whose judgement gives the standing.
  public var lens: Lens
  /// How far back a party's words count by the record.
  public var window: RecordWindow
  /// What is shown and counted.
  public var filter: Filter

  public init(
    asOf: Day,
    lens: Lens = .assessed,
    window: RecordWindow = .day,
    filter: Filter = .everything
  ) {
    self.asOf = asOf
    self.lens = lens
    self.window = window
    self.filter = filter
  }

  /// The same from another day.
  public func on(_ day: Day) -> Perspective {
    var other = self
    other.asOf = day
    return other
  }

  /// The same from the end of all time: with everything that comes after the as-of date.
  public var lookingBack: Perspective { on(.distantFuture) }

  /// The same without its filter.
  public var unfiltered: Perspective {
    var other = self
    other.filter = .everything
    return other
  }
}

/// A part of the board that lists issues; a mixed issue stands in both panes.
public enum BoardSection: String, Hashable, Sendable, CaseIterable {
  /// The pane of shared interests.
  case shared
  /// The pane of contested issues.
  case contested
  /// The strip of one-sided and open issues.
  case oneSided
}

/// The stretch of a list that is asked for.
public struct Window: Hashable, Sendable {
  /// How many rows to leave out at the start of the list.
  public let offset: Int
  /// How many rows at most.
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
  /// How many the filter keeps.
  public let matching: Int
  /// How many there are without a filter.
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
  /// Every quote, variants among them.
  case all
  /// The quotes on an issue.
  case issue(Issue.ID)
  /// The quotes on a proposition.
  case proposition(Proposition.ID)
  /// The quotes of an actor.
  case actor(Actor.ID)
  /// The quotes found in a source.
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
  /// From the latest date back.
  case newestFirst
  /// From the earliest date on.
  case oldestFirst
}
