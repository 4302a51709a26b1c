import GRDB
import RelationsModel
import RelationsQuery

extension Corpus {
  /// Lends every quote by its columns, in the order in which they came in, until `visit` says false.
  func eachQuote(_ visit: (QuoteColumns) throws -> Bool) throws(CorpusError) {
    try read { database in
      let places = try RecordPlaces(database)
      let row = try RawStatement(database, try QuoteSelection.sql(for: database))
      defer { row.reset() }
      while try row.step() {
        guard let columns = QuoteSelection.columns(of: row, places) else { continue }
        guard try visit(columns) else { return }
      }
    }
  }

  /// The whole corpus as a dossier in memory; for a small one.
  package func dossier() throws(CorpusError) -> Dossier {
    let frame = try frame()
    let propositions = frame.issues.flatMap(\.propositions)
    var quotes: [Quote] = []
    try eachQuote { columns in
      if let quote = Quote(columns, frame, propositions) { quotes.append(quote) }
      return true
    }
    return try dossier(quotes: quotes)
  }
}

/// Where the records that quotes name by their keys stand in the frame.
struct RecordPlaces {
  private let actors: [Int32]
  private let issues: [Int32]
  private let propositions: [Int32]
  private let sources: [Int32]

  init(_ database: Database) throws {
    actors = try RecordPlaces.places(in: database, "SELECT key FROM actor ORDER BY key")
    issues = try RecordPlaces.places(in: database, "SELECT key FROM issue ORDER BY key")
    sources = try RecordPlaces.places(in: database, "SELECT key FROM source ORDER BY key")
    propositions = try RecordPlaces.places(
      in: database,
      """
      SELECT proposition.key FROM issue JOIN proposition ON proposition.issue = issue.key \
      ORDER BY issue.key, position, proposition.key
      """
    )
  }

  func actor(_ key: Int) -> Int? { RecordPlaces.place(key, actors) }
  func issue(_ key: Int) -> Int? { RecordPlaces.place(key, issues) }
  func proposition(_ key: Int) -> Int? { RecordPlaces.place(key, propositions) }
  func source(_ key: Int) -> Int? { RecordPlaces.place(key, sources) }

  private static func place(_ key: Int, _ places: [Int32]) -> Int? {
    guard places.indices.contains(key), places[key] >= 0 else { return nil }
    return Int(places[key])
  }

  /// Keys are dense unless somebody deleted records by hand, so that an array does for a dictionary.
  private static func places(in database: Database, _ sql: String) throws -> [Int32] {
    let row = try RawStatement(database, sql)
    defer { row.reset() }
    var places: [Int32] = []
    var place: Int32 = 0
    while try row.step() {
      let key = row.integer(0)
      guard key >= 0, key < 1 << 30 else { continue }
      if key >= places.count {
        places += Array(repeating: -1, count: max(key + 1 - places.count, places.count))
      }
      places[key] = place
      place += 1
    }
    return places
  }
}

/// The quotes' columns and what they mean.
enum QuoteSelection {
  static func sql(for database: Database) throws -> String {
    let version = try CorpusFile.version(of: database)
    let checked = version < 2 ? "NULL" : "checked"
    let answers = version < Schema.versionOfAnswers ? "NULL" : "answers"
    return """
      SELECT id, text, speaker, role, party, date, dated_by_source, issue, proposition, stance, \
      basis, rendering, speech, hedge, cut, variant_of, venue, source, locator, exact, prefix, \
      suffix, span_start, span_end, digest, remark, \(checked), \(answers) FROM quote ORDER BY key
      """
  }

  /// Nil for a row that names records that are not there.
  static func columns(of row: RawStatement, _ places: RecordPlaces) -> QuoteColumns? {
    guard let id = row.lent(0), let text = row.lent(1), let date = row.lent(5),
      let speaker = places.actor(row.integer(2)), let issue = places.issue(row.integer(7)),
      let source = places.source(row.integer(17))
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
    columns.isDatedBySource = row.integer(6) != 0
    columns.proposition = row.number(8).flatMap(places.proposition)
    columns.stance = row.lent(9).map(stance) ?? .none
    columns.basis = row.lent(10).map { $0.first == Letter.w ? .words : .context }
    columns.rendering = row.lent(11).map(rendering) ?? .original
    columns.speech = row.lent(12).map { $0.first == Letter.r ? .reported : .direct } ?? .direct
    columns.hedge = row.lent(13)
    columns.cut = row.lent(14).map(cut)
    columns.variantOf = row.lent(15)
    columns.venue = row.lent(16)
    columns.locator = row.lent(18)
    columns.exact = row.lent(19)
    columns.prefix = row.lent(20)
    columns.suffix = row.lent(21)
    if let start = row.number(22), let end = row.number(23), start <= end {
      columns.span = start..<end
      columns.digest = row.lent(24)
    }
    columns.remark = row.lent(25)
    columns.check = row.lent(26)
    columns.answers = row.lent(27)
    return columns
  }

  // The first letter tells the values of each of these apart.
  private enum Letter {
    static let a = UInt8(ascii: "a")
    static let b = UInt8(ascii: "b")
    static let d = UInt8(ascii: "d")
    static let e = UInt8(ascii: "e")
    static let o = UInt8(ascii: "o")
    static let r = UInt8(ascii: "r")
    static let s = UInt8(ascii: "s")
    static let w = UInt8(ascii: "w")
  }

  private static func stance(_ text: RawStatement.Text) -> Stance {
    switch text.first {
    case Letter.a: .agrees
    case Letter.d: .disagrees
    default: .none
    }
  }

  private static func rendering(_ text: RawStatement.Text) -> Rendering {
    guard text.count > 8 else { return .original }
    return text.first == Letter.o ? .officialTranslation : .agencyTranslation
  }

  private static func cut(_ text: RawStatement.Text) -> Cut {
    switch text.first {
    case Letter.s: .start
    case Letter.e: .end
    default: .both
    }
  }
}

extension Quote {
  /// The quote that columns lend; nil when its date cannot be read.
  init?(_ columns: QuoteColumns, _ frame: Dossier, _ propositions: [Proposition]) {
    func text(_ text: QuoteColumns.Text) -> String { String(decoding: text, as: UTF8.self) }
    // In a damaged file the tables need not agree.
    guard frame.actors.indices.contains(columns.speaker),
      frame.issues.indices.contains(columns.issue),
      frame.sources.indices.contains(columns.source),
      columns.proposition.map(propositions.indices.contains) != false,
      let date = try? EDTFDate(parsing: text(columns.date))
    else { return nil }
    self.init(
      id: ID(text(columns.id)),
      text: text(columns.text),
      speaker: frame.actors[columns.speaker].id,
      role: columns.role.map(text),
      party: columns.party.map { Party.ID(text($0)) },
      date: date,
      isDatedBySource: columns.isDatedBySource,
      issue: frame.issues[columns.issue].id,
      proposition: columns.proposition.map { propositions[$0].id },
      stance: columns.stance,
      basis: columns.basis,
      rendering: columns.rendering,
      speech: columns.speech,
      hedge: columns.hedge.map(text),
      cut: columns.cut,
      variantOf: columns.variantOf.map { ID(text($0)) },
      answers: columns.answers.map { AnswerText.ids(in: text($0)) } ?? [],
      venue: columns.venue.map(text),
      source: frame.sources[columns.source].id,
      locator: columns.locator.map(text),
      anchor: Anchor(
        exact: text(columns.exact ?? columns.text),
        prefix: columns.prefix.map(text),
        suffix: columns.suffix.map(text),
        span: columns.span.map { span in
          TextSpan(start: span.lowerBound, end: span.upperBound, digest: columns.digest.map(text))
        },
        check: columns.check.flatMap { AnchorCheck(text($0)) }
      ),
      remark: columns.remark.map(text)
    )
  }
}
