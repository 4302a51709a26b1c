import ArgumentParser
import Foundation

/// Times the import of a table of events, and the views of a corpus that has as many events as quotes.
struct Events: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Import a generated table of events into a generated corpus, and time its views."
  )

  @Option(help: "How many events.")
  var events = 1_000_000

  @Option(help: "How many quotes are there before.")
  var quotes = 1_000_000

  @Option(help: "How often each view is opened.")
  var repeats = 5

  @Option(help: "Another seed makes another corpus.")
  var seed: UInt64 = 2017

  func validate() throws {
    guard events > 0, quotes >= 100, repeats > 0 else {
      throw ValidationError("It takes an event, 100 quotes and one repeat at least.")
    }
  }

  func run() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/entente-events-\(getpid())"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var report = Report(quotes: quotes, seed: seed, repeats: repeats, engine: "index")
    var check = Check()
    let table = folder + "/events.CSV"
    try EventTableWriter(events: events, seed: seed).write(to: table)
    try importTable(table, into: folder + "/events.entente", "into a corpus of its own", &report)
    let corpus = CorpusRun(path: folder + "/both.entente", cacheHome: folder + "/cache")
    try CorpusFiling(maker: QuoteMaker(CorpusPlan(quotes: quotes, seed: seed)))
      .write(to: corpus.path)
    try importTable(table, into: corpus.path, "into the corpus of quotes", &report)
    try corpus.compile(into: &report)
    let queries = try corpus.open(into: &report)
    try corpus.measureMemory(into: &report)
    ViewRun(name: "\(events) events", queries: queries, repeats: repeats, goals: (100, 100))
      .measure(into: &report, &check)
    report.mistakes = check.mistakes
    report.comparisons = check.comparisons
    print(report.table)
    if !report.mistakes.isEmpty { throw ExitCode(1) }
  }

  private func importTable(
    _ table: String,
    into corpus: String,
    _ name: String,
    _ report: inout Report
  ) throws {
    guard let entente = Child.entente else {
      throw BenchmarkError.failed("build the product entente as well")
    }
    let start = ContinuousClock.now
    let (status, memory) = try Child.run([entente, "import", table, "--into", corpus])
    let time = (ContinuousClock.now - start) / .seconds(1)
    guard status == 0 else {
      throw BenchmarkError.failed("entente import ended with \(status)")
    }
    report.add("import of events", name, time, "s", goal: 10 * Double(events) / 1e6)
    report.add("import of events", "peak memory, \(name)", memory.peak, "MB")
  }
}
