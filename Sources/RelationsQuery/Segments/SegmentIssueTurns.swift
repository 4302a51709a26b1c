import RelationsModel

/// The days on which something about each issue changes under a lens and a window, in all segments.
struct SegmentIssueTurns {
  private let set: SegmentSet
  private let images: [IndexImage]
  private let base: IssueTurns
  private let turns: SegmentTurns
  private let lens: Lens

  init(
    _ set: SegmentSet,
    _ images: [IndexImage],
    _ tables: WindowTables,
    _ turns: SegmentTurns,
    _ lens: Lens
  ) {
    self.set = set
    self.images = images
    self.turns = turns
    self.lens = lens
    base = IssueTurns(images[0], tables, lens)
  }

  /// Whether others than the first segment bear on an issue's days.
  func isChanged(_ issue: Int) -> Bool {
    turns.days[issue] != nil || issue >= images[0].count(.issue)
      || set.firstDay(ofIssue: issue, images)
        != images[0].column(.issueDays, as: Int32.self)[issue]
  }

  func first(of issue: Int, after day: Int32) -> Int32? {
    guard isChanged(issue) else { return base.first(of: issue, after: day) }
    guard day < .max else { return nil }
    return days(of: issue).lazy.filter { $0 > max(day, Self.openStart) }.min()
  }

  func last(of issue: Int, before day: Int32) -> Int32? {
    guard isChanged(issue) else { return base.last(of: issue, before: day) }
    return days(of: issue).lazy.filter { $0 < day && $0 > Self.openStart }.max()
  }

  /// Whether anything changes after a day and by another.
  func turns(_ issue: Int, after day: Day, by end: Day) -> Bool {
    first(of: issue, after: Int32(clamping: day.number)).map { $0 <= Int32(clamping: end.number) }
      ?? false
  }

  private static let openStart = Int32(clamping: Day.distantPast.number)

  /// Positions, assessments under their lens, and the issue's own first day.
  private func days(of issue: Int) -> [Int32] {
    let positions = turns.days[issue] ?? base.positions(of: issue)
    let days = positions + [set.firstDay(ofIssue: issue, images)]
    guard lens == .assessed, issue < images[0].count(.issue) else { return days }
    let starts: Column<UInt32> = images[0].column(.issueAssessmentStarts)
    let assessments: Column<Int32> = images[0].column(.assessmentDays)
    return days + starts.stretch(issue, upTo: assessments.count).map { assessments[$0] }
  }
}

/// How single issues stand at the end of any day, in all segments.
struct SegmentStandings {
  private let set: SegmentSet
  private let images: [IndexImage]
  private let lists: SegmentPropositionDays
  private let perspective: Perspective

  init(_ set: SegmentSet, _ images: [IndexImage], _ perspective: Perspective) {
    self.set = set
    self.images = images
    self.perspective = perspective
    lists = SegmentPropositionDays(set, images)
  }

  /// As `IssueStandings.differs`.
  func differs(_ issue: Int, between first: Day, and last: Day) -> Bool {
    let start = set.firstDay(ofIssue: issue, images)
    let isThere = [first, last].map { start <= Int32(clamping: $0.number) }
    guard isThere[0], isThere[1] else { return isThere[0] != isThere[1] }
    let lists = set.propositions(of: issue, images).map { proposition in
      BothSides { self.lists.list(proposition, $0) }
    }
    func positions(by day: Day) -> [BothSides<Position>] {
      lists.map { list in BothSides { list[$0].position(by: day, perspective.window) } }
    }
    let (before, after) = (positions(by: first), positions(by: last))
    guard before == after, perspective.lens == .assessed else { return before != after }
    return assessed(issue, by: first, before) != assessed(issue, by: last, after)
  }

  private func assessed(
    _ issue: Int,
    by day: Day,
    _ positions: [BothSides<Position>]
  ) -> Standing {
    let base = images[0]
    guard issue < base.count(.issue),
      let latest = IndexDayStatistics.latest(
        of: issue,
        base.column(.issueAssessmentStarts),
        base.column(.assessmentDays),
        by: Int32(clamping: day.number)
      )
    else { return Standing(record: positions) }
    return Standing(code: Int(base.column(.assessmentVerdicts, as: UInt8.self)[latest]))
  }
}
