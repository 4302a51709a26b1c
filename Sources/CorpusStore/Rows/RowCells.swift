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

  /// The record that stands in these columns; nil, and noted, where one of a few values or a date cannot
  /// be read, but for types, dates and addresses of sources, without which they are of use.
  func record<Record>(in places: ColumnPlaces<Record>) -> Record? {
    var record = Record.blank
    for (field, name, column) in places.fields {
      guard read(field, name, column, into: &record) else { return nil }
    }
    return record
  }

  private func read<Record>(
    _ field: RecordField<Record>,
    _ name: String,
    _ column: Int32,
    into record: inout Record
  ) -> Bool {
    switch field.kind {
    case .date:
      let found = field.isRequired ? requiredDate(column, name) : date(column, name)
      guard let found else { return table == "source" }
      return field.set(&record, found.map(FieldValue.date))
    case .choice(let names):
      let text = row.text(column) ?? ""
      let isSet = field.set(&record, .text(text))
      if isSet, names.contains(text) { return true }
      refuse(column, name, field.kind.expectation)
      return isSet && table == "source"
    case .webAddress:
      let text = row.text(column)
      let isSound = text.map(WebAddress.isSound) ?? true
      if !isSound { refuse(column, name, "not \(WebAddress.expected)") }
      _ = field.set(&record, isSound ? text.map(FieldValue.text) : nil)
    case .number: _ = field.set(&record, row.number(column).map(FieldValue.number))
    case .flag: _ = field.set(&record, .flag(row.integer(column) != 0))
    case .list(.date, _): _ = field.set(&record, dates(column, name).fieldValue)
    case .list(.record, _): _ = field.set(&record, names(column, name).fieldValue)
    case .list:
      let found = list(column, name, ListText.texts)
      if found?.isEmpty == true, field.isRequired { refuse(column, name, "and must not be empty") }
      _ = field.set(&record, (found ?? []).fieldValue)
    case .record: _ = field.set(&record, span(column)?.fieldValue)
    default:
      let text = row.text(column)
      if field.isRequired, text?.allSatisfy(\.isWhitespace) != false {
        refuse(column, name, "and must not be empty")
      }
      _ = field.set(&record, text.map(FieldValue.text))
    }
    return true
  }

  private func span(_ column: Int32) -> TextSpan? {
    guard let start = row.number(column), let end = row.number(column + 1) else { return nil }
    return TextSpan(start: start, end: end, digest: row.text(column + 2))
  }

  /// A date, which may be NULL; nil where no date can be read in what stands there.
  private func date(_ column: Int32, _ name: String) -> EDTFDate?? {
    guard let text = row.text(column) else { return .some(nil) }
    do {
      return try EDTFDate(parsing: text)
    } catch {
      refuse(column, name, "and no date can be read in it: \(error.message)")
      return nil
    }
  }

  private func requiredDate(_ column: Int32, _ name: String) -> EDTFDate?? {
    guard let found = date(column, name) else { return nil }
    if found == nil { refuse(column, name, "and must be a date") }
    return found.map(Optional.some)
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

  private func names(_ column: Int32, _ name: String) -> [PersonName] {
    list(column, name, ListText.names) ?? []
  }

  /// Dates of a list; those that cannot be read are left out.
  private func dates(_ column: Int32, _ name: String) -> [EDTFDate] {
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
