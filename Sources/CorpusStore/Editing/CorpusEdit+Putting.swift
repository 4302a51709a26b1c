import GRDB
import RelationsModel

extension CorpusEdit {
  /// Adds a record, or replaces the one that has its id; what the folder of a dossier takes from it for
  /// the records under it follows.
  mutating func put(_ record: EditedRecord) throws {
    if case .head(let head) = record { return try put(head) }
    guard Slug.isSound(record.id) else { throw EditFailure.unsoundID(record.id) }
    let place = try place(of: record.id)
    if let place, place.table != record.table { throw EditFailure.taken(record.id) }
    switch record {
    case .source(let source): try put(source, place)
    case .actor(let actor): try put(actor, place)
    case .issue(let issue): try put(issue, place)
    case .proposition(let proposition, let issue): try put(proposition, in: issue, place)
    case .event(let event):
      try transaction.write(event)
      if place == nil { try settle("event") }
    case .passage(let passage):
      _ = try key(of: passage.source.rawValue, in: "source")
      try transaction.write(passage)
      if place == nil { try settle("passage") }
    case .quote(let quote): try put(quote, place)
    case .head: break
    }
  }

  func put(_ source: Source, _ place: Place?) throws {
    let old = try place.flatMap { try reader("source", $0.key).sources().first }
    try transaction.write(source)
    guard let place else { return try settle("source") }
    if let issued = source.issued, issued != old?.issued {
      let statement = try RawStatement(
        database,
        "UPDATE quote SET date = ? WHERE source = ? AND dated_by_source = 1"
      )
      statement.bind(1, issued.text)
      statement.bind(2, place.key)
      try statement.run()
    }
    if source.textDigest != old?.textDigest {
      let statement = try RawStatement(
        database,
        "UPDATE quote SET digest = ? WHERE source = ? AND span_start IS NOT NULL"
      )
      statement.bind(1, source.textDigest)
      statement.bind(2, place.key)
      try statement.run()
    }
  }

  func put(_ actor: Actor, _ place: Place?) throws {
    let old = try place.flatMap { try reader("actor", $0.key).actors().first }
    guard place == nil || actor != old else { return }
    if let place {
      try transaction.write(actor)
      // Quotes that name no party of their own are of their speaker's.
      guard let old, old.party != actor.party else { return }
      let statement = try RawStatement(
        database,
        "UPDATE quote SET party = ? WHERE speaker = ? AND party IS ?"
      )
      statement.bind(1, actor.party?.rawValue)
      statement.bind(2, place.key)
      statement.bind(3, old.party?.rawValue)
      try statement.run()
    } else {
      // Its roles name its key.
      var bare = actor
      bare.roles = []
      try transaction.write(bare)
      try settle("actor")
      try transaction.write(actor)
    }
  }

  mutating func put(_ issue: Issue, _ place: Place?) throws {
    let old = try place.flatMap { try reader("issue", $0.key).issues().first }
    guard place == nil || issue != old else { return }
    if place == nil {
      var bare = issue
      (bare.propositions, bare.assessments) = ([], [])
      try transaction.write(bare)
      try settle("issue")
    }
    let key = try key(of: issue.id.rawValue, in: "issue")
    for proposition in issue.propositions {
      let id = proposition.id.rawValue
      guard Slug.isSound(id) else { throw EditFailure.unsoundID(id) }
      guard let own = try self.place(of: id) else {
        try insert(proposition, in: key)
        continue
      }
      let owner = try number("SELECT issue FROM proposition WHERE key = ?", own.key)
      guard own.table == "proposition", owner == key else { throw EditFailure.taken(id) }
    }
    let kept = Set(issue.propositions.map(\.id))
    for gone in old?.propositions ?? [] where !kept.contains(gone.id) {
      let id = gone.id.rawValue
      try takeOut(Place(table: "proposition", key: self.key(of: id, in: "proposition")), id)
    }
    try transaction.write(issue)
  }

  private func insert(_ proposition: Proposition, in issue: Int) throws {
    try transaction.write(proposition, in: issue, at: endOfPropositions(of: issue))
    try settle("proposition")
  }

  private func endOfPropositions(of issue: Int) throws -> Int {
    try number("SELECT max(position) + 1 FROM proposition WHERE issue = ?", issue) ?? 0
  }

  func put(_ proposition: Proposition, in issue: Issue.ID, _ place: Place?) throws {
    let key = try key(of: issue.rawValue, in: "issue")
    guard let place else { return try insert(proposition, in: key) }
    let owner = try number("SELECT issue FROM proposition WHERE key = ?", place.key)
    let position = try number("SELECT position FROM proposition WHERE key = ?", place.key)
    let end = try endOfPropositions(of: key)
    try transaction.write(proposition, in: key, at: owner == key ? position ?? end : end)
    guard owner != key else { return }
    // Its quotes go along to the other issue.
    try transaction.run("UPDATE quote SET issue = ?1 WHERE proposition = ?2", key, place.key)
  }

  func put(_ quote: Quote, _ place: Place?) throws {
    var quote = quote
    for (id, table) in [
      (quote.speaker.rawValue, "actor"), (quote.issue.rawValue, "issue"),
      (quote.source.rawValue, "source"), (quote.proposition?.rawValue ?? "", "proposition"),
    ] where !id.isEmpty {
      _ = try key(of: id, in: table)
    }
    if let original = quote.variantOf {
      let key = try key(of: original.rawValue, in: "quote")
      if let original = try self.quote(key) {
        quote.proposition = original.proposition
        (quote.stance, quote.basis) = (original.stance, original.basis)
      }
    }
    if quote.anchor.span != nil {
      let key = try key(of: quote.source.rawValue, in: "source")
      quote.anchor.span?.digest = try reader("source", key).sources().first?.textDigest
    }
    let old = try place.flatMap { try self.quote($0.key) }
    guard old != quote else { return }
    if case .refused(let reason) = try quote.withEntry({ try transaction.add($0, isRow: false) }) {
      throw EditFailure.wrongKind("\(quote.id): \(reason).")
    }
    guard old != nil else { return try settle("quote") }
    let statement = try RawStatement(
      database,
      """
      UPDATE quote SET (proposition, stance, basis) = \
      (SELECT proposition, stance, basis FROM quote WHERE id = ?1) WHERE variant_of = ?1
      """
    )
    statement.bind(1, quote.id.rawValue)
    try statement.run()
  }
}
