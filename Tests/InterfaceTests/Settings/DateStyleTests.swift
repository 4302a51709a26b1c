import Drawing
import RelationsModel
import Testing

@testable import Interface

/// Dates in the order that the user chose, never finer than they are known.
@Suite struct DateStyleTests {
  @Test(arguments: [
    ("2017-12-03", "3 Dec 2017", "Dec 3, 2017", "2017-12-03"),
    ("2017-12", "Dec 2017", "Dec 2017", "2017-12"), ("2017", "2017", "2017", "2017"),
    ("2003~", "about 2003", "about 2003", "about 2003"),
    (
      "2014-02-03/2015-01", "3 Feb 2014 to Jan 2015", "Feb 3, 2014 to Jan 2015",
      "2014-02-03 to 2015-01"
    ),
    ("2014-22", "Jun 2014 to Aug 2014", "Jun 2014 to Aug 2014", "2014-06 to 2014-08"),
    ("2014/..", "from 2014", "from 2014", "from 2014"),
  ])
  func eachStyle(date: String, day: String, month: String, iso: String) throws {
    let date = try EDTFDate(parsing: date)
    for (style, expected) in zip(DateStyle.allCases, [day, month, iso]) {
      DateText.$style.withValue(style) { #expect(DateText.full(date) == expected) }
    }
  }

  @Test(arguments: DateStyle.allCases)
  func theWidestDayFits(style: DateStyle) throws {
    let day = try #require(Day(year: 2017, month: 12, day: 23))
    DateText.$style.withValue(style) {
      #expect(TextWidth.columns(of: DateText.day(day)) == DateText.dayColumns)
    }
  }

  @Test func theScreenShowsItsOwnStyle() {
    var settings = Settings()
    settings.dates = .iso
    var session = Session(.full, settings: settings)
    #expect(session.shows("2015-06-30"))
    session.type("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[")
    #expect(session.notice == "Nothing changes before \(session.state.perspective.asOf).")
    #expect(Session(.full).shows("30 Jun 2015"))
  }

  @Test(arguments: DateStyle.allCases, Size.forms)
  func noDateIsCut(style: DateStyle, size: Size) throws {
    var settings = Settings()
    settings.dates = style
    var session = Session(size, settings: settings)
    session.type("3")
    DateText.$style.withValue(style) {
      #expect(session.shows(DateText.day(session.state.perspective.asOf)))
    }
  }
}
