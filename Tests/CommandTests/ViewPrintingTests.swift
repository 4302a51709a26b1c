import Drawing
import RelationsAnalysis
import RelationsModel
import RelationsQuery
import TestDossier
import Testing

@testable import entente

struct ViewPrintingTests {
  private let analyst = Analyst(ScanQueries(SmallDossier.dossier))
  private let perspective = Perspective(asOf: SmallDossier.day("2016-12-31"))

  private func text(_ view: PrintedView, _ perspective: Perspective? = nil) -> String {
    view.lines(analyst, perspective ?? self.perspective, columns: 80).joined(separator: "\n")
  }

  @Test(arguments: PrintedView.allCases, [60, 80, 120])
  func noLineIsTooWide(view: PrintedView, columns: Int) {
    let lines = view.lines(analyst, perspective, columns: columns)
    #expect(lines.count > 5)
    for line in lines {
      // A command stands on a line of its own, to be copied whole.
      let isCommand = line.hasPrefix("`entente ") && line.hasSuffix("`")
      #expect(isCommand || TextWidth.columns(of: line) <= columns, "\(line)")
      #expect(!line.hasSuffix(" "), "\(line)")
    }
  }

  @Test(arguments: PrintedView.allCases)
  func hostileTextStaysHarmless(view: PrintedView) {
    let hostile = Analyst(ScanQueries(HostileDossier.dossier))
    let asOf = Perspective(asOf: HostileDossier.dossier.asOf)
    let since = Day(number: 15_000)
    let values = view.values(hostile, asOf, since: since)
    #expect(!values.isEmpty)
    for line in view.lines(hostile, asOf, since: since, columns: 80) {
      #expect(line.dangers.isEmpty && !line.contains("\n"))
    }
    for value in values { #expect(value.text.dangers.isEmpty) }
  }

  @Test(arguments: PrintedView.allCases)
  func everyViewSaysWhatItIsAndWhatToDoNext(view: PrintedView) {
    let text = text(view)
    #expect(text.hasPrefix("Arcadia–Borduria · \(view.rawValue.prefix(1).uppercased())"))
    #expect(text.contains("As of 31 Dec 2016"))
    #expect(text.contains("`entente "))
  }

  @Test func eachYearOfTheTimelineHasItsHeading() {
    let lines = PrintedView.timeline.lines(analyst, perspective, columns: 80)
    let years = lines.filter { $0.prefix(4).allSatisfy(\.isNumber) && !$0.isEmpty }
    #expect(years.map { $0.prefix(4) } == years.map { $0.prefix(4) }.sorted())
    #expect(Set(years.map { $0.prefix(4) }).count == years.count)
    // The dossier's quotes of a year are those that its heading counts.
    let density = analyst.density(perspective, by: .year)
    #expect(years.count == density.count)
    for (year, period) in zip(years, density) where period.quotes.total > 0 {
      #expect(year.contains("\(period.quotes.total) quote"), "\(year)")
    }
  }

  @Test func aLineIsDrawnToOneMeasureWhereAYearIsFull() {
    let year = { (number: Int, quotes: Int) in
      DensityPeriod(
        start: Day(year: number, month: 1, day: 1) ?? Day(number: 0),
        events: EventPeriodCount(start: Day(number: 0)),
        quotes: StanceCounts(agrees: quotes / 2, disagrees: quotes / 2)
      )
    }
    let counts = TimelineCounts([year(2014, 48_000), year(2015, 12_000)], columns: 80)
    let bars = [2014, 2015].map { number in
      counts.heading(Day(year: number, month: 1, day: 1) ?? Day(number: 0))
        .filter { "●○".contains($0) }.count
    }
    #expect(bars == [24, 6])
    #expect(counts.measure == "Beside a year a glyph stands for about 2,000 quotes.")
    #expect(TimelineCounts([year(2014, 24)], columns: 80).measure == nil)
  }

  @Test func anIssueThatOnlyAnAssessmentMovedSaysSo() {
    let lines = PrintedView.changes.lines(analyst, perspective, columns: 80)
    #expect(lines.contains { $0.hasPrefix("  Border posts (border)") })
    #expect(lines.contains("Issues that an assessment moved, by Paul Ottis"))
    #expect(
      lines.contains("    The change rests on the assessment of Paul Ottis, not on any quote.")
    )
  }

  @Test func anActorWhoTookAnotherStanceIsShownWithBothWords() throws {
    let change = Change(
      kind: .actor(
        "elena-marsh",
        name: "Elena Marsh",
        Proposition(id: "FI-1", text: "Catches in the strait should be limited."),
        issue: "fisheries",
        from: .agrees,
        to: .disagrees
      ),
      on: EDTFDate(SmallDossier.asOf),
      before: ["Q01"],
      after: ["Q02"]
    )
    var text = ChangesText(analyst, since: Day(number: 0), perspective, columns: 80)
    let lines = text.lines(Page([change], window: .all))
    #expect(
      lines.prefix(4) == [
        "", "Actors who changed stance",
        "  Elena Marsh: ● agrees → ○ disagrees, 30 Jun 2015",
        "    FI-1  Catches in the strait should be limited.",
      ]
    )
    for (label, id) in [("before", "Q01"), ("turned", "Q02")] {
      let place = try #require(lines.firstIndex { $0.hasPrefix("    \(label.padding)\(id)  ") })
      let words = try #require(analyst.queries.quote(Quote.ID(id))?.quote.text.prefix(20))
      #expect(lines[place + 1].contains(words))
    }
    // The heading stands once, however many windows follow.
    #expect(text.lines(Page([change], window: .all)).first?.hasPrefix("  Elena") == true)
  }

  @Test func theLadderStandsInGroupsAndAdvises() {
    let text = text(.ladder)
    let headings = ["= shared:", "≈ mixed:", "‒ one-sided:", "≠ contested:"]
    let places = headings.compactMap { text.range(of: $0)?.lowerBound }
    #expect(places == places.sorted() && places.count >= 3)
    #expect(text.contains("═") && text.contains("1 of 2"))
  }

  @Test func aClaimAndItsAnswerStandUnderOneAnother() throws {
    let reply = try #require(
      analyst.replies(perspective, .oldestFirst, .all).rows.first { $0.reply != nil }
    )
    let lines = PrintedView.replies.lines(analyst, perspective, columns: 80)
    let claim = try #require(lines.firstIndex { $0.hasPrefix("\(reply.quote.quote.id)  ") })
    let answer = try #require(
      lines[claim...].firstIndex { $0.hasPrefix("    \(reply.reply?.quote.id.rawValue ?? "")  ") }
    )
    #expect(lines[claim..<answer].contains { $0.hasSuffix(" later") })
  }

  @Test func headsOfColumnsAreShortAndNoTwoTheSame() {
    let text = MatrixText(analyst.queries, perspective, by: .issues, .party, columns: 80)
    let heads = text.heads(
      ["north-korea", "new-kabul", "iran", "iraq", "irak"].map {
        Matrix.Column(id: $0, title: $0, issue: "issue")
      }
    )
    #expect(heads == ["NK", "NK2", "Ira", "Ira2", "Ira3"])
  }

  @Test func whatIsTooWideIsPrintedInParts() {
    let text = MatrixText(analyst.queries, perspective, by: .issues, .party, columns: 60)
    let heads = (0..<20).map { "H\($0)" }
    let parts = text.parts(of: heads)
    #expect(parts.count > 1)
    #expect(parts.flatMap { Array($0) } == Array(0..<20))
    // One that is wider than all there is stands alone.
    let wide = text.parts(of: ["a", String(repeating: "w", count: 90), "b"])
    #expect(wide == [0..<1, 1..<2, 2..<3])
  }

  typealias Matrix = RelationsAnalysis.Matrix
}

extension String {
  /// A label as wide as the longest of them.
  fileprivate var padding: String { self + String(repeating: " ", count: 11 - count) }
}
