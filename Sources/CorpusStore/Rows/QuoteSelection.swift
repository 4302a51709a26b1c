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

  private static let names = [
    "id", "text", "speaker", "role", "party", "date", "dated_by_source", "issue", "proposition",
    "stance", "basis", "rendering", "speech", "hedge", "cut", "variant_of", "venue", "source",
    "locator", "exact", "prefix", "suffix", "span_start", "span_end", "digest", "remark",
  ]
  private static let keyColumn = Int32(names.count + 2)

  static func sql(for database: Database) throws -> String {
    let version = try CorpusFile.version(of: database)
    let checked = version < 2 ? "NULL" : "checked"
    let answers = version < Schema.versionOfAnswers ? "NULL" : "answers"
    let columns = names.joined(separator: ", ")
    return "SELECT \(columns), \(checked), \(answers), key FROM quote ORDER BY key"
  }

  /// Nil for a row that names records that are not there, or says what its columns cannot hold.
  mutating func columns(_ places: RecordPlaces) -> QuoteColumns? {
    guard let id = needed(0), let text = needed(1), let date = needed(5),
      let speaker = place(2, "actor", places.actor), let issue = place(7, "issue", places.issue),
      let source = place(17, "source", places.source)
    else { return nil }
    var columns = QuoteColumns(
      id: id,
      text: text,
      speaker: speaker,
      date: date,
      issue: issue,
      source: source
    )
    columns.role = row.lent(3)
    columns.party = row.lent(4)
    columns.isDatedBySource = flag(6)
    if !row.isNull(8) { columns.proposition = place(8, "proposition", places.proposition) }
    columns.stance = value(9, ClosedColumns.stance) ?? .none
    columns.basis = value(10, ClosedColumns.basis)
    columns.rendering = value(11, ClosedColumns.rendering)
    columns.speech = value(12, ClosedColumns.speech)
    columns.hedge = row.lent(13)
    columns.cut = value(14, ClosedColumns.cut)
    columns.variantOf = row.lent(15)
    columns.venue = row.lent(16)
    columns.locator = row.lent(18)
    columns.exact = row.lent(19)
    columns.prefix = row.lent(20)
    columns.suffix = row.lent(21)
    columns.span = span()
    if columns.span != nil { columns.digest = row.lent(24) }
    columns.remark = row.lent(25)
    columns.check = row.lent(26)
    columns.answers = row.lent(27)
    return problem == nil ? columns : nil
  }

  private mutating func needed(_ column: Int32) -> RawStatement.Text? {
    let text = row.lent(column)
    if text == nil { refuse(column, "and must be a text") }
    return text
  }

  /// One of the values of a closed column; nil for NULL.
  private mutating func value<Value>(
    _ column: Int32,
    _ closed: ClosedColumn<Value>
  ) -> Value? {
    guard let text = row.lent(column) else { return nil }
    if let value = closed.value(of: text) { return value }
    refuse(column, closed.expectation)
    return nil
  }

  private mutating func place(
    _ column: Int32,
    _ table: String,
    _ places: (Int) -> Int?
  ) -> Int? {
    if let key = row.number(column), let place = places(key) { return place }
    refuse(column, "which is the key of no \(table) that can be read")
    return nil
  }

  private mutating func flag(_ column: Int32) -> Bool {
    switch row.exactInteger(column) {
    case 0: return false
    case 1: return true
    default:
      refuse(column, "not 0 or 1")
      return false
    }
  }

  private mutating func span() -> Range<Int>? {
    let (start, end) = (row.exactInteger(22), row.exactInteger(23))
    if let start, let end, 0 <= start, start <= end { return start..<end }
    for column: Int32 in [22, 23] where !row.isNull(column) {
      refuse(column, "and a span has a start and an end that is not before it")
    }
    return nil
  }

  /// Notes the first thing that is wrong with the row.
  private mutating func refuse(_ column: Int32, _ reason: String) {
    guard problem == nil else { return }
    problem = RowProblem(
      table: "quote",
      key: row.integer(QuoteSelection.keyColumn),
      id: row.text(0),
      column: QuoteSelection.names[Int(column)],
      value: row.text(column),
      reason: reason
    )
  }

  /// Notes it where no date can be read in the row.
  mutating func readDate() {
    guard problem == nil, let text = row.text(5) else { return }
    do {
      _ = try EDTFDate(parsing: text)
    } catch {
      refuse(5, "and no date can be read in it: \(error.message)")
    }
  }
}
