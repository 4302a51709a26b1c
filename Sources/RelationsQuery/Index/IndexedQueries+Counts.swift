import RelationsModel

extension IndexedQueries {
  public func counts(
    by facet: Facet,
    in scope: QuoteScope,
    _ perspective: Perspective
  ) -> [FacetCount] {
    look(perspective) { image, results in counts(by: facet, in: scope, image, results) }
  }

  func counts(
    by facet: Facet,
    in scope: QuoteScope,
    _ image: IndexImage,
    _ results: IndexResults
  ) -> [FacetCount] {
    let records = IndexRecords(image)
    switch facet {
    case .issue:
      let issues = IssuesByPosition(image)
      return tallied(scope, image, results, count: image.count(.issue)) { issues[$0] }
        .map { FacetCount(value: records.id($0, of: .issue), quotes: $1) }
    case .actor:
      let speakers: Column<UInt32> = image.column(.quoteSpeakers)
      return tallied(scope, image, results, count: image.count(.actor)) { Int(speakers[$0]) }
        .map { FacetCount(value: records.id($0, of: .actor), quotes: $1) }
    case .source:
      let sources: Column<UInt32> = image.column(.quoteSources)
      return tallied(scope, image, results, count: image.count(.source)) { Int(sources[$0]) }
        .map { FacetCount(value: records.id($0, of: .source), quotes: $1) }
    case .party:
      let ids: [String?] = Side.allCases.map { heading.parties[$0].id.rawValue } + [nil]
      let first: Column<UInt64> = image.column(.firstSide)
      let second: Column<UInt64> = image.column(.secondSide)
      return tallied(scope, image, results, count: 3) {
        first.hasBit($0) ? 0 : second.hasBit($0) ? 1 : 2
      }
      .map { FacetCount(value: ids[$0], quotes: $1) }
    case .stance:
      let stances = StanceBits(image)
      return tallied(scope, image, results, count: 3) { stances.code($0) }
        .map { FacetCount(value: Stance.allCases[$0].rawValue, quotes: $1) }
    case .rendering:
      let official: Column<UInt64> = image.column(.official)
      let agency: Column<UInt64> = image.column(.agency)
      let unrendered: Column<UInt64> = image.column(.unrendered)
      return tallied(scope, image, results, count: FacetCount.renderings.count) {
        official.hasBit($0) ? 1 : agency.hasBit($0) ? 2 : unrendered.hasBit($0) ? 3 : 0
      }
      .map { FacetCount(value: FacetCount.renderings[$0], quotes: $1) }
    }
  }

  /// Counts a scope's counted quotes by a number that each has.
  private func tallied(
    _ scope: QuoteScope,
    _ image: IndexImage,
    _ results: IndexResults,
    count: Int,
    _ number: (Int) -> Int
  ) -> [(Int, Int)] {
    var counts = [Int](repeating: 0, count: count)
    QuoteListing(scope, results, image).forEachCounted { position in
      let number = number(position)
      if number < count { counts[number] += 1 }
    }
    return counts.indices.filter { counts[$0] > 0 }.map { ($0, counts[$0]) }
  }

  public func counts(
    by length: PeriodLength,
    in scope: QuoteScope,
    _ perspective: Perspective
  ) -> [PeriodCount] {
    look(perspective) { image, results in
      PeriodTally(QuoteListing(scope, results, image), length, image).periods
    }
  }
}
