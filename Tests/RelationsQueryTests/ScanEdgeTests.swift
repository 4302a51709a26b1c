import RelationsModel
import RelationsQuery
import TestDossier
import Testing

/// What the scan makes of records at the edge: every other engine must do the same.
@Suite struct ScanEdgeTests {
  private func dossier(
    actors: [Actor] = [],
    issues: [RelationsModel.Issue] = SmallDossier.dossier.issues,
    sources: [Source] = [],
    quotes: [Quote] = [],
    passages: [Passage] = []
  ) -> Dossier {
    Dossier(
      title: "Edges",
      asOf: SmallDossier.day("2020-01-01"),
      parties: SmallDossier.dossier.parties,
      actors: SmallDossier.dossier.actors + actors,
      issues: issues,
      sources: SmallDossier.dossier.sources + sources,
      quotes: quotes,
      passages: passages
    )
  }

  private func quote(
    _ id: Quote.ID,
    on date: String,
    _ stance: Stance = .none,
    of original: Quote.ID? = nil
  ) throws -> Quote {
    Quote(
      id: id,
      text: "Words of \(id)",
      speaker: "ivan-koval",
      party: "borduria",
      date: try EDTFDate(parsing: date),
      issue: "grain",
      proposition: original == nil ? "GR-1" : nil,
      stance: stance,
      variantOf: original,
      source: "herald-2015",
      anchor: Anchor(exact: "-")
    )
  }

  private func ids(_ engine: ScanQueries, _ day: String, _ filter: String = "") -> [String] {
    let perspective = Perspective(
      asOf: SmallDossier.day(day),
      filter: Filter.read(filter).filter
    )
    return engine.quotes(.all, perspective, .oldestFirst, .all).rows.map(\.quote.id.rawValue)
  }

  @Test func aVariantFindsItsOriginalThroughAnyNumberOfSteps() throws {
    var quotes = [try quote("Q0", on: "2010-01-01", .disagrees)]
    for number in 1...40 {
      let before = Quote.ID("Q\(number - 1)")
      quotes.append(try quote(Quote.ID("Q\(number)"), on: "2010-01-02", of: before))
    }
    let engine = ScanQueries(dossier(quotes: quotes))
    for number in 1...40 {
      let card = try #require(engine.quote(Quote.ID("Q\(number)")))
      #expect(card.versions == ["Q0"] && card.stance == .disagrees)
    }
    #expect(engine.quote("Q0")?.versions.count == 40)
  }

  @Test func whatLeadsRoundOrNowhereHasNoOriginal() throws {
    let engine = ScanQueries(
      dossier(quotes: [
        try quote("A", on: "2010", of: "B"), try quote("B", on: "2010", of: "C"),
        try quote("C", on: "2010", of: "B"), try quote("D", on: "2010", of: "D"),
        try quote("E", on: "2010", of: "no-such-quote"), try quote("F", on: "2010", of: "E"),
      ])
    )
    for id in ["A", "B", "C", "D", "E", "F"] as [Quote.ID] {
      let card = try #require(engine.quote(id))
      #expect(card.versions == [] && card.stance == .none && card.proposition == nil)
    }
    #expect(ids(engine, "2010-06-01") == ["A", "B", "C", "D", "E", "F"])
    #expect(engine.overview(Perspective(asOf: SmallDossier.day("2011-01-01"))).quotes == .zero)
  }

  @Test func aVariantBeforeItsOriginalStandsAloneUntilThen() throws {
    let engine = ScanQueries(
      dossier(quotes: [
        try quote("ORIGINAL", on: "2012-05", .agrees),
        try quote("EARLY", on: "2011-03-01", of: "ORIGINAL"),
      ])
    )
    #expect(ids(engine, "2012-04-30") == ["EARLY"])
    #expect(ids(engine, "2012-04-30", "original") == [])
    #expect(ids(engine, "2012-04-30", "stance:agrees") == ["EARLY"])
    #expect(ids(engine, "2012-05-01") == ["ORIGINAL", "EARLY"])
    // From then on both are kept or left out together.
    #expect(ids(engine, "2012-05-01", "early") == ["ORIGINAL", "EARLY"])
    #expect(ids(engine, "2012-05-01", "-early") == [])
  }

  @Test func anActorOfAPassageIsKnownOnceThePassageIs() throws {
    let hermit = Actor(id: "hermit", name: "Hermit", kind: .person)
    let paper = Source(
      id: "paper",
      type: "report",
      issued: try EDTFDate(parsing: "2016-05"),
      licence: "none"
    )
    for date in [nil, try EDTFDate(parsing: "2003")] {
      let engine = ScanQueries(
        dossier(
          actors: [hermit],
          sources: [paper],
          passages: [
            Passage(
              id: "P",
              kind: .report,
              source: "paper",
              summary: "What the hermit saw.",
              actor: "hermit",
              date: date
            )
          ]
        )
      )
      let isKnown = { (day: String) in
        let perspective = Perspective(asOf: SmallDossier.day(day))
        return engine.actors(perspective, .all).rows.contains { $0.actor.id == "hermit" }
      }
      #expect(!isKnown("2016-04-30") && isKnown("2016-05-01"))
    }
  }

  @Test func equalDaysSortTheCoarserFirstThenById() throws {
    let engine = ScanQueries(
      dossier(quotes: [
        try quote("b", on: "2010-01-01"), try quote("a", on: "2010-01-01"),
        try quote("B", on: "2010-01-01T10:00:00Z"), try quote("f", on: "2010-01~"),
        try quote("e", on: "2010"), try quote("d", on: "201X"), try quote("c", on: "2010/2011"),
        try quote("g", on: "../2010"), try quote("h", on: "2009-24"),
      ])
    )
    #expect(ids(engine, "2010-01-01") == ["g", "h", "c", "d", "e", "f", "B", "a", "b"])
    #expect(ids(engine, "2009-12-31") == ["g", "h"])
    // What is dated coarsely counts from its first day on, and lies within a range only whole.
    #expect(ids(engine, "2010-01-01", "date:2010") == ["e", "f", "B", "a", "b"])
    #expect(ids(engine, "2010-01-01", "-date:2010") == ["g", "h", "c", "d"])
    #expect(ids(engine, "2010-01-01", "date:..2010-02") == ["h", "f", "B", "a", "b"])
  }
}
