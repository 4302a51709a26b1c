import GRDB
import RelationsModel

/// A quote with the keys of the records that it names.
struct BoundQuote {
  let entry: QuoteEntry
  let speaker: Int
  let issue: Int
  let proposition: Int?
  let source: Int
  /// The id of the corpus's party.
  let party: String?
}

/// The two statements by which a quote is written.
struct QuoteStatements {
  private static let columns = [
    "id", "text", "speaker", "role", "party", "date", "dated_by_source", "issue", "proposition",
    "stance", "basis", "rendering", "speech", "hedge", "cut", "variant_of", "venue", "source",
    "locator", "exact", "prefix", "suffix", "span_start", "span_end", "digest", "remark",
    "checked", "answers",
  ]

  private static let insertion = """
    INSERT INTO quote (\(columns.joined(separator: ", "))) \
    VALUES (\(columns.map { _ in "?" }.joined(separator: ", "))) ON CONFLICT (id) DO NOTHING
    """

  /// Changes a row only where one of its columns differs, so that the count of changes tells.
  private static let change = """
    UPDATE quote SET \(numbered(" = ", ", ")) WHERE id = ?1 AND (\(numbered(" IS NOT ", " OR ")))
    """

  private static func numbered(_ relation: String, _ separator: String) -> String {
    columns.enumerated().dropFirst().map { "\($1)\(relation)?\($0 + 1)" }
      .joined(separator: separator)
  }

  private let database: Database
  private let insertion: RawStatement
  private let change: RawStatement

  init(_ database: Database) throws {
    self.database = database
    insertion = try RawStatement(database, QuoteStatements.insertion)
    change = try RawStatement(database, QuoteStatements.change)
  }

  /// Writes a new quote; false when one with its id is there.
  func insert(_ quote: BoundQuote) throws -> Bool {
    QuoteStatements.bind(quote, to: insertion)
    try insertion.run()
    return database.changesCount > 0
  }

  /// Makes the quote that is there say what this one does; false when it does already.
  func update(_ quote: BoundQuote) throws -> Bool {
    QuoteStatements.bind(quote, to: change)
    try change.run()
    return database.changesCount > 0
  }

  private static func bind(_ quote: BoundQuote, to statement: RawStatement) {
    let entry = quote.entry
    statement.bind(1, lent: entry.id)
    statement.bind(2, lent: entry.text)
    statement.bind(3, quote.speaker)
    statement.bind(4, lent: entry.role)
    statement.bind(5, quote.party)
    statement.bind(6, lent: entry.date)
    statement.bind(7, entry.isDatedBySource ? 1 : 0)
    statement.bind(8, quote.issue)
    statement.bind(9, quote.proposition)
    statement.bind(10, lent: entry.stance)
    statement.bind(11, lent: entry.basis)
    statement.bind(12, lent: entry.rendering)
    statement.bind(13, lent: entry.speech)
    statement.bind(14, lent: entry.hedge)
    statement.bind(15, lent: entry.cut)
    statement.bind(16, lent: entry.variantOf)
    statement.bind(17, lent: entry.venue)
    statement.bind(18, quote.source)
    statement.bind(19, lent: entry.locator)
    statement.bind(20, lent: entry.exact)
    statement.bind(21, lent: entry.prefix)
    statement.bind(22, lent: entry.suffix)
    statement.bind(23, entry.span?.lowerBound)
    statement.bind(24, entry.span?.upperBound)
    statement.bind(25, lent: entry.digest)
    statement.bind(26, lent: entry.remark)
    statement.bind(27, lent: entry.check)
    statement.bind(28, lent: entry.answers)
  }
}
