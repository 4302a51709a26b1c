import RelationsModel
import Testing

@testable import Coding

/// When and where words were said, as their sentence says.
@Suite struct SaidWhenTests {
  private func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

  /// 14 March 2018 was a Wednesday.
  @Test(arguments: [
    ("she said on Monday", (2018, 3, 12)), ("she said Wednesday", (2018, 3, 14)),
    ("she said on Thursday", (2018, 3, 8)), ("she said yesterday", (2018, 3, 13)),
    ("she said on 12 March", (2018, 3, 12)), ("she said on December 24", (2017, 12, 24)),
  ])
  func theDayIsTheLastOne(text: String, day: (Int, Int, Int)) throws {
    let issued = try #require(Day(year: 2018, month: 3, day: 14))
    let expected = Day(year: day.0, month: day.1, day: day.2)
    #expect(SaidWhen.day(in: words(text), issued: issued) == expected)
  }

  @Test(arguments: ["she said", "she said on Monday or Friday", "it may march", "on 40 March"])
  func whatNamesNoDayHasNone(text: String) throws {
    let issued = try #require(Day(year: 2018, month: 3, day: 14))
    #expect(SaidWhen.day(in: words(text), issued: issued) == nil)
  }

  @Test(arguments: [
    ("Mary Hill told reporters in Geneva on Monday :", "reporters in Geneva"),
    ("Mary Hill told the House of Commons that", "the House of Commons"), ("she told him :", nil),
    ("Hill said in an interview with the Gazette on Friday", "interview with the Gazette"),
    ("Hill said in a statement .", "statement"), ("Hill said .", nil),
  ])
  func theVenueIsNamed(text: String, venue: String?) {
    #expect(SaidWhere.venue(in: words(text)) == venue)
  }
}
