import RelationsModel

/// What a corpus has already, for those who bring in records that are not to take its place.
extension CorpusTransaction {
  /// Whether there is an issue of an id.
  package func hasIssue(_ id: Issue.ID) throws -> Bool {
    try key("SELECT key FROM issue WHERE id = ?", id.rawValue) != nil
  }

  /// Whether there is an actor of an id.
  package func hasActor(_ id: Actor.ID) throws -> Bool {
    try key("SELECT key FROM actor WHERE id = ?", id.rawValue) != nil
  }

  /// Whether there is a source of an id.
  package func hasSource(_ id: Source.ID) throws -> Bool {
    try key("SELECT key FROM source WHERE id = ?", id.rawValue) != nil
  }

  /// Whether there is a source of an id that has another text than the one of a digest.
  package func hasSource(_ id: Source.ID, withOtherTextThan digest: String?) throws -> Bool {
    let row = try RawStatement(database, "SELECT text_digest FROM source WHERE id = ?")
    defer { row.reset() }
    row.bind(1, id.rawValue)
    guard try row.step() else { return false }
    return row.text(0) != digest
  }
}
