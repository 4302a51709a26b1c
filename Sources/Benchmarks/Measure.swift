import ArgumentParser
import DefaultDossier
import DossierStore
import Foundation
import RelationsModel
import RelationsQuery

/// Times the engine, checks every count, and prints a table with the goals beside the numbers.
struct Measure: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Time the engine on a generated corpus, check what it counts, print a table."
  )

  @Option(help: "How many quotes.")
  var quotes = 1_000_000

  @Option(help: "How often each thing is timed.")
  var repeats = 9

  @Option(help: "Another seed makes another corpus.")
  var seed: UInt64 = 2017

  @Option(help: "Also write the numbers as JSON to this file.")
  var json: String?

  @Flag(help: "Leave out fzf, ripgrep and SQLite.")
  var alone = false

  @Flag(help: "Also run a tenth of the quotes, and tell how time and size grow.")
  var growth = false

  @Option(help: "The engine to time; the scan is for a few thousand quotes.")
  var engine = Engine.index

  enum Engine: String, ExpressibleByArgument, CaseIterable {
    case index, scan
  }

  func validate() throws {
    guard quotes >= 100, repeats > 0 else {
      throw ValidationError("It takes 100 quotes and one repeat at least.")
    }
  }

  func run() throws {
    let plan = CorpusPlan(quotes: quotes, seed: seed)
    let folder = FileManager.default.temporaryDirectory.path + "/entente-bench-\(getpid())"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var report = try measured(plan, folder)
    if growth { try Growth(quotes: quotes, seed: seed, folder: folder).measure(into: &report) }
    print(report.table)
    if let json { try report.write(to: json) }
    if !report.mistakes.isEmpty { throw ExitCode(1) }
  }

  private func measured(_ plan: CorpusPlan, _ folder: String) throws -> Report {
    let maker = QuoteMaker(plan)
    var report = Report(quotes: plan.quotes, seed: seed, repeats: repeats, engine: engine.rawValue)
    let queries: any BoardQueries =
      switch engine {
      case .index: try indexed(maker, folder, into: &report)
      case .scan: ScanQueries(maker.dossier())
      }
    let naive = NaiveQuotes(maker, tests: FilterCase.tests)
    var check = Check()
    EngineRun(queries: queries, naive: naive, repeats: repeats).measure(into: &report, &check)
    ViewRun(
      name: "\(quotes) quotes",
      queries: queries,
      repeats: repeats,
      goals: (view: 100, step: 20)
    )
    .measure(into: &report, &check)
    try shippedViews(into: &report, &check)
    report.comparisons = check.comparisons
    report.mistakes = check.mistakes
    if !alone {
      let lines = folder + "/lines.txt"
      try QuoteWriter(maker: maker).writeLines(to: lines)
      try OutsideTools(lines: lines, folder: folder, repeats: repeats).measure(into: &report)
    }
    return report
  }

  /// The views of the dossier that the program carries.
  private func shippedViews(into report: inout Report, _ check: inout Check) throws {
    let files = DefaultDossier.files.map { DossierFile(path: $0.path, bytes: $0.bytes) }
    let dossier = try DossierReader.read(files, shownAs: nil).dossier
    let queries = try IndexedQueries(MemoryStorage(IndexBuilder(dossier).bytes()))
    ViewRun(
      name: "the shipped dossier",
      queries: queries,
      repeats: repeats,
      goals: (view: 5, step: 2)
    )
    .measure(into: &report, &check)
  }

  /// The engine over a compiled form that was made from a corpus file, as the program has it.
  private func indexed(
    _ maker: QuoteMaker,
    _ folder: String,
    into report: inout Report
  ) throws -> any BoardQueries {
    IndexRun(maker: maker).measure(into: &report)
    let corpus = CorpusRun(path: folder + "/bench.entente", cacheHome: folder + "/cache")
    try CorpusFiling(maker: maker).write(to: corpus.path)
    try corpus.compile(into: &report)
    let queries = try corpus.open(into: &report)
    try corpus.measureMemory(into: &report)
    try ImportRun(maker: maker, folder: folder).measure(into: &report)
    return queries
  }
}
