import Presentation
import RelationsModel
import Testing

/// Months have their full names for whoever hears them, made from the date and not from what is drawn.
@Suite struct DateTextTests {
  @Test(
    arguments: [
      ("2017-11-13", DateStyle.dayMonthYear, "13 November 2017"),
      ("2017-11", .dayMonthYear, "November 2017"),
      ("2017-11-13", .monthDayYear, "November 13, 2017"), ("2017-11-13", .iso, "2017-11-13"),
      ("2014-05-01~", .dayMonthYear, "about 1 May 2014"),
      ("2016-09-12/2016-10", .dayMonthYear, "12 September 2016 to October 2016"),
    ]
  )
  func monthsAreHeardInFull(text: String, style: DateStyle, heard: String) throws {
    let date = try EDTFDate(parsing: text)
    #expect(DateText.shown(in: style, isHeard: true) { DateText.full(date) } == heard)
    let drawn = DateText.shown(in: style, isHeard: false) { DateText.full(date) }
    #expect(drawn.count <= heard.count)
    #expect(!drawn.contains("November"))
  }

  /// Something began on some day of a season, as of an interval, and on none that is known.
  @Test func aSeasonIsAStretchOfDays() throws {
    let spring = try EDTFDate(parsing: "2016-21")
    #expect(Wording.when(spring) == "on some day of Mar 2016 to May 2016")
    #expect(DateText.since(spring) == "since some day of Mar 2016 to May 2016")
  }

  /// A date in doubt says so itself, and is not known to its precision.
  @Test(
    arguments: [
      ("2015", "known to the year"), ("2015-03", "known to the month"), ("2015-03-01", nil),
      ("2015~", nil), ("2015?", nil), ("2015-03%", nil), ("2014/2015", nil),
    ] as [(String, String?)]
  )
  func howCoarselyADateIsKnown(date: String, note: String?) throws {
    #expect(Wording.note(onPrecisionOf: try EDTFDate(parsing: date)) == note)
  }
}
