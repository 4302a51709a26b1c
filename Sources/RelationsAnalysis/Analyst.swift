import RelationsModel
import RelationsQuery

/// Works out what the views show from what an engine counts and finds.
///
/// One rule holds everywhere: the filter chooses what is shown and counted, and never changes what is
/// true. Standings, silences, replies and changes are those of the whole record by the as-of date.
/// What was worked out last is kept, so that moving about in a long list costs no more than its rows.
public final class Analyst: Sendable {
  public let queries: any BoardQueries

  public init(_ queries: any BoardQueries) {
    self.queries = queries
  }
}
