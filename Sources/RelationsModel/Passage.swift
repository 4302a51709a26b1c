/// What a source says in its own words, of somebody or for itself: a report, claim or advice, or a
/// bare mention.
///
/// It is not a quote: it carries our summary and none of the source's words, and is never tallied.
public struct Passage: Hashable, Sendable {
  /// Such as `C1`.
  public typealias ID = Identifier<Passage>

  /// What the source does in the passage; a mention says nothing of what it names.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Gives somebody’s words or views.
    case report
    /// Says something of the relationship for itself.
    case claim
    /// Says what should be done.
    case advice
    /// Names something and says nothing of it.
    case mention
  }

  /// What it is called wherever it is referred to.
  public package(set) var id: ID
  /// What the source does in it.
  public package(set) var kind: Kind
  /// Whose words it sums up.
  public package(set) var source: Source.ID
  /// What the passage says, in the dossier's own words.
  public package(set) var summary: String
  /// Whose views or words a report gives.
  public package(set) var actor: Actor.ID?
  /// The issues on which it bears.
  public package(set) var issues: [Issue.ID]
  /// The events of which it speaks.
  public package(set) var events: [Event.ID]
  /// When it was said; nil when it is as old as its source.
  public package(set) var date: EDTFDate?
  /// The place of a piece of advice in its sequence, from 1.
  public package(set) var order: Int?
  /// Where in the source, such as "¶4".
  public package(set) var locator: String?
  /// Where in the source’s normalised text; its digest is that of the stretch alone.
  public package(set) var span: TextSpan?
  /// The doubt in the source's own attribution.
  public package(set) var hedge: String?
  /// What a reader of the record has to know besides.
  public package(set) var remark: String?

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
