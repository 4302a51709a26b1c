import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

extension SubjectQuestion {
  func answered(by analyst: Analyst) -> SubjectAnswer {
    let queries = analyst.queries
    let detail = detail(by: analyst)
    switch subject {
    case .issue(let id, _): return listed(.issue(id), detail, queries)
    case .proposition(let id): return listed(.proposition(id), detail, queries)
    case .actor(let id): return listed(.actor(id), detail, queries)
    case .cell(let actor, let column, .issues):
      return listed(.actorOnIssue(actor, Issue.ID(column)), detail, queries)
    case .cell(let actor, let column, .propositions):
      return listed(.actorOnProposition(actor, Proposition.ID(column)), detail, queries)
    case .source(let id): return listed(.source(id), detail, queries)
    case .quote(let id): return gathered([id], detail, queries)
    case .evidence(let evidence): return gathered(evidence.quotes, detail, queries)
    case .tie(let tie): return gathered(tie.quotes(analyst, perspective), detail, queries)
    case .event, .passage: return gathered([], detail, queries)
    }
  }

  /// The stretch of a scope's quotes around the one that is looked for, newest first.
  private func listed(
    _ scope: QuoteScope,
    _ detail: SubjectDetail?,
    _ queries: any BoardQueries
  ) -> SubjectAnswer {
    let position = quote.flatMap {
      queries.position(of: $0, in: scope, perspective, .newestFirst)
    }
    let window = Window(around: position ?? index, prefetchRadius: prefetchRadius)
    return SubjectAnswer(
      detail: detail,
      quotes: queries.quotes(scope, perspective, .newestFirst, window),
      position: position,
      notes: SubjectNotes(of: detail, queries, perspective)
    )
  }

  private func gathered(
    _ quotes: [Quote.ID],
    _ detail: SubjectDetail?,
    _ queries: any BoardQueries
  ) -> SubjectAnswer {
    let cards = quotes.compactMap(queries.quote)
    return SubjectAnswer(
      detail: detail,
      quotes: Page(rows: cards, offset: 0, total: cards.count),
      position: quote.flatMap { quote in cards.firstIndex { $0.quote.id == quote } },
      notes: SubjectNotes()
    )
  }

  private func detail(by analyst: Analyst) -> SubjectDetail? {
    let queries = analyst.queries
    switch subject {
    case .issue(let id, let section):
      return queries.issue(id, in: section, perspective).map(SubjectDetail.issue)
    case .proposition(let id):
      guard case .proposition(let row, let issue)? = record(id.rawValue, queries) else {
        return nil
      }
      return .proposition(row, issue)
    case .actor(let id):
      return analyst.profile(of: id, perspective).map { .actor($0, turnabouts(of: id, queries)) }
    case .cell(let actor, let column, let kind):
      guard case .actor(let card)? = record(actor.rawValue, queries),
        let head = record(column, queries)
      else { return nil }
      let cells = queries.matrix(of: [actor], by: kind, perspective)
      let counts = cells.first { $0.column == column }?.quotes ?? StanceCounts()
      let spread =
        kind == .issues ? analyst.spread(of: [actor], perspective)[actor]?[Issue.ID(column)] : nil
      return .cell(card, head, counts, propositions: spread ?? 1)
    case .quote(let id): return queries.quote(id).map(SubjectDetail.quote)
    case .event(let id):
      guard case .event(let card)? = record(id.rawValue, queries) else { return nil }
      return .event(card)
    case .passage(let id):
      guard case .passage(let card)? = record(id.rawValue, queries) else { return nil }
      return .passage(card)
    case .source(let id):
      guard case .source(let card)? = record(id.rawValue, queries) else { return nil }
      return .source(card)
    case .evidence(let evidence): return .evidence(marked(evidence, queries))
    case .tie(let tie): return .evidence(tie.evidence(analyst, perspective))
    }
  }

  /// The same evidence, with the quotes marked that the filter leaves out.
  private func marked(_ evidence: Evidence, _ queries: any BoardQueries) -> Evidence {
    let labels = evidence.labels.map { quote, label in
      let isOutside = perspective.leavesOut(quote, queries)
      return (quote, isOutside ? "\(label), \(Wording.outsideFilter)" : label)
    }
    return Evidence(
      title: evidence.title,
      note: evidence.note,
      role: evidence.role,
      quotes: evidence.quotes,
      labels: Dictionary(labels) { $1 }
    )
  }

  private func record(_ id: String, _ queries: any BoardQueries) -> AnyRecord? {
    queries.record(id, perspective)
  }

  /// The propositions on which an actor has changed stance, the latest change first.
  private func turnabouts(of actor: Actor.ID, _ queries: any BoardQueries) -> [Turnabout] {
    let all = Window(offset: 0, count: 0)
    let total = queries.stanceChanges(of: actor, after: nil, perspective, all).total
    let latest = Window(offset: max(0, total - Self.mostChanges), count: Self.mostChanges)
    let changes = queries.stanceChanges(of: actor, after: nil, perspective, latest).rows
    var seen: Set<Proposition.ID> = []
    return changes.reversed().filter { seen.insert($0.proposition).inserted }.compactMap { change in
      guard case .proposition(let row, let issue)? = record(change.proposition.rawValue, queries)
      else { return nil }
      let stances = queries.stances(on: change.proposition, by: perspective.asOf)
        .filter { $0.speaker == actor }
      return Turnabout(row, of: issue, stances, queries)
    }
  }

  /// More than this are on no screen.
  private static let mostChanges = 40
}
