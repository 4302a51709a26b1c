import RelationsModel
import RelationsQuery
import Testing

extension BoardChecks {
  /// Every way of counting gives the quotes that are listed, each once.
  func countsAddUp() {
    for scope in [.all] + dossier.issues.prefix(2).map({ QuoteScope.issue($0.id) }) {
      let counted = cards(scope).filter(\.quote.isCounted)
      for facet in Facet.allCases { facetCounts(facet, scope, counted) }
      for length in PeriodLength.allCases { periodCounts(length, scope, counted) }
    }
    matrixAddsUp()
    let everything = engine.counts(by: .stance, in: .all, perspective).map(\.quotes)
    #expect(everything.reduce(0, +) == engine.overview(perspective).quotes.matching)
  }

  private func facetCounts(_ facet: Facet, _ scope: QuoteScope, _ counted: [QuoteCard]) {
    let counts = engine.counts(by: facet, in: scope, perspective)
    let values = values(of: facet).filter { value in
      counted.contains { self.value(of: facet, $0.quote) == value }
    }
    #expect(counts.map(\.value) == values, "\(facet)")
    #expect(
      counts.map(\.quotes)
        == values.map { value in counted.count { self.value(of: facet, $0.quote) == value } }
    )
  }

  private func periodCounts(_ length: PeriodLength, _ scope: QuoteScope, _ counted: [QuoteCard]) {
    let counts = engine.counts(by: length, in: scope, perspective)
    for (earlier, later) in zip(counts, counts.dropFirst()) { #expect(earlier.start < later.start) }
    for count in counts where count.start > .distantPast {
      let (_, month, day) = count.start.components
      let months = length == .month ? 1 : length == .quarter ? 3 : 12
      #expect(day == 1 && (month - 1) % months == 0, "\(count.start) begins no \(length)")
    }
    #expect(counts.allSatisfy { $0.quotes.total > 0 })
    #expect(counts.map(\.quotes).sum == counted.map { StanceCounts($0.stance) }.sum)
    // No quote stands before its stretch, nor at or after the next.
    for (index, count) in counts.enumerated() {
      let next = index + 1 < counts.count ? counts[index + 1].start : .distantFuture
      let inside = counted.filter { (count.start..<next).contains($0.quote.date.first) }
      #expect(inside.count == count.quotes.total)
    }
  }

  private func matrixAddsUp() {
    let cells = engine.matrix(of: dossier.actors.map(\.id), by: .issues, perspective)
    let counted = cards(.all).filter(\.quote.isCounted)
    let order = cells.map { cell in
      (dossier.actors.firstIndex { $0.id == cell.actor } ?? -1) * dossier.issues.count
        + (dossier.issues.firstIndex { $0.id.rawValue == cell.column } ?? -1)
    }
    #expect(order == Set(order).sorted())
    #expect(cells.map(\.quotes).sum == counted.map { StanceCounts($0.stance) }.sum)
    for cell in cells {
      let quotes = counted.filter {
        $0.quote.speaker == cell.actor && $0.quote.issue.rawValue == cell.column
      }
      #expect(!quotes.isEmpty && cell.quotes == quotes.map { StanceCounts($0.stance) }.sum)
    }
  }

  // MARK: - From the dossier alone

  private func value(of facet: Facet, _ quote: Quote) -> String? {
    switch facet {
    case .issue: quote.issue.rawValue
    case .actor: quote.speaker.rawValue
    case .source: quote.source.rawValue
    case .party: dossier.side(of: quote.party) == nil ? nil : quote.party?.rawValue
    case .stance: quote.stance.rawValue
    case .rendering: quote.rendering?.rawValue ?? "unrecorded"
    }
  }

  private func values(of facet: Facet) -> [String?] {
    switch facet {
    case .issue: dossier.issues.map(\.id.rawValue)
    case .actor: dossier.actors.map(\.id.rawValue)
    case .source: dossier.sources.map(\.id.rawValue)
    case .party: [dossier.parties.first.id.rawValue, dossier.parties.second.id.rawValue, nil]
    case .stance: ["agrees", "disagrees", "none"]
    case .rendering: ["original", "officialTranslation", "agencyTranslation", "unrecorded"]
    }
  }
}

extension StanceCounts {
  fileprivate init(_ stance: Stance) {
    self.init()
    count(stance)
  }
}

extension [StanceCounts] {
  fileprivate var sum: StanceCounts {
    reduce(into: StanceCounts()) { sum, counts in
      sum.agrees += counts.agrees
      sum.disagrees += counts.disagrees
      sum.none += counts.none
    }
  }
}
