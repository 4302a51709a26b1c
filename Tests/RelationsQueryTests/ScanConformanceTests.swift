import RelationsModel
import RelationsQuery
import TestDossier
import Testing

/// Holds the plain scan to what every engine must answer.
@Suite struct ScanConformanceTests {
  static let filters = [
    "", "tariff", "koval fisheries", "-koval", "who:nunez", "stance:disagrees", "party:bo",
    "standing:mixed", "date:2014", "source:herald-2015", "rendering:agency", "nothing at all",
    "-source:herald-2015 -issue:border", "leaders", "anchor:exact", "-anchor:unchecked",
    "issue:trade,border", "-issue:trade,border", "proposition:TR-2", "proposition:quota,TR-1",
    "-proposition:TR-2", "issue:TRADE who:Ivan-Koval", "-proposition:tr-2",
    "who:koval,nunez stance:agrees,none", "date:2013,2015", "party:ar,none",
    "rendering:unrecorded", "coder:ada", "source:herald-2015,wire standing:shared,mixed",
  ]

  @Test(arguments: filters, Lens.allCases)
  func smallDossier(filter: String, lens: Lens) {
    let dossier = SmallDossier.dossier
    let engine = ScanQueries(dossier)
    for day in ["2005-01-01", "2013-09-12", "2014-05-09", "2015-06-30", "2018-01-01"] {
      for window in [RecordWindow.day, .days(400), .all] {
        let perspective = Perspective(
          asOf: SmallDossier.day(day),
          lens: lens,
          window: window,
          filter: Filter.read(filter).filter
        )
        BoardChecks(engine: engine, dossier: dossier, perspective: perspective).all()
      }
    }
  }

  /// What there is none of cannot be answered wrongly.
  @Test func drawnDossiersHaveWhatIsAskedFor() {
    var (changes, ofNeitherSide, replies, turns) = (0, 0, 0, 0)
    for seed in 1...24 as ClosedRange<UInt64> {
      let dossier = DrawnDossier.dossier(seed: seed, quotes: 40)
      let engine = ScanQueries(dossier)
      let perspective = Perspective(asOf: .distantFuture)
      let rows = engine.stanceChanges(of: nil, after: nil, perspective, .all).rows
      changes += rows.count
      ofNeitherSide += rows.count { $0.later.side == nil }
      replies += dossier.quotes.count { engine.reply(to: $0.id, perspective) != nil }
      var day = Day.distantPast
      while let next = engine.turningDay(.later, perspective.looking(from: day), of: nil) {
        day = next
        turns += 1
      }
    }
    #expect(changes >= 24 && ofNeitherSide >= 6, "\(changes), \(ofNeitherSide)")
    #expect(replies >= 72 && turns >= 240, "\(replies), \(turns)")
  }

  @Test(arguments: 0...20 as ClosedRange<UInt64>)
  func turningDays(seed: UInt64) {
    let dossier =
      seed == 0
      ? SmallDossier.dossier : DrawnDossier.dossier(seed: seed, quotes: 40, isSound: true)
    let engine = ScanQueries(dossier)
    for lens in Lens.allCases {
      for window in [RecordWindow.day, .days(20), .months(2), .all] {
        let perspective = Perspective(asOf: dossier.asOf, lens: lens, window: window)
        BoardChecks(engine: engine, dossier: dossier, perspective: perspective).turnsAreFound()
      }
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64], ["", "fish", "-peace stance:agrees"])
  func drawnDossiers(seed: UInt64, filter: String) {
    let dossier = DrawnDossier.dossier(seed: seed, quotes: 60, isSound: true)
    let engine = ScanQueries(dossier)
    for lens in Lens.allCases {
      for day in [14_899, 14_930, 15_000, 15_050, 16_000] {
        let perspective = Perspective(
          asOf: Day(number: day),
          lens: lens,
          window: [.day, .days(20), .months(1), .all][Int(seed % 4)],
          filter: Filter.read(filter).filter
        )
        BoardChecks(engine: engine, dossier: dossier, perspective: perspective).all()
      }
    }
  }
}
