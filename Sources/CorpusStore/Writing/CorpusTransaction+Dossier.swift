import GRDB
import RelationsModel

/// How many quotes came to what.
package struct AdditionCounts: Hashable, Sendable {
  package var new = 0
  package var replaced = 0
  package var unchanged = 0
  package var refused = 0

  package init() {}

  package mutating func count(_ addition: Addition) {
    switch addition {
    case .new: new += 1
    case .replaced: replaced += 1
    case .unchanged: unchanged += 1
    case .refused: refused += 1
    }
  }
}

/// Writing a whole dossier.
extension CorpusTransaction {
  /// Files all that a dossier has: its records take the place of those that have their ids, and what
  /// it says of itself that of what the corpus said.
  ///
  /// `refused` is told of quotes that cannot be filed.
  package func add(
    _ dossier: Dossier,
    refused: (Quote.ID, String) -> Void
  ) throws -> AdditionCounts {
    try setParties(dossier.parties, replacing: true)
    try setHeader(of: dossier)
    for source in dossier.sources { try write(source) }
    for actor in dossier.actors { try write(actor) }
    for issue in dossier.issues { try write(issue) }
    for event in dossier.events { try write(event) }
    for passage in dossier.passages { try write(passage) }
    // The rows that quotes will name have changed under what was remembered of them.
    keys.forget()
    var counts = AdditionCounts()
    for quote in dossier.quotes {
      let addition = try quote.withEntry { try add($0, isRow: false) }
      if case .refused(let reason) = addition { refused(quote.id, reason) }
      counts.count(addition)
    }
    return counts
  }

  private func setHeader(of dossier: Dossier) throws {
    let sql = """
      UPDATE meta SET title = ?, title_is_given = 1, summary = ?, credits = ?, as_of_day = ?, \
      as_of_is_given = 1, record_window = ?
      """
    let statement = try RawStatement(database, sql)
    statement.bind(1, dossier.title)
    statement.bind(2, dossier.summary)
    statement.bind(3, ListText.encoded(dossier.credits))
    statement.bind(4, dossier.asOf.number)
    statement.bind(5, dossier.window?.description)
    try statement.run()
  }

  /// Inserts a record or changes the one that has its id; gives its key.
  private func upsert(
    _ table: String,
    _ columns: [String],
    id: String,
    _ bind: (RawStatement) -> Void
  ) throws -> Int {
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    let changes = columns.map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
    let sql = """
      INSERT INTO \(table) (id, \(columns.joined(separator: ", "))) VALUES (?, \(marks)) \
      ON CONFLICT (id) DO UPDATE SET \(changes)
      """
    let statement = try RawStatement(database, sql)
    statement.bind(1, id)
    bind(statement)
    try statement.run()
    return try key("SELECT key FROM \(table) WHERE id = ?", id) ?? 0
  }

  private func write(_ source: Source) throws {
    let columns = [
      "type", "title", "author", "issued", "publisher", "url", "accessed", "language", "licence",
      "text_digest", "remark",
    ]
    _ = try upsert("source", columns, id: source.id.rawValue) {
      $0.bind(2, source.type)
      $0.bind(3, source.title)
      $0.bind(4, ListText.encoded(source.author))
      $0.bind(5, source.issued?.text)
      $0.bind(6, source.publisher)
      $0.bind(7, source.url)
      $0.bind(8, source.accessed?.text)
      $0.bind(9, source.language)
      $0.bind(10, source.licence)
      $0.bind(11, source.textDigest)
      $0.bind(12, source.remark)
    }
  }

  private func write(_ actor: Actor) throws {
    let columns = ["name", "kind", "party", "aliases", "remark"]
    let key = try upsert("actor", columns, id: actor.id.rawValue) {
      $0.bind(2, actor.name)
      $0.bind(3, actor.kind.rawValue)
      $0.bind(4, actor.party?.rawValue)
      $0.bind(5, ListText.encoded(actor.aliases))
      $0.bind(6, actor.remark)
    }
    try clear("role", "actor", key)
    for role in actor.roles {
      _ = try insert("INSERT INTO role VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?)") {
        $0.bind(1, key)
        $0.bind(2, role.title)
        $0.bind(3, role.organisation)
        $0.bind(4, role.party?.rawValue)
        $0.bind(5, role.from?.text)
        $0.bind(6, role.to?.text)
        $0.bind(7, ListText.encoded(role.seen))
        $0.bind(8, ListText.encoded(role.sources))
        $0.bind(9, role.remark)
      }
    }
  }

  private func write(_ issue: Issue) throws {
    let key = try upsert("issue", ["title", "summary", "keywords"], id: issue.id.rawValue) {
      $0.bind(2, issue.title)
      $0.bind(3, issue.summary)
      $0.bind(4, ListText.encoded(issue.keywords))
    }
    for (position, proposition) in issue.propositions.enumerated() {
      let columns = ["issue", "position", "text", "whole"]
      _ = try upsert("proposition", columns, id: proposition.id.rawValue) {
        $0.bind(2, key)
        $0.bind(3, position)
        $0.bind(4, proposition.text)
        $0.bind(5, proposition.whole ? 1 : 0)
      }
    }
    try clear("assessment", "issue", key)
    for assessment in issue.assessments {
      _ = try insert("INSERT INTO assessment VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)") {
        $0.bind(1, key)
        $0.bind(2, assessment.verdict.rawValue)
        $0.bind(3, assessment.by?.rawValue)
        $0.bind(4, assessment.date.text)
        $0.bind(5, assessment.source.rawValue)
        $0.bind(6, assessment.locator)
        $0.bind(7, assessment.note)
      }
    }
  }

  private func write(_ event: Event) throws {
    let columns = ["date", "summary", "issues", "direction", "sources", "remark"]
    _ = try upsert("event", columns, id: event.id.rawValue) {
      $0.bind(2, event.date.text)
      $0.bind(3, event.summary)
      $0.bind(4, ListText.encoded(event.issues))
      $0.bind(5, event.direction.rawValue)
      $0.bind(6, ListText.encoded(event.sources))
      $0.bind(7, event.remark)
    }
  }

  private func write(_ passage: Passage) throws {
    let columns = [
      "kind", "source", "summary", "actor", "issues", "events", "date", "ordinal", "locator",
      "span_start", "span_end", "digest", "hedge", "remark",
    ]
    _ = try upsert("passage", columns, id: passage.id.rawValue) {
      $0.bind(2, passage.kind.rawValue)
      $0.bind(3, passage.source.rawValue)
      $0.bind(4, passage.summary)
      $0.bind(5, passage.actor?.rawValue)
      $0.bind(6, ListText.encoded(passage.issues))
      $0.bind(7, ListText.encoded(passage.events))
      $0.bind(8, passage.date?.text)
      $0.bind(9, passage.order)
      $0.bind(10, passage.locator)
      $0.bind(11, passage.span?.start)
      $0.bind(12, passage.span?.end)
      $0.bind(13, passage.span?.digest)
      $0.bind(14, passage.hedge)
      $0.bind(15, passage.remark)
    }
  }

  private func clear(_ table: String, _ column: String, _ key: Int) throws {
    let statement = try RawStatement(database, "DELETE FROM \(table) WHERE \(column) = ?")
    statement.bind(1, key)
    try statement.run()
  }
}
