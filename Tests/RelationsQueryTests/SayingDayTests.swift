import RelationsModel
import TestDossier
import Testing

@testable import RelationsQuery

/// The nearest words of a day are found among a few of them, however many there are.
@Suite struct SayingDayTests {
  /// The first of the nearest that do not certainly come before a claim, by looking at all.
  private func nearest(_ words: [DatedWords], to claim: DatedWords) -> Int? {
    let all = words.indices.filter { words[$0].succession(after: claim) != .earlier }
    return all.dropFirst().reduce(all.first) { best, next in
      guard let best else { return next }
      return words[next].isNearer(than: words[best], to: claim) ? next : best
    }
  }

  private func nearest(_ words: [DatedWords], among few: [Int], to claim: DatedWords) -> Int? {
    few.dropFirst().reduce(few.first) { best, next in
      guard let best else { return next }
      return words[next].isNearer(than: words[best], to: claim) ? next : best
    }
  }

  private static let dates = [
    "2014", "2014~", "2014-01", "2014-01-01", "2014-01-01~", "2014-01-01?", "2014-01-01/2014-03",
    "2014-01-01/..", "201X", "2014-21",
  ]
  private static let claims =
    dates + [
      "2013-12-31", "2013-12", "2013", "2014-01-02", "2014-02", "2014-02-03/2014-05",
      "../2014-01-01",
    ]

  private func words(
    _ date: String,
    _ dice: inout Dice,
    at place: Int,
    anchored: Bool
  ) throws -> DatedWords {
    DatedWords(
      date: try EDTFDate(parsing: date),
      source: dice.below(3),
      start: anchored ? dice.below(40) : nil,
      place: place
    )
  }

  @Test(arguments: 0..<60) func theNearestIsAmongTheFew(seed: Int) throws {
    var dice = Dice(seed: UInt64(seed))
    let first = try EDTFDate(parsing: "2014-01-01").first
    let dates = try Self.dates.filter { try EDTFDate(parsing: $0).first == first }
    let areAnchored = seed % 3 == 0
    var day: [DatedWords] = []
    for place in 0..<1 + dice.below(30) {
      let date = dates[dice.below(dates.count)]
      day.append(try words(date, &dice, at: place * 2, anchored: areAnchored))
    }
    let known = SayingDay(day)
    for date in Self.claims {
      let claim = try words(date, &dice, at: dice.below(60) | 1, anchored: areAnchored)
      let few = known.candidates(after: claim)
      #expect(nearest(day, among: few, to: claim) == nearest(day, to: claim), "\(date)")
    }
  }

  @Test func fewAreLookedAtOfManyOfOneDay() throws {
    let date = try EDTFDate(parsing: "2014-03-18")
    let day = SayingDay(
      (0..<20_000).map { DatedWords(date: date, source: $0 % 7, start: $0, place: $0) }
    )
    for place in stride(from: 0, to: 20_000, by: 997) {
      let claim = DatedWords(date: date, source: place % 7, start: place, place: place)
      #expect(day.candidates(after: claim).count <= 3)
    }
    let year = try EDTFDate(parsing: "2014")
    let coarse = SayingDay(
      (0..<20_000).map { DatedWords(date: year, source: $0, start: nil, place: $0) }
    )
    let claim = DatedWords(date: year, source: 1, start: nil, place: 1)
    #expect(coarse.candidates(after: claim) == [0])
  }
}
