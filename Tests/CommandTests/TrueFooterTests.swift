import RelationsAnalysis
import RelationsModel
import RelationsQuery
import TestDossier
import Testing

@testable import entente

/// The line at the foot names keys that do something where one is, and tells no more than is so.
struct TrueFooterTests {
  private let analyst = Analyst(
    ScanQueries(
      Said.dossier([
        Said.quote("A", "elena-marsh", "arcadia", "2014-01-01", "trade", "TR-1", .agrees),
        Said.quote("B", "ivan-koval", "borduria", "2015-01-01", "trade", "TR-1", .disagrees),
        Said.quote("C", "elena-marsh", "arcadia", "2016-01-01", "trade", nil, .none),
      ])
    )
  )

  private func seen(_ view: String, asOf: String, filter: String = "") -> SeenView {
    let read = filter.isEmpty ? .everything : Filter.read(filter).filter
    let perspective = Perspective(asOf: SmallDossier.day(asOf), lens: .record, filter: read)
    return SeenView(view, analyst, perspective)
  }

  private func foot(_ seen: SeenView) -> String {
    String(seen.screen.split(separator: "\n").last ?? "")
  }

  /// Words without a stance move nothing; what moves and does not match is not told of.
  @Test func aStopOfAFilterSaysWhatOfItMoved() {
    var seen = seen("board", asOf: "2014-06-01", filter: "who:elena-marsh")
    seen.type("]]")
    #expect(seen.screen.contains("1 Jan 2016"), "\(seen.screen)")
    #expect(seen.screen.contains("Nothing that matches moved on this day."), "\(seen.screen)")
  }

  @Test(arguments: [
    ("silences", "2014-06-01", ["Enter open", ". issue only"], [", speaker only"]),
    ("actors", "2014-06-01", ["Enter open", ", speaker only"], [". issue only"]),
    ("changes", "2013-01-01", [], ["Enter open", ". issue only", ", speaker only"]),
    ("replies", "2013-01-01", [], ["Enter open", ". issue only", ", speaker only"]),
  ])
  func keysAreNamedThatDoSomething(view: String, asOf: String, there: [String], not: [String]) {
    let foot = foot(seen(view, asOf: asOf))
    #expect(there.allSatisfy(foot.contains) && !not.contains(where: foot.contains), "\(foot)")
  }

  @Test func anEmptyBoardHasNoFilterToClear() {
    let plain = foot(seen("board", asOf: "2013-01-01"))
    #expect(!plain.contains("clear") && plain.contains("[ ]"), "\(plain)")
    let filtered = foot(seen("board", asOf: "2014-06-01", filter: "who:nobody"))
    #expect(filtered.contains("Esc clear"), "\(filtered)")
  }
}
