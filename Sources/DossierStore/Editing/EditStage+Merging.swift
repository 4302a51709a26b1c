import RelationsModel

extension EditStage {
  /// Gives the second record all that the first has and all that names the first, which nothing names
  /// any more and is then to be taken out.
  mutating func merge(_ old: String, _ new: String) throws(EditFailure) {
    guard let one = records[old] else { throw .notFound(old) }
    guard let other = records[new] else { throw .notFound(new) }
    guard old != new else { throw .taken(new) }
    switch (one, other) {
    case (.actor(let one), .actor(let other)): try merge(one, into: other)
    case (.issue(let one), .issue(let other)): try merge(one, into: other)
    case (.source(let one), .source(let other)): try merge(one, into: other)
    case (.proposition(let one, _), .proposition(let other, _)):
      let quotes = records.quotes.filter { $0.proposition == one.id && $0.variantOf == nil }
      try move(quotes.map(\.id), to: other.id)
    default:
      throw .notMergeable
    }
  }

  private mutating func merge(_ one: Actor, into other: Actor) throws(EditFailure) {
    let actor = other.merged(with: one)
    try put(.actor(actor))
    for var quote in records.quotes where quote.speaker == one.id {
      quote.speaker = actor.id
      try put(.quote(quote))
    }
    for var passage in records.passages where passage.actor == one.id {
      passage.actor = actor.id
      try put(.passage(passage))
    }
    for var issue in records.issues where issue.assessments.contains(where: { $0.by == one.id }) {
      for place in issue.assessments.indices where issue.assessments[place].by == one.id {
        issue.assessments[place].by = actor.id
      }
      try put(.issue(issue))
    }
  }

  private mutating func merge(_ one: Issue, into other: Issue) throws(EditFailure) {
    var left = one
    let issue = other.merged(with: one)
    (left.propositions, left.assessments) = ([], [])
    try put(.issue(left))
    try put(.issue(issue))
    for var quote in records.quotes where quote.issue == one.id {
      quote.issue = issue.id
      try put(.quote(quote))
    }
    for var event in records.events where event.issues.contains(one.id) {
      event.issues = event.issues.replacing(one.id, by: issue.id)
      try put(.event(event))
    }
    for var passage in records.passages where passage.issues.contains(one.id) {
      passage.issues = passage.issues.replacing(one.id, by: issue.id)
      try put(.passage(passage))
    }
  }

  private mutating func merge(_ one: Source, into other: Source) throws(EditFailure) {
    let source = other.merged(with: one)
    try put(.source(source))
    let isSameText = one.textDigest == source.textDigest
    for var quote in records.quotes where quote.source == one.id {
      if quote.isDatedBySource, source.issued != quote.date { quote.isDatedBySource = false }
      if !isSameText { quote.anchor = Anchor(exact: quote.text) }
      quote.source = source.id
      try put(.quote(quote))
    }
    for var passage in records.passages where passage.source == one.id {
      if !isSameText { passage.span = nil }
      passage.source = source.id
      try put(.passage(passage))
    }
    try rename(one.id, source.id)
  }

  /// Names a source in place of another in events, roles and assessments.
  private mutating func rename(_ old: Source.ID, _ new: Source.ID) throws(EditFailure) {
    for var event in records.events where event.sources.contains(old) {
      event.sources = event.sources.replacing(old, by: new)
      try put(.event(event))
    }
    for actor in records.actors where actor.roles.contains(where: { $0.sources.contains(old) }) {
      try put(.actor(actor.renaming(old, to: new)))
    }
    for var issue in records.issues where issue.assessments.contains(where: { $0.source == old }) {
      for place in issue.assessments.indices where issue.assessments[place].source == old {
        issue.assessments[place].source = new
      }
      try put(.issue(issue))
    }
  }
}
