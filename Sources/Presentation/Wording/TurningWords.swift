import RelationsModel
import RelationsQuery

/// A quote that turned a party, as it is named beside the position that it turned.
package struct TurningWords: Hashable, Sendable {
  package let quote: Quote.ID
  package let speaker: String
  package let date: EDTFDate
  /// Whether only the source of the words is dated.
  package let isDatedBySource: Bool
  package let isOutsideFilter: Bool

  /// The quotes that turned the parties on some propositions; the filter changes no position, so one
  /// may lie outside of it.
  package static func all(
    on rows: [PropositionRow],
    _ queries: any BoardQueries,
    _ perspective: Perspective
  ) -> [Quote.ID: TurningWords] {
    var words: [Quote.ID: TurningWords] = [:]
    for row in rows {
      for id in Side.allCases.flatMap({ row.positions[$0].turning }) {
        guard let card = queries.quote(id) else { continue }
        let scope = QuoteScope.proposition(row.proposition.id)
        let isOutside = perspective.leavesOut(id, of: scope, queries)
        words[id] = TurningWords(
          quote: id,
          speaker: card.speakerName,
          date: card.quote.date,
          isDatedBySource: card.quote.isDatedBySource,
          isOutsideFilter: isOutside
        )
      }
    }
    return words
  }
}

extension Perspective {
  /// Whether the filter leaves out a quote of a scope, whatever the day.
  package func leavesOut(
    _ quote: Quote.ID,
    of scope: QuoteScope = .all,
    _ queries: any BoardQueries
  ) -> Bool {
    guard !filter.isEmpty else { return false }
    var always = self
    always.asOf = .distantFuture
    return queries.position(of: quote, in: scope, always, .newestFirst) == nil
  }
}
