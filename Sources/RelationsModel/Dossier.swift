/// One relationship under study: its parties, actors, issues, sources, quotes, passages and events.
///
/// A dossier is sound when it is made: every id that a record names is among its records. What reads
/// a dossier from outside drops, and reports, the records of which that is not true.
public struct Dossier: Sendable {
  /// What the dossier is called.
  public let title: String
  /// What it is about, in a paragraph.
  public let summary: String?
  /// Who wrote the dossier, and on what terms.
  public let credits: [String]
  /// The day on which the relationship is looked at, unless the user asks for another.
  public let asOf: Day
  /// How far back a party's words count by the record; nil when the dossier does not say.
  public let window: RecordWindow?
  /// The two sides, in the order in which they are shown.
  public let parties: BothSides<Party>
  /// Everybody who speaks, acts or judges.
  public let actors: [Actor]
  /// The matters between the parties, in the order in which they are listed.
  public let issues: [Issue]
  /// Where words were found.
  public let sources: [Source]
  /// Words of actors, variants among them.
  public let quotes: [Quote]
  /// What sources say in their own words, of which only summaries are kept.
  public let passages: [Passage]
  /// What happened, in the order of the record.
  public let events: [Event]

  public init(
    title: String,
    summary: String? = nil,
    credits: [String] = [],
    asOf: Day,
    window: RecordWindow? = nil,
    parties: BothSides<Party>,
    actors: [Actor] = [],
    issues: [Issue] = [],
    sources: [Source] = [],
    quotes: [Quote] = [],
    passages: [Passage] = [],
    events: [Event] = []
  ) {
    self.title = title
    self.summary = summary
    self.credits = credits
    self.asOf = asOf
    self.window = window
    self.parties = parties
    self.actors = actors
    self.issues = issues
    self.sources = sources
    self.quotes = quotes
    self.passages = passages
    self.events = events
  }

  /// Whether anybody has assessed any issue.
  public var isAssessed: Bool { issues.contains { !$0.assessments.isEmpty } }

  /// The side that a party is; nil for no party or a stranger.
  public func side(of party: Party.ID?) -> Side? {
    guard let party else { return nil }
    return Side.allCases.first { parties[$0].id == party }
  }
}
