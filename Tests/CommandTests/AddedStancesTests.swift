import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery
import TestDossier
import Testing

@testable import entente

/// Stances on several propositions are nowhere one number without a word of it.
struct AddedStancesTests {
  private let analyst = Analyst(
    ScanQueries(
      Said.dossier([
        Said.quote("A", "elena-marsh", "arcadia", "2014-01-01", "trade", "TR-1", .agrees),
        Said.quote("B", "elena-marsh", "arcadia", "2014-02-01", "trade", "TR-2", .disagrees),
        Said.quote("C", "elena-marsh", "arcadia", "2014-03-01", "trade", nil, .none),
        Said.quote("D", "ivan-koval", "borduria", "2014-01-01", "trade", "TR-1", .agrees),
        Said.quote("E", "ivan-koval", "borduria", "2014-02-01", "trade", "TR-1", .disagrees),
      ])
    )
  )
  private let perspective = Perspective(asOf: SmallDossier.day("2020-12-31"), lens: .record)

  @Test func anActorsDetailSaysOverWhatItAdds() {
    var seen = SeenView("actors", analyst, perspective)
    seen.press(.enter)
    #expect(seen.screen.contains("added over all propositions"), "\(seen.screen)")
  }

  @Test func aCellSaysOnHowManyPropositions() {
    var seen = SeenView("matrix", analyst, perspective)
    #expect(seen.screen.contains("added over 2 propositions"), "\(seen.screen)")
    #expect(seen.announced.contains("1 takes no stance, added over 2 propositions"))
    seen.press(.enter)
    #expect(seen.screen.contains("added over 2 propositions"), "\(seen.screen)")
    // Those on one proposition are added without more words.
    seen.press(.escape)
    seen.press(.down)
    #expect(!seen.screen.contains("added over"), "\(seen.screen)")
  }

  /// What an actor said first and what last are no one position.
  @Test func aCellHasAPositionOnlyWhereAllSayTheSame() {
    let cells = PrintedView.matrix.values(analyst, perspective).map(\.text)
    let issues = cells.filter { $0.contains("\"issue\"") }
    #expect(
      issues.count == 2 && issues.allSatisfy { $0.contains("\"position\": null") },
      "\(cells)"
    )
    let alone = cells.filter { $0.contains("elena-marsh") && $0.contains("TR-2") }
    #expect(alone.count == 1 && alone[0].contains("\"position\": \"disagree\""), "\(alone)")
  }
}
