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

  init(
    _ queries: any BoardQueries,
    mapped: MappedBytes? = nil,
    isQuick: @escaping @Sendable (Perspective) -> Bool = { _ in true }
  ) {
    analyst = Analyst(queries)
    self.mapped = mapped
    self.isQuick = isQuick
  }

  /// Whether all that was answered by now was made from whole bytes: a form that is mapped may be cut
  /// by somebody else at any moment.
  var isWhole: Bool { mapped?.isWhole ?? true }

  /// Answers from an index.
  init(_ index: some IndexStorage) throws(OpeningFailure) {
    do {
      let queries = try IndexedQueries(index)
      self.init(queries, mapped: index as? MappedBytes) { queries.isQuick($0) }
    } catch {
      throw .index(error)
    }
  }

  /// Answers from what has been filed by now, of which more can be filed after.
  init(_ builder: IndexBuilder) throws(OpeningFailure) {
    try self.init(MemoryStorage(builder.bytes()))
  }
}
