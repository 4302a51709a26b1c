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
  /// Whether an answer is there before anybody notices that it was waited for.
  let isQuick: @Sendable (Perspective) -> Bool
  /// Where the answers come from; nil for what is in memory.
  private let mapped: MappedBytes?
  /// The index that holds all but the latest changes, and how its source was then; nil for what cannot
  /// take up changes.
  private let base: (index: IndexedQueries, state: SourceState)?
  /// No more quotes are left to stand beside a form that is opened: all is read again.
  static let mostBesideForm = 4_096
  /// How many quotes stand beside that index.
  let tailCount: Int
  /// How the source looked when all that answers was read; nil where that is not known.
  let stamp: Fingerprint?

  init(
    _ queries: any BoardQueries,
    mapped: MappedBytes? = nil,
    base: (index: IndexedQueries, state: SourceState)? = nil,
    tailCount: Int = 0,
    stamp: Fingerprint? = nil,
    isQuick: @escaping @Sendable (Perspective) -> Bool = { _ in true }
  ) {
    analyst = Analyst(queries)
    self.mapped = mapped
    self.base = base
    self.tailCount = tailCount
    self.stamp = stamp
    self.isQuick = isQuick
  }

  /// Whether all that was answered by now was made from whole bytes: a form that is mapped may be cut
  /// by somebody else at any moment.
  var isWhole: Bool { mapped?.isWhole ?? true }

  /// Answers from an index, which can take up later changes where it is told how its source was.
  init(_ index: some IndexStorage, state: SourceState? = nil) throws(OpeningFailure) {
    do {
      let queries = try IndexedQueries(index)
      self.init(
        queries,
        mapped: index as? MappedBytes,
        base: state.map { (queries, $0) },
        stamp: state?.stamp
      ) { queries.isQuick($0) }
    } catch {
      throw .index(error)
    }
  }

  /// The board with what has changed in the source since its index was made; nil where everything has to
  /// be read.
  func takingUp(changesOf source: any DossierSource) -> Board? {
    guard let base, isWhole, let tail = source.tail(over: base.index, since: base.state) else {
      return nil
    }
    let queries = SegmentedQueries(
      [Segment(base.index, removed: tail.removed), tail.segment],
      heading: tail.heading
    )
    return Board(
      queries,
      mapped: mapped,
      base: base,
      tailCount: tail.count,
      stamp: tail.stamp
    ) { queries.isQuick($0) }
  }

  /// Answers from what has been filed by now, of which more can be filed after.
  init(_ builder: IndexBuilder) throws(OpeningFailure) {
    try self.init(MemoryStorage(builder.bytes()))
  }
}
