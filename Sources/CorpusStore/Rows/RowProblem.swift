/// Why a row of a corpus cannot be taken as it is: it is left out, or where only something of it is
/// unreadable that alone.
package struct RowProblem: Hashable, Sendable {
  package let table: String
  /// The row's key, by which it is found again.
  package let key: Int
  /// The id of the record, where it has one.
  package let id: String?
  package let column: String
  /// What stands in the column; nil for NULL.
  package let value: String?
  /// What should stand there, as it follows “not”, or what is wrong.
  package let reason: String

  /// One sentence without its full stop, which names row, column and value.
  package var message: String {
    let name = id.map { " (\($0))" } ?? ""
    let found = value.map { "“\($0.prefix(60))\($0.count > 60 ? "…" : "")”" } ?? "NULL"
    return "row \(key)\(name) of table \(table): its \(column) is \(found), \(reason)"
  }
}

/// The problems of a corpus: all are counted, and as many are kept as somebody would read.
final class RowProblems {
  private let limit: Int
  private(set) var list: [RowProblem] = []
  private(set) var count = 0

  init(atMost limit: Int) {
    self.limit = limit
  }

  func add(_ problem: @autoclosure () -> RowProblem) {
    count += 1
    if list.count < limit { list.append(problem()) }
  }
}
