import RelationsModel

extension ScanQueries {
  public func laterQuotes(_ perspective: Perspective) -> Int {
    zip(store.quotes, results(perspective.lookingBack).kept).count { filed, isKept in
      isKept && filed.quote.isCounted && filed.quote.date.first > perspective.asOf
    }
  }

  public func candidates(
    for stem: FilterStem,
    _ perspective: Perspective,
    _ window: Window
  ) -> Page<FilterCandidate> {
    if let fixed = stem.fixedCandidates(heading.parties) { return Page(fixed, window: window) }
    let results = results(perspective.unfiltered)
    switch stem.field.flatMap({ Field(rawValue: $0.name) }) {
    case .issue:
      return page(stem, window, store.issues.map(\.name)) {
        results.standings[$0] != nil
      } candidate: {
        let issue = store.issues[$0].issue
        return FilterCandidate(value: issue.id.rawValue, name: issue.title)
      }
    case .proposition:
      return page(stem, window, store.propositions.map(\.words)) {
        results.statistics.propositions[$0].exists
          && results.standings[store.propositions[$0].issue] != nil
      } candidate: {
        let proposition = store.propositions[$0].proposition
        return FilterCandidate(value: proposition.id.rawValue, name: proposition.text)
      }
    case .who:
      return page(stem, window, store.actors.map(\.names)) {
        store.actors[$0].since <= perspective.asOf
      } candidate: {
        let actor = store.actors[$0].actor
        return FilterCandidate(value: actor.id.rawValue, name: actor.name)
      }
    case .source:
      return page(stem, window, store.sources.map(\.words)) {
        isThere(source: $0, results)
      } candidate: {
        let source = store.sources[$0].source
        return FilterCandidate(value: source.id.rawValue, name: source.title ?? source.publisher)
      }
    default: return .empty
    }
  }

  private func page(
    _ stem: FilterStem,
    _ window: Window,
    _ names: [[UInt8]],
    isThere: (Int) -> Bool,
    candidate: (Int) -> FilterCandidate
  ) -> Page<FilterCandidate> {
    let ranked = names.enumerated().compactMap { place, names -> (place: Int, rank: Int)? in
      guard let rank = names.withUnsafeBufferPointer({ stem.rank(in: $0) }), isThere(place) else {
        return nil
      }
      return (place, rank)
    }
    let page = stem.page(ranked, window)
    return Page(rows: page.rows.map(candidate), offset: page.offset, total: page.total)
  }
}
