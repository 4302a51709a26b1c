import RelationsModel

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
    }
  }

  /// The list of files in which the record stands.
  var list: RecordList {
    switch self {
    case .quote(let quote): .quotes(of: quote.source.rawValue)
    case .actor: .actors
    case .issue: .issues
    case .proposition(_, let issue): .propositions(of: issue.rawValue)
    case .event: .events
    case .source: .sources
    case .passage(let passage): .passages(passage.kind, of: passage.source.rawValue)
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
  var steps: [EditOperation] {
    if case .merge(let id, _) = self { [self, .remove(id)] } else { [self] }
  }
}

/// A list of records in the files of a dossier.
enum RecordList: Hashable, Sendable {
  case actors, issues, events, sources
  case propositions(of: String)
  case quotes(of: String)
  case passages(Passage.Kind, of: String)

  /// The key under which it stands.
  var key: String {
    switch self {
    case .actors: "actors"
    case .issues: "issues"
    case .events: "events"
    case .sources: "sources"
    case .propositions: "propositions"
    case .quotes: "quotes"
    case .passages(let kind, _): kind.key
    }
  }

  /// The record in which the list stands; nil for a list at the top of a file.
  var owner: String? {
    switch self {
    case .propositions(let owner), .quotes(let owner), .passages(_, let owner): owner
    case .actors, .issues, .events, .sources: nil
    }
  }

  /// The key at the top of the file.
  var topKey: String {
    switch self {
    case .propositions: "issues"
    case .quotes, .passages: "sources"
    default: key
    }
  }

  /// The shape of the file.
  var shape: RecordShape { RecordList.shape(ofTop: topKey) }

  static func shape(ofTop key: String) -> RecordShape {
    (FileShape(rawValue: key == "parties" ? "dossier" : key) ?? .dossier).record
  }

  /// The keys of lists under a record that are lists of records themselves, by the key of its own list.
  static let inner: [String: Set<String>] = [
    "issues": ["propositions"],
    "sources": Set(["quotes"] + Passage.Kind.allCases.map(\.key)),
  ]

  /// The keys of lists of records at the top of files.
  static let top: Set<String> = ["actors", "issues", "events", "sources", "checks", "parties"]
}
