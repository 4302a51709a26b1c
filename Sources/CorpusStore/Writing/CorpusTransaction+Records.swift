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
    guard let id = entry.text(.proposition) else { return .at(nil) }
    let wanted = entry.required(.issue)
    guard let (key, issue) = try proposition(id) else {
      return .at(try self.issue(wanted, entry).flatMap { try proposition(id, on: $0, entry) })
    }
    guard try self.issue(wanted, entry) == issue else {
      return .refused("the proposition “\(id)” belongs to another issue than “\(wanted)”")
    }
    return .at(key)
  }

  /// The proposition of an issue that the row spells in another way.
  private func proposition(_ id: String, on issue: Int, _ entry: QuoteEntry) throws -> Int? {
    let index = try names(of: .proposition)
    var key = index.key(named: ClaimKey(issue: issue, claim: NameKey(id)))
    if let claim = entry.text(.propositionText) {
      let other = index.key(named: ClaimKey(issue: issue, claim: NameKey(claim)))
      // Two propositions with ids of their own may have the same words.
      key = entry.named.contains(.proposition) || key == other ? other : nil
    }
    if let key { keys.remember(proposition: id, key, issue: issue) }
    return key
  }

  func actor(_ entry: QuoteEntry, _ party: PartyPlace?) throws -> Int {
    let id = entry.required(.speaker)
    if let key = keys.actors[id] { return key }
    let name = entry.text(.speakerName)
    let key =
      try known(.actor, id, name, isNamed: entry.named.contains(.speaker))
      ?? add(.actor, id, name, entry.named.contains(.speaker)) {
        try insert("INSERT INTO actor VALUES (NULL, ?, ?, ?, ?, ?, NULL)") {
          $0.bind(1, id)
          $0.bind(2, name ?? ReadableName.ofPerson(id))
          $0.bind(3, Actor.Kind.person.rawValue)
          $0.bind(4, party?.id)
          $0.bind(5, "[]")
        }
      }
    keys.remember(actor: id, key)
    return key
  }

  func issue(_ entry: QuoteEntry) throws -> Int {
    let id = entry.required(.issue)
    if let key = try issue(id, entry) { return key }
    let name = entry.text(.issueTitle)
    let key = try add(.issue, id, name, entry.named.contains(.issue)) {
      try insert("INSERT INTO issue VALUES (NULL, ?, ?, NULL, ?)") {
        $0.bind(1, id)
        $0.bind(2, name ?? ReadableName.ofMatter(id))
        $0.bind(3, "[]")
      }
    }
    keys.remember(issue: id, key)
    return key
  }

  func source(_ entry: QuoteEntry) throws -> Int {
    let id = entry.required(.source)
    if let key = keys.sources[id] { return key }
    let columns = "key, id, type, title, author, url, licence"
    let sql = "INSERT INTO source (\(columns)) VALUES (NULL, ?, 'document', ?, '[]', ?, ?)"
    let name = entry.text(.sourceTitle)
    let key =
      try known(.source, id, name, isNamed: entry.named.contains(.source))
      ?? add(.source, id, name, entry.named.contains(.source)) {
        try insert(sql) {
          $0.bind(1, id)
          // An id is no title, unless it reads like one.
          $0.bind(2, name ?? (ReadableName.ofMatter(id) == id ? id : nil))
          $0.bind(3, soundAddress(entry.text(.sourceURL)))
          $0.bind(4, "not stated")
        }
      }
    keys.remember(source: id, key)
    return key
  }

  /// The address of a source; nil, and noted, for one that is none of the web.
  func soundAddress(_ address: String?) -> String? {
    guard let address, !WebAddress.isSound(address) else { return address }
    notes.oddAddresses["“\(address.prefix(60))\(address.count > 60 ? "…" : "")”", default: 0] += 1
    return nil
  }

  func newProposition(_ entry: QuoteEntry) throws -> Int? {
    guard let id = entry.text(.proposition) else { return nil }
    let issue = try issue(entry)
    let sql = """
      INSERT INTO proposition (id, issue, position, text) SELECT ?1, ?2, \
      coalesce(max(position), -1) + 1, ?3 FROM proposition WHERE issue = ?2 AND whole = 0
      """
    let claim = entry.text(.propositionText) ?? ReadableName.ofMatter(id)
    let key = try insert(sql) {
      $0.bind(1, id)
      $0.bind(2, issue)
      $0.bind(3, claim)
    }
    keys.remember(proposition: id, key, issue: issue)
    for name in [id, claim] {
      keys.names[.proposition]?.add(name: ClaimKey(issue: issue, claim: NameKey(name)), key)
    }
    return key
  }

  private func issue(_ id: String, _ entry: QuoteEntry) throws -> Int? {
    if let key = keys.issues[id] { return key }
    let name = entry.text(.issueTitle)
    let key = try known(.issue, id, name, isNamed: entry.named.contains(.issue))
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
    if hasCapitals(id) { return id }
    return id.split { $0 == "-" || $0 == "_" }.map { capitalised(String($0)) }.joined(
      separator: " "
    )
  }

  /// `north-korea` is North korea.
  static func ofMatter(_ id: String) -> String {
    if hasCapitals(id) { return id }
    return capitalised(id.split { $0 == "-" || $0 == "_" }.joined(separator: " "))
  }

  /// `uk` is UK, and `russia` Russia.
  static func ofParty(_ id: String) -> String {
    id.utf8.count <= 3 && !hasCapitals(id) ? id.uppercased() : ofPerson(id)
  }

  /// Whether an id is written like a name, which it is then.
  private static func hasCapitals(_ id: String) -> Bool {
    id.utf8.contains { (0x41...0x5A).contains($0) }
  }

  private static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
