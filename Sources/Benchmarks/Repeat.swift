import ArgumentParser
import CorpusStore
import DossierStore
import Foundation
import RelationsAnalysis
import RelationsModel
import RelationsQuery
import SystemPackage

/// Asks one thing again and again, so that a profiler such as `perf` sees that thing alone.
struct Repeat: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Ask one thing again and again, for a profiler to watch."
  )

  /// A thing to ask; each is a row of the table that `measure` prints.
  enum Task: String, ExpressibleByArgument, CaseIterable {
    case filter, propositions, matrix, steps, years, changes, form, edit
  }

  @Argument(help: "What is asked.")
  var task: Task

  @Option(help: "How often.")
  var times = 20

  @Option(help: "The filter that is in force.")
  var filter = ""

  @Option(help: "The lens of steps, years and changes.")
  var lens = Lens.record

  @Option(help: "How many quotes.")
  var quotes = 1_000_000

  @Option(help: "Where the corpus and its compiled form are kept for the next run.")
  var folder = FileManager.default.temporaryDirectory.path + "/entente-repeat"

  func run() throws {
    let queries = try opened()
    let asOf = queries.heading.asOf
    let perspective = Perspective(asOf: asOf, filter: Filter.read(filter).filter)
    var samples = Samples()
    switch task {
    case .form: break
    case .edit:
      let window = Window(offset: 0, count: 1)
      let first = queries.quotes(.all, perspective, .newestFirst, window).rows.first
      if let first { try edit(first.quote.id, &samples) }
    case .filter:
      let other = Perspective(asOf: asOf, filter: Filter.read("ukraine").filter)
      for _ in 0..<times {
        _ = Board(queries, other)
        samples.time { _ = Board(queries, perspective) }
      }
    case .propositions:
      for _ in 0..<times { samples.time { _ = queries.propositions(perspective, .all) } }
    case .changes: changes(queries, perspective, &samples)
    case .matrix:
      let actors = queries.tallies(perspective).prefix(40).map(\.actor)
      for _ in 0..<times {
        samples.time { _ = queries.matrix(of: actors, by: .issues, perspective) }
      }
    case .steps, .years:
      let first = Day(year: 2003, month: 1, day: 1) ?? .distantPast
      let span = 24 * 365
      for time in 0..<times {
        let day = Day(number: first.number + time * span / times)
        let analyst = Analyst(queries)
        var perspective = Perspective(asOf: day, lens: lens)
        _ = Board(queries, perspective)
        samples.time {
          if task == .years {
            perspective.asOf = Day(number: day.number + 365)
          } else if let next = analyst.turningDay(.later, perspective) {
            perspective.asOf = next
          }
          _ = Board(queries, perspective)
          _ = analyst.moved(
            since: task == .years ? day : Day(number: perspective.asOf.number - 1),
            perspective
          )
        }
      }
    }
    let rounded = [samples.median, samples.p95, samples.maximum].map { ($0 * 100).rounded() / 100 }
    print("\(task.rawValue): median \(rounded[0]) ms, p95 \(rounded[1]), most \(rounded[2])")
  }

  /// Lists what changed in fourteen years.
  private func changes(
    _ queries: any BoardQueries,
    _ perspective: Perspective,
    _ samples: inout Samples
  ) {
    let first = Day(year: 2003, month: 12, day: 31) ?? perspective.asOf
    let window = Window(offset: 0, count: 100)
    var lensed = perspective
    lensed.lens = lens
    for _ in 0..<times {
      samples.time { _ = Analyst(queries).changes(since: first, lensed, window) }
    }
  }

  /// Changes a quote of the corpus again and again, each time with its entry in the journal.
  private func edit(_ id: Quote.ID, _ samples: inout Samples) throws {
    let place = FilePath("\(folder)/\(quotes).entente")
    let session = CorpusEditSession(
      corpus: place,
      coder: "bench",
      now: EditSession.clock,
      check: { DossierWriter.errors(of: $0) }
    )
    for time in 0..<times {
      guard case .quote(var quote) = try session.record(id.rawValue) else { return }
      quote.remark = "Changed \(time) times."
      try samples.time { _ = try session.perform([.put(.quote(quote))], summary: "Remark") }
    }
  }

  /// The engine over the compiled form in the folder, which is made the first time.
  private func opened() throws -> IndexedQueries {
    let corpus = CorpusRun(path: "\(folder)/\(quotes).entente", cacheHome: folder + "/cache")
    return try corpus.prepared(quotes: quotes, isMadeAnew: task == .form)
  }
}

extension Lens: ExpressibleByArgument {}
