import GRDB
import RelationsModel

/// The kinds of records that a row names.
enum NamedTable: String, Hashable {
  case actor, issue, proposition, source

  /// The columns of a record's key, id and names.
  fileprivate var selection: String {
    switch self {
    case .actor: "SELECT key, id, name, aliases FROM actor"
    case .issue: "SELECT key, id, title, NULL FROM issue"
    case .source: "SELECT key, id, title, NULL FROM source"
    case .proposition: "SELECT key, id, text, NULL, issue FROM proposition"
    }
  }
}

/// Finding records by their names: they are one when they differ only in case, composition or blanks.
extension CorpusTransaction {
  /// The record that a row names by an id, by a name of which `id` was made, or by an id and a name.
  func known(_ table: NamedTable, _ id: String, _ name: String?, isNamed: Bool) throws -> Int? {
    if let key = try key("SELECT key FROM \(table.rawValue) WHERE id = ?", id) { return key }
    let index = try names(of: table)
    if isNamed, !index.isEmpty, let key = index.key(named: NameKey(name ?? id)) { return key }
    let small = id.lowercased()
    if index.isEmpty, small == id { return nil }
    let same =
      try index.key(ofID: id)
      ?? (small == id ? nil : key("SELECT key FROM \(table.rawValue) WHERE id = ?", small))
    if isNamed { return same }
    guard let name else { return same ?? index.key(named: NameKey(id)) }
    // Two records with ids of their own may have one name.
    return same.flatMap { index.key(named: NameKey(name)) == $0 ? $0 : nil }
  }

  /// Makes a record, and remembers by what it can be found.
  func add(
    _ table: NamedTable,
    _ id: String,
    _ name: String?,
    _ isNamed: Bool,
    _ make: () throws -> Int
  ) throws -> Int {
    let key = try make()
    keys.names[table]?.add(id: id, key)
    if !isNamed, let name { keys.names[table]?.add(name: NameKey(name), key) }
    return key
  }

  /// The names of all records of a kind, read once.
  func names(of table: NamedTable) throws -> NameIndex {
    if let index = keys.names[table] { return index }
    var index = NameIndex()
    let row = try RawStatement(database, table.selection)
    defer { row.reset() }
    while try row.step() {
      let key = row.integer(0)
      let id = row.text(1) ?? ""
      let names = [row.text(2)].compactMap { $0 } + (row.text(3).flatMap(ListText.texts) ?? [])
      if table == .proposition {
        for name in Set(names + [id]).map(NameKey.init) {
          index.add(name: ClaimKey(issue: row.integer(4), claim: name), key)
        }
      } else {
        index.add(id: id, key)
        for name in names.map(NameKey.init) { index.add(name: name, key) }
      }
    }
    keys.names[table] = index
    return index
  }
}
