import CompiledForm
import CorpusStore
import Foundation
import RelationsModel
import RelationsQuery
import SystemPackage

/// A corpus file and its compiled form, made and opened as the program does.
struct CorpusRun {
  /// The corpus file.
  let path: String
  /// Where the compiled form is kept, as XDG_CACHE_HOME would say.
  let cacheHome: String

  private var cache: FormCache? {
    FormCache(format: IndexFormat.version, maker: "benchmarks") { name in
      name == "XDG_CACHE_HOME" ? cacheHome : nil
    }
  }

  /// Reads the corpus into an index and keeps it; times each part and the whole.
  func compile(into report: inout Report) throws {
    var parts: [(name: String, spent: Spent)] = []
    func timed<Result>(_ name: String, _ work: () throws -> Result) rethrows -> Result {
      let stopwatch = Stopwatch()
      defer { parts.append((name, stopwatch.spent)) }
      return try work()
    }
    try FileManager.default.createDirectory(atPath: cacheHome, withIntermediateDirectories: true)
    let (corpus, frame) = try timed("its frame") {
      let corpus = try Corpus(opening: FilePath(path))
      return (corpus, try corpus.frame())
    }
    var builder = IndexBuilder(frame)
    try timed("reading its quotes") {
      try corpus.readQuotes(into: &builder, every: .max) { _ in true }
    }
    guard let draft = cache?.draft(of: try subject) else {
      throw BenchmarkError.failed("the compiled form cannot be begun")
    }
    let size = timed("laying the index out") {
      builder.layOut(into: draft, sharing: .twoThreads)
    }
    let state = SourceState(stamp: try stamp(corpus), digest: nil)
    let isKept = timed("keeping it") { size.map { draft.keep(count: $0, state: state) } ?? false }
    guard isKept, let size else {
      throw BenchmarkError.failed("the compiled form could not be kept")
    }
    for part in parts { report.add("from the corpus file", part.name, part.spent) }
    let whole = parts.map(\.spent).reduce(Spent(), +)
    let goal = 4_000.0 * Double(report.quotes) / 1e6
    report.add("from the corpus file", "the whole form", whole, goal: goal)
    report.add("from the corpus file", "corpus", Double(OutsideTools.size(of: path)) / 1e6, "MB")
    report.add("from the corpus file", "compiled form", Double(size) / 1e6, "MB")
  }

  /// The engine over the compiled form, which is made where it is not fresh, with the corpus where there
  /// is none.
  func prepared(quotes: Int, isMadeAnew: Bool = false) throws -> IndexedQueries {
    try FileManager.default.createDirectory(
      atPath: FilePath(path).removingLastComponent().string,
      withIntermediateDirectories: true
    )
    if !FileManager.default.fileExists(atPath: path) {
      try CorpusFiling(maker: QuoteMaker(CorpusPlan(quotes: quotes, seed: 2017))).write(to: path)
    }
    if !isMadeAnew, let queries = try? open() { return queries }
    var report = Report(quotes: quotes, seed: 2017, repeats: 1, engine: "index")
    try compile(into: &report)
    print(report.table)
    return try open()
  }

  /// The engine over the compiled form, mapped.
  func open() throws -> IndexedQueries { try IndexedQueries(try form().storage) }

  /// The compiled form, mapped, without anything that came later.
  func form() throws -> CompiledForm {
    let corpus = try Corpus(opening: FilePath(path))
    guard let form = cache?.form(of: try subject, stamp: try stamp(corpus)) else {
      throw BenchmarkError.failed("the compiled form is not fresh")
    }
    return form
  }

  /// The set with what came later as a segment.
  func add(_ tail: CorpusTail, to set: FormSet) throws -> FormSet {
    let state = SourceState(stamp: Fingerprint(of: path), digest: nil)
    let new = cache?.add(to: set, of: try subject, state: state) { tail.builder.layOut(into: $0) }
    guard let new else { throw BenchmarkError.failed("a segment could not be kept") }
    return new
  }

  /// Opens it again and again, as exec to first frame does once.
  func open(into report: inout Report) throws -> IndexedQueries {
    var opening = Samples()
    for _ in 0..<10 { _ = try opening.time { try open() } }
    report.add("from the corpus file", "opening the compiled form", opening)
    return try open()
  }

  /// What a process of its own takes to browse the form.
  func measureMemory(into report: inout Report) throws {
    let text = try Child.output(of: [try Child.ownPath, "resident", path, cacheHome])
    let numbers = text.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    guard numbers.count == 5 else { throw BenchmarkError.failed("no memory was told: \(text)") }
    report.add("memory", "anonymous, opened", numbers[0], "MB", goal: 20)
    report.add("memory", "mapped, opened", numbers[1], "MB")
    report.add("memory", "anonymous, after every filter and step", numbers[2], "MB", goal: 20)
    report.add("memory", "mapped, after every filter and step", numbers[3], "MB")
    report.add("memory", "peak", numbers[4], "MB")
  }

  private var subject: FormSubject {
    get throws {
      guard let subject = FormSubject.corpus(FilePath(path)) else {
        throw BenchmarkError.notThere(path: path)
      }
      return subject
    }
  }

  private func stamp(_ corpus: Corpus) throws -> Fingerprint {
    let identity = try corpus.identity
    return Fingerprint(of: "\(identity.formatVersion) \(identity.id) \(identity.generation)")
  }
}
