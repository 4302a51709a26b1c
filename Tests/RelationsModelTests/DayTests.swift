import RelationsModel
import Testing

@Suite struct DayTests {
  @Test(arguments: [
    (1970, 1, 1, 0), (2000, 3, 1, 11017), (2017, 12, 23, 17523), (1900, 2, 28, -25509),
    (0, 1, 1, -719_528), (-1, 12, 31, -719_529), (1969, 12, 31, -1),
  ])
  func numberOfADay(year: Int, month: Int, day: Int, number: Int) throws {
    let made = try #require(Day(year: year, month: month, day: day))
    #expect(made.number == number)
    #expect(made.components == (year, month, day))
  }

  @Test(arguments: [
    (2017, 2, 29), (1900, 2, 29), (2016, 2, 30), (2017, 4, 31), (2017, 0, 1), (2017, 13, 1),
    (2017, 1, 0), (2017, 12, 32), (1_000_001, 1, 1),
  ])
  func noSuchDay(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test func leapDays() {
    let years = [-400, -4, 0, 4, 1600, 1996, 2000, 2016, 2400]
    for year in years { #expect(Day(year: year, month: 2, day: 29) != nil, "\(year)") }
    for year in [-100, -1, 1, 100, 1700, 1800, 2018, 2100] {
      #expect(Day(year: year, month: 2, day: 29) == nil, "\(year)")
    }
  }

  @Test func everyDayFollowsTheOneBefore() throws {
    var expected = try #require(Day(year: -401, month: 1, day: 1)).number
    for year in -401...401 {
      for month in 1...12 {
        for day in 1...Day.count(inMonth: month, ofYear: year) {
          let made = try #require(Day(year: year, month: month, day: day))
          let isNext = made.number == expected && made.components == (year, month, day)
          try #require(isNext, "\(year)-\(month)-\(day)")
          expected += 1
        }
      }
    }
  }

  @Test(arguments: [-1_000_000, -123_456, -1, 0, 9999, 123_456, 1_000_000])
  func farYearsReadBack(year: Int) throws {
    let last = try #require(Day(year: year, month: 12, day: 31))
    #expect(last.components == (year, 12, 31))
    #expect(Day(number: last.number + 1).components == (year + 1, 1, 1))
    #expect(Day.distantPast < last && last < Day.distantFuture)
  }

  @Test func writtenAsISO8601() throws {
    #expect(Day(number: 0).description == "1970-01-01")
    #expect(try #require(Day(year: 7, month: 2, day: 3)).description == "0007-02-03")
    #expect(try #require(Day(year: -44, month: 3, day: 15)).description == "-0044-03-15")
  }
}
