import RelationsModel
import Testing

@Suite struct RecordWindowTests {
  @Test(arguments: [
    ("day", RecordWindow.day), ("all", .all), ("90d", .days(90)), ("12w", .days(84)),
    ("6m", .months(6)), ("1y", .months(12)), ("2y", .months(24)),
  ])
  func aWindowIsReadAsItIsWritten(text: String, window: RecordWindow) {
    #expect(RecordWindow(text) == window)
  }

  @Test(arguments: [
    "", "d", "0d", "-1d", "1", "1.5y", "١d", "1 y", "days", "DAY", "99999999999999999999d",
    "1000000d",
  ])
  func nothingElseIsAWindow(text: String) {
    #expect(RecordWindow(text) == nil)
  }

  @Test(arguments: ["day", "all", "90d", "6m", "1y", "18m"])
  func aWindowIsWrittenAsItIsRead(text: String) {
    #expect(RecordWindow(text)?.description == text)
  }

  /// The longest of each unit, and weeks and months that have a longer unit for the same.
  @Test(arguments: ["100000d", "20026w", "100000w", "100000m", "99996m", "100000y", "52w", "12m"])
  func whatIsWrittenOfAWindowIsReadAsIt(text: String) throws {
    let window = try #require(RecordWindow(text))
    #expect(RecordWindow(window.description) == window)
  }

  @Test(arguments: [
    (RecordWindow.day, (2018, 5, 8), (2018, 5, 8)), (.days(90), (2018, 5, 8), (2018, 2, 7)),
    (.months(12), (2016, 2, 29), (2015, 2, 28)), (.months(1), (2018, 3, 31), (2018, 2, 28)),
    (.months(6), (2018, 3, 15), (2017, 9, 15)), (.months(24), (2018, 1, 1), (2016, 1, 1)),
  ])
  func itReachesBackFromTheLatestStanceDay(
    window: RecordWindow,
    last: (Int, Int, Int),
    first: (Int, Int, Int)
  ) {
    #expect(window.firstDay(endingOn: day(last)) == day(first))
  }

  @Test func openStartsStayOpen() {
    for window in [RecordWindow.day, .days(90), .months(12), .all] {
      #expect(window.firstDay(endingOn: .distantPast) == .distantPast)
    }
    #expect(RecordWindow.all.firstDay(endingOn: day((2018, 1, 1))) == .distantPast)
  }

  private func day(_ parts: (Int, Int, Int)) -> Day {
    Day(year: parts.0, month: parts.1, day: parts.2) ?? .distantPast
  }
}
