import ArgumentParser
import CompiledForm
import CorpusStore
import DossierStore
import Foundation
import RelationsModel
import RelationsQuery
import SystemPackage

/// Changes one quote after the other of a corpus and takes each change up beside its compiled form.
struct Changes: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Change quotes of a corpus one by one, until each is counted on the board."
  )

  @Option(help: "How many quotes the corpus has.")
  var quotes = 1_000_000

  @Option(help: "How many changes: a quote comes, says something else, goes, and so on.")
  var times = 60

  @Option(help: "How often everything is read instead, in turns with the changes.")
  var anew = 3

  @Option(help: "From how many quotes on what came later is kept as a segment, and merged.")
  var segment = 1_024

  @Option(help: "Where the corpus and its compiled form are kept for the next run.")
  var folder = FileManager.default.temporaryDirectory.path + "/entente-repeat"

  /// The quotes that changes are made like.
  private func models(_ base: some BoardQueries, _ perspective: Perspective) -> [Quote] {
    (0...times / 3).compactMap { number in
      let window = Window(offset: number * 7_919 % quotes, count: 1)
      return base.quotes(.counted, perspective, .newestFirst, window).rows.first?.quote
    }
  }

  /// Whether two engines count alike.
  private static func agree(
    _ one: some BoardQueries,
    _ other: some BoardQueries,
    _ perspective: Perspective
  ) -> Bool {
    one.overview(perspective) == other.overview(perspective)
      && one.propositions(perspective, .all) == other.propositions(perspective, .all)
      && one.tallies(perspective) == other.tallies(perspective)
  }

  func run() throws {
    let place = FilePath("\(folder)/\(quotes).entente")
    let corpus = CorpusRun(path: place.string, cacheHome: folder + "/cache")
    let base = try corpus.prepared(quotes: quotes)
    var later = try LaterSegments(corpus, place)
    let generation = later.generation
    guard later.isTold else {
      throw BenchmarkError.failed("an older version made \(place.string): remove it")
    }
    let session = Changes.session(place)
    let perspective = base.heading.perspective
    let models = models(base, perspective)
    var (writing, taking, whole, all) = (Samples(), Samples(), Samples(), Samples())
    var keeping = Samples()
    var written: [Int] = []
    for time in 0..<times {
      var queries: SegmentedQueries?
      let before = Changes.bytesWritten
      try whole.time {
        try writing.time {
          try change(time, of: generation, like: models[time / 3 % models.count], session)
        }
        queries = try taking.time {
          let queries = try later.takeUp()
          _ = Board(queries, perspective)
          return queries
        }
        if later.tailCount >= segment { try keeping.time { try later.keep() } }
      }
      written.append(Changes.bytesWritten - before)
      if anew > 0, (time + 1) % max(1, times / anew) == 0 {
        let read = try all.time { try Changes.readAll(place, perspective) }
        guard let queries, Changes.agree(queries, read, perspective) else {
          throw BenchmarkError.failed("change \(time) is not counted as if all were read")
        }
      }
    }
    tell("writing a change", writing)
    tell("taking it up, with the board", taking)
    if !keeping.milliseconds.isEmpty { tell("keeping what came later, with merging", keeping) }
    tell("all of it", whole)
    tell("reading everything, with the board", all)
    print("written: most \(written.max() ?? 0) bytes")
    let sum = whole.milliseconds.reduce(0, +) / 1_000
    print("all changes: \((sum * 100).rounded() / 100) s, \(later.count) segments at the end")
  }

  private static func session(_ place: FilePath) -> CorpusEditSession {
    CorpusEditSession(
      corpus: place,
      coder: "bench",
      now: EditSession.clock,
      check: { DossierWriter.errors(of: $0) }
    )
  }

  private func tell(_ name: String, _ samples: Samples) {
    let rounded = [samples.median, samples.p95, samples.maximum].map { ($0 * 100).rounded() / 100 }
    print("\(name): median \(rounded[0]) ms, p95 \(rounded[1]), most \(rounded[2])")
  }

  /// Adds a quote like one that is there, changes it, removes it.
  private func change(
    _ time: Int,
    of run: Int,
    like model: Quote,
    _ session: CorpusEditSession
  ) throws {
    let id = Quote.ID("bench-\(run)-\(time / 3)")
    if time % 3 == 2 {
      _ = try session.perform([.remove(id.rawValue)], summary: "Removed")
      return
    }
    var quote = model.renamed(id)
    if time % 3 == 1 { quote.stance = quote.stance == .agrees ? .disagrees : .agrees }
    if quote.proposition == nil { quote.stance = .none }
    _ = try session.perform([.put(.quote(quote))], summary: "Put")
  }

  private static func readAll(
    _ place: FilePath,
    _ perspective: Perspective
  ) throws -> IndexedQueries {
    let corpus = try Corpus(opening: place)
    var builder = IndexBuilder(try corpus.frame())
    try corpus.readQuotes(into: &builder, every: .max) { _ in true }
    let queries = try IndexedQueries(MemoryStorage(builder.bytes(sharing: .twoThreads)))
    _ = Board(queries, perspective)
    return queries
  }

  /// What this process has sent to the disk.
  private static var bytesWritten: Int {
    let text = (try? String(contentsOfFile: "/proc/self/io", encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix("write_bytes:") }
    return line.flatMap { Int($0.dropFirst(13)) } ?? 0
  }
}

extension Quote {
  /// The same words once more, under an id of their own.
  fileprivate func renamed(_ id: Quote.ID) -> Quote {
    Quote(
      id: id,
      text: text,
      speaker: speaker,
      role: role,
      party: party,
      date: date,
      issue: issue,
      proposition: proposition,
      stance: stance,
      source: source,
      anchor: Anchor(exact: text)
    )
  }
}
