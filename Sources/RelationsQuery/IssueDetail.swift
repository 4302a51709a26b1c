import RelationsModel

/// One issue as its detail shows it.
public struct IssueDetail: Hashable, Sendable {
  /// The issue as the dossier has it, with propositions and assessments of all dates.
  public let issue: Issue
  /// How it stands under the lens.
  public let standing: Standing
  /// By whose judgement it stands so.
  public let basis: StandingBasis
  /// The standing that the record gives the issue over the window.
  public let record: Standing
  /// The day since which it has stood so without a break; nil when nobody has taken a stance.
  public let recordSince: Day?
  /// The same as precise as the words are dated that turned a position on that day, or else all words
  /// of that day: of several the coarsest, as the standing rests on all of them.
  public let recordSinceDate: EDTFDate?
  /// Whether less precisely dated words may have followed those on which the record's standing rests.
  public let isRecordOrderUnknown: Bool
  /// Those made by the as-of date, the latest first.
  public let assessments: [AssessmentCard]
  /// Those on which there is a quote by the as-of date, or none at any date.
  public let propositions: [PropositionRow]
  /// Reports, claims, advice and mentions that bear on the issue, by source and place in it; each is
  /// known once its source is out, however old what it speaks of.
  public let passages: [PassageCard]
  /// Events by the as-of date that bear on the issue, the latest first; no more than the latest
  /// `mostEvents` of them.
  public let events: [EventCard]
  /// How many such events there are.
  public let eventCount: Int
  /// Counted quotes: those that match, and all by the as-of date.
  public let quotes: Count

  public init(
    issue: Issue,
    standing: Standing,
    basis: StandingBasis,
    record: Standing,
    recordSince: Day?,
    sinceWordsOf words: EDTFDate?,
    assessments: [AssessmentCard],
    propositions: [PropositionRow],
    passages: [PassageCard],
    events: [EventCard],
    eventCount: Int? = nil,
    quotes: Count
  ) {
    self.issue = issue
    self.standing = standing
    self.basis = basis
    self.record = record
    self.recordSince = recordSince
    let positions = DecidingPositions(propositions.map { ($0.standing, $0.positions) })
    recordSinceDate = recordSince.map { positions.date(on: $0) ?? words ?? EDTFDate($0) }
    isRecordOrderUnknown = positions.isOrderUnknown
    self.assessments = assessments
    self.propositions = propositions
    self.passages = passages
    self.events = events
    self.eventCount = eventCount ?? events.count
    self.quotes = quotes
  }
}

extension IssueDetail {
  /// More events than so many are for the timeline.
  public static let mostEvents = 500

  /// Whether both parties took a stance, but on no proposition both; of an issue seen whole.
  public var isOnDifferentPoints: Bool {
    Standing.isOnDifferentPoints(
      propositions.map { row in BothSides { row.positions[$0].position } }
    )
  }

  /// Since when they have certainly done so: the date of the first stance of the side that spoke second,
  /// or can have; nil of an issue that is not so.
  public var differentPointsSince: EDTFDate? {
    guard isOnDifferentPoints else { return nil }
    return Side.allCases.compactMap { side in
      propositions.compactMap { $0.firstDates[side] }.min()
    }
    .max { $0.last < $1.last }
  }
}
