import RelationsModel
import TestDossier
import Testing

@testable import RelationsQuery

/// What nobody recorded of how words reached us is a value of its own, for every engine.
@Suite struct UnrecordedTests {
  private func engines() throws -> [any BoardQueries] {
    [
      ScanQueries(UnrecordedDossier.dossier),
      try IndexedQueries(UnrecordedDossier.dossier, problemCount: 0, .standard),
      try IndexedQueries(UnrecordedDossier.dossier, problemCount: 0, .everyWay),
    ]
  }

  private func perspective(_ wanted: [Rendering?]?, isNegated: Bool = false) -> Perspective {
    let terms = wanted.map { wanted in
      [FilterTerm(test: .rendering(wanted), isNegated: isNegated, range: 0..<1)]
    }
    let filter = Filter(text: terms == nil ? "" : "rendering", terms: terms ?? [])
    return Perspective(asOf: UnrecordedDossier.asOf, filter: filter)
  }

  @Test func renderingsAreCountedWithThoseNotRecorded() throws {
    for engine in try engines() {
      #expect(
        engine.counts(by: .rendering, in: .all, perspective(nil)) == [
          FacetCount(value: "original", quotes: 2),
          FacetCount(value: "officialTranslation", quotes: 1),
          FacetCount(value: "agencyTranslation", quotes: 1),
          FacetCount(value: "unrecorded", quotes: 1),
        ]
      )
    }
  }

  @Test(
    arguments: [
      ([.original], ["U1", "U5"]), ([.officialTranslation], ["U2"]),
      ([.agencyTranslation], ["U3"]), ([nil], ["U4"]), ([nil, .original], ["U1", "U4", "U5"]),
      ([nil, .officialTranslation, .agencyTranslation], ["U2", "U3", "U4"]), ([], []),
    ] as [([Rendering?], [String])]
  )
  func aFilterTellsThemApart(wanted: [Rendering?], expected: [String]) throws {
    let all = UnrecordedDossier.dossier.quotes.map(\.id.rawValue)
    for engine in try engines() {
      for isNegated in [false, true] {
        let found = engine.quotes(
          .all,
          perspective(wanted, isNegated: isNegated),
          .oldestFirst,
          .all
        )
        #expect(
          found.rows.map(\.quote.id.rawValue)
            == all.filter { expected.contains($0) != isNegated }
        )
      }
    }
  }

  @Test func aQuoteComesBackAsItWasRecorded() throws {
    for engine in try engines() {
      for quote in UnrecordedDossier.dossier.quotes {
        #expect(engine.quote(quote.id)?.quote == quote)
      }
    }
  }
}
