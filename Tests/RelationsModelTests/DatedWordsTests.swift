import RelationsModel
import Testing

/// Which words follow which, by values that were worked out by hand.
struct DatedWordsTests {
  private func words(
    _ date: String,
    source: Int = 1,
    start: Int? = nil,
    place: Int = 0
  ) throws -> DatedWords {
    DatedWords(date: try EDTFDate(parsing: date), source: source, start: start, place: place)
  }

  @Test(arguments: [
    // Two days.
    ("2018-03-14", "2018-03-13", Succession.earlier),
    ("2018-03-14", "2018-03-14", .sameDay(isOrderKnown: false)),
    ("2018-03-14", "2018-03-15", .later),
    // A month and a day of it, and the days right outside of it.
    ("2018-03", "2018-03-14", .perhapsLater),
    ("2018-03-14", "2018-03", .perhapsLater),
    ("2018-03", "2018-02-28", .earlier),
    ("2018-03", "2018-04-01", .later),
    ("2018-03-01", "2018-03", .perhapsLater),
    ("2018-04-01", "2018-03", .earlier),
    ("2018-02-28", "2018-03", .later),
    // Two coarse dates are no one day, however alike.
    ("2018-03", "2018-03", .perhapsLater),
    ("2018", "2018-03-14", .perhapsLater),
    ("2018-03-14", "2018", .perhapsLater),
    ("2018", "2019", .later),
    ("2018-03", "2018-04", .later),
    ("2018-04", "2018-03", .earlier),
    // Seasons and decades.
    ("2018-21", "2018-06-01", .later),
    ("201X", "2019-12-31", .perhapsLater),
    ("201X", "2020-01-01", .later),
    // Intervals and open ends.
    ("2014-01/2014-06", "2014-06-30", .perhapsLater),
    ("2014-01/2014-06", "2014-07-01", .later),
    ("2014/..", "2013-12-31", .earlier),
    ("2014/..", "2050-01-01", .perhapsLater),
    ("../2014", "1066-10-14", .perhapsLater),
    ("../2014", "2015-01-01", .later),
    ("2015-01-01", "../2014", .earlier),
    ("2013-05-01", "../2014", .perhapsLater),
    // A doubt reaches one unit of the precision.
    ("2003~", "2004-06-01", .perhapsLater),
    ("2003~", "2005-06-01", .later),
    ("2003-01-10", "2002~", .perhapsLater),
    ("2018-03-14?", "2018-03-14", .perhapsLater),
    ("2018-03-14~", "2018-03-16", .later),
    ("2001/2003~", "2004-06-01", .perhapsLater),
    ("2001/2003", "2004-06-01", .later),
  ])
  func datesFollowOneAnother(claim: String, other: String, succession: Succession) throws {
    let (claim, other) = (try words(claim), try words(other, source: 2))
    #expect(other.succession(after: claim) == succession)
  }

  @Test func withinOneSourceAndDayPositionsTellTheOrder() throws {
    let claim = try words("2017-12-22", start: 100, place: 5)
    // The position tells against the order of the file.
    #expect(
      try words("2017-12-22", start: 200, place: 1).succession(after: claim)
        == .sameDay(isOrderKnown: true)
    )
    #expect(try words("2017-12-22", start: 50, place: 9).succession(after: claim) == .earlier)
    // Where one has none, the order of the file does.
    #expect(try words("2017-12-22", place: 4).succession(after: claim) == .earlier)
    #expect(
      try words("2017-12-22", place: 6).succession(after: claim) == .sameDay(isOrderKnown: true)
    )
    // On another day the place tells nothing.
    #expect(try words("2017-12-23", start: 50, place: 1).succession(after: claim) == .later)
    #expect(try words("2017-12", start: 50, place: 1).succession(after: claim) == .perhapsLater)
  }

  @Test(arguments: [
    // The sooner of two later days; the month before a later day that is further away.
    ("2018-03-14", "2018-03-20", "2018-04-02"),
    ("2018-03-14", "2018-03", "2018-04-02"),
    ("2018-03-14", "2018-03-20", "2018-03"),
    ("2018-03-14", "2018-05-01", "2018"),
    ("2018-03", "2018-03-14", "2018-04-02"),
    // On one day what is certain goes first.
    ("2018-03-01", "2018-03-01", "2018-03"),
    // Of what counts from one day, what ends sooner is at least as near.
    ("2018-01-10", "2018-06-01", "2018-06"),
    ("2018-01-10", "2018-06", "2018-06-01/2018-09"),
    ("2018-06-20", "2018-06", "2018-06-01/2018-09"),
    // An open start counts from its end.
    ("../2014", "2015-01-01", "2010-01-01"),
    ("2014-12-31", "2015-03-01", "../2014"),
  ])
  func theNearestFollows(claim: String, nearer: String, further: String) throws {
    let claim = try words(claim)
    let (near, far) = (try words(nearer, source: 2), try words(further, source: 3))
    #expect(near.isNearer(than: far, to: claim))
    #expect(!far.isNearer(than: near, to: claim))
  }

  @Test func wordsOfTheClaimsOwnSourceAreNearerThanOthersOfItsDay() throws {
    let claim = try words("2017-12-22", start: 100)
    let own = try words("2017-12-22", start: 300, place: 3)
    let next = try words("2017-12-22", start: 200, place: 4)
    let other = try words("2017-12-22", source: 2)
    #expect(own.isNearer(than: other, to: claim) && !other.isNearer(than: own, to: claim))
    #expect(next.isNearer(than: own, to: claim) && !own.isNearer(than: next, to: claim))
  }
}
