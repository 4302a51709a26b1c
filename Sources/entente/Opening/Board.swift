import RelationsModel
import RelationsQuery

/// What answers questions about a dossier that is open.
struct Board: Sendable {
  let queries: any BoardQueries
  /// Whether an answer is there before anybody notices that it was waited for.
  let isQuick: @Sendable (Perspective) -> Bool

  /// Answers from what has been filed by now, of which more can be filed after.
  init(_ builder: IndexBuilder) {
    self.init(ScanQueries(builder.dossier, problemCount: builder.problemCount))
  }

  /// Answers from an index; nil when the bytes are none.
  init?(_ storage: some IndexStorage) {
    return nil
  }

  init(
    _ queries: any BoardQueries,
    isQuick: @escaping @Sendable (Perspective) -> Bool = { _ in true }
  ) {
    self.queries = queries
    self.isQuick = isQuick
  }
}

struct IndexBuilder {
  let dossier: Dossier
  let problemCount: Int
  init(_ dossier: Dossier, problemCount: Int = 0) {
    self.dossier = dossier
    self.problemCount = problemCount
  }
  var quoteCount: Int { dossier.quotes.count }
  func bytes() -> [UInt8] { [] }
}
enum IndexFormat { static let version: UInt32 = 0 }
