import RelationsModel
import Testing

@Suite struct DayTests {
  @Test(arguments: [
    (1970, 1, 1, 0), (2000, 3, 1, 11017), (2017, 12, 23, 17523), (1900, 2, 28, -25510), (0, 1, 1, -719_528),
  ])
  func numberOfADay(year: Int, month: Int, day: Int, number: Int) throws {
    let made = try #require(Day(year: year, month: month, day: day))
    #expect(made.number == number)
    #expect(made.components == (year, month, day))
  }
}
