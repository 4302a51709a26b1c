import RelationsModel

extension ScanQueries {
  public func counts(
    by facet: Facet,
    in scope: QuoteScope,
    _ perspective: Perspective
  ) -> [FacetCount] {
    var found: [String?: Int] = [:]
    for card in counted(scope, perspective) { found[value(of: facet, card), default: 0] += 1 }
    return order(of: facet).compactMap { value in
      found[value].map { FacetCount(value: value, quotes: $0) }
    }
  }

  public func counts(
    by length: PeriodLength,
    in scope: QuoteScope,
    _ perspective: Perspective
  ) -> [PeriodCount] {
    var found: [Day: StanceCounts] = [:]
    for card in counted(scope, perspective) {
      found[length.start(of: card.quote.date.first), default: StanceCounts()].count(card.stance)
    }
    return found.sorted { $0.key < $1.key }.map { PeriodCount(start: $0.key, quotes: $0.value) }
  }

  public func identifiers(near id: String, atMost count: Int) -> [String] {
    var nearest = NearestName()
    return nearest.find(id, among: identifiers, atMost: count)
  }

  /// The ids of all records, whatever their dates.
  private var identifiers: [String] {
    let dossier = store.dossier
    return dossier.issues.flatMap { [$0.id.rawValue] + $0.propositions.map(\.id.rawValue) }
      + store.quotes.map(\.quote.id.rawValue) + dossier.actors.map(\.id.rawValue)
      + store.events.map(\.event.id.rawValue) + dossier.sources.map(\.id.rawValue)
      + store.passages.map(\.id.rawValue)
  }

  func counted(_ scope: QuoteScope, _ perspective: Perspective) -> [QuoteCard] {
    quotes(scope, perspective, .oldestFirst, .all).rows.filter(\.quote.isCounted)
  }

  private func value(of facet: Facet, _ card: QuoteCard) -> String? {
    switch facet {
    case .issue: card.quote.issue.rawValue
    case .actor: card.quote.speaker.rawValue
    case .source: card.quote.source.rawValue
    case .party: card.side.map { store.dossier.parties[$0].id.rawValue }
    case .stance: card.stance.rawValue
    case .rendering: card.quote.rendering?.rawValue ?? FacetCount.unrecorded
    }
  }

  /// All values of a facet, in the dossier's order.
  private func order(of facet: Facet) -> [String?] {
    switch facet {
    case .issue: store.issues.map(\.issue.id.rawValue)
    case .actor: store.actors.map(\.actor.id.rawValue)
    case .source: store.sources.map(\.source.id.rawValue)
    case .party: Side.allCases.map { store.dossier.parties[$0].id.rawValue } + [nil]
    case .stance: Stance.allCases.map(\.rawValue)
    case .rendering: FacetCount.renderings
    }
  }
}
