import RelationsModel
import Testing

/// Positions worked out by hand: what was said last, since when, and by which words.
@Suite struct PositionTests {
  /// One quote: the date as written and what it says.
  typealias Said = (date: String, stance: Stance)

  /// The quotes of one party on one proposition, in order of date.
  private struct Words: StancedWords {
    let quotes: [(id: Quote.ID, date: EDTFDate, stance: Stance)]

    init(_ said: [Said]) throws {
      quotes = try said.enumerated().map { number, quote in
        (Quote.ID("Q\(number + 1)"), try EDTFDate(parsing: quote.date), quote.stance)
      }
    }

    var days: StanceDayList {
      var days = StanceDayList()
      for quote in quotes { days.add(quote.stance, on: quote.date.first) }
      return days
    }

    func quote(_ stance: Stance, number: Int) -> Int? {
      guard number >= 0 else { return nil }
      return quotes.indices.filter { quotes[$0].stance == stance }.dropFirst(number).first
    }

    func canFollow(_ day: Day, _ stance: Stance) -> Bool {
      quotes.contains {
        $0.stance == stance && $0.date.end(within: nil).map { $0 > day } ?? false
      }
    }

    func start(_ place: Int) -> Day { quotes[place].date.earliest }

    func id(_ place: Int) -> Quote.ID { quotes[place].id }
    func date(_ place: Int) -> EDTFDate { quotes[place].date }
  }

  private func position(
    _ said: [Said],
    _ window: RecordWindow = .day,
    by asOf: Day = .distantFuture
  ) throws -> PartyPosition {
    let words = try Words(said.filter { try EDTFDate(parsing: $0.date).first <= asOf })
    let days = words.days
    return PartyPosition(days, words, by: asOf, window) { days.startOfRun(at: $0, window) }
  }

  /// Four quotes for a claim, then two against it.
  private let turned: [Said] = [
    ("2015-04-02", .agrees), ("2015-07-14", .agrees), ("2016-01-16", .agrees),
    ("2016-01-17", .agrees), ("2018-05-08", .disagrees), ("2020-01-03", .disagrees),
  ]

  @Test func aChangeOfPolicyIsSeen() throws {
    let last = try position(turned)
    #expect(last.position == .disagree)
    #expect(last.since?.text == "2018-05-08" && last.turning == ["Q5"] && !last.isFirst)
    #expect(last.isAgainstMostOfItsWords)
    #expect(last.inWindow == StanceTally(agrees: 0, disagrees: 1))
    #expect(last.all == StanceTally(agrees: 4, disagrees: 2))
  }

  @Test func allWordsTogetherSayOtherwise() throws {
    let all = try position(turned, .all)
    #expect(all.position == .agree && all.turning == ["Q1"] && all.isFirst)
    #expect(!all.isAgainstMostOfItsWords)
  }

  @Test(arguments: [
    (RecordWindow.days(606), Position.disagree), (.days(1_447), .disagree),
    (.days(1_448), .divided),
    (.days(1_632), .divided), (.months(60), .agree), (.all, .agree),
  ])
  func aWindowReachesBackFromTheLastStanceDay(window: RecordWindow, expected: Position) throws {
    // From 3 January 2020: 8 May 2018 is 605 days back, 17 and 16 January 2016 are 1,447 and 1,448.
    #expect(try position(turned, window).position == expected)
  }

  @Test func aDayOnWhichBothIsSaidIsDividedAndEndsARun() throws {
    let said: [Said] = [
      ("2014-03-01", .agrees), ("2014-03-02", .agrees), ("2014-03-02", .disagrees),
      ("2014-03-03", .agrees),
    ]
    let onTheSecond = try position(said, by: try EDTFDate(parsing: "2014-03-02").first)
    #expect(onTheSecond.position == .divided && onTheSecond.turning == ["Q2", "Q3"])
    #expect(onTheSecond.since?.text == "2014-03-02" && !onTheSecond.isFirst)
    let after = try position(said)
    #expect(after.position == .agree && after.turning == ["Q4"] && !after.isFirst)
    #expect(after.since?.text == "2014-03-03")
  }

  /// What was said before a run has not turned it, however wide the window.
  @Test func wordsBeforeARunDoNotTurnIt() throws {
    let said: [Said] = [("2015-04-02", .agrees), ("2016-01-01", .disagrees)]
    let divided = try position(said, .all)
    #expect(divided.position == .divided && divided.turning == ["Q2"] && !divided.isFirst)
    #expect(divided.since?.text == "2016-01-01")
  }

  /// A party that says no while its older noes leave the window comes to agree by no words of that day.
  @Test func aWindowThatSlidesTurnsAPartyByNoWords() throws {
    let said: [Said] = [
      ("2015-01-01", .disagrees), ("2015-01-01", .disagrees), ("2015-01-01", .disagrees),
      ("2015-01-20", .agrees), ("2015-01-20", .agrees), ("2015-02-05", .disagrees),
    ]
    let slid = try position(said, .days(30))
    #expect(slid.position == .agree && slid.turning.isEmpty && !slid.isFirst)
    #expect(slid.since?.text == "2015-02-05")
  }

  @Test func aPartyThatTookNoStanceIsSilent() throws {
    #expect(try position([]) == .silent)
    #expect(try position([("2014", .none)]) == .silent)
    #expect(try position(turned, by: try EDTFDate(parsing: "2015-04-01").first) == .silent)
  }

  @Test func sinceIsAsPreciseAsItIsDated() throws {
    #expect(try position([("2014-03", .agrees)]).since?.text == "2014-03")
    #expect(try position([("../2014", .agrees)]).since?.text == "../2014")
    // Of one day the coarser stands first.
    #expect(try position([("2014-03", .agrees), ("2014-03-01", .agrees)]).since?.text == "2014-03")
  }

  @Test(arguments: [
    // A month in which the day of the last words lies may come after it, or before.
    ([("2018-03", Stance.disagrees), ("2018-03-14", .agrees)], true),
    ([("2018-03", .agrees), ("2018-03-14", .agrees)], false),
    ([("2018-03", .disagrees), ("2018-03-31", .agrees)], false),
    ([("2018", .disagrees), ("2018-03-14", .agrees)], true),
    ([("2018-02", .disagrees), ("2018-03-14", .agrees)], false),
    ([("2014/..", .disagrees), ("2018-03-14", .agrees)], true),
    ([("2018-03", .disagrees), ("2018-03-01", .agrees)], true),
    ([("2018-03-13", .disagrees), ("2018-03-14", .agrees)], false),
    // A doubt reaches a unit of its precision either way.
    ([("2017~", .disagrees), ("2018-03-14", .agrees)], true),
    ([("2017", .disagrees), ("2018-03-14", .agrees)], false),
    ([("2018-03-13~", .disagrees), ("2018-03-13", .agrees)], true),
    ([("2018-03-13", .disagrees), ("2018-03-14~", .agrees)], false),
    ([("2018-03-14", .disagrees), ("2018-03-14~", .agrees), ("2018-03-14~", .agrees)], true),
    ([("2015-06-01", .disagrees), ("2016~", .agrees)], true),
    ([("2014-06-01", .disagrees), ("2016~", .agrees)], false),
    ([("2015-06-01", .disagrees), ("2016", .agrees)], false),
  ])
  func wordsThatMayHaveFollowedAreTold(said: [Said], isUnknown: Bool) throws {
    #expect(try position(said).isOrderUnknown == isUnknown)
  }

  @Test(arguments: [
    // A month is later than a day of the year before, and itself the last.
    ([("2015-05-05", Stance.agrees), ("2016-02", .disagrees)], "1y", false),
    ([("2016-02", .disagrees), ("2016-02-10", .agrees)], "1y", true),
    ([("2015-05-05", .agrees), ("2016-02-01", .agrees), ("2016-02", .disagrees)], "1y", true),
    // Where all words count no order matters.
    ([("2016-02", .disagrees), ("2016-02-10", .agrees)], "all", false),
  ])
  func theOrderMattersWhereItDecides(said: [Said], window: String, isUnknown: Bool) throws {
    let window = try #require(RecordWindow(window))
    let sorted = try said.sorted {
      try EDTFDate(parsing: $0.date) < EDTFDate(parsing: $1.date)
    }
    #expect(try position(sorted, window).isOrderUnknown == isUnknown)
  }

  // MARK: - Changes of stance

  private func changes(_ said: [Said], _ window: RecordWindow = .day) throws -> [String] {
    let quotes = try said.map { (day: try EDTFDate(parsing: $0.date).first, stance: $0.stance) }
    return StanceTurns.changes(in: quotes, window).map { "\($0.earlier + 1)→\($0.later + 1)" }
  }

  @Test func anActorChangesWhereItsLastWordsDo() throws {
    #expect(try changes(turned) == ["4→5"])
    #expect(try changes(turned, .all) == [])
  }

  @Test func dividedDaysArePassedOver() throws {
    let there: [Said] = [
      ("2014-03-01", .agrees), ("2014-03-02", .agrees), ("2014-03-02", .disagrees),
      ("2014-03-03", .disagrees),
    ]
    #expect(try changes(there) == ["2→4"])
    #expect(try changes(Array(there.prefix(3)) + [("2014-03-03", .agrees)]) == [])
  }

  @Test func bothWaysOnOneDayIsNoChange() throws {
    #expect(try changes([("2014-03-01", .agrees), ("2014-03-01", .disagrees)]) == [])
    #expect(try changes([("2014-03-01", .agrees), ("2014-03-02", .disagrees)]) == ["1→2"])
  }

  // MARK: - Standings

  @Test func anIssueStandsSinceItsLastChange() throws {
    let first = try Words([("2010", .agrees), ("2012-05-01", .disagrees)]).days
    let second = try Words([("2011-02-03", .agrees), ("2012-05-02", .disagrees)]).days
    func since(_ text: String) throws -> String? {
      let day = try EDTFDate(parsing: text).first
      return Standing.since([first, second], by: day, .day) { $0.startOfRun(at: $1, .day) }?
        .description
    }
    #expect(try since("2009-12-31") == nil)
    #expect(try since("2010-12-31") == "2010-01-01")
    #expect(try since("2012-04-30") == "2011-02-03")
    #expect(try since("2012-05-01") == "2012-05-01")
    #expect(try since("2020-01-01") == "2012-05-02")
  }
}
