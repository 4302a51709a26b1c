import GRDB
import GRDBSQLite
import RelationsModel

/// Looking up the records that a quote names, and making those that are missing.
extension CorpusTransaction {
  enum PropositionPlace {
    /// The key of a proposition that is there; nil when there is none to look up.
    case at(Int?)
    case refused(String)
  }

  func place(of entry: QuoteEntry) throws -> PropositionPlace {
    guard let lent = entry.proposition else { return .at(nil) }
    let id = text(lent)
    guard let (key, issue) = try proposition(id) else { return .at(nil) }
    let wanted = text(entry.issue)
    guard try self.issue(wanted) == issue else {
      return .refused("the proposition “\(id)” belongs to another issue than “\(wanted)”")
    }
    return .at(key)
  }

  func actor(_ entry: QuoteEntry) throws -> Int {
    let id = text(entry.speaker)
    if let key = keys.actors[id] { return key }
    let found = try key("SELECT key FROM actor WHERE id = ?", id)
    let key =
      try found
      ?? insert("INSERT INTO actor VALUES (NULL, ?, ?, ?, ?, ?, NULL)") {
        $0.bind(1, id)
        $0.bind(2, entry.speakerName.map(text) ?? ReadableName.ofPerson(id))
        $0.bind(3, Actor.Kind.person.rawValue)
        $0.bind(4, entry.party.map(text))
        $0.bind(5, "[]")
      }
    keys.remember(actor: id, key)
    return key
  }

  func issue(_ entry: QuoteEntry) throws -> Int {
    let id = text(entry.issue)
    if let key = try issue(id) { return key }
    let key = try insert("INSERT INTO issue VALUES (NULL, ?, ?, NULL, ?)") {
      $0.bind(1, id)
      $0.bind(2, entry.issueTitle.map(text) ?? ReadableName.ofMatter(id))
      $0.bind(3, "[]")
    }
    keys.remember(issue: id, key)
    return key
  }

  func source(_ entry: QuoteEntry) throws -> Int {
    let id = text(entry.source)
    if let key = keys.sources[id] { return key }
    let found = try key("SELECT key FROM source WHERE id = ?", id)
    let columns = "key, id, type, title, author, url, licence"
    let sql = "INSERT INTO source (\(columns)) VALUES (NULL, ?, 'document', ?, '[]', ?, ?)"
    let key =
      try found
      ?? insert(sql) {
        $0.bind(1, id)
        $0.bind(2, entry.sourceTitle.map(text) ?? ReadableName.ofMatter(id))
        $0.bind(3, entry.sourceURL.map(text))
        $0.bind(4, "not stated")
      }
    keys.remember(source: id, key)
    return key
  }

  func newProposition(_ entry: QuoteEntry) throws -> Int? {
    guard let lent = entry.proposition else { return nil }
    let id = text(lent)
    let issue = try issue(entry)
    let sql = """
      INSERT INTO proposition SELECT NULL, ?1, ?2, count(*), ?3 FROM proposition WHERE issue = ?2
      """
    let key = try insert(sql) {
      $0.bind(1, id)
      $0.bind(2, issue)
      $0.bind(3, entry.propositionText.map(text) ?? ReadableName.ofMatter(id))
    }
    keys.remember(proposition: id, key, issue: issue)
    return key
  }

  func issue(_ id: String) throws -> Int? {
    if let key = keys.issues[id] { return key }
    let key = try key("SELECT key FROM issue WHERE id = ?", id)
    if let key { keys.remember(issue: id, key) }
    return key
  }

  private func proposition(_ id: String) throws -> (key: Int, issue: Int)? {
    if let known = keys.propositions[id] { return known }
    let row = try RawStatement(database, "SELECT key, issue FROM proposition WHERE id = ?")
    defer { row.reset() }
    row.bind(1, id)
    guard try row.step() else { return nil }
    let found = (key: row.integer(0), issue: row.integer(1))
    keys.remember(proposition: id, found.key, issue: found.issue)
    return found
  }

  func key(_ sql: String, _ id: String) throws -> Int? {
    let row = try RawStatement(database, sql)
    defer { row.reset() }
    row.bind(1, id)
    return try row.step() ? row.integer(0) : nil
  }

  func insert(_ sql: String, _ bind: (RawStatement) -> Void) throws -> Int {
    let statement = try RawStatement(database, sql)
    bind(statement)
    try statement.run()
    return Int(database.lastInsertedRowID)
  }
}

/// A name for a record of which only the id is known.
enum ReadableName {
  /// `sergei-lavrov` is Sergei Lavrov.
  static func ofPerson(_ id: String) -> String {
    id.split { $0 == "-" || $0 == "_" }.map { capitalised(String($0)) }.joined(separator: " ")
  }

  /// `north-korea` is North korea.
  static func ofMatter(_ id: String) -> String {
    capitalised(id.split { $0 == "-" || $0 == "_" }.joined(separator: " "))
  }

  /// `uk` is UK, and `russia` Russia.
  static func ofParty(_ id: String) -> String {
    id.utf8.count <= 3 ? id.uppercased() : ofPerson(id)
  }

  private static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
