import RelationsModel
import RelationsQuery
import Synchronization

/// Works out what the views show from what an engine counts and finds.
///
/// One rule holds everywhere: the filter chooses what is shown and counted, and never changes what is
/// true. Standings, silences, replies and changes are those of the whole record by the as-of date.
/// What was worked out last is kept, so that moving about in a long list costs no more than its rows.
public final class Analyst: Sendable {
  /// The engine that counts and finds.
  public let queries: any BoardQueries
  private let kept: Mutex<Findings>

  public convenience init(_ queries: any BoardQueries) {
    self.init(queries, Findings())
  }

  private init(_ queries: any BoardQueries, _ findings: Findings) {
    self.queries = queries
    kept = Mutex(findings)
  }

  /// Works out one answer from as many questions as it takes; throws when the engine has no answer to
  /// one of them, and then keeps nothing of what was worked out.
  public func attempt<Answer>(
    _ work: (Analyst) -> Answer
  ) throws(QueryFailure) -> Answer {
    guard queries.mayFail else { return work(self) }
    let findings = kept.withLock { $0 }
    let (answer, found) = try queries.attempt { queries in
      let analyst = Analyst(queries, findings)
      return (work(analyst), analyst.kept.withLock { $0 })
    }
    kept.withLock { $0 = found }
    return answer
  }

  /// What was found for a key a short while ago, else what is found now.
  ///
  /// Nothing is locked while it is being found, so that one slow view never holds up another.
  func kept<Key: Hashable & Sendable, Value: Sendable>(
    _ findings: WritableKeyPath<Findings, Recent<Key, Value>> & Sendable,
    _ key: Key,
    _ find: () -> Value
  ) -> Value {
    if let known = kept.withLock({ $0[keyPath: findings].value(of: key) }) { return known }
    let found = find()
    kept.withLock { $0[keyPath: findings].keep(found, as: key) }
    return found
  }
}

/// What an analyst worked out last.
struct Findings: Sendable {
  var states = Recent<DayState.Key, DayState>()
  var everShown = Recent<Perspective, Set<Issue.ID>>()
  var changes = Recent<ChangeList.Key, ChangeList>()
  var tallies = Recent<Perspective, [ActorTally]>()
  var actors = Recent<ActorList, [ActorTally]>()
  var rows = Recent<MatrixRows, [ActorTally]>()
  var columns = Recent<MatrixColumns, [Matrix.Column]>()
  var ladders = Recent<Perspective, [LadderRow]>()
  var silences = Recent<Perspective, [Silence]>()
  var statements = Recent<StatementsKey, NetworkStatements>()
  var outlooks = Recent<OutlookKey, NetworkOutlook>()
  var windows = Recent<OutlookKey, [NetworkOutlook.Span]>()
}
