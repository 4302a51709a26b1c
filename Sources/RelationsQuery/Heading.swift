import RelationsModel

/// What stands in the header.
public struct Heading: Hashable, Sendable {
  /// What the dossier is called.
  public let title: String
  /// What it is about, in a paragraph.
  public let summary: String?
  /// Whom it owes what.
  public let credits: [String]
  /// The two sides.
  public let parties: BothSides<Party>
  /// The day from which the dossier itself looks.
  public let asOf: Day
  /// The window over which the dossier itself takes positions; nil when it does not say.
  public let window: RecordWindow?
  /// Whether anybody has assessed any issue, at any date.
  public let isAssessed: Bool
  /// How many problems the dossier was opened with; what was not sound is left out.
  public let problemCount: Int

  public init(
    title: String,
    summary: String?,
    credits: [String],
    parties: BothSides<Party>,
    asOf: Day,
    window: RecordWindow? = nil,
    isAssessed: Bool = true,
    problemCount: Int
  ) {
    self.title = title
    self.summary = summary
    self.credits = credits
    self.parties = parties
    self.asOf = asOf
    self.window = window
    self.isAssessed = isAssessed
    self.problemCount = problemCount
  }

  /// The perspective with which the dossier opens where nobody asks for another.
  public var perspective: Perspective {
    Perspective(
      asOf: asOf,
      lens: isAssessed ? .assessed : .record,
      window: window ?? .day
    )
  }
}
