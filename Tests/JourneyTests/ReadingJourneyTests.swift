import Drawing
import Interface
import Terminal
import Testing

/// From an issue to the words, their speaker and their source.
@Suite struct ReadingJourneyTests {
  @Test func aQuoteIsReadWithAllThatIsKnownOfIt() throws {
    let journey = try Journey([
      .type("/Scale eclipsed who:yakovenko\r"),
      .type("\r\r"),
      .look { device in
        #expect(device.contains("“The scale of the Ukrainian crisis eclipsed a fundamental"))
        #expect(device.contains("Alexander Yakovenko, Ambassador to the United Kingdom"))
        #expect(device.contains("Party       Russia"))
        #expect(device.contains("Venue       Article by the ambassador"))
        #expect(device.contains("Date        2014 · known to the year"))
        #expect(device.contains("○ disagrees · clear only from the context"))
        #expect(device.contains("in the original English"))
        #expect(device.contains("Id          Q061 in russian-embassy-2014-ukraine"))
        #expect(device.contains("Undated; written between 21 February and early April 2014."))
      },
      .type("q"),
    ])
    #expect(journey.state.depth == .quote)
    #expect(journey.status == 0)
  }

  @Test func theOpEdIsShownWithItsHedge() throws {
    let journey = try Journey([
      .type("/picking and choosing who:zakharova\r"),
      .type("\r\r"),
      .look { device in
        #expect(device.contains("Maria Zakharova"))
        #expect(device.contains("the source says “supposedly noted”"))
        #expect(device.contains("Sarah Lain"))
        #expect(device.contains("The Moscow Times"))
        #expect(device.contains("¶8"))
      },
      .type("q"),
    ])
    #expect(journey.status == 0)
  }

  @Test func variantsAreToldFromWhatIsCounted() throws {
    let journey = try Journey([
      .type("/\"you will not succeed\"\r"),
      .type("\r\r"),
      .look { #expect($0.contains("also found as OQ1")) },
      .type("J"),
      .look { #expect($0.contains("another version of Q102; not counted")) },
      .type("q"),
    ])
    #expect(journey.state.detail.selectedCard?.quote.id == "OQ1")
  }

  @Test func readingGoesOnFromIssueToIssueAndComesBack() throws {
    var titles: [String] = []
    let note = MemoryDevice.Step.look { titles.append($0.rows[2]) }
    let small = Size(columns: 80, rows: 24)
    let journey = try Journey(
      small,
      [
        .type("\r\r"), note, .type("JJ"), note, .type(")"), note, .type("("), note,
        .type("\u{1B}"), .type("\u{1B}"),
        .look { #expect($0.contains("Shared interests") && $0.contains("▌  World Cup")) },
        .type("q"),
      ]
    )
    #expect(titles.map { $0.contains("World Cup security") } == [true, true, false, true])
    #expect(titles[1].contains("3 of"))
    #expect(titles[2].contains("Aviation security"))
    #expect(journey.status == 0)
  }

  @Test func withoutABrowserOneIsToldSo() throws {
    let journey = try Journey([
      .type("J"), .type("o"),
      .look { #expect($0.rows.last?.contains("No browser") == true) },
      .type("q"),
    ])
    #expect(journey.status == 0)
  }

  @Test func theReaderIsNeverEmptyUnderTheWheel() throws {
    let wheel = MemoryDevice.Step.input([
      .mouse(MouseEvent(.wheelDown, at: Point(column: 70, row: 4)))
    ])
    let journey = try Journey(
      Size(columns: 100, rows: 30),
      [.type("L"), .type("l\r\r"), wheel, .type("q")]
    )
    #expect(journey.state.depth < .quote || journey.state.detail.selectedCard != nil)
  }
}
