import RelationsModel

/// What the record says by one day, counted anew from every quote.
struct NaiveRecord {
  let asOf: Day
  /// Counted quotes of each issue.
  private(set) var quotes: [Int]
  /// By proposition.
  private(set) var tallies: [BothSides<StanceTally>]
  private(set) var exists: [Bool]
  /// Whether anybody has taken a stance on the issue.
  private(set) var isSpokenOn: [Bool]

  init(_ all: NaiveQuotes, asOf: Day) {
    let propositionCount = all.propositions.last?.upperBound ?? 0
    var quotes = [Int](repeating: 0, count: all.frame.issues.count)
    var tallies = [BothSides<StanceTally>](
      repeating: BothSides { _ in StanceTally() },
      count: propositionCount
    )
    var exists = [Bool](repeating: false, count: propositionCount)
    var isSpokenOn = [Bool](repeating: false, count: all.frame.issues.count)
    let last = Int32(asOf.number)
    for row in all.rows where row.first <= last {
      if row.proposition >= 0 { exists[Int(row.proposition)] = true }
      guard row.isCounted else { continue }
      quotes[Int(row.issue)] += 1
      guard row.proposition >= 0, let side = row.side, row.stance != .none else { continue }
      tallies[Int(row.proposition)][side].count(row.stance)
      isSpokenOn[Int(row.issue)] = true
    }
    self.asOf = asOf
    self.quotes = quotes
    self.tallies = tallies
    self.exists = exists
    self.isSpokenOn = isSpokenOn
  }

  /// How each issue stands under a lens; nil where it is not there.
  func standings(_ all: NaiveQuotes, _ lens: Lens) -> [Standing?] {
    all.frame.issues.indices.map { issue in
      let made = all.frame.issues[issue].assessments.filter { $0.date.first <= asOf }
      let latest = made.map(\.date.first).max()
      let assessment = made.last { $0.date.first == latest }
      guard isSpokenOn[issue] || assessment != nil else { return nil }
      if lens == .assessed, let assessment { return Standing(assessment.verdict) }
      return Standing(record: all.propositions[issue].map { tallies[$0] })
    }
  }

  /// The positions that an issue's line shows in a section.
  func positions(_ all: NaiveQuotes, _ issue: Int, in section: Standing?) -> BothSides<Position> {
    let there = all.propositions[issue].filter { exists[$0] }.map { tallies[$0] }
    let decisive = there.first { tally in
      section != nil && PropositionStanding(tally).decided == section
    }
    let spoken = there.first { $0.first.total + $0.second.total > 0 }
    guard let chosen = decisive ?? spoken else { return BothSides { _ in .silent } }
    return BothSides { chosen[$0].position }
  }
}
