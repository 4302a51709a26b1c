/// Something that happened between the parties, in the dossier's own words.
public struct Event: Hashable, Sendable {
  /// Such as `E12`.
  public typealias ID = Identifier<Event>

  /// Which way an event moved the relationship.
  public enum Direction: String, Hashable, Sendable, CaseIterable {
    /// The parties did something together or gave way.
    case cooperation
    /// They acted against one another.
    case conflict
    /// Both of that.
    case mixed
    /// Neither: it happened to them, or around them.
    case other
  }

  /// What it is called wherever it is referred to.
  public package(set) var id: ID
  /// When it happened, as precisely as is known.
  public package(set) var date: EDTFDate
  /// What happened, in the dossier’s words.
  public package(set) var summary: String
  /// The issues on which it bears, one at least.
  public package(set) var issues: [Issue.ID]
  /// Whether it brought the parties nearer.
  public package(set) var direction: Direction
  /// Where it was found, one at least.
  public package(set) var sources: [Source.ID]
  /// What a reader of the record has to know besides.
  public package(set) var remark: String?

  public init(
    id: ID,
    date: EDTFDate,
    summary: String,
    issues: [Issue.ID],
    direction: Direction,
    sources: [Source.ID],
    remark: String? = nil
  ) {
    self.id = id
    self.date = date
    self.summary = summary
    self.issues = issues
    self.direction = direction
    self.sources = sources
    self.remark = remark
  }
}
