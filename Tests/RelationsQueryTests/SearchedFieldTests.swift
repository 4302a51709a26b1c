import RelationsModel
import TestDossier
import Testing

@testable import RelationsQuery

/// Quotes are found by the words of those fields that are said to be searched, and of no others.
@Suite struct SearchedFieldTests {
  private static let fields = QuoteField.recorded.filter { field in
    // Elsewhere text stands for something else, or is asked for in another way.
    if case .text = field.definition.kind { field != .check } else { false }
  }

  @Test(arguments: fields) func aQuoteIsFoundByItsWords(field: QuoteField) throws {
    let dossier = SmallDossier.dossier
    var quote = try #require(dossier.quotes.first { $0.isCounted })
    if field == .text {
      quote = Quote(
        id: quote.id,
        text: "Such xylophones",
        speaker: quote.speaker,
        date: quote.date,
        issue: quote.issue,
        source: quote.source
      )
    }
    quote[field] = "Such xylophones"
    let changed = Dossier(
      title: dossier.title,
      asOf: dossier.asOf,
      parties: dossier.parties,
      actors: dossier.actors,
      issues: dossier.issues,
      sources: dossier.sources,
      quotes: [quote]
    )
    let words = FilterTerm(
      test: .words(FilterTerm.Needle("xylophone")),
      isNegated: false,
      range: 0..<1
    )
    let filter = Filter(text: "xylophone", terms: [words])
    let perspective = Perspective(asOf: dossier.asOf, filter: filter)
    let engines: [any BoardQueries] = [
      ScanQueries(changed), try IndexedQueries(changed, problemCount: 0, .standard),
    ]
    for engine in engines {
      let found = engine.quotes(.all, perspective, .oldestFirst, .all).rows.map(\.quote)
      #expect(found == (field.definition.isSearched ? [quote] : []), "\(field)")
    }
  }
}
