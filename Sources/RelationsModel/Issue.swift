/// A matter between the parties.
public struct Issue: Hashable, Sendable {
  public typealias ID = Identifier<Issue>

  public let id: ID
  public let title: String
  public let summary: String?
  /// Words by which the issue is found though they stand in no title.
  public let keywords: [String]
  public let propositions: [Proposition]
  public let assessments: [Assessment]

  public init(
    id: ID,
    title: String,
    summary: String? = nil,
    keywords: [String] = [],
    propositions: [Proposition] = [],
    assessments: [Assessment] = []
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.keywords = keywords
    self.propositions = propositions
    self.assessments = assessments
  }
}

/// A short claim, in the dossier's own words, that a party can agree or disagree with.
///
/// Discourse network analysis calls it a concept.
public struct Proposition: Hashable, Sendable {
  public typealias ID = Identifier<Proposition>

  public let id: ID
  public let text: String

  public init(id: ID, text: String) {
    self.id = id
    self.text = text
  }
}

/// Somebody's dated judgement of how an issue stands.
public struct Assessment: Hashable, Sendable {
  /// What an assessment can say; that only one side has spoken is no judgement.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    case shared, contested, mixed
  }

  public let verdict: Verdict
  /// Who judged; nil when the source does not say.
  public let by: Actor.ID?
  public let date: EDTFDate
  public let source: Source.ID
  /// Where in the source, such as "¶10".
  public let locator: String?
  /// What limits the verdict, such as "a British wish".
  public let note: String?

  public init(
    verdict: Verdict,
    by: Actor.ID? = nil,
    date: EDTFDate,
    source: Source.ID,
    locator: String? = nil,
    note: String? = nil
  ) {
    self.verdict = verdict
    self.by = by
    self.date = date
    self.source = source
    self.locator = locator
    self.note = note
  }
}
