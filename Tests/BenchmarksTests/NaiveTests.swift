import RelationsModel
import RelationsQuery
import Testing

@testable import Benchmarks

/// The checker counts as the reference engine does, and notices when an engine does not.
@Suite struct NaiveTests {
  static let maker = QuoteMaker(CorpusPlan(quotes: 2_000))
  static let naive = NaiveQuotes(maker, tests: FilterCase.tests)
  static let queries = ScanQueries(maker.dossier())

  @Test(arguments: [DateMaker.last.number, DateMaker.last.number - 4_000])
  func agreesOnEveryFilterOfTheSuite(day: Int) {
    let asOf = Day(number: day)
    let record = NaiveRecord(Self.naive, asOf: asOf)
    var check = Check()
    for lens in Lens.allCases {
      for filter in FilterCase.suite {
        let read = Filter.read(filter.text)
        #expect(read.problems.isEmpty)
        let perspective = Perspective(asOf: asOf, lens: lens, filter: read.filter)
        let board = Board(Self.queries, perspective)
        check.expect(filter.text, board, NaiveBoard(Self.naive, record, filter.terms, lens))
      }
    }
    #expect(check.comparisons > 1_000)
    #expect(check.mistakes == [])
  }

  @Test func noticesAnEngineThatHasLostAQuote() {
    let whole = Self.maker.dossier()
    let queries = ScanQueries(
      Dossier(
        title: whole.title,
        asOf: whole.asOf,
        parties: whole.parties,
        actors: whole.actors,
        issues: whole.issues,
        sources: whole.sources,
        quotes: Array(whole.quotes.dropFirst())
      )
    )
    var check = Check()
    let record = NaiveRecord(Self.naive, asOf: whole.asOf)
    let board = Board(queries, Perspective(asOf: whole.asOf))
    check.expect("all", board, NaiveBoard(Self.naive, record, [], .assessed))
    #expect(!check.mistakes.isEmpty)
  }

  @Test func countsByFacetAndTimeAsTheReferenceDoes() {
    let run = EngineRun(queries: Self.queries, naive: Self.naive, repeats: 1)
    var report = Report(quotes: 2_000, seed: 2017, repeats: 1, engine: "scan")
    var check = Check()
    run.counts(into: &report, &check)
    run.windows(into: &report, &check)
    #expect(check.comparisons > 60)
    #expect(check.mistakes == [])
  }
}
