import Coding
import RelationsModel
import RelationsQuery

extension CodingVocabulary {
  /// How many quotes, those filed last, tell what words go with which proposition.
  private static let mostExamples = 5000

  /// All that a dossier has to code with.
  package convenience init(of queries: any BoardQueries) {
    let all = Perspective(asOf: .distantFuture, lens: .record)
    let issues = queries.issues(all, .all).rows.compactMap {
      queries.issue($0.id, in: nil, all)?.issue
    }
    let quotes = queries.quotes(
      .all,
      all,
      .newestFirst,
      Window(offset: 0, count: Self.mostExamples)
    ).rows.map(\.quote)
    self.init(
      parties: Side.allCases.map { queries.heading.parties[$0] },
      actors: queries.actors(all, .all).rows.map(\.actor),
      issues: issues,
      sources: queries.sources(all, .all).rows.map(\.source),
      quotes: quotes.sorted { $0.filing < $1.filing }
    )
  }
}

extension Quote {
  /// By what quotes are in the order in which they were coded.
  fileprivate var filing: (Day, Int, String) {
    (coded?.last ?? .distantPast, id.rawValue.utf8.count, id.rawValue)
  }
}
