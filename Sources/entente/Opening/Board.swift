import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// What answers questions about a dossier that is open.
struct Board: Sendable {
  let analyst: Analyst
  var queries: any BoardQueries { analyst.queries }
  /// Whether an answer is there before anybody notices that it was waited for.
  let isQuick: @Sendable (Perspective) -> Bool

  init(
    _ queries: any BoardQueries,
    isQuick: @escaping @Sendable (Perspective) -> Bool = { _ in true }
  ) {
    analyst = Analyst(queries)
    self.isQuick = isQuick
  }

  /// Answers from an index.
  init(_ index: some IndexStorage) throws(OpeningFailure) {
    do {
      let queries = try IndexedQueries(index)
      self.init(queries) { queries.isQuick($0) }
    } catch {
      throw .index(error)
    }
  }

  /// Answers from what has been filed by now, of which more can be filed after.
  init(_ builder: IndexBuilder) throws(OpeningFailure) {
    try self.init(MemoryStorage(builder.bytes()))
  }
}
