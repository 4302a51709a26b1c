import Testing

@testable import TextExtraction

@Suite struct PrintedDateTests {
  @Test(arguments: [
    ("2017-12-23", "2017-12-23"), ("2017-12-23T23:30:00Z", "2017-12-23"),
    ("2017/1/2", "2017-01-02"),
    ("2017-12", "2017-12"), ("2017", "2017"), ("20171223", "2017-12-23"),
    ("20171223103000", "2017-12-23"), ("Sat, 23 Dec 2017 10:00:00 GMT", "2017-12-23"),
    ("December 23rd, 2017", "2017-12-23"), ("23 de diciembre de 2017", "2017-12-23"),
    ("23. Dezember 2017", "2017-12-23"), ("23 декабря 2017 г.", "2017-12-23"),
    ("2017年12月23日", "2017-12-23"), ("December 2017", "2017-12"), ("23.12.2017", "2017-12-23"),
    ("Published: 23/12/2017 10:00", "2017-12-23"), ("12/23/2017", "2017-12-23"),
    ("3/3/2017", "2017-03-03"), ("29 February 2016", "2016-02-29"),
  ])
  func datesAreAsCoarseAsTheyAreTold(text: String, date: String) {
    #expect(PrintedDate.edtf(text) == date)
  }

  @Test(arguments: [
    "", "yesterday", "3/4/2017", "29 February 2017", "2017-13-01", "31.04.2017", "5 hours ago",
    "99999",
    "12:30", "May you live",
  ])
  func whatIsNoDateOrTwoIsNone(text: String) {
    #expect(PrintedDate.edtf(text) == nil)
  }
}
