import CompiledForm
import CorpusStore
import RelationsQuery
import SystemPackage

/// What comes later than a compiled form, as the program takes it up, keeps and merges it.
struct LaterSegments {
  private let corpus: CorpusRun
  private let place: FilePath
  private var set: FormSet
  /// For the form and each later segment its index and the corpus's state when it was made.
  private var kept: [(index: IndexedQueries, generation: Int, mark: String)]
  private var tail: CorpusTail?

  init(_ corpus: CorpusRun, _ place: FilePath) throws {
    let identity = try Corpus(opening: place).identity
    let form = try corpus.form()
    self.corpus = corpus
    self.place = place
    set = FormSet(form)
    kept = [(try IndexedQueries(form.storage), identity.generation, identity.mark)]
  }

  var generation: Int { kept[0].generation }
  /// Whether the corpus tells what changes.
  var isTold: Bool { !kept[0].mark.isEmpty }
  /// How many later segments there are.
  var count: Int { kept.count - 1 }
  /// How many quotes stand beside what is kept.
  var tailCount: Int { tail?.builder.quoteCount ?? 0 }

  /// The engine over what is kept and what has changed since.
  mutating func takeUp() throws -> SegmentedQueries {
    let tail = try tail(since: kept.count)
    self.tail = tail
    let segment = try IndexedQueries(MemoryStorage(tail.builder.bytes()))
    let all = kept.map(\.index) + [segment]
    return SegmentedQueries(Segment.chain(all), heading: tail.heading)
  }

  /// Keeps what has changed since as a segment, merged with those that are not much larger.
  mutating func keep() throws {
    let merged = FormSet.merged(kept.dropFirst().map(\.index.filedCount), with: tailCount)
    let tail = try tail(since: kept.count - merged)
    let identity = try Corpus(opening: place).identity
    set = try corpus.add(tail, to: set.prefix(count - merged))
    guard let form = set.later.last else { return }
    kept.removeLast(merged)
    kept.append((try IndexedQueries(form.storage), identity.generation, identity.mark))
    self.tail = nil
  }

  /// What has changed since the last of so many was made.
  private func tail(since count: Int) throws -> CorpusTail {
    let last = kept[count - 1]
    let indices = kept.prefix(count).map(\.index)
    let base: any SegmentBase =
      count == 1
      ? indices[0] : SegmentedQueries(Segment.chain(indices), heading: indices[0].heading)
    let found = try Corpus(opening: place).tail(
      over: base,
      since: last.generation,
      marked: { $0 == last.mark },
      atMost: 65_536
    )
    guard let found else { throw BenchmarkError.failed("the changes are not told") }
    return found
  }
}
