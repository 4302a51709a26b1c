import GRDB
import RelationsModel
import RelationsQuery

/// A row of the table of quotes that is being read.
struct QuoteSelection {
  private let row: RawStatement
  /// What kept the row from being read; nil when nothing did.
  private(set) var problem: RowProblem?

  init(_ row: RawStatement) {
    self.row = row
  }

  /// The column of the key, after those of all fields.
  static let keyColumn = Int32(Schema.quoteFields.count)

  /// The column of each field, by the fields' numbers.
  private static let columns = QuoteField.all.map { field in
    Schema.quoteFields.firstIndex(of: field).map { Int32($0) } ?? keyColumn
  }

  /// The fields in which any text can stand, or one of a few, with their columns.
  private static let texts = QuoteColumns.fields.filter { field in
    ![.id, .text, .date, .proposition, .digest].contains(field)
  }.map { ($0, column(of: $0)) }

  private static let choices = texts.compactMap { field, _ in
    field.definition.choices.map { (field, $0) }
  }

  static let idColumn = column(of: .id)

  private static func column(of field: QuoteField) -> Int32 { columns[field.rawValue] }

  /// Selects all quotes, those of some keys, or those from one key to another, which are bound.
  static func sql(
    for database: Database,
    only keys: Set<Int>? = nil,
    isRange: Bool = false
  ) throws -> String {
    let version = try CorpusFile.version(of: database)
    let missing = Schema.fields(after: version)
    let columns = Schema.quoteFields.map { missing.contains($0) ? "NULL" : $0.column }
    let condition =
      keys.map { " WHERE key IN (\($0.sorted().inList))" }
      ?? (isRange ? " WHERE key BETWEEN ? AND ?" : "")
    return "SELECT \(columns.joined(separator: ", ")), key FROM quote\(condition) ORDER BY key"
  }

  /// Nil for a row that names records that are not there, or says what its columns cannot hold.
  mutating func columns(_ places: RecordPlaces) -> QuoteColumns? {
    guard let id = needed(.id), let text = needed(.text), let date = needed(.date),
      let speaker = place(.speaker, "actor", places.actors),
      let issue = place(.issue, "issue", places.issues),
      let source = place(.source, "source", places.sources)
    else { return nil }
    var columns = QuoteColumns(
      id: id,
      text: text,
      speaker: speaker,
      date: date,
      issue: issue,
      source: source
    )
    columns.isDatedBySource = flag(.datedBySource)
    if !row.isNull(QuoteSelection.column(of: .proposition)) {
      columns.proposition = place(.proposition, "proposition", places.propositions)
      if let proposition = columns.proposition, !places.isProposition(proposition, of: issue) {
        refuse(.proposition, "which is the key of a proposition of another issue")
      }
    }
    for (field, column) in QuoteSelection.texts { columns[field] = row.lent(column) }
    if let party = columns[.party], !places.isParty(party) {
      refuse(.party, "which is the id of no party")
    }
    for (field, choices) in QuoteSelection.choices {
      guard let text = columns[field], choices.place(of: text) == nil else { continue }
      refuse(field, field.definition.kind.expectation)
    }
    readCoding(columns)
    columns.span = span()
    if columns.span != nil { columns[.digest] = row.lent(QuoteSelection.column(of: .digest)) }
    return problem == nil ? columns : nil
  }

  private mutating func needed(_ field: QuoteField) -> RawStatement.Text? {
    let text = row.lent(QuoteSelection.column(of: field))
    if text == nil { refuse(field, "and must be a text") }
    if let text, text.allSatisfy({ $0 <= 0x20 }) { refuse(field, "and must not be empty") }
    return text
  }

  /// Refuses a day of coding that is no date, and a result of a check that is none.
  private mutating func readCoding(_ columns: QuoteColumns) {
    if columns[.coded] != nil { readDate(in: .coded) }
    if let text = columns[.check], AnchorCheck(String(decoding: text, as: UTF8.self)) == nil {
      refuse(.check, "not such as “exact 2017-12-23 sha256:” and 64 digits")
    }
  }

  private mutating func place(
    _ field: QuoteField,
    _ table: String,
    _ places: KeyPlaces
  ) -> Int? {
    if let key = row.number(QuoteSelection.column(of: field)), let place = places[key] {
      return place
    }
    refuse(field, "which is the key of no \(table) that can be read")
    return nil
  }

  private mutating func flag(_ field: QuoteField) -> Bool {
    switch row.exactInteger(QuoteSelection.column(of: field)) {
    case 0: return false
    case 1: return true
    default:
      refuse(field, "not 0 or 1")
      return false
    }
  }

  private mutating func span() -> Range<Int>? {
    let start = row.exactInteger(QuoteSelection.column(of: .start))
    let end = row.exactInteger(QuoteSelection.column(of: .end))
    if let start, let end, 0 <= start, start <= end { return start..<end }
    for field in [QuoteField.start, .end] where !row.isNull(QuoteSelection.column(of: field)) {
      refuse(field, "and a span has a start and an end that is not before it")
    }
    return nil
  }

  /// Notes the first thing that is wrong with the row.
  private mutating func refuse(_ field: QuoteField, _ reason: String) {
    guard problem == nil else { return }
    problem = RowProblem(
      table: "quote",
      key: row.integer(QuoteSelection.keyColumn),
      id: row.text(QuoteSelection.column(of: .id)),
      column: field.column,
      value: row.text(QuoteSelection.column(of: field)),
      reason: reason
    )
  }

  /// Notes it where no date can be read in the row.
  mutating func readDate() {
    if problem == nil { readDate(in: .date) }
  }

  private mutating func readDate(in field: QuoteField) {
    guard let text = row.text(QuoteSelection.column(of: field)) else { return }
    do {
      _ = try EDTFDate(parsing: text)
    } catch {
      refuse(field, "and no date can be read in it: \(error.message)")
    }
  }
}
