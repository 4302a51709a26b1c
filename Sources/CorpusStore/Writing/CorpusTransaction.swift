import GRDB
import RelationsModel

/// What is being written together; it is valid only inside the call that lends it.
package final class CorpusTransaction {
  let database: Database
  let keys: RecordKeys
  let path: String
  /// Made with the first quote: tables that are being brought up lack some of its columns.
  private var quoteStatements: QuoteStatements?
  /// Made with the first event.
  var eventStatements: EventStatements?
  private var latest: Int?
  /// The ids of records of an archive that a replica does not hold; nil until that is asked.
  var leftOut: Set<String>?
  /// What the table of changes will tell.
  var changes: ChangeNotes
  /// Called after a row of a role or an assessment was made, with its table.
  var partMade: ((String) throws -> Void)?
  /// What the reader of an import's report should know of the quotes that were added.
  package var notes = AdditionNotes()

  init(_ database: Database, keys: RecordKeys, path: String) throws {
    self.database = database
    self.keys = keys
    self.path = path
    changes = ChangeNotes(lastKeys: try LastKeys(database))
  }

  /// Files a quote, and bare records for what it names and the corpus lacks.
  ///
  /// An actor, an issue, a proposition or a source is called what the row says, or failing that by
  /// its id made readable. A quote that is there is replaced when it says something else.
  ///
  /// The quotes of a dossier are filed as they are; what `isRow` leaves without a place gets one.
  package func add(_ entry: QuoteEntry, isRow: Bool = true) throws -> Addition {
    let proposition: Int?
    switch try place(of: entry) {
    case .refused(let reason): return .refused(reason)
    case .at(let key): proposition = key
    }
    let place = try isRow ? partyPlace(of: entry) : entry.text(.party).map { .party($0) }
    let speaker = try actor(entry, place)
    if case .other(let organisation) = place { try note(organisation, of: speaker, entry) }
    let issue = try issue(entry)
    let source = try source(entry)
    var bound = BoundQuote(
      entry: entry,
      speaker: speaker,
      issue: issue,
      proposition: try proposition ?? newProposition(entry)
        ?? (isRow ? wholeProposition(entry, issue) : nil),
      source: source,
      party: place?.id
    )
    note(entry.firstDay)
    let quotes = try quoteStatements ?? QuoteStatements(database)
    quoteStatements = quotes
    if try quotes.insert(bound) { return .new }
    if entry.named.contains(.quote), let other = try otherID(for: bound, quotes) {
      bound.otherID = other
      if try quotes.insert(bound) { return .new }
    }
    guard try quotes.update(bound) else { return .unchanged }
    changes.note(quote: bound.id)
    return .replaced
  }

  /// Another id for a quote whose made one has words on another proposition, made of both; nil where the
  /// quote that has it is the same, or on none.
  ///
  /// Words that are coded on two propositions are two statements.
  private func otherID(for quote: BoundQuote, _ quotes: QuoteStatements) throws -> String? {
    let made = quote.entry.required(.id)
    guard let proposition = quote.proposition,
      let other = try quotes.proposition(of: made), other != proposition
    else { return nil }
    return "\(made)-\(RowDigest.text(of: quote.entry.required(.proposition)))"
  }

  /// Notes a day that the corpus tells of, for the day up to which it is looked at.
  package func note(_ day: Day) {
    if day > .distantPast { latest = max(latest ?? .min, day.number) }
  }

  /// Remembers how far a file has come with this transaction.
  package func record(_ file: ImportedFile) throws {
    let sql = "INSERT OR REPLACE INTO imported_file VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
    let statement = try RawStatement(database, sql)
    statement.bind(1, file.fingerprint)
    statement.bind(2, file.name)
    statement.bind(3, file.bytes)
    statement.bind(4, file.line)
    statement.bind(5, file.rows)
    statement.bind(6, file.rejected)
    statement.bind(7, file.rejectBytes)
    statement.bind(8, file.isFinished ? 1 : 0)
    try statement.run()
  }

  /// Gives the corpus a title: the user's own, or one that stands in until there is one.
  package func setTitle(_ title: String, isGiven: Bool) throws {
    let sql = """
      UPDATE meta SET title = ?1, title_is_given = ?2 WHERE ?2 OR (title_is_given = 0 \
      AND generation = 0)
      """
    let statement = try RawStatement(database, sql)
    statement.bind(1, title)
    statement.bind(2, isGiven ? 1 : 0)
    try statement.run()
  }

  /// Puts another title in the place of one that stands in, as long as there are no quotes.
  package func setTitle(_ title: String, inPlaceOf other: String) throws {
    let sql = """
      UPDATE meta SET title = ?1 WHERE title_is_given = 0 AND title = ?2 \
      AND NOT EXISTS (SELECT 1 FROM quote)
      """
    let statement = try RawStatement(database, sql)
    statement.bind(1, title)
    statement.bind(2, other)
    try statement.run()
  }

  /// Raises the generation, and notes what was changed.
  func finish() throws {
    try raiseGeneration()
    try changes.write(to: database)
  }

  func raiseGeneration() throws {
    let sql = """
      UPDATE meta SET generation = generation + 1, as_of_day = CASE \
      WHEN as_of_is_given OR ?1 IS NULL THEN as_of_day \
      ELSE max(coalesce(as_of_day, ?1), ?1) END
      """
    let statement = try RawStatement(database, sql)
    statement.bind(1, latest)
    try statement.run()
  }
}
