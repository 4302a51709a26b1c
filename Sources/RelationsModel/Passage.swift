/// What a source says in its own words, of somebody or for itself: a report, claim or advice, or a
/// bare mention.
///
/// It is not a quote: it carries our summary and none of the source's words, and is never tallied.
public struct Passage: Hashable, Sendable {
  public typealias ID = Identifier<Passage>

  /// What the source does in the passage; a mention says nothing of what it names.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case report, claim, advice, mention
  }

  public let id: ID
  public let kind: Kind
  public let source: Source.ID
  /// What the passage says, in the dossier's own words.
  public let summary: String
  /// Whose views or words a report gives.
  public let actor: Actor.ID?
  public let issues: [Issue.ID]
  public let events: [Event.ID]
  /// When it was said; nil when it is as old as its source.
  public let date: EDTFDate?
  /// The place of a piece of advice in its sequence, from 1.
  public let order: Int?
  /// Where in the source, such as "¶4".
  public let locator: String?
  /// Where in the source’s normalised text; its digest is that of the stretch alone.
  public let span: TextSpan?
  /// The doubt in the source's own attribution.
  public let hedge: String?
  public let remark: String?

  public init(
    id: ID,
    kind: Kind,
    source: Source.ID,
    summary: String,
    actor: Actor.ID? = nil,
    issues: [Issue.ID] = [],
    events: [Event.ID] = [],
    date: EDTFDate? = nil,
    order: Int? = nil,
    locator: String? = nil,
    span: TextSpan? = nil,
    hedge: String? = nil,
    remark: String? = nil
  ) {
    self.id = id
    self.kind = kind
    self.source = source
    self.summary = summary
    self.actor = actor
    self.issues = issues
    self.events = events
    self.date = date
    self.order = order
    self.locator = locator
    self.span = span
    self.hedge = hedge
    self.remark = remark
  }
}
