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

  /// The records of a table, each with its key or that of the record that it belongs to.
  private func records<Record: DescribedRecord>(
    _ table: String,
    of owner: String? = nil
  ) throws -> [(key: Int, record: Record)] {
    let places = ColumnPlaces<Record>()
    let columns = ["key"] + places.names + [owner ?? "key"]
    let sql = "SELECT \(columns.joined(separator: ", ")) FROM \(table) ORDER BY key"
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
      SELECT issue, id, text, \(whole) FROM proposition ORDER BY issue, \(whole), position, key
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
}
