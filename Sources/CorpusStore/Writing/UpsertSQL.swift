/// The two statements by which a row is written whose `id`, its first column, may be there already.
///
/// An insertion that changes nothing says that the id is there. The change then touches the row only
/// where one of its columns differs, so that the count of changes tells whether it did.
struct UpsertSQL {
  /// Takes the columns in their order.
  let insertion: String
  /// Takes the same values at the same places.
  let change: String

  init(_ table: String, _ columns: [String]) {
    func numbered(_ relation: String, _ separator: String) -> String {
      columns.enumerated().dropFirst().map { "\($1)\(relation)?\($0 + 1)" }
        .joined(separator: separator)
    }
    insertion = """
      INSERT INTO \(table) (\(columns.joined(separator: ", "))) \
      VALUES (\(columns.map { _ in "?" }.joined(separator: ", "))) ON CONFLICT (id) DO NOTHING
      """
    change = """
      UPDATE \(table) SET \(numbered(" = ", ", ")) \
      WHERE id = ?1 AND (\(numbered(" IS NOT ", " OR ")))
      """
  }
}
