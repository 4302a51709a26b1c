import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery
import TestDossier
import Testing

@testable import entente

/// Several quotes may name one as what they answer: the nearest is shown, and none is passed over.
struct NamedAnswersTests {
  private let analyst = Analyst(
    ScanQueries(
      Said.dossier([
        Said.quote("A", "elena-marsh", "arcadia", "2014-01-01", "border", "BP-1", .agrees),
        Said.quote(
          "B",
          "ivan-koval",
          "borduria",
          "2014-02-01",
          "trade",
          nil,
          .none,
          answers: ["A"]
        ),
        Said.quote(
          "C",
          "ivan-koval",
          "borduria",
          "2015-02-01",
          "border",
          "BP-1",
          .disagrees,
          answers: ["A"]
        ),
        Said.quote(
          "D",
          "ivan-koval",
          "borduria",
          "2016-02-01",
          "border",
          "BP-1",
          .agrees,
          answers: ["A"]
        ),
      ])
    )
  )

  private func reply(by day: String) throws -> Reply {
    let perspective = Perspective(asOf: SmallDossier.day(day), lens: .record)
    return try #require(
      analyst.replies(perspective, .oldestFirst, .all).rows.first { $0.quote.quote.id == "A" }
    )
  }

  @Test(arguments: [
    ("2014-12-31", [], "named as its answer, 31 days later"),
    ("2015-12-31", ["C"], "named as its answer, 31 days later; 1 more named"),
    ("2016-12-31", ["C", "D"], "named as its answer, 31 days later; 2 more named"),
  ])
  func othersAreCountedThatAreKnownByTheDay(
    day: String,
    others: [String],
    finding: String
  ) throws {
    let reply = try reply(by: day)
    #expect(reply.reply?.quote.id == "B")
    #expect(reply.otherAnswers.map(\.id.rawValue) == others)
    #expect(RepliesWords.finding(reply) == finding)
    let perspective = Perspective(asOf: SmallDossier.day(day), lens: .record)
    let json = ViewJSON(analyst.queries, perspective).reply(reply).map(\.text).joined()
    #expect(json.contains("\"otherAnswers\""))
    #expect(others.allSatisfy { json.contains("\"\($0)\"") }, "\(json)")
  }

  /// An answer may take its stance on another proposition, or on none: that is told beside it.
  @Test func onWhatAnAnswerTakesItsStanceIsTold() throws {
    let analyst = Analyst(
      ScanQueries(
        Said.dossier([
          Said.quote("A", "elena-marsh", "arcadia", "2014-01-01", "border", "BP-1", .agrees),
          Said.quote(
            "B",
            "ivan-koval",
            "borduria",
            "2014-02-01",
            "trade",
            "TR-2",
            .disagrees,
            answers: ["A"]
          ),
        ])
      )
    )
    let perspective = Perspective(asOf: SmallDossier.day("2015-01-01"), lens: .record)
    let rows = analyst.replies(perspective, .oldestFirst, .all)
    let reply = try #require(rows.rows.first { $0.quote.quote.id == "A" })
    let subject = try #require(RepliesWords.subject(of: reply))
    #expect(subject.hasPrefix("on TR-2  "))
    var text = RepliesText(analyst, perspective, columns: 200)
    #expect(text.lines(rows).contains { $0.hasSuffix(subject) })
    let first = try #require(self.analyst.replies(perspective, .oldestFirst, .all).rows.first)
    #expect(RepliesWords.subject(of: first)?.hasPrefix("on ") == true)
  }

  /// A card names 64 at most: where all of them that are known by the day are named, none is left out.
  @Test(arguments: [
    ("2016-12-31", "63 more named", true), ("2017-12-31", "at least 63 more named", false),
  ])
  func whatIsCutIsSaidToBe(day: String, words: String, areAll: Bool) throws {
    let claim = Said.quote("A", "elena-marsh", "arcadia", "2014-01-01", "border", "BP-1", .agrees)
    let answers = (1...70).map { number in
      Said.quote(
        Quote.ID("B\(number)"),
        "ivan-koval",
        "borduria",
        number > 64 ? "2017-03-01" : "2016-03-01",
        "border",
        "BP-1",
        .disagrees,
        answers: ["A"]
      )
    }
    let analyst = Analyst(ScanQueries(Said.dossier([claim] + answers)))
    let perspective = Perspective(asOf: SmallDossier.day(day), lens: .record)
    let reply = try #require(analyst.replies(perspective, .oldestFirst, .all).rows.first)
    #expect(RepliesWords.finding(reply).hasSuffix("; \(words)"))
    let json = ViewJSON(analyst.queries, perspective).reply(reply).map(\.text).joined()
    #expect(json.contains(/"otherAnswersAreAll":\s*true/) == areAll)
  }

  @Test func theScreenOpensAllOfThem() throws {
    let perspective = Perspective(asOf: SmallDossier.day("2016-12-31"), lens: .record)
    var seen = SeenView("replies", analyst, perspective)
    #expect(seen.screen.contains("2 more named"), "\(seen.screen)")
    seen.press(.enter)
    for words in ["Words A.", "Words B.", "Words C.", "Words D."] {
      #expect(seen.screen.contains(words), "\(seen.screen)")
    }
  }
}
