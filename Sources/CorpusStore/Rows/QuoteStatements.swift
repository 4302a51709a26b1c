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
  /// The id in place of the one that was made for the entry, which other words have already.
  var otherID: String?

  var id: String { otherID ?? entry.required(.id) }
}

/// The two statements by which a quote is written.
struct QuoteStatements {
  private static let sql = UpsertSQL("quote", Schema.quoteFields.map(\.column))

  private let database: Database
  private let insertion: RawStatement
  private let change: RawStatement
  private let search: RawStatement

  init(_ database: Database) throws {
    self.database = database
    insertion = try RawStatement(database, QuoteStatements.sql.insertion)
    change = try RawStatement(database, QuoteStatements.sql.change)
    search = try RawStatement(database, "SELECT proposition FROM quote WHERE id = ?")
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

  /// The proposition of the quote that has an id; nil where none has, and where it is on none.
  func proposition(of id: String) throws -> Int? {
    search.bind(1, id)
    defer { search.reset() }
    return try search.step() && !search.isNull(0) ? search.integer(0) : nil
  }

  private static func bind(_ quote: BoundQuote, to statement: RawStatement) {
    let entry = quote.entry
    var place: Int32 = 0
    for field in Schema.quoteFields {
      place += 1
      switch field {
      case .id where quote.otherID != nil: statement.bind(place, quote.otherID)
      case .speaker: statement.bind(place, quote.speaker)
      case .party: statement.bind(place, quote.party)
      case .datedBySource: statement.bind(place, entry[field] == nil ? 0 : 1)
      case .issue: statement.bind(place, quote.issue)
      case .proposition: statement.bind(place, quote.proposition)
      case .source: statement.bind(place, quote.source)
      case .start: statement.bind(place, entry.span?.lowerBound)
      case .end: statement.bind(place, entry.span?.upperBound)
      default: statement.bind(place, lent: entry[field])
      }
    }
  }
}
