/// A record of a dossier as an edit puts it there.
package enum EditedRecord: Hashable, Sendable {
  case quote(Quote)
  case actor(Actor)
  /// An issue with its propositions and assessments.
  case issue(Issue)
  case proposition(Proposition, in: Issue.ID)
  case event(Event)
  /// A source without the quotes and passages that stand under it.
  case source(Source)
  case passage(Passage)
  /// What the dossier says of itself; it is always there, and only ever replaced.
  case head(DossierHead)

  /// The record's id.
  package var id: String {
    switch self {
    case .quote(let quote): quote.id.rawValue
    case .actor(let actor): actor.id.rawValue
    case .issue(let issue): issue.id.rawValue
    case .proposition(let proposition, _): proposition.id.rawValue
    case .event(let event): event.id.rawValue
    case .source(let source): source.id.rawValue
    case .passage(let passage): passage.id.rawValue
    case .head: DossierHead.id
    }
  }
}

/// One step of an edit.
package enum EditOperation: Hashable, Sendable {
  /// Adds a record, or replaces the one that has its id.
  case put(EditedRecord)
  /// Takes a record out.
  case remove(String)
  /// Gives a record another id, there and wherever it is named.
  case rename(String, to: String)
  /// Makes one record of two actors, issues, propositions or sources: what named the first then names
  /// the second, which also gets what only the first had.
  case merge(String, into: String)
  /// Puts quotes on another proposition, and on its issue.
  case moveQuotes([Quote.ID], to: Proposition.ID)

  /// The operation as those that are done one after another.
  package var steps: [EditOperation] {
    if case .merge(let id, _) = self { [self, .remove(id)] } else { [self] }
  }
}
