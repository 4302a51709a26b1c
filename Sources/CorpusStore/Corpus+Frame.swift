import GRDB
import RelationsModel

extension Corpus {
  /// Everything but the quotes: what a dossier is called, its parties, actors, issues, sources,
  /// passages and events.
  ///
  /// A record that cannot be read is left out; `problems` tells of it.
  package func frame() throws(CorpusError) -> Dossier { try countedFrame().dossier }

  /// The frame, and how much of it cannot be read.
  package func countedFrame() throws(CorpusError) -> (dossier: Dossier, problemCount: Int) {
    let problems = RowProblems(atMost: 0)
    let dossier = try dossier(quotes: [], problems)
    return (dossier, problems.count)
  }

  func dossier(quotes: [Quote], _ problems: RowProblems) throws(CorpusError) -> Dossier {
    try read { database in
      let window =
        try CorpusFile.version(of: database) < Schema.versionOfWholes ? "NULL" : "record_window"
      let row = try RawStatement(
        database,
        "SELECT one, title, summary, credits, as_of_day, \(window) FROM meta"
      )
      defer { row.reset() }
      guard try row.step() else { throw self.withoutMeta }
      let reader = FrameReader(database: database, problems: problems)
      let cells = RowCells(row, of: "meta", problems)
      return Dossier(
        title: row.text(1) ?? "",
        summary: row.text(2),
        credits: cells.texts(3, "credits"),
        asOf: cells.day(4, "as_of_day") ?? Day(number: 0),
        window: cells.window(5, "record_window"),
        parties: try reader.parties(),
        actors: try reader.actors(),
        issues: try reader.issues(),
        sources: try reader.sources(),
        quotes: quotes,
        passages: try reader.passages(),
        events: try reader.events()
      )
    }
  }
}

/// Reads the records of a corpus, each kind in the order of its keys.
struct FrameReader {
  let database: Database
  /// Where it is noted what cannot be read.
  let problems: RowProblems

  init(database: Database, problems: RowProblems = RowProblems(atMost: 0)) {
    self.database = database
    self.problems = problems
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
        ?? Party(id: Party.ID("party-\(key)"), name: "Party \(key)", shortName: "P\(key)")
    }
  }

  func actors() throws -> [Actor] {
    let roles = try roles()
    return try rows("SELECT key, id, name, kind, party, aliases, remark FROM actor ORDER BY key") {
      let cells = RowCells($0, of: "actor", id: 1, problems)
      guard let kind = cells.value(3, "kind", ClosedColumns.actorKind) else { return nil }
      return Actor(
        id: Actor.ID($0.text(1) ?? ""),
        name: $0.text(2) ?? "",
        kind: kind,
        party: $0.id(4),
        aliases: cells.texts(5, "aliases"),
        roles: roles[$0.integer(0)] ?? [],
        remark: $0.text(6)
      )
    }
  }

  private func roles() throws -> [Int: [Role]] {
    let columns = "key, title, organisation, party, since, until, seen, sources, remark, actor"
    let roles = try rows("SELECT \(columns) FROM role ORDER BY key") { row in
      let cells = RowCells(row, of: "role", problems)
      // One end that cannot be read is not an end that is open.
      guard let from = cells.date(4, "since"), let to = cells.date(5, "until") else {
        return (Int, Role)?.none
      }
      let role = Role(
        title: row.text(1) ?? "",
        organisation: row.text(2),
        party: row.id(3),
        from: from,
        to: to,
        seen: cells.dates(6, "seen"),
        sources: cells.ids(7, "sources"),
        remark: row.text(8)
      )
      return (row.integer(9), role)
    }
    return Dictionary(grouping: roles) { $0.0 }.mapValues { $0.map { $0.1 } }
  }

  func issues() throws -> [Issue] {
    let propositions = try propositions()
    let assessments = try assessments()
    return try rows("SELECT key, id, title, summary, keywords FROM issue ORDER BY key") { row in
      Issue(
        id: Issue.ID(row.text(1) ?? ""),
        title: row.text(2) ?? "",
        summary: row.text(3),
        keywords: RowCells(row, of: "issue", id: 1, problems).texts(4, "keywords"),
        propositions: propositions[row.integer(0)] ?? [],
        assessments: assessments[row.integer(0)] ?? []
      )
    }
  }

  private func propositions() throws -> [Int: [Proposition]] {
    let whole = try Schema.wholeColumn(in: database)
    let sql = """
      SELECT issue, id, text, \(whole) FROM proposition ORDER BY issue, \(whole), position, key
      """
    let found = try rows(sql) { row in
      let id = Proposition.ID(row.text(1) ?? "")
      let proposition = Proposition(id: id, text: row.text(2) ?? "", whole: row.integer(3) != 0)
      return (row.integer(0), proposition)
    }
    return Dictionary(grouping: found) { $0.0 }.mapValues { $0.map { $0.1 } }
  }

  private func assessments() throws -> [Int: [Assessment]] {
    let columns = "key, verdict, assessor, date, source, locator, note, issue"
    let found = try rows("SELECT \(columns) FROM assessment ORDER BY key") { row in
      let cells = RowCells(row, of: "assessment", problems)
      guard let verdict = cells.value(1, "verdict", ClosedColumns.verdict),
        let date = cells.requiredDate(3, "date")
      else { return (Int, Assessment)?.none }
      let assessment = Assessment(
        verdict: verdict,
        by: row.id(2),
        date: date,
        source: Source.ID(row.text(4) ?? ""),
        locator: row.text(5),
        note: row.text(6)
      )
      return (row.integer(7), assessment)
    }
    return Dictionary(grouping: found) { $0.0 }.mapValues { $0.map { $0.1 } }
  }

  func sources() throws -> [Source] {
    let columns = "key, id, type, title, author, issued, publisher, url, accessed, language"
    let sql = "SELECT \(columns), licence, text_digest, remark FROM source ORDER BY key"
    return try rows(sql) { row in
      let cells = RowCells(row, of: "source", id: 1, problems)
      return Source(
        id: Source.ID(row.text(1) ?? ""),
        type: row.text(2) ?? "",
        title: row.text(3),
        author: cells.names(4, "author"),
        issued: cells.date(5, "issued") ?? nil,
        publisher: row.text(6),
        url: row.text(7),
        accessed: cells.date(8, "accessed") ?? nil,
        language: row.text(9),
        licence: row.text(10) ?? "",
        textDigest: row.text(11),
        remark: row.text(12)
      )
    }
  }

  func events() throws -> [Event] {
    let columns = "key, id, date, summary, issues, direction, sources, remark"
    return try rows("SELECT \(columns) FROM event ORDER BY key") { row in
      let cells = RowCells(row, of: "event", id: 1, problems)
      guard let date = cells.requiredDate(2, "date"),
        let direction = cells.value(5, "direction", ClosedColumns.direction)
      else { return nil }
      return Event(
        id: Event.ID(row.text(1) ?? ""),
        date: date,
        summary: row.text(3) ?? "",
        issues: cells.ids(4, "issues"),
        direction: direction,
        sources: cells.ids(6, "sources"),
        remark: row.text(7)
      )
    }
  }

  func passages() throws -> [Passage] {
    let columns = "key, id, kind, source, summary, actor, issues, events, date, ordinal, locator"
    let more = "span_start, span_end, digest, hedge, remark"
    return try rows("SELECT \(columns), \(more) FROM passage ORDER BY key") { row in
      let cells = RowCells(row, of: "passage", id: 1, problems)
      // Without its date it would be there before it was so.
      guard let kind = cells.value(2, "kind", ClosedColumns.passageKind),
        let date = cells.date(8, "date")
      else { return nil }
      return Passage(
        id: Passage.ID(row.text(1) ?? ""),
        kind: kind,
        source: Source.ID(row.text(3) ?? ""),
        summary: row.text(4) ?? "",
        actor: row.id(5),
        issues: cells.ids(6, "issues"),
        events: cells.ids(7, "events"),
        date: date,
        order: row.number(9),
        locator: row.text(10),
        span: FrameReader.span(row, from: 11),
        hedge: row.text(14),
        remark: row.text(15)
      )
    }
  }

  static func span(_ row: RawStatement, from column: Int32) -> TextSpan? {
    guard let start = row.number(column), let end = row.number(column + 1) else { return nil }
    return TextSpan(start: start, end: end, digest: row.text(column + 2))
  }
}
