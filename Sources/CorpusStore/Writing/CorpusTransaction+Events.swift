import GRDB
import RelationsModel

/// Writing events that come as rows of a table.
extension CorpusTransaction {
  /// Files an event, and bare records for its issue and its source where the corpus lacks them.
  ///
  /// One whose id is there is replaced when it says something else.
  package func add(_ event: EventEntry) throws -> Addition {
    // Indices are not brought up by events one by one.
    changes.isTold = false
    let statements = try eventStatements ?? EventStatements(database)
    eventStatements = statements
    let issue = try issues(of: event)
    if keys.isNewEventSource(event.source) {
      var sound = event
      let address = event.sourceURL.map { String(decoding: $0, as: UTF8.self) }
      if address != nil, soundAddress(address) == nil { sound.sourceURL = nil }
      try statements.writeSource(of: sound)
    }
    note(event.firstDay)
    return try statements.write(
      event,
      issues: issue,
      sources: CorpusTransaction.list(event.source)
    )
  }

  /// The column of issues for an event: the issue that has its id, or failing that its title.
  private func issues(of event: EventEntry) throws -> [UInt8] {
    let id = Array(event.issue)
    if let known = keys.eventIssues[id] { return known }
    let name = String(decoding: id, as: UTF8.self)
    let title = String(decoding: event.issueTitle, as: UTF8.self)
    var found = event.issue
    var list = CorpusTransaction.list(found)
    if let key = try known(.issue, name, title, isNamed: true) {
      let row = try RawStatement(database, "SELECT id FROM issue WHERE key = ?")
      defer { row.reset() }
      row.bind(1, key)
      if try row.step(), let other = row.lent(0) {
        found = other
        list = CorpusTransaction.list(found)
      }
    } else {
      _ = try add(.issue, name, title, true) {
        try insert("INSERT INTO issue VALUES (NULL, ?, ?, NULL, '[]')") {
          $0.bind(1, name)
          $0.bind(2, title)
        }
      }
    }
    keys.remember(eventIssue: id, list)
    return list
  }

  /// A list of one id as its column holds it; ids have no sign that JSON would write otherwise.
  private static func list(_ id: EventEntry.Text) -> [UInt8] {
    var list = Array("[\"".utf8)
    list.append(contentsOf: id)
    list.append(contentsOf: "\"]".utf8)
    return list
  }
}
