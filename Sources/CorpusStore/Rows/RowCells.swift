import RelationsModel

/// The cells of a row that is being read, whose key comes first; what cannot be read is noted.
struct RowCells {
  private let row: RawStatement
  private let table: String
  private let idColumn: Int32?
  private let problems: RowProblems

  init(
    _ row: RawStatement,
    of table: String,
    id idColumn: Int32? = nil,
    _ problems: RowProblems
  ) {
    self.row = row
    self.table = table
    self.idColumn = idColumn
    self.problems = problems
  }

  /// The value of a closed column, in which something must stand.
  func value<Value>(
    _ column: Int32,
    _ name: String,
    _ closed: ClosedColumn<Value>
  ) -> Value? {
    if let text = row.lent(column), let value = closed.value(of: text) { return value }
    refuse(column, name, closed.expectation)
    return nil
  }

  /// A date, which may be NULL; nil where no date can be read in what stands there.
  func date(_ column: Int32, _ name: String) -> EDTFDate?? {
    guard let text = row.text(column) else { return .some(nil) }
    do {
      return try EDTFDate(parsing: text)
    } catch {
      refuse(column, name, "and no date can be read in it: \(error.message)")
      return nil
    }
  }

  func requiredDate(_ column: Int32, _ name: String) -> EDTFDate? {
    guard let found = date(column, name) else { return nil }
    if found == nil { refuse(column, name, "and must be a date") }
    return found
  }

  /// A day by its number; nil for NULL and for a number that no date can come to.
  func day(_ column: Int32, _ name: String) -> Day? {
    guard !row.isNull(column) else { return nil }
    let known = Day.distantPast.number + 1..<Day.distantFuture.number
    if let number = row.exactInteger(column), known.contains(number) { return Day(number: number) }
    refuse(column, name, "not the number of a day that a date can name")
    return nil
  }

  /// A window over which positions are taken; nil for NULL and for what is none.
  func window(_ column: Int32, _ name: String) -> RecordWindow? {
    guard let text = row.text(column) else { return nil }
    if let window = RecordWindow(text) { return window }
    refuse(column, name, "not day, all or a number with d, w, m or y")
    return nil
  }

  func texts(_ column: Int32, _ name: String) -> [String] {
    list(column, name, ListText.texts) ?? []
  }

  func ids<Record>(_ column: Int32, _ name: String) -> [Identifier<Record>] {
    texts(column, name).map { Identifier($0) }
  }

  func names(_ column: Int32, _ name: String) -> [PersonName] {
    list(column, name, ListText.names) ?? []
  }

  /// Dates of a list; those that cannot be read are left out.
  func dates(_ column: Int32, _ name: String) -> [EDTFDate] {
    texts(column, name).compactMap { text in
      let date = try? EDTFDate(parsing: text)
      if date == nil { refuse(column, name, "and no date can be read in “\(text.prefix(40))”") }
      return date
    }
  }

  private func list<Value>(
    _ column: Int32,
    _ name: String,
    _ decode: (String) -> [Value]?
  ) -> [Value]? {
    guard let text = row.text(column), let list = decode(text) else {
      refuse(column, name, "not a JSON list")
      return nil
    }
    return list
  }

  private func refuse(_ column: Int32, _ name: String, _ reason: String) {
    problems.add(
      RowProblem(
        table: table,
        key: row.integer(0),
        id: idColumn.flatMap { row.text($0) },
        column: name,
        value: row.text(column),
        reason: reason
      )
    )
  }
}
