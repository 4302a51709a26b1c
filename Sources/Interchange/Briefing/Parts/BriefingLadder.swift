import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// The issues from the nearest to agreement to the furthest.
struct BriefingLadder: BriefingContent {
  static let part = BriefingPart.ladder

  /// Issues that stand alike, and by the same kind of judgement.
  struct Group: Sendable {
    let mark: Mark
    /// What the record says of them, or that it does not say so and who assessed it.
    let meaning: String
    let rows: [Row]
  }

  struct Row: Sendable {
    let title: String
    let anchor: String?
    /// Said where both sides took a stance, but on no proposition both.
    let differentPoints: String?
    let decided: Int
    let shared: Int
    let share: String
    let hasStances: Bool
  }

  let groups: [Group]
  /// By whose judgement they are in order.
  let judgement: String
  let leftOut: Int?

  /// Nil where there is nothing to put in order.
  init?(_ export: Export, _ limits: BriefingLimits, _ rule: BriefingRule) {
    let window = Window(offset: 0, count: limits.issues)
    let page = export.analyst.ladder(export.perspective, window)
    guard page.total > 1 else { return nil }
    let isWhole = page.total == page.rows.count
    judgement = rule.judgement
    leftOut = isWhole ? nil : page.total - page.rows.count
    groups = BriefingLadder.runs(of: page.rows).map { rows in
      Group(
        mark: Mark(rows[0].issue.standing),
        meaning: BriefingLadder.meaning(of: rows[0].issue),
        // Which of them are gone through is known when all are.
        rows: rows.map { Row($0, isListed: isWhole) }
      )
    }
  }

  private static func meaning(of row: IssueRow) -> String {
    row.restsOnAssessmentAlone
      ? Wording.assessedAlone(by: [row.assessor]) : Wording.meaning(of: row.standing)
  }

  private static func runs(of rows: [LadderRow]) -> [[LadderRow]] {
    var runs: [[LadderRow]] = []
    for row in rows {
      let place = runs.firstIndex { run in
        run[0].issue.standing == row.issue.standing
          && meaning(of: run[0].issue) == meaning(of: row.issue)
      }
      if let place { runs[place].append(row) } else { runs.append([row]) }
    }
    return runs
  }
}

extension BriefingLadder.Row {
  fileprivate init(_ row: LadderRow, isListed: Bool) {
    title = row.issue.title
    anchor = isListed ? BriefingAnchor.name("issue", row.issue.id.rawValue) : nil
    differentPoints = Wording.differentPoints(row.issue)
    decided = row.decided
    shared = row.shared
    share = BriefingChart.percent(row.share)
    hasStances = row.decided > 0
  }
}

/// What sources advise on the issues that are shown.
struct BriefingAdvice: BriefingContent {
  static let part = BriefingPart.advice

  struct Line: Sendable {
    let summary: String
    let hedge: String?
    let reference: BriefingReference
  }

  let advice: [Line]

  static func cards(
    _ export: Export,
    _ limits: BriefingLimits,
    _ shown: [BriefingIssueLink]
  ) -> [PassageCard] {
    let ids = Set(shown.map(\.id))
    let isNarrowed = export.perspective.filter.isNarrowing
    let cards = export.analyst.advice(export.perspective).filter { card in
      !isNarrowed || card.passage.issues.contains(where: ids.contains)
    }
    return Array(cards.prefix(limits.passages))
  }

  init(_ cards: [PassageCard], _ sources: inout BriefingSources) {
    advice = cards.map { card in
      Line(
        summary: card.passage.summary,
        hedge: card.passage.hedge,
        reference: sources.reference(to: card.source, at: card.passage.locator)
      )
    }
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
    hasWaits = export.perspective.asOf < .distantFuture
    title = "\(SilencesWords.finding(kind, isDated: hasWaits)), the longest first"
    (spoken, silent, since) =
      switch kind {
      case .noStance: ("Stance of", "None of", "First")
      case .noLaterWords: ("Last stance of", "No words since of", "Last")
      }
    let parties = export.queries.heading.parties
    rows = page.rows.map { [hasWaits] silence in
      BriefingSilences.Row(
        proposition: silence.listing.row.proposition.text,
        issueTitle: silence.listing.issueTitle,
        spoken: parties[silence.spoken].shortName,
        silent: parties[silence.silent].shortName,
        since: BriefingDate(silence.since, isReported: silence.isDatedBySource),
        waited: hasWaits ? WaitText.duration(silence) : nil
      )
    }
    leftOut = page.total > rows.count ? page.total - rows.count : nil
  }
}
