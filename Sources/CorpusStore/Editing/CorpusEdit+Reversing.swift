import GRDB
import RelationsModel

extension CorpusEdit {
  /// Takes the rows of an entry back to what they were, if all are as it left them.
  mutating func reverse(_ changes: [RowChange]) throws {
    let rows = try ChangedRows(database)
    var reversed: [RowChange] = []
    for change in changes.reversed() {
      let digest = try rows.text(change.table, change.key).map(RowDigest.text(of:))
      if digest == change.digest {
        reversed.append(change)
      } else if let record = change.record {
        throw EditFailure.changedSince(record: record, by: nil)
      }
      // How far the corpus reaches may have been moved by an import.
    }
    // Ids are unique at each moment: those that change are freed first.
    for change in reversed {
      let place = Place(table: change.table, key: change.key)
      guard let was = change.was else {
        switch place.table {
        case "role", "assessment": try delete(place)
        default: try takeOut(place, change.record ?? "")
        }
        continue
      }
      if change.now != nil, was["id"] != nil {
        try transaction.set(place.table, place.key, [("id", .text("\u{2}\(place.key)"))])
      }
    }
    for change in reversed {
      guard let was = change.was else { continue }
      let own = Place(table: change.table, key: change.key)
      if let id = was["id"]?.text, let taken = try place(of: id), taken != own {
        throw EditFailure.taken(id)
      }
      if change.now == nil {
        try insert(was, change)
      } else {
        try update(was, change)
      }
    }
  }

  private func update(_ columns: [String: RowCell], _ change: RowChange) throws {
    let cells = columns.sorted { $0.key < $1.key }.map { (column: $0.key, value: $0.value) }
    if change.table == "meta" {
      return try transaction.run("UPDATE meta SET as_of_day = ?", columns["as_of_day"]?.number)
    }
    if change.table == ChangedRows.head { return try updateHead(columns) }
    try transaction.set(change.table, change.key, cells)
  }

  /// Where the day was not given before, it is that up to which the quotes reach.
  private func updateHead(_ columns: [String: RowCell]) throws {
    let cells = columns.filter { $0.key != "as_of_day" || $0.value != .null }
      .sorted { $0.key < $1.key }
    guard !cells.isEmpty else { return }
    let changes = cells.enumerated().map { "\($1.key) = ?\($0 + 1)" }
    let statement = try RawStatement(
      database,
      "UPDATE meta SET \(changes.joined(separator: ", "))"
    )
    for (place, cell) in cells.enumerated() { statement.bind(Int32(place + 1), cell.value) }
    try statement.run()
  }

  private func insert(_ columns: [String: RowCell], _ change: RowChange) throws {
    let cells = columns.sorted { $0.key < $1.key }
    let names = (["key"] + cells.map(\.key)).joined(separator: ", ")
    let marks = Array(repeating: "?", count: cells.count + 1).joined(separator: ", ")
    let statement = try RawStatement(
      database,
      "INSERT INTO \(change.table) (\(names)) VALUES (\(marks))"
    )
    statement.bind(1, change.key)
    for (place, cell) in cells.enumerated() { statement.bind(Int32(place + 2), cell.value) }
    try statement.run()
  }
}
