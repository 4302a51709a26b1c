import CompiledForm
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// Why a board's answers are not to be trusted.
enum BoardFailure {
  static let cut = "the compiled form in the cache was cut while it was read; try again"

  /// What a command says that has printed meanwhile.
  static let sentence = "What is printed may be wrong: " + cut + "."
}

/// What answers questions about a dossier that is open.
struct Board: Sendable {
  let analyst: Analyst
  var queries: any BoardQueries { analyst.queries }
  /// Where the answers come from; empty for what is in memory.
  private let mapped: [MappedBytes]
  /// What holds all but the latest changes; nil for what cannot take up changes.
  private let base: Base?
  /// More quotes than so many are sooner read with all the others than put beside them at once.
  static let mostBeside = 20_000
  /// How many quotes stand beside what was kept.
  let tailCount: Int
  /// How the source looked when all that answers was read; nil where that is not known.
  let stamp: Fingerprint?

  init(
    _ queries: any BoardQueries,
    mapped: [MappedBytes] = [],
    base: Base? = nil,
    tailCount: Int = 0,
    stamp: Fingerprint? = nil
  ) {
    analyst = Analyst(queries)
    self.mapped = mapped
    self.base = base
    self.tailCount = tailCount
    self.stamp = stamp
  }

  /// Whether all that was answered by now was made from whole bytes: a form that is mapped may be cut
  /// by somebody else at any moment.
  var isWhole: Bool { mapped.allSatisfy(\.isWhole) }

  /// Segments that hold all but the latest changes, and how their source was then.
  struct Base: Sendable {
    let segments: [IndexedQueries]
    /// What answers from all of them.
    let queries: any SegmentBase
    let state: SourceState

    init(_ segments: [IndexedQueries], heading: Heading?, state: SourceState) {
      self.segments = segments
      self.state = state
      if segments.count > 1, let heading {
        queries = SegmentedQueries(Segment.chain(segments), heading: heading)
      } else {
        queries = segments[0]
      }
    }
  }

  /// Answers from an index, which can take up later changes where it is told how its source was.
  init(_ index: some IndexStorage, state: SourceState? = nil) throws(OpeningFailure) {
    do {
      let queries = try IndexedQueries(index)
      self.init(
        queries,
        mapped: (index as? MappedBytes).map { [$0] } ?? [],
        base: state.map { Base([queries], heading: nil, state: $0) },
        stamp: state?.stamp
      )
    } catch {
      throw .index(error)
    }
  }

  /// Answers from a form with the segments that came later.
  init(_ set: FormSet) throws(OpeningFailure) {
    guard !set.later.isEmpty else {
      try self.init(set.base.storage, state: set.base.state)
      return
    }
    do throws(IndexError) {
      let storages = [set.base.storage] + set.later.map(\.storage)
      let segments = try Board.segments(of: set)
      let base = Base(segments, heading: Board.heading(of: segments), state: set.state)
      self.init(base.queries, mapped: storages, base: base, stamp: set.state.stamp)
    } catch {
      throw .index(error)
    }
  }

  static func segments(of set: FormSet) throws(IndexError) -> [IndexedQueries] {
    var segments = [try IndexedQueries(set.base.storage)]
    for form in set.later { segments.append(try IndexedQueries(form.storage)) }
    return segments
  }

  /// What the latest segment says of the dossier, with what only the first knows.
  static func heading(of segments: [IndexedQueries]) -> Heading {
    let (first, last) = (segments[0].heading, segments[segments.count - 1].heading)
    return Heading(
      title: last.title,
      summary: last.summary,
      credits: last.credits,
      parties: last.parties,
      asOf: last.asOf,
      window: last.window,
      isAssessed: first.isAssessed,
      problemCount: first.problemCount
    )
  }

  /// The board with what has changed in the source since its index was made; nil where everything has to
  /// be read.
  func takingUp(changesOf source: any DossierSource) -> Board? {
    guard let base, isWhole,
      let tail = source.tail(over: base.queries, since: base.state, atMost: Board.mostBeside),
      let segment = try? IndexedQueries(MemoryStorage(tail.builder.bytes()))
    else { return nil }
    let queries = SegmentedQueries(
      Segment.chain(base.segments + [segment]),
      heading: tail.heading
    )
    return Board(
      queries,
      mapped: mapped,
      base: base,
      tailCount: tail.count,
      stamp: tail.state.stamp
    )
  }

  /// Answers from what has been filed by now, of which more can be filed after.
  init(_ builder: IndexBuilder) throws(OpeningFailure) {
    try self.init(MemoryStorage(builder.bytes()))
  }
}
