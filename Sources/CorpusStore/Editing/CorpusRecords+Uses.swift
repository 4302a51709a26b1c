import GRDB
import RelationsModel

extension CorpusRecords {
  /// The ids of the records that name a record, and of those that stand under it.
  package func uses(of id: String) throws -> (naming: [String], inside: [String]) {
    guard let place = try CorpusEdit.place(of: id, in: database) else {
      throw EditFailure.notFound(id)
    }
    var uses = Uses()
    for (table, column, named) in NamingColumn.keys where named == place.table {
      let row = try RawStatement(
        database,
        "SELECT id FROM \(table) WHERE \(column) = ?1 ORDER BY key"
      )
      row.bind(1, place.key)
      try uses.add(row, table, column)
    }
    for column in NamingColumn.all where column.named == place.table {
      let owner = NamingColumn.owner(of: column.table)
      let row = try RawStatement(
        database,
        "SELECT \(owner) FROM \(column.table) WHERE \(column.condition) ORDER BY key"
      )
      row.bind(1, id)
      try uses.add(row, column.table, column.column)
    }
    return (uses.naming.filter { $0 != id }, uses.inside)
  }

  /// Ids, each once, in the order in which they were found.
  private struct Uses {
    private(set) var naming: [String] = []
    private(set) var inside: [String] = []
    private var known: Set<String> = []

    mutating func add(_ row: RawStatement, _ table: String, _ column: String) throws {
      defer { row.reset() }
      let isInside = NamingColumn.isPlace(table, column)
      while try row.step() {
        guard let id = row.text(0), known.insert(id).inserted else { continue }
        if isInside { inside.append(id) } else { naming.append(id) }
      }
    }
  }
}
