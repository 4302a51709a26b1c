import Testing

@testable import RelationsModel

@Suite struct EDTFDateTests {
  struct Reading: CustomTestStringConvertible, Sendable {
    let text: String
    let first: String
    let last: String
    let precision: EDTFDate.Precision
    let doubt: EDTFDate.Doubt?

    init(
      _ text: String,
      _ first: String,
      _ last: String,
      _ precision: EDTFDate.Precision,
      _ doubt: EDTFDate.Doubt? = nil
    ) {
      self.text = text
      self.first = first
      self.last = last
      self.precision = precision
      self.doubt = doubt
    }

    var testDescription: String { text }
  }

  static let readings: [Reading] = [
    Reading("2006-11-23", "2006-11-23", "2006-11-23", .day),
    Reading("2006-11", "2006-11-01", "2006-11-30", .month),
    Reading("2006", "2006-01-01", "2006-12-31", .year),
    Reading("2016-02", "2016-02-01", "2016-02-29", .month),
    Reading("1900-02", "1900-02-01", "1900-02-28", .month),
    Reading("0000", "0000-01-01", "0000-12-31", .year),
    Reading("-0044-03-15", "-0044-03-15", "-0044-03-15", .day),
    Reading("2006-11-23T10:20:30", "2006-11-23", "2006-11-23", .day),
    Reading("2006-11-23T10:20:30Z", "2006-11-23", "2006-11-23", .day),
    Reading("2006-11-23T23:59:59+05:30", "2006-11-23", "2006-11-23", .day),
    Reading("2006-11-23T10:20:30-04", "2006-11-23", "2006-11-23", .day),
    Reading("2003~", "2003-01-01", "2003-12-31", .year, .approximate),
    Reading("2003-05?", "2003-05-01", "2003-05-31", .month, .uncertain),
    Reading("2003-05-06%", "2003-05-06", "2003-05-06", .day, .both),
    Reading("201X", "2010-01-01", "2019-12-31", .decade),
    Reading("20XX", "2000-01-01", "2099-12-31", .century),
    Reading("-201X", "-2019-01-01", "-2010-12-31", .decade),
    Reading("2004-XX", "2004-01-01", "2004-12-31", .year),
    Reading("2004-XX-XX", "2004-01-01", "2004-12-31", .year),
    Reading("2004-02-XX", "2004-02-01", "2004-02-29", .month),
    Reading("2001-21", "2001-03-01", "2001-05-31", .season),
    Reading("2001-23", "2001-09-01", "2001-11-30", .season),
    Reading("2003-24", "2003-12-01", "2004-02-29", .season),
    Reading("Y17000", "17000-01-01", "17000-12-31", .year),
    Reading("Y-17000", "-17000-01-01", "-17000-12-31", .year),
    Reading("2004/2006", "2004-01-01", "2006-12-31", .interval),
    Reading("2004-02-01/2005", "2004-02-01", "2005-12-31", .interval),
    Reading("2004~/2006-05?", "2004-01-01", "2006-05-31", .interval),
    Reading("2006/2006", "2006-01-01", "2006-12-31", .interval),
  ]

  @Test(arguments: readings)
  func reads(_ reading: Reading) throws {
    let date = try EDTFDate(parsing: reading.text)
    #expect(date.first.description == reading.first)
    #expect(date.last.description == reading.last)
    #expect(date.precision == reading.precision)
    #expect(date.doubt == reading.doubt)
    #expect(date.text == reading.text)
  }

  @Test func openEndsReachAsFarAsDaysGo() throws {
    for text in ["2014/..", "2014/"] {
      let date = try EDTFDate(parsing: text)
      #expect(date.first.description == "2014-01-01" && date.last == .distantFuture)
    }
    for text in ["../2014-05", "/2014-05"] {
      let date = try EDTFDate(parsing: text)
      #expect(date.first == .distantPast && date.last.description == "2014-05-31")
    }
  }

  @Test(arguments: [
    "", " ", "-", "~", "/", "../..", "20", "206", "20060", "2006-1", "2006-1-1", "2006-13",
    "2006-00", "2006-25", "2006-11-31", "2017-02-29", "2006-11-00", "2006-11-", "2006-", "-2006-",
    "2006/11/23", "23-11-2006", "2006.11.23", "November 2006", "2006-11-23 ", " 2006", "2006~~",
    "2X06", "X006", "XXXX", "201X-05", "2004-XX-05", "2004-2X", "2006-11-2X",
    "2006-11T10:20:30", "2006T10:20:30", "2006-11-23T", "2006-11-23T10:20", "2006-11-23T25:00:00",
    "2006-11-23T10:60:00", "2006-11-23T10:20:30+99:99", "2006-11-23T10:20:30Zulu",
    "Y2006", "-Y17000", "Y", "Y1234567", "Y17000-05", "2006-21-01", "2006/2004", "2006-05/2006-04",
    "2006/x", "٢٠٠٦", "２００６", "2006–11", String(repeating: "2", count: 65),
  ])
  func refuses(_ text: String) {
    #expect(throws: EDTFError.self) { try EDTFDate(parsing: text) }
  }

  @Test(arguments: [
    ("2006-13", "no month 13"), ("2017-02-29", "28"), ("2006/2004", "before it begins"),
    ("yesterday", "not a date"), ("Y1234567", "six digits"),
  ])
  func saysWhatIsWrong(text: String, part: String) throws {
    let error = try #require(throws: EDTFError.self) { try EDTFDate(parsing: text) }
    #expect(error.message.contains(part), "\(error.message)")
  }

  @Test func earlierFirstThenCoarser() throws {
    let sorted = [
      "/2001", "1999", "200X", "2000-21", "2003/2005", "2003", "2003~", "2003-01", "2003-01-01",
      "2003-01-02", "2003-02", "2004",
    ]
    let dates = try sorted.map { try EDTFDate(parsing: $0) }
    let known = dates.filter { $0.text != "2000-21" }
    #expect(dates.sorted().map(\.text) == sorted)
    #expect(known.reversed().sorted().map(\.text) == known.map(\.text))
  }

  @Test func aDayIsAsPreciseAsDaysGo() throws {
    let day = try #require(Day(year: 2017, month: 12, day: 23))
    #expect(EDTFDate(day) == (try EDTFDate(parsing: "2017-12-23")))
  }

  /// Most dates are read by their bytes and not by the grammar.
  @Test func readsPlainDatesAsTheGrammarDoes() throws {
    let days = ["2006", "2006-11", "2006-11-23", "2006-13", "2006-02-30", "0000", "206", "2006-1x"]
    let single = days.flatMap { day in ["", "?", "~", "%", "?~"].map { day + $0 } }
    let ends = single + ["", "..", "2007", "2005-01", "X"]
    let intervals = ends.flatMap { start in ends.map { "\(start)/\($0)" } }
    var plain = 0
    for text in single + intervals + ["2006/2007/2008", "/", ".."] {
      let expected = try? EDTFDate(grammatical: text)
      #expect((try? EDTFDate(parsing: text)) == expected, "\(text)")
      if let found = EDTFDate(plain: text) {
        #expect(found == expected, "\(text)")
        plain += 1
      }
    }
    #expect(plain > 200)
  }

  @Test(arguments: [
    "0000-01-01", "0001-02-28", "1969-12-31", "2006-11-23", "9999-12-31", "2006-11-23T10:20:30Z",
    "2006-11-23?",
  ])
  func aDayIsKeptAsItWasWritten(_ text: String) throws {
    let date = try EDTFDate(parsing: text)
    #expect(date.text == text)
    #expect(date == (try EDTFDate(grammatical: text)))
  }

  @Test(arguments: [-719_529, -719_528, 0, 17_523, 2_932_896, 2_932_897])
  func theDateOfADayIsWrittenLikeTheDay(_ number: Int) throws {
    let day = Day(number: number)
    #expect(EDTFDate(day).text == day.description)
    if (0...9_999).contains(day.components.year) {
      #expect(EDTFDate(day) == (try EDTFDate(parsing: day.description)))
    }
  }

  @Test func aDayWithATimeIsAnotherDateThanTheDay() throws {
    let (plain, timed) = (
      try EDTFDate(parsing: "2006-11-23"), try EDTFDate(parsing: "2006-11-23T10:20:30Z")
    )
    #expect(plain != timed)
    #expect(plain < timed)
    #expect(!(timed < plain))
  }
}
