import GRDB
import RelationsModel

extension Corpus {
  /// Everything but the quotes: what a dossier is called, its parties, actors, issues, sources,
  /// passages and events.
  ///
  /// A record that cannot be read is left out; `problems` tells of it.
  package func frame() throws(CorpusError) -> Dossier {
    try dossier(quotes: [], RowProblems(atMost: 0))
  }

  /// The frame, and how much cannot be read of it and of what answers what.
  package func countedFrame() throws(CorpusError) -> (dossier: Dossier, problemCount: Int) {
    let problems = RowProblems(atMost: 0)
    let dossier = try dossier(quotes: [], problems)
    try checkAnswers(problems)
    return (dossier, problems.count)
  }

  /// What the dossier is called, and its parties, without any records.
  package func outline() throws(CorpusError) -> Dossier {
    try dossier(quotes: [], RowProblems(atMost: 0), isOutline: true)
  }

  func dossier(
    quotes: [Quote],
    _ problems: RowProblems,
    isOutline: Bool = false
  ) throws(CorpusError) -> Dossier {
    try read { database in
      let reader = FrameReader(database: database, problems: problems)
      guard let head = try reader.head() else { throw self.withoutMeta }
      return Dossier(
        title: head.title,
        summary: head.summary,
        credits: head.credits,
        asOf: head.asOf,
        window: head.window,
        parties: head.parties,
        actors: isOutline ? [] : try reader.actors(),
        issues: isOutline ? [] : try reader.issues(),
        sources: isOutline ? [] : try reader.sources(),
        quotes: quotes,
        passages: isOutline ? [] : try reader.passages(),
        events: isOutline ? [] : try reader.events()
      )
    }
  }
}

/// Reads the records of a corpus, each kind in the order of its keys.
struct FrameReader {
  let database: Database
  /// Where it is noted what cannot be read.
  let problems: RowProblems
  /// The keys of the records that are wanted, by table; nil for all.
  private let only: [String: Set<Int>]?

  init(
    database: Database,
    problems: RowProblems = RowProblems(atMost: 0),
    only: [String: Set<Int>]? = nil
  ) {
    self.database = database
    self.problems = problems
    self.only = only
  }

  /// What holds of the rows of the records that are wanted, whose key is in a column.
  private func condition(_ table: String, _ column: String = "key") -> String {
    guard let only else { return "" }
    let keys = (only[table] ?? []).sorted().map(String.init).joined(separator: ", ")
    return " WHERE \(column) IN (\(keys))"
  }

  private func rows<Value>(
    _ sql: String,
    _ value: (RawStatement) throws -> Value?
  ) throws -> [Value] {
    let row = try RawStatement(database, sql)
    defer { row.reset() }
    var values: [Value] = []
    while try row.step() {
      if let value = try value(row) { values.append(value) }
    }
    return values
  }

  /// Reads title, day and the like of the corpus; nil where it has no row for them.
  func head() throws -> DossierHead? {
    let window =
      try CorpusFile.version(of: database) < Schema.versionOfWholes ? "NULL" : "record_window"
    let row = try RawStatement(
      database,
      "SELECT one, title, summary, credits, as_of_day, \(window) FROM meta"
    )
    defer { row.reset() }
    guard try row.step() else { return nil }
    let cells = RowCells(row, of: "meta", problems)
    return DossierHead(
      title: row.text(1) ?? "",
      summary: row.text(2),
      credits: cells.texts(3, "credits"),
      asOf: cells.day(4, "as_of_day") ?? Day(number: 0),
      window: cells.window(5, "record_window"),
      parties: try parties()
    )
  }

  /// The two parties; where the quotes have named fewer so far, a stand-in that none can speak for.
  func parties() throws -> BothSides<Party> {
    let found = try rows("SELECT id, name, short_name, key FROM party ORDER BY key") { row in
      let party = Party(
        id: Party.ID(row.text(0) ?? ""),
        name: row.text(1) ?? "",
        shortName: row.text(2) ?? ""
      )
      return (party, row.integer(3))
    }
    return BothSides { side in
      let key = side.rawValue + 1
      return found.first { $0.1 == key }?.0
        ?? FrameReader.missing(side)
    }
  }

  /// A stand-in for a party that a corpus has not: it says so, and is no name.
  private static func missing(_ side: Side) -> Party {
    let name = side == .first ? "(no first party)" : "(no second party)"
    return Party(id: Party.ID("party-\(side.rawValue + 1)"), name: name, shortName: name)
  }

  /// The records of a table, each with its key or that of the record that it belongs to.
  private func records<Record: DescribedRecord>(
    _ table: String,
    of owner: String? = nil
  ) throws -> [(key: Int, record: Record)] {
    let places = ColumnPlaces<Record>()
    let columns = ["key"] + places.names + [owner ?? "key"]
    let sql =
      "SELECT \(columns.joined(separator: ", ")) FROM \(table)"
      + "\(condition(owner ?? table, owner ?? "key")) ORDER BY key"
    return try rows(sql) { row in
      let cells = RowCells(row, of: table, id: columns[1] == "id" ? 1 : nil, problems)
      return cells.record(in: places).map { (row.integer(Int32(columns.count) - 1), $0) }
    }
  }

  /// The records of a table by those that they belong to.
  private func grouped<Record: DescribedRecord>(
    _ table: String,
    of owner: String
  ) throws -> [Int: [Record]] {
    Dictionary(grouping: try records(table, of: owner)) { $0.key }.mapValues { $0.map(\.record) }
  }

  func actors() throws -> [Actor] {
    let roles: [Int: [Role]] = try grouped("role", of: "actor")
    return try records("actor").map { (key, actor: Actor) in
      var actor = actor
      actor.roles = roles[key] ?? []
      return actor
    }
  }

  func issues() throws -> [Issue] {
    let propositions = try propositions()
    let assessments: [Int: [Assessment]] = try grouped("assessment", of: "issue")
    return try records("issue").map { (key, issue: Issue) in
      var issue = issue
      issue.propositions = propositions[key] ?? []
      issue.assessments = assessments[key] ?? []
      return issue
    }
  }

  private func propositions() throws -> [Int: [Proposition]] {
    let whole = try Schema.wholeColumn(in: database)
    let sql = """
      SELECT issue, id, text, \(whole) FROM proposition\(condition("issue", "issue")) \
      ORDER BY issue, \(whole), position, key
      """
    let found = try rows(sql) { row in
      let id = Proposition.ID(row.text(1) ?? "")
      let proposition = Proposition(id: id, text: row.text(2) ?? "", whole: row.integer(3) != 0)
      return (row.integer(0), proposition)
    }
    return Dictionary(grouping: found) { $0.0 }.mapValues { $0.map { $0.1 } }
  }

  func sources() throws -> [Source] { try records("source").map(\.record) }

  func events() throws -> [Event] { try records("event").map(\.record) }

  func passages() throws -> [Passage] { try records("passage").map(\.record) }

  /// The quotes that are wanted, each with the ids of what it names; few of them.
  func quotes() throws -> [Quote] {
    let fields = Schema.quoteFields
    let columns = fields.map { field in
      switch field {
      case .speaker: "(SELECT id FROM actor WHERE actor.key = quote.speaker)"
      case .issue, .source, .proposition:
        "(SELECT id FROM \(field.name) WHERE \(field.name).key = quote.\(field.column))"
      default: field.column
      }
    }
    let sql =
      "SELECT \(columns.joined(separator: ", ")) FROM quote\(condition("quote")) ORDER BY key"
    return try rows(sql) { row in
      var texts: [QuoteField: String] = [:]
      for (place, field) in fields.enumerated() { texts[field] = row.text(Int32(place)) }
      return Quote(texts)
    }
  }
}

extension Quote {
  /// The quote that texts give by their fields; nil without an id, a date or a name that each has.
  fileprivate init?(_ texts: [QuoteField: String]) {
    guard let id = texts[.id], let text = texts[.text], let speaker = texts[.speaker],
      let issue = texts[.issue], let source = texts[.source],
      let date = try? EDTFDate(parsing: texts[.date] ?? "")
    else { return nil }
    let span = texts[.start].flatMap { Int($0) }.flatMap { start in
      texts[.end].flatMap { Int($0) }.map { TextSpan(start: start, end: $0) }
    }
    self.init(
      id: ID(id),
      text: text,
      speaker: Actor.ID(speaker),
      date: date,
      isDatedBySource: texts[.datedBySource] == "1",
      issue: Issue.ID(issue),
      proposition: texts[.proposition].map { Proposition.ID($0) },
      source: Source.ID(source),
      anchor: Anchor(exact: text, span: span)
    )
    let named: Set<QuoteField> = [
      .id, .text, .speaker, .date, .datedBySource, .issue, .proposition, .source, .start, .end,
    ]
    for (field, value) in texts where !named.contains(field) { self[field] = value }
  }
}
