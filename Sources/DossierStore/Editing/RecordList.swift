import RelationsModel

/// A list of records in the files of a dossier.
enum RecordList: Hashable, Sendable {
  case actors, issues, events, sources
  case propositions(of: String)
  case quotes(of: String)
  case passages(Passage.Kind, of: String)
  /// No list: the file that says what the dossier says of itself.
  case head

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
    case .head: "dossier"
    }
  }

  /// The record in which the list stands; nil for a list at the top of a file.
  var owner: String? {
    switch self {
    case .propositions(let owner), .quotes(let owner), .passages(_, let owner): owner
    case .actors, .issues, .events, .sources, .head: nil
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

extension EditedRecord {
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
    case .head: .head
    }
  }
}
