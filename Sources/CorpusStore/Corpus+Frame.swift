import GRDB
import RelationsModel

extension Corpus {
  /// Everything but the quotes: what a dossier is called, its parties, actors, issues, sources,
  /// passages and events.
  package func frame() throws(CorpusError) -> Dossier { try dossier(quotes: []) }

  func dossier(quotes: [Quote]) throws(CorpusError) -> Dossier {
    try read { database in
      let row = try RawStatement(
        database,
        "SELECT title, summary, credits, as_of_day FROM meta"
      )
      defer { row.reset() }
      guard try row.step() else { throw self.withoutMeta }
      let reader = FrameReader(database: database)
      return Dossier(
        title: row.text(0) ?? "",
        summary: row.text(1),
        credits: ListText.texts(row.text(2)),
        asOf: Day(number: row.integer(3)),
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
      Actor(
        id: Actor.ID($0.text(1) ?? ""),
        name: $0.text(2) ?? "",
        kind: $0.text(3).flatMap(Actor.Kind.init) ?? .person,
        party: $0.id(4),
        aliases: ListText.texts($0.text(5)),
        roles: roles[$0.integer(0)] ?? [],
        remark: $0.text(6)
      )
    }
  }

  private func roles() throws -> [Int: [Role]] {
    let columns = "actor, title, organisation, party, since, until, seen, sources, remark"
    let roles = try rows("SELECT \(columns) FROM role ORDER BY key") { row in
      let role = Role(
        title: row.text(1) ?? "",
        organisation: row.text(2),
        party: row.id(3),
        from: date(row, 4),
        to: date(row, 5),
        seen: ListText.dates(row.text(6)),
        sources: ListText.ids(row.text(7)),
        remark: row.text(8)
      )
      return (row.integer(0), role)
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
        keywords: ListText.texts(row.text(4)),
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
    let columns = "issue, verdict, assessor, date, source, locator, note"
    let found = try rows("SELECT \(columns) FROM assessment ORDER BY key") { row in
      let verdict = row.text(1).flatMap(Assessment.Verdict.init)
      return verdict.flatMap { verdict in
        date(row, 3).map { date in
          let assessment = Assessment(
            verdict: verdict,
            by: row.id(2),
            date: date,
            source: Source.ID(row.text(4) ?? ""),
            locator: row.text(5),
            note: row.text(6)
          )
          return (row.integer(0), assessment)
        }
      }
    }
    return Dictionary(grouping: found) { $0.0 }.mapValues { $0.map { $0.1 } }
  }

  func sources() throws -> [Source] {
    let columns = "id, type, title, author, issued, publisher, url, accessed, language, licence"
    let sql = "SELECT \(columns), text_digest, remark FROM source ORDER BY key"
    return try rows(sql) { row in
      Source(
        id: Source.ID(row.text(0) ?? ""),
        type: row.text(1) ?? "",
        title: row.text(2),
        author: ListText.names(row.text(3)),
        issued: date(row, 4),
        publisher: row.text(5),
        url: row.text(6),
        accessed: date(row, 7),
        language: row.text(8),
        licence: row.text(9) ?? "",
        textDigest: row.text(10),
        remark: row.text(11)
      )
    }
  }

  func events() throws -> [Event] {
    let columns = "id, date, summary, issues, direction, sources, remark"
    return try rows("SELECT \(columns) FROM event ORDER BY key") { row in
      date(row, 1).map { date in
        Event(
          id: Event.ID(row.text(0) ?? ""),
          date: date,
          summary: row.text(2) ?? "",
          issues: ListText.ids(row.text(3)),
          direction: row.text(4).flatMap(Event.Direction.init) ?? .other,
          sources: ListText.ids(row.text(5)),
          remark: row.text(6)
        )
      }
    }
  }

  func passages() throws -> [Passage] {
    let columns = "id, kind, source, summary, actor, issues, events, date, ordinal, locator"
    let more = "span_start, span_end, digest, hedge, remark"
    return try rows("SELECT \(columns), \(more) FROM passage ORDER BY key") { row in
      Passage(
        id: Passage.ID(row.text(0) ?? ""),
        kind: row.text(1).flatMap(Passage.Kind.init) ?? .mention,
        source: Source.ID(row.text(2) ?? ""),
        summary: row.text(3) ?? "",
        actor: row.id(4),
        issues: ListText.ids(row.text(5)),
        events: ListText.ids(row.text(6)),
        date: date(row, 7),
        order: row.number(8),
        locator: row.text(9),
        span: FrameReader.span(row, from: 10),
        hedge: row.text(13),
        remark: row.text(14)
      )
    }
  }

  private func date(_ row: RawStatement, _ column: Int32) -> EDTFDate? {
    row.text(column).flatMap { try? EDTFDate(parsing: $0) }
  }

  static func span(_ row: RawStatement, from column: Int32) -> TextSpan? {
    guard let start = row.number(column), let end = row.number(column + 1) else { return nil }
    return TextSpan(start: start, end: end, digest: row.text(column + 2))
  }
}
