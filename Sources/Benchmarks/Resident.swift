import ArgumentParser
import RelationsModel
import RelationsQuery

/// Browses a compiled form in a process of its own and says what memory that took.
struct Resident: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Browse the compiled form of a corpus and tell the memory that it took.",
    shouldDisplay: false
  )

  @Argument(help: "The corpus file.")
  var corpus: String

  @Argument(help: "Where its compiled form is kept.")
  var cacheHome: String

  func run() throws {
    let queries = try CorpusRun(path: corpus, cacheHome: cacheHome).open()
    let opened = Memory.now()
    let asOf = queries.heading.asOf
    for lens in Lens.allCases {
      for filter in FilterCase.suite {
        let perspective = Perspective(
          asOf: asOf,
          lens: lens,
          filter: Filter.read(filter.text).filter
        )
        let board = Board(queries, perspective)
        guard let issue = board.firstIssues[.contested] else { continue }
        let window = Window(offset: 0, count: Board.prefetchRadius + 1)
        _ = queries.issue(issue, in: .contested, perspective)
        _ = queries.quotes(.issue(issue), perspective, .newestFirst, window)
      }
    }
    for day in EngineRun.days { _ = Board(queries, Perspective(asOf: day)) }
    let used = Memory.now()
    print(opened.anonymous, opened.mapped, used.anonymous, used.mapped, used.peak)
  }
}
