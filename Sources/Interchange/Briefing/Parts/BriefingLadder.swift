import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// The issues from the nearest to agreement to the furthest, and what sources advise.
struct BriefingLadder: BriefingContent {
  static let part = BriefingPart.ladder

  struct Rung: Sendable {
    let title: String
    let anchor: String?
    let mark: BriefingMark
    let decided: Int
    let shared: Int
    let share: String
    let hasStances: Bool
  }

  struct Advice: Sendable {
    let summary: String
    let hedge: String?
    let reference: BriefingReference
  }

  let rungs: [Rung]
  let advice: [Advice]
  let hasAdvice: Bool
  let leftOut: Int?

  init(_ export: Export, _ limits: BriefingLimits, _ sources: inout BriefingSources) {
    let window = Window(offset: 0, count: limits.issues)
    let page = export.analyst.ladder(export.perspective, window)
    let isWhole = page.total == page.rows.count
    rungs = page.rows.map { rung in
      Rung(
        title: rung.row.title,
        // Which of them are gone through is known when all are.
        anchor: isWhole ? BriefingAnchor.name("issue", rung.row.id.rawValue) : nil,
        mark: BriefingMark(rung.row.standing),
        decided: rung.decided,
        shared: rung.shared,
        share: BriefingChart.percent(rung.share),
        hasStances: rung.decided > 0
      )
    }
    leftOut = isWhole ? nil : page.total - page.rows.count
    advice = export.analyst.advice(export.perspective).prefix(limits.passages).map { card in
      Advice(
        summary: card.passage.summary,
        hedge: card.passage.hedge,
        reference: sources.reference(to: card.source, at: card.passage.locator)
      )
    }
    hasAdvice = !advice.isEmpty
  }
}

/// What one side has spoken of and the other never answered, the longest first.
struct BriefingSilences: BriefingContent {
  static let part = BriefingPart.silences

  struct Row: Sendable {
    let proposition: String
    let issueTitle: String
    let spoken: String
    let silent: String
    let since: BriefingDate
    /// Nil when one looks from no day.
    let waited: String?
  }

  let rows: [Row]
  let leftOut: Int?
  let hasWaits: Bool

  /// Nil when everything was answered.
  init?(_ export: Export, _ limits: BriefingLimits) {
    let window = Window(offset: 0, count: limits.silences)
    let page = export.analyst.silences(export.perspective, window)
    guard page.total > 0 else { return nil }
    let parties = export.queries.heading.parties
    let hasWaits = export.perspective.asOf < .distantFuture
    self.hasWaits = hasWaits
    rows = page.rows.map { silence in
      Row(
        proposition: silence.listing.row.proposition.text,
        issueTitle: silence.listing.issueTitle,
        spoken: parties[silence.spoken].shortName,
        silent: parties[silence.silent].shortName,
        since: BriefingDate(since: silence.since),
        waited: hasWaits
          ? silence.knownDays.map { BriefingWording.duration(days: $0) } ?? "unknown" : nil
      )
    }
    leftOut = page.total > rows.count ? page.total - rows.count : nil
  }
}
