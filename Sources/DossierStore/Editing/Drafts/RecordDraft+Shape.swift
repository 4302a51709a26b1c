import RelationsModel

extension RecordDraft.Kind {
  /// The fields of the draft: those of the record, and those that say where it stands.
  package var shape: RecordShape {
    switch self {
    case .actor: Actor.shape
    case .issue: Issue.shape
    case .event: Event.shape
    case .source: Source.shape
    case .proposition: Proposition.shape.placed(.ownIssue)
    case .quote: SourceShape.quote.placed(.ownSource)
    case .passage: Passage.shape.placed(.ownKind, .ownSource)
    case .dossier: HeaderShape.form
    }
  }

  /// The kind of the records of a list in a file.
  init?(listKey key: String) {
    switch key {
    case "actors": self = .actor
    case "issues": self = .issue
    case "propositions": self = .proposition
    case "quotes": self = .quote
    case "sources": self = .source
    case "events": self = .event
    case _ where Passage.Kind(key: key) != nil: self = .passage
    default: return nil
    }
  }
}

extension RecordDraft {
  /// The name of the field that names the record in which this one stands; nil where it stands alone.
  static func owner(of kind: Kind) -> String? {
    switch kind {
    case .proposition: RecordShape.Field.ownIssue.name
    case .quote, .passage: RecordShape.Field.ownSource.name
    case .actor, .issue, .source, .event, .dossier: nil
    }
  }

  /// The list in which records with these fields stand; nil where the fields do not say.
  static func list(of kind: Kind, _ fields: [FieldMember]) -> RecordList? {
    let owner = owner(of: kind).map { fields[$0]?.text }
    switch kind {
    case .actor: return .actors
    case .issue: return .issues
    case .event: return .events
    case .source: return .sources
    case .dossier: return .head
    case .proposition: return owner?.map { RecordList.propositions(of: $0) }
    case .quote: return owner?.map { RecordList.quotes(of: $0) }
    case .passage:
      let kind = fields["kind"]?.text.flatMap { Passage.Kind(rawValue: $0) }
      guard let owner = owner?.flatMap(\.self), let kind else { return nil }
      return .passages(kind, of: owner)
    }
  }

  /// What is written into the record itself.
  static func written(_ kind: Kind, _ fields: [FieldMember]) -> WrittenValue {
    let format = kind == .dossier ? [("format", WrittenValue.number(HeaderReader.format))] : []
    let placing = kind.shape.fields.filter(\.isPlacing).map(\.name)
    let isPlaced = kind == .quote || kind == .proposition || kind == .passage
    return .present(
      format
        + fields.filter { !isPlaced || !placing.contains($0.name) }
        .map { ($0.name, $0.value.flatMap { WrittenValue($0) }) }
    )
  }
}

extension RecordShape {
  /// The shape with fields after the id that say where the record stands.
  fileprivate func placed(_ places: Field...) -> RecordShape {
    RecordShape(what, fields.prefix(1) + places + fields.dropFirst(), rules: rules)
  }
}

extension RecordShape.Field {
  static let ownIssue = required("issue", .reference, "The id of the issue that it is about.")
  static let ownSource = required(
    "source",
    .reference,
    "The id of the source in which it was found."
  )
  static let ownKind = required(
    "kind",
    .choice(Passage.Kind.allCases.map(\.rawValue)),
    "A report of somebody’s views, a claim, a piece of advice or a mention."
  )

  /// Whether the field says where the record stands.
  fileprivate var isPlacing: Bool { [.ownIssue, .ownSource, .ownKind].contains(self) }
}

extension Passage.Kind {
  init?(key: String) {
    guard let kind = Passage.Kind.allCases.first(where: { $0.key == key }) else { return nil }
    self = kind
  }
}
