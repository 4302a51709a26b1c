import RelationsModel

// The columns of records other than quotes, which have the names of their fields.

extension RecordField {
  /// The columns of the field; none where its records have a table of their own.
  var columns: [String] {
    switch (name, kind) {
    case ("span", _): TextSpan.fields.flatMap(\.columns)
    case ("author", _): ["author"]
    case (_, .list(.record, _)): []
    case ("from", _): ["since"]
    case ("to", _): ["until"]
    case ("by", _): ["assessor"]
    case ("order", _): ["ordinal"]
    case ("start", _), ("end", _): ["span_\(name)"]
    default: [name.inColumn]
    }
  }
}

extension DescribedRecord {
  /// What stands in the columns of the record.
  var columns: [(column: String, value: FieldValue?)] {
    Self.fields.flatMap { field -> [(column: String, value: FieldValue?)] in
      let value = field.get(self)
      guard field.name == "span" else { return field.columns.map { ($0, value) } }
      let span = value.flatMap { TextSpan(fieldValue: $0) }
      return TextSpan.fields.flatMap { part in part.columns.map { ($0, span.flatMap(part.get)) } }
    }
  }
}

/// The columns of a record's fields, and where they stand in a row that has its key before them.
struct ColumnPlaces<Record: DescribedRecord> {
  let names = Record.fields.flatMap(\.columns)
  let fields: [(field: RecordField<Record>, name: String, column: Int32)]

  init() {
    var column: Int32 = 1
    fields = Record.fields.compactMap { field in
      let names = field.columns
      defer { column += Int32(names.count) }
      return names.first.map { (field, $0, column) }
    }
  }
}

extension String {
  /// The name of a field as a column has it: small letters, with underscores between words.
  var inColumn: String {
    let isUppercase = { (byte: UInt8) in (0x41...0x5A).contains(byte) }
    if !utf8.contains(where: isUppercase) { return self }
    if utf8.allSatisfy(isUppercase) { return lowercased() }
    return reduce(into: "") { column, letter in
      column += letter.isUppercase ? "_" + letter.lowercased() : String(letter)
    }
  }
}

extension RawStatement {
  func bind(_ index: Int32, _ value: FieldValue?) {
    switch value {
    case .number(let number): bind(index, number)
    case .flag(let flag): bind(index, flag ? 1 : 0)
    case .list(let values): bind(index, ListText.encoded(values))
    default: bind(index, value?.text)
    }
  }
}
