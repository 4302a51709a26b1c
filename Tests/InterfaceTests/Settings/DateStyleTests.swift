import Drawing
import Presentation
import RelationsModel
import Testing

@testable import Interface

/// Dates in the order that the user chose, never finer than they are known.
@Suite struct DateStyleTests {
  /// In a narrow column a doubt and a span have signs for words, and fit.
  @Test(arguments: [
    ("2017-12-03", "Dec 2017"), ("2003-12~", "~Dec 2003"), ("2003-12-03?", "Dec 2003?"),
    ("2003~", "~2003"), ("2003%", "~2003?"), ("2014/2016", "2014–2016"), ("2014/..", "from 2014"),
    ("../2014-03", "–2014"), ("2014-22", "2014"), ("2014-02-03/2015-01", "2014–2015"),
  ])
  func narrowDates(date: String, shown: String) throws {
    let narrow = DateText.narrow(try EDTFDate(parsing: date), columns: 9)
    #expect(narrow == shown)
    #expect(narrow.count <= 9)
  }

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

  /// What a date looks like in any other style.
  private func others(than style: DateStyle) -> Regex<AnyRegexOutput> {
    switch style {
    case .dayMonthYear: Regex(/\b\d{4}-\d\d|\b(?:Jan|Jun|Dec)[a-z]* \d+, \d{4}/)
    case .monthDayYear: Regex(/\b\d{4}-\d\d|\b\d+ (?:Jan|Jun|Dec)[a-z]* \d{4}/)
    case .iso: Regex(/\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d/)
    }
  }

  /// Keys that open every view and make every notice with a date in it.
  private let walk: [String] = [
    "j", "2", "j", "3", "4", "5", "6", "7", "8", "1", "[", "]", "{", "}", "}", "}", "x", "@", "?",
  ]

  @Test(arguments: DateStyle.allCases)
  func everyDateThatIsSeenIsOfTheStyle(style: DateStyle) {
    var settings = Settings()
    settings.dates = style
    let pattern = others(than: style)
    for depth in 0...2 {
      var session = Session(.full, lens: .record, settings: settings)
      session.state.exportForms = HandingOnTests.forms
      // A date that is typed, and a file's name, have a form of their own.
      for key in style == .iso ? walk : walk.dropLast(3) {
        session.type(key)
        for _ in 0..<depth { session.press(.enter) }
        let found = session.text.firstMatch(of: pattern)?.output[0].substring ?? ""
        #expect(found.isEmpty, "\(key)")
        for _ in 0...depth { session.press(.escape) }
      }
    }
  }

  @Test(arguments: DateStyle.allCases)
  func everyDateThatIsHeardIsOfTheStyle(style: DateStyle) {
    var settings = Settings()
    settings.dates = style
    var hearing = Hearing(lens: .record, settings: settings)
    hearing.listen()
    for key in walk.dropLast(3) {
      hearing.type(key)
      hearing.press(.enter)
      hearing.press(.escape)
    }
    #expect(hearing.transcript.firstMatch(of: others(than: style)) == nil, "\(hearing.transcript)")
    // A voice is given no short month.
    let short = /\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d/
    #expect(hearing.transcript.firstMatch(of: short) == nil, "\(hearing.transcript)")
    #expect(hearing.transcript.contains("Moved since "))
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
