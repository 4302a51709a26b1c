import RelationsAnalysis
import RelationsModel
import RelationsQuery
import TestDossier
import Testing

/// Going from article to article.
struct ArticleTests {
  private static let all = Perspective(asOf: .distantFuture, lens: .record)

  /// Sources of some dates, in some of which nothing was found.
  private static func analyst(coded: Set<String>) -> Analyst {
    let small = SmallDossier.dossier
    let sources = [("a", 2013), ("b", 2014), ("c", 2015), ("d", 2016)].map { id, year in
      Source(
        id: Source.ID(id),
        type: "webpage",
        issued: try? EDTFDate(parsing: "\(year)"),
        licence: "none"
      )
    }
    let quotes = sources.filter { coded.contains($0.id.rawValue) }.map { source in
      Quote(
        id: Quote.ID("q-\(source.id)"),
        text: "Yes.",
        speaker: small.actors[0].id,
        date: source.issued ?? EDTFDate(small.asOf),
        issue: small.issues[0].id,
        source: source.id
      )
    }
    return Analyst(
      ScanQueries(
        Dossier(
          title: "Four",
          asOf: small.asOf,
          parties: small.parties,
          actors: small.actors,
          issues: small.issues,
          sources: sources,
          quotes: quotes
        )
      )
    )
  }

  @Test(
    arguments: [
      ("", "d", 1, "c"), ("", "a", 1, "d"), ("", "d", -1, "a"), ("c", "d", 1, "b"),
      ("c", "b", -1, "d"), ("abc", "c", 1, "d"), ("abcd", "c", 1, "b"), ("abcd", "a", 1, "d"),
      ("ab", "x", 1, "d"),
    ]
  )
  func theNextToBeReadComesFirst(coded: String, from: String, step: Int, to: String) {
    let analyst = Self.analyst(coded: Set(coded.map { String($0) }))
    let next = analyst.article(
      beside: Source.ID(from),
      step,
      among: ["a", "b", "c", "d"],
      Self.all
    )
    #expect(next?.card.source.id == Source.ID(to))
  }

  @Test func whereThereIsNoOtherThereIsNone() {
    #expect(Self.analyst(coded: []).article(beside: "a", 1, among: ["a"], Self.all) == nil)
    #expect(Self.analyst(coded: []).article(beside: "a", 1, among: [], Self.all) == nil)
  }

  /// A text that came in today may be later than all that was coded.
  @Test func anArticleIsToBeReadWhateverTheDay() {
    let analyst = Self.analyst(coded: ["a", "c"])
    for day in [Day.distantPast, SmallDossier.asOf, .distantFuture] {
      let perspective = Perspective(asOf: day, lens: .record)
      let articles = analyst.articles(["a", "b", "c", "d"], perspective, .toReadFirst)
      #expect(articles.map(\.card.source.id) == ["d", "b", "c", "a"])
      #expect(articles.map(\.codedCount) == [0, 0, 1, 1])
    }
  }
}
