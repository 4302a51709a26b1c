import RelationsModel

/// The positions by one day over each side's last words, counted anew from every quote.
struct NaiveRecord {
  let asOf: Day
  /// Counted quotes of each issue.
  private(set) var quotes: [Int]
  /// By proposition, what each side says on its latest stance day.
  private(set) var positions: [BothSides<Position>]
  private(set) var exists: [Bool]
  /// Whether anything bears on the issue by then, or nothing that is dated ever does.
  private(set) var isThere: [Bool]

  /// What one side says on the latest of its stance days so far.
  private struct LastWords {
    var day = Int32.min
    var tally = StanceTally()
  }

  init(_ all: NaiveQuotes, asOf: Day) {
    let propositionCount = all.propositions.last?.upperBound ?? 0
    var quotes = [Int](repeating: 0, count: all.frame.issues.count)
    var words = [BothSides<LastWords>](
      repeating: BothSides { _ in LastWords() },
      count: propositionCount
    )
    var exists = [Bool](repeating: false, count: propositionCount)
    var isQuoted = exists
    let last = Int32(asOf.number)
    for row in all.rows {
      if row.proposition >= 0 { isQuoted[Int(row.proposition)] = true }
      guard row.first <= last else { continue }
      if row.proposition >= 0 { exists[Int(row.proposition)] = true }
      guard row.isCounted else { continue }
      quotes[Int(row.issue)] += 1
      guard row.proposition >= 0, let side = row.side, row.stance != .none else { continue }
      let known = words[Int(row.proposition)][side]
      if row.first > known.day {
        words[Int(row.proposition)][side] = LastWords(day: row.first)
      }
      if row.first >= known.day { words[Int(row.proposition)][side].tally.count(row.stance) }
    }
    self.asOf = asOf
    self.quotes = quotes
    positions = words.map { both in BothSides { both[$0].tally.position } }
    self.exists = zip(exists, isQuoted).map { $0 || !$1 }
    isThere = NaiveRecord.firstDays(all).map { $0 <= asOf }
  }

  /// The first day on which a quote, an assessment or a passage bears on each issue.
  static func firstDays(_ all: NaiveQuotes) -> [Day] {
    var days = all.frame.issues.map { $0.assessments.map(\.date.first) }
    for row in all.rows { days[Int(row.issue)].append(Day(number: Int(row.first))) }
    for passage in all.frame.passages {
      let source = all.frame.sources.first { $0.id == passage.source }
      guard let date = source?.issued ?? passage.date else { continue }
      for (number, issue) in all.frame.issues.enumerated() where passage.issues.contains(issue.id) {
        days[number].append(date.first)
      }
    }
    return days.map { $0.min() ?? .distantPast }
  }

  /// How each issue stands under a lens; nil where it is not there.
  func standings(_ all: NaiveQuotes, _ lens: Lens) -> [Standing?] {
    all.frame.issues.indices.map { issue in
      let made = all.frame.issues[issue].assessments.filter { $0.date.first <= asOf }
      let latest = made.map(\.date.first).max()
      let assessment = made.last { $0.date.first == latest }
      guard isThere[issue] else { return nil }
      if lens == .assessed, let assessment { return Standing(assessment.verdict) }
      return Standing(record: all.propositions[issue].map { positions[$0] })
    }
  }

  /// The positions that an issue's line shows in a section.
  func positions(_ all: NaiveQuotes, _ issue: Int, in section: Standing?) -> BothSides<Position> {
    let there = all.propositions[issue].filter { exists[$0] }.map { positions[$0] }
    let decisive = there.first { both in
      section != nil && PropositionStanding(both).decided == section
    }
    let silent = BothSides { _ in Position.silent }
    return decisive ?? there.first { $0 != silent } ?? silent
  }
}
