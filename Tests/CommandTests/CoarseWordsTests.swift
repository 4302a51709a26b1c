import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery
import TestDossier
import Testing

@testable import entente

/// What coarse dates leave open is said wherever something rests on them.
struct CoarseWordsTests {
  private let perspective = Perspective(asOf: SmallDossier.day("2020-12-31"), lens: .record)

  private func queries(_ quotes: [Quote]) -> ScanQueries { ScanQueries(Said.dossier(quotes)) }

  private func shown(_ id: String, _ queries: ScanQueries) throws -> String {
    let record = try #require(queries.record(id, perspective))
    return RecordText(queries, perspective, columns: 200).shown(record).joined(separator: "\n")
  }

  /// Borduria said no in some part of July and yes on its 7th: which came last nobody knows.
  @Test func anIssueSaysThatTheOrderOfItsWordsIsNotKnown() throws {
    let queries = queries([
      Said.quote("A", "elena-marsh", "arcadia", "2018-01-01", "border", "BP-1", .disagrees),
      Said.quote("B", "ivan-koval", "borduria", "2018-07-07", "border", "BP-1", .agrees),
      Said.quote("C", "ivan-koval", "borduria", "2018-07", "border", "BP-1", .disagrees),
    ])
    let text = try shown("border", queries)
    #expect(text.contains("contested, since 7 Jul 2018, order not known"), "\(text)")
    let detail = try #require(queries.issue("border", in: nil, perspective))
    #expect(Wording.recordSince(detail) == "since 7 Jul 2018, order not known")
  }

  /// “Until 5 June 2010” is no day from which on somebody was quoted.
  @Test func anOpenStartBeginsNoStretch() throws {
    let queries = queries([
      Said.quote("A", "elena-marsh", "arcadia", "../2010-06-05", "border", "BP-1", .agrees),
      Said.quote("B", "elena-marsh", "arcadia", "2018", "border", "BP-1", .agrees),
    ])
    let analyst = Analyst(queries)
    let words = ActorsWords(queries.heading, isFiltered: false, .name, totals: [])
    #expect(words.legend.count == 1)
    let wide = ActorsWords(queries.heading, isFiltered: false, .name, window: .days(90), totals: [])
    #expect(wide.legend.last == "Changes of stance go by words of 90 days.")
    let actors = analyst.actors(.all, perspective, .number, .all).rows
    let profile = try #require(actors.first)
    #expect(words.cells(profile, at: 0).cells.last == "until 5 Jun 2010, last 2018")
  }

  /// Words on a proposition of which one side says nothing have no part in the standing nor in its date.
  @Test func aStandingIsDatedByWhatDecidesIt() throws {
    let queries = queries([
      Said.quote("A", "elena-marsh", "arcadia", "2015-01-01", "trade", "TR-1", .agrees),
      Said.quote("B", "ivan-koval", "borduria", "2016-03", "trade", "TR-1", .disagrees),
      Said.quote("C", "ivan-koval", "borduria", "2016-03-01/2016-05-31", "trade", "TR-2", .agrees),
    ])
    let detail = try #require(queries.issue("trade", in: nil, perspective))
    #expect(detail.recordSinceDate?.text == "2016-03")
    #expect(!detail.isRecordOrderUnknown)
    let changes = Analyst(queries).changes(
      since: SmallDossier.day("2015-06-30"),
      perspective,
      .all
    )
    let issue = changes.rows.first { if case .issue = $0.kind { true } else { false } }
    #expect(issue?.on.text == "2016-03")
  }

  @Test func oneMonthIsNotToldTwice() throws {
    let analyst = Analyst(
      queries([
        Said.quote("A", "elena-marsh", "arcadia", "2016-02-03", "border", "BP-1", .agrees),
        Said.quote("B", "elena-marsh", "arcadia", "2016-02-21", "border", "BP-1", .agrees),
        Said.quote("C", "ivan-koval", "borduria", "../2012", "border", "BP-1", .agrees),
        Said.quote("D", "ivan-koval", "borduria", "2019-11-05", "border", "BP-1", .agrees),
      ])
    )
    let printed = PrintedView.actors.lines(analyst, perspective, columns: 100)
      .joined(separator: "\n")
    #expect(printed.contains("Feb 2016") && !printed.contains("Feb 2016 –"), "\(printed)")
    let cards = analyst.actors(.all, perspective, .party, .all).rows.map(\.card)
    #expect(
      cards.compactMap { ActorsWords.quoted($0, isFiltered: false) } == [
        "from 3 Feb 2016 to 21 Feb 2016", "first until 2012, last 5 Nov 2019",
      ]
    )
  }

  /// A report of September in a source of which only the year is known is not there in January.
  @Test(arguments: [
    (nil, "2023"), ("2023-09", "2023-09"), ("2022-05", "2023"), ("2024-05", "2023"),
  ])
  func aPassageIsKnownFromItsOwnDateWithinThatOfItsSource(date: String?, known: String) {
    let passage = Passage(
      id: "R1",
      kind: .report,
      source: "yearbook",
      summary: "What happened.",
      issues: ["border"],
      date: date.map(SmallDossier.date)
    )
    let source = Source(
      id: "yearbook",
      type: "report",
      issued: SmallDossier.date("2023"),
      licence: "quotation"
    )
    #expect(passage.known(in: source)?.text == known)
  }

  /// Words of which nobody recorded when they were said are of the day of their source, and marked so.
  @Test func aSilenceSinceWordsOfTheirSourcesDayIsMarked() throws {
    let claim = Said.quote("A", "elena-marsh", "arcadia", "2014-01-01", "border", "BP-1", .agrees)
    var last = Said.quote("B", "ivan-koval", "borduria", "2015-02-01", "border", "BP-1", .agrees)
    last.isDatedBySource = true
    let analyst = Analyst(ScanQueries(Said.dossier([claim, last])))
    let perspective = Perspective(asOf: SmallDossier.day("2016-12-31"), lens: .record)
    let lines = PrintedView.silences.lines(analyst, perspective, columns: 100)
    #expect(lines.joined().contains("BO last: reported 1 Feb 2015"), "\(lines)")
    let json = try #require(PrintedView.silences.values(analyst, perspective).first)
    #expect(json["datedBySource"] == .bool(true))
  }
}
