import RelationsModel
import RelationsQuery
import TestDossier
import Testing

/// Holds the plain scan to what every engine must answer.
@Suite struct ScanConformanceTests {
  static let filters = [
    "", "tariff", "koval fisheries", "-koval", "who:nunez", "stance:disagrees", "party:bo",
    "standing:mixed", "date:2014", "source:herald-2015", "rendering:agency", "nothing at all",
    "-source:herald-2015 -issue:border", "leaders",
  ]

  @Test(arguments: filters, Lens.allCases)
  func smallDossier(filter: String, lens: Lens) {
    let dossier = SmallDossier.dossier
    let engine = ScanQueries(dossier)
    for day in ["2005-01-01", "2013-09-12", "2014-05-09", "2015-06-30", "2018-01-01"] {
      let perspective = Perspective(
        asOf: SmallDossier.day(day),
        lens: lens,
        filter: Filter.read(filter).filter
      )
      BoardChecks(engine: engine, dossier: dossier, perspective: perspective).all()
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
          filter: Filter.read(filter).filter
        )
        BoardChecks(engine: engine, dossier: dossier, perspective: perspective).all()
      }
    }
  }
}
