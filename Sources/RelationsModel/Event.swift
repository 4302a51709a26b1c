/// Something that happened between the parties, in the dossier's own words.
public struct Event: Hashable, Sendable {
  public typealias ID = Identifier<Event>

  /// Which way an event moved the relationship.
  public enum Direction: String, Hashable, Sendable, CaseIterable {
    case cooperation, conflict, mixed, other
  }

  public let id: ID
  public let date: EDTFDate
  public let summary: String
  /// The issues on which it bears, one at least.
  public let issues: [Issue.ID]
  public let direction: Direction
  /// Where it was found, one at least.
  public let sources: [Source.ID]
  public let remark: String?

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
