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

/// Where one side took no stance, and where it has no words since the other's last.
struct BriefingSilences: BriefingContent {
  static let part = BriefingPart.silences

  struct Group: Sendable {
    let title: String
    let spoken: String
    let silent: String
    let since: String
    let rows: [Row]
    let leftOut: Int?
    let hasWaits: Bool
  }

  struct Row: Sendable {
    let proposition: String
    let issueTitle: String
    let spoken: String
    let silent: String
    let since: BriefingDate
    /// Nil when one looks from no day.
    let waited: String?
  }

  let groups: [Group]

  /// Nil when neither is so anywhere.
  init?(_ export: Export, _ limits: BriefingLimits) {
    groups = Silence.Kind.allCases.compactMap { Group($0, export, limits) }
    guard !groups.isEmpty else { return nil }
  }
}

extension BriefingSilences.Group {
  fileprivate init?(_ kind: Silence.Kind, _ export: Export, _ limits: BriefingLimits) {
    let window = Window(offset: 0, count: limits.silences)
    let page = export.analyst.silences(kind, export.perspective, window)
    guard page.total > 0 else { return nil }
    switch kind {
    case .noStance:
      title = "One side took no stance in this dossier, the longest first"
      (spoken, silent, since) = ("Stance of", "None of", "First")
    case .noLaterWords:
      title = "No later words of one side in this dossier since the other’s last, the longest first"
      (spoken, silent, since) = ("Last words of", "None since of", "Last")
    }
    let parties = export.queries.heading.parties
    hasWaits = export.perspective.asOf < .distantFuture
    rows = page.rows.map { [hasWaits] silence in
      BriefingSilences.Row(
        proposition: silence.listing.row.proposition.text,
        issueTitle: silence.listing.issueTitle,
        spoken: parties[silence.spoken].shortName,
        silent: parties[silence.silent].shortName,
        since: BriefingDate(since: silence.since),
        waited: hasWaits ? WaitText.duration(silence) : nil
      )
    }
    leftOut = page.total > rows.count ? page.total - rows.count : nil
  }
}
