/// A matter between the parties.
public struct Issue: Hashable, Sendable {
  /// A slug of the title, such as `north-korea`.
  public typealias ID = Identifier<Issue>

  /// What quotes, events and passages call the issue.
  public package(set) var id: ID
  /// What it is called on the board.
  public package(set) var title: String
  /// What it is about, in a sentence.
  public package(set) var summary: String?
  /// Words by which the issue is found though they stand in no title.
  public package(set) var keywords: [String]
  /// The claims on which the parties can agree or not, the first of which stands for the issue on the board.
  public package(set) var propositions: [Proposition]
  /// What was judged of it, in the order of the record.
  public package(set) var assessments: [Assessment]

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
  /// Such as `NK-1`.
  public typealias ID = Identifier<Proposition>

  /// What quotes call the proposition.
  public package(set) var id: ID
  /// The claim, in the dossier’s words.
  public package(set) var text: String
  /// It stands for the issue as a whole: for stances of which the data name no claim.
  public package(set) var whole: Bool

  public init(id: ID, text: String, whole: Bool = false) {
    self.id = id
    self.text = text
    self.whole = whole
  }
}

/// Somebody's dated judgement of how an issue stands.
public struct Assessment: Hashable, Sendable {
  /// What an assessment can say; that only one side has spoken is no judgement.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// The parties want the same.
    case shared
    /// They want opposite things.
    case contested
    /// Some of it is shared and some contested.
    case mixed
  }

  /// What was judged.
  public package(set) var verdict: Verdict
  /// Who judged; nil when the source does not say.
  public package(set) var by: Actor.ID?
  /// The day from which the judgement counts.
  public package(set) var date: EDTFDate
  /// Where it was published.
  public package(set) var source: Source.ID
  /// Where in the source, such as "¶10".
  public package(set) var locator: String?
  /// What limits the verdict, such as "a British wish".
  public package(set) var note: String?

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
