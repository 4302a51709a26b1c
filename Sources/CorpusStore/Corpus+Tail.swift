import GRDB
import RelationsModel
import RelationsQuery

/// What has changed in a corpus since an index of it was made: the quotes that are new or otherwise,
/// with what they name.
package struct CorpusTail: Sendable {
  /// The quotes, of which a segment can be made.
  package let builder: IndexBuilder
  /// What the corpus says of itself now.
  package let heading: Heading
}

extension Corpus {
  /// What has changed since an index was made of a generation of this corpus, which then bore a mark.
  ///
  /// Nil where the generation is of another copy of the corpus, and where the table of changes does not tell everything, or so much that reading all is better: a
  /// record other than a quote was changed, somebody wrote by hand, a row cannot be read, or there are
  /// more than `limit` quotes.
  package func tail(
    over base: any SegmentBase,
    since generation: Int,
    marked isMarked: (String) -> Bool,
    atMost limit: Int
  ) throws(CorpusError) -> CorpusTail? {
    try read { database in
      guard let changes = try ToldChanges(database, since: generation, isMarked),
        var quotes = try TailQuotes(database, changes, atMost: limit),
        try quotes.close(database, base, atMost: limit),
        let heading = try heading(database, base),
        let frame = try TailFrame(database, quotes.keys, changes.last)
      else { return nil }
      return try CorpusTail(database, base, heading, quotes, frame, changes.last)
    }
  }

  /// Nil where the parties are others, for then every quote is, and where there are rows that cannot be
  /// read, which are counted anew.
  private func heading(_ database: Database, _ base: any SegmentBase) throws -> Heading? {
    let row = try RawStatement(
      database,
      "SELECT one, title, summary, credits, as_of_day, record_window FROM meta"
    )
    defer { row.reset() }
    guard try row.step() else { return nil }
    let parties = try FrameReader(database: database).parties()
    guard parties == base.heading.parties, base.heading.problemCount == 0 else { return nil }
    let cells = RowCells(row, of: "meta", RowProblems(atMost: 0))
    return Heading(
      title: row.text(1) ?? "",
      summary: row.text(2),
      credits: cells.texts(3, "credits"),
      parties: parties,
      asOf: cells.day(4, "as_of_day") ?? Day(number: 0),
      window: cells.window(5, "record_window"),
      isAssessed: base.heading.isAssessed,
      problemCount: base.heading.problemCount
    )
  }
}

extension CorpusTail {
  /// Nil where a row cannot be read, or one came back of which the index does not tell where it stood.
  fileprivate init?(
    _ database: Database,
    _ base: any SegmentBase,
    _ heading: Heading,
    _ quotes: TailQuotes,
    _ frame: TailFrame,
    _ last: LastKeys
  ) throws {
    var builder = IndexBuilder(frame.dossier(heading))
    var places: [Int32] = []
    var next = base.filedCount
    let row = try RawStatement(
      database,
      try QuoteSelection.sql(for: database, only: Set(quotes.keys.values))
    )
    defer { row.reset() }
    while try row.step() {
      var reading = QuoteSelection(row)
      guard let columns = reading.columns(frame.places), builder.add(columns) else { return nil }
      let id = Quote.ID(row.text(QuoteSelection.idColumn) ?? "")
      if let known = base.place(of: id) {
        places.append(Int32(clamping: known))
      } else {
        guard !last.has(row.integer(QuoteSelection.keyColumn), in: "quote") else { return nil }
        places.append(Int32(clamping: next))
        next += 1
      }
    }
    guard places.count == quotes.keys.count else { return nil }
    builder.placement = SegmentPlacement(
      places: places,
      removed: quotes.ids.filter { base.place(of: $0) != nil }
    )
    self.builder = builder
    self.heading = heading
  }
}

/// What the table of changes tells of the transactions after a generation.
private struct ToldChanges {
  var quotes: Set<String> = []
  /// The least of the greatest keys before each of them.
  let last: LastKeys

  /// Nil where it does not tell of all that was changed.
  init?(_ database: Database, since generation: Int, _ isMarked: (String) -> Bool) throws {
    guard try CorpusFile.version(of: database) >= Schema.versionOfChanges else { return nil }
    let first = try RawStatement(database, "SELECT mark FROM change WHERE generation = ?")
    defer { first.reset() }
    first.bind(1, generation)
    guard try first.step(), let mark = first.text(0), isMarked(mark) else { return nil }
    let now = try CorpusFile.number("SELECT generation FROM meta", in: database)
    let keys = LastKeys.tables.map { "last_\($0)" }.joined(separator: ", ")
    let row = try RawStatement(
      database,
      "SELECT told, quotes, \(keys) FROM change WHERE generation > ?"
    )
    defer { row.reset() }
    row.bind(1, generation)
    var count = 0
    var last: [String: Int] = [:]
    while try row.step() {
      guard row.integer(0) == 1, let ids = ListText.texts(row.text(1) ?? "") else { return nil }
      quotes.formUnion(ids)
      for (place, table) in LastKeys.tables.enumerated() {
        last[table] = min(last[table] ?? .max, row.integer(Int32(place) + 2))
      }
      count += 1
    }
    guard count > 0, count == now - generation else { return nil }
    self.last = LastKeys(last)
  }
}

/// The quotes that are new or otherwise, with those that name them or that they name.
private struct TailQuotes {
  /// All of them, also those that are no more.
  private(set) var ids: Set<Quote.ID> = []
  /// The keys of those that there are.
  private(set) var keys: [Quote.ID: Int] = [:]
  private var open: [Quote.ID] = []

  init?(_ database: Database, _ changes: ToldChanges, atMost limit: Int) throws {
    let new = "FROM quote WHERE key > \(changes.last["quote"])"
    let count = try CorpusFile.number("SELECT count(*) \(new)", in: database)
    guard count + changes.quotes.count <= limit else { return nil }
    let row = try RawStatement(database, "SELECT id \(new)")
    defer { row.reset() }
    while try row.step() { take(Quote.ID(row.text(0) ?? "")) }
    for id in changes.quotes { take(Quote.ID(id)) }
  }

  private mutating func take(_ id: Quote.ID) {
    if ids.insert(id).inserted { open.append(id) }
  }

  /// Takes in what is named by what is here, and what names it, in the index or now; false when that
  /// is too much.
  mutating func close(
    _ database: Database,
    _ base: any SegmentBase,
    atMost limit: Int
  ) throws -> Bool {
    let own = try RawStatement(database, "SELECT key, variant_of, answers FROM quote WHERE id = ?")
    let variants = try RawStatement(database, "SELECT id FROM quote WHERE variant_of = ?")
    defer {
      own.reset()
      variants.reset()
    }
    let answers = try answers(in: database)
    while let id = open.popLast() {
      guard ids.count <= limit else { return false }
      for other in base.relatives(of: id) + (answers[id] ?? []) { take(other) }
      own.reset()
      own.bind(1, id.rawValue)
      if try own.step() {
        keys[id] = own.integer(0)
        let answered = own.text(2)?.split(separator: " ").map { Quote.ID(String($0)) } ?? []
        for other in answered + (own.text(1).map { [Quote.ID($0)] } ?? []) { take(other) }
      }
      variants.reset()
      variants.bind(1, id.rawValue)
      while try variants.step() { take(Quote.ID(variants.text(0) ?? "")) }
    }
    return ids.count <= limit
  }

  /// For each quote those that answer it by name; few do.
  private func answers(in database: Database) throws -> [Quote.ID: [Quote.ID]] {
    let row = try RawStatement(
      database,
      "SELECT id, answers FROM quote WHERE answers IS NOT NULL"
    )
    defer { row.reset() }
    var answers: [Quote.ID: [Quote.ID]] = [:]
    while try row.step() {
      for answered in (row.text(1) ?? "").split(separator: " ") {
        answers[Quote.ID(String(answered)), default: []].append(Quote.ID(row.text(0) ?? ""))
      }
    }
    return answers
  }
}

/// The records that some quotes name, and those that are new.
private struct TailFrame {
  let places: RecordPlaces
  private let actors: [Actor]
  private let issues: [Issue]
  private let sources: [Source]

  /// So many new records are looked for among what names records by their ids.
  private static let mostNew = 500

  /// Nil where something that was there names a new record, and so means another thing now.
  init?(_ database: Database, _ quotes: [Quote.ID: Int], _ last: LastKeys) throws {
    func keys(_ sql: String) throws -> Set<Int> {
      let row = try RawStatement(database, sql)
      defer { row.reset() }
      var keys: Set<Int> = []
      while try row.step() { if let key = row.number(0) { keys.insert(key) } }
      return keys
    }
    func new(_ table: String) throws -> Set<Int> {
      try keys("SELECT key FROM \(table) WHERE key > \(last[table])")
    }
    let list = quotes.values.sorted().inList
    func named(_ column: String) throws -> Set<Int> {
      try keys("SELECT DISTINCT \(column) FROM quote WHERE key IN (\(list))")
    }
    let added = try (actors: new("actor"), issues: new("issue"), sources: new("source"))
    guard try !TailFrame.areNamed(database, added.actors, "actor"),
      try !TailFrame.areNamed(database, added.issues, "issue"),
      try !TailFrame.areNamed(database, added.sources, "source")
    else { return nil }
    let claims = try named("proposition").union(new("proposition"))
    let owners = try keys("SELECT issue FROM proposition WHERE key IN (\(claims.sorted().inList))")
    let only: [String: Set<Int>] = [
      "actor": try named("speaker").union(added.actors),
      "issue": try named("issue").union(added.issues).union(owners),
      "source": try named("source").union(added.sources),
    ]
    let problems = RowProblems(atMost: 0)
    let reader = FrameReader(database: database, problems: problems, only: only)
    actors = try reader.actors()
    issues = try reader.issues()
    sources = try reader.sources()
    places = try RecordPlaces(database, only: only)
    guard problems.count == 0 else { return nil }
  }

  /// Whether a record other than a quote names any of some records.
  private static func areNamed(
    _ database: Database,
    _ keys: Set<Int>,
    _ table: String
  ) throws -> Bool {
    guard !keys.isEmpty else { return false }
    guard keys.count <= mostNew else { return true }
    let ids = try RawStatement(
      database,
      "SELECT id FROM \(table) WHERE key IN (\(keys.sorted().inList))"
    )
    defer { ids.reset() }
    while try ids.step() {
      for column in NamingColumn.all where column.named == table {
        let row = try RawStatement(
          database,
          "SELECT 1 FROM \(column.table) WHERE \(column.condition) LIMIT 1"
        )
        defer { row.reset() }
        row.bind(1, ids.text(0) ?? "")
        if try row.step() { return true }
      }
    }
    return false
  }

  func dossier(_ heading: Heading) -> Dossier {
    Dossier(
      title: heading.title,
      summary: heading.summary,
      credits: heading.credits,
      asOf: heading.asOf,
      window: heading.window,
      parties: heading.parties,
      actors: actors,
      issues: issues,
      sources: sources
    )
  }
}
