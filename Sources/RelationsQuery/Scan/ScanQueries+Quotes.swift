import RelationsModel

extension ScanQueries {
  public func quotes(
    _ scope: QuoteScope,
    _ perspective: Perspective,
    _ order: QuoteOrder,
    _ window: Window
  ) -> Page<QuoteCard> {
    let page = Page(list(scope, results(perspective), order), window: window)
    return Page(
      rows: page.rows.map(store.card(ofQuote:)),
      offset: page.offset,
      total: page.total
    )
  }

  public func position(
    of quote: Quote.ID,
    in scope: QuoteScope,
    _ perspective: Perspective,
    _ order: QuoteOrder
  ) -> Int? {
    guard let position = store.quotePositions[quote] else { return nil }
    return list(scope, results(perspective), order).firstIndex(of: position)
  }

  /// The positions of a scope's quotes in their order, each variant right after its original.
  ///
  /// A variant whose original is not in the list stands by its own date.
  private func list(_ scope: QuoteScope, _ results: PerspectiveResults, _ order: QuoteOrder)
    -> [Int]
  {
    let isListed = results.kept.indices.map { results.kept[$0] && isIn(scope, $0) }
    let heads = isListed.indices.filter { position in
      guard isListed[position] else { return false }
      guard let original = store.quotes[position].original else { return true }
      return original >= isListed.count || !isListed[original]
    }
    let ordered = order == .oldestFirst ? heads : heads.reversed()
    return ordered.flatMap { head in
      let variants = store.quotes[head].variants
      return [head] + variants.filter { $0 < isListed.count && isListed[$0] }
    }
  }

  private func isIn(_ scope: QuoteScope, _ position: Int) -> Bool {
    let filed = store.quotes[position]
    switch scope {
    case .all: return true
    case .issue(let id): return filed.quote.issue == id
    case .actor(let id): return filed.quote.speaker == id
    case .source(let id): return filed.quote.source == id
    case .proposition(let id): return isOn(id, filed)
    case .counted: return filed.quote.isCounted
    case .stanced: return filed.quote.isCounted && filed.stance != .none && filed.side != nil
    case .actorOnIssue(let actor, let issue):
      return filed.quote.speaker == actor && filed.quote.issue == issue
    case .actorOnProposition(let actor, let proposition):
      return filed.quote.speaker == actor && isOn(proposition, filed)
    }
  }

  private func isOn(_ id: Proposition.ID, _ filed: FiledQuote) -> Bool {
    filed.proposition.map { store.propositions[$0].proposition.id == id } ?? false
  }

  public func count(
    ofQuotesBefore day: Day,
    in scope: QuoteScope,
    _ perspective: Perspective
  ) -> Int {
    let listed = list(scope, results(perspective), .oldestFirst)
    // A variant that follows its original counts by the original's day.
    let places = Set(listed)
    var isBefore = false
    return listed.count { position in
      let filed = store.quotes[position]
      let follows = filed.original.map(places.contains) ?? false
      if !follows { isBefore = filed.quote.date.first < day }
      return isBefore
    }
  }
}
