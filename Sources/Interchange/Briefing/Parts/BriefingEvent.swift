import Presentation
import RelationsModel
import RelationsQuery

/// The head of the timeline.
struct BriefingTimelineOpening: BriefingContent {
  static let part = BriefingPart.timelineOpening

  let listed: String
  /// How many earlier events are left out; nil when none is.
  let leftOut: String?

  init(listed: Int, leftOut: Int) {
    self.listed = Wording.count(listed, "event")
    self.leftOut =
      leftOut == 0
      ? nil : Wording.count(leftOut, "earlier one is", plural: "earlier ones are")
  }
}

/// What happened, when, which way it moved the relationship, and where it was found.
struct BriefingEvent: BriefingContent {
  static let part = BriefingPart.event

  let anchor: String
  let date: BriefingDate
  let summary: String
  let mark: Mark
  let issues: String
  let references: [BriefingReference]

  init(_ card: EventCard, _ limits: BriefingLimits, _ sources: inout BriefingSources) {
    anchor = BriefingAnchor.name("event", card.event.id.rawValue)
    date = BriefingDate(card.event.date)
    summary = card.event.summary
    mark = Mark(card.event.direction)
    issues = card.issueTitles.prefix(limits.passages).joined(separator: " · ")
    references = card.sources.prefix(limits.passages).map { sources.reference(to: $0) }
  }
}

/// The end of the timeline.
struct BriefingTimelineClosing: BriefingContent {
  static let part = BriefingPart.timelineClosing
}
