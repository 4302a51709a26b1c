import RelationsModel
import RelationsQuery
import TestDossier
import Testing

/// Holds several segments to the plain scan of what they say together, answer for answer, in any split
/// and with quotes that came, went and changed.
@Suite struct SegmentedComparisonTests {
  private func perspective(_ dossier: Dossier, _ filter: String, _ dice: inout Dice) -> Perspective
  {
    Perspective(
      asOf: DrawnDates.asOf(dossier, &dice),
      lens: dice.pick(Lens.allCases),
      window: dice.pick([.day, .all, .days(3), .days(30), .months(1), .months(12)]),
      filter: Filter.read(filter + dice.pick(["", "", " zuvor", " who:wesir"])).filter
    )
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func answersEverythingAlike(seed: UInt64) throws {
    var dice = Dice(seed: seed &* 1_000_033)
    let count = dice.pick([0, 1, 5, 20, 40])
    let drawn = DrawnDossier.dossier(seed: seed, quotes: count, isSound: dice.once(in: 2))
    let segments = try DrawnSegments(drawn, problemCount: 3, &dice)
    let reference = ScanQueries(segments.dossier, problemCount: 3)
    let filters = DrawnFilter(segments.dossier)
    for filter in ["", filters.text(&dice)] {
      let perspective = perspective(segments.dossier, filter, &dice)
      let differences = EngineComparison.all(
        reference,
        segments.queries,
        segments.dossier,
        perspective
      )
      #expect(differences.isEmpty, "seed \(seed): \(differences.joined(separator: "\n"))")
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func answersAlikeUnderThousandsOfFilters(seed: UInt64) throws {
    for round in 0..<8 as Range<UInt64> {
      let seed = seed &* 1_000 &+ round
      var dice = Dice(seed: seed &* 7_927)
      let drawn = DrawnDossier.dossier(
        seed: seed,
        quotes: round == 0 && seed % 4_000 == 0 ? 300 : dice.below(40),
        isSound: dice.once(in: 2)
      )
      let segments = try DrawnSegments(drawn, problemCount: 3, &dice)
      let reference = ScanQueries(segments.dossier, problemCount: 3)
      let filters = DrawnFilter(segments.dossier)
      for _ in 0..<8 {
        let perspective = perspective(segments.dossier, filters.text(&dice), &dice)
        let differences = EngineComparison.gist(
          reference,
          segments.queries,
          segments.dossier,
          perspective,
          &dice
        )
        #expect(differences.isEmpty, "seed \(seed): \(differences.joined(separator: "\n"))")
        guard differences.isEmpty else { return }
      }
    }
  }

  /// As a corpus is kept: a form, and later segments that tell by themselves what they take from those
  /// before, merged in any way.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func answersAlikeHoweverSegmentsWereMerged(seed: UInt64) throws {
    for round in 0..<4 as Range<UInt64> {
      var dice = Dice(seed: (seed &* 100 &+ round) &* 104_729)
      let drawn = DrawnDossier.dossier(
        seed: seed &* 100 &+ round,
        quotes: 1 + dice.below(40),
        isSound: dice.once(in: 2)
      )
      let history = try DrawnHistory(drawn, problemCount: 3, &dice)
      let reference = ScanQueries(history.dossier, problemCount: 3)
      let filters = DrawnFilter(history.dossier)
      for number in 0..<4 {
        let filter = number == 0 ? "" : filters.text(&dice)
        let perspective = perspective(history.dossier, filter, &dice)
        let differences =
          round == 0 && number == 0
          ? EngineComparison.all(reference, history.queries, history.dossier, perspective)
          : EngineComparison.gist(
            reference,
            history.queries,
            history.dossier,
            perspective,
            &dice
          )
        #expect(differences.isEmpty, "seed \(seed): \(differences.joined(separator: "\n"))")
        guard differences.isEmpty else { return }
      }
    }
  }
}
