import RelationsModel
import Synchronization

/// What one perspective shows, worked out once and asked many times; rows are written only for the
/// window that is looked at.
final class IndexResults: Sendable {
  let perspective: Perspective
  let statistics: IndexDayStatistics
  /// How each issue stands and by what; nil where it is not there.
  let standings: [IssueStanding?]
  /// The quotes by the day that the filter keeps.
  let kept: Bitmap
  /// For each issue how many counted quotes the filter keeps.
  let matches: [Int]
  /// The issues that are shown, in the dossier's order, and those of each section in its order.
  let shown: [Int]
  let sections: [BoardSection: [Int]]
  let overview: Overview
  private let words = Mutex<QuotesByWord?>(nil)

  struct IssueStanding: Sendable {
    let standing: Standing
    let basis: StandingBasis
  }

  /// Nil when the task in which it runs was cancelled meanwhile.
  init?(_ image: IndexImage, _ statistics: IndexDayStatistics, _ perspective: Perspective) {
    let standings = IndexResults.standings(image, statistics, perspective.lens)
    let run = FilterRun(
      image: image,
      statistics: statistics,
      standings: standings.map { $0?.standing }
    )
    guard let kept = run.kept(by: perspective.filter) else { return nil }
    let matches = IndexResults.matches(image, statistics, kept, perspective)
    let own = IndexResults.ownWords(image, statistics, standings, perspective.filter)
    // An issue without quotes stays by its own words; one with quotes has passed its words on to
    // them, so that one whose quotes are all left out goes.
    let shown = standings.indices.filter { issue in
      guard standings[issue] != nil else { return false }
      if matches[issue] > 0 { return true }
      return statistics.counts[issue] == 0 && (own?.issueMatches(issue) ?? false)
    }
    self.perspective = perspective
    self.statistics = statistics
    self.standings = standings
    self.kept = kept
    self.matches = matches
    self.shown = shown
    sections = IndexResults.sections(of: shown, standings, records: statistics.records)
    overview = IndexResults.overview(
      image,
      statistics,
      standings,
      matches,
      sections,
      perspective
    )
  }

  /// The quotes that are kept and count, for whoever asks of many of them; made when it is first asked
  /// for.
  func quotesByWord(_ image: IndexImage) -> QuotesByWord {
    if let known = words.withLock({ $0 }) { return known }
    let made = QuotesByWord(image, kept)
    words.withLock { $0 = made }
    return made
  }

  /// The issues of each section in its order, of those that are shown.
  static func sections(
    of shown: [Int],
    _ standings: [IssueStanding?],
    records: [Standing]
  ) -> [BoardSection: [Int]] {
    let sections = BoardSection.allCases.map { section in
      let there = shown.filter { standings[$0]?.standing.stands(in: section) ?? false }
      let groups = (0..<4).map { group in
        there.filter { issue in
          standings[issue].map { stand in
            let isAlone = stand.basis == .assessed && records[issue] != stand.standing
            return IssueRow.boardGroup(stand.standing, isByAssessmentAlone: isAlone) == group
          } ?? false
        }
      }
      return (section, groups.flatMap { $0 })
    }
    return Dictionary(uniqueKeysWithValues: sections)
  }

  /// Only an issue without quotes is asked for its own words, and few dossiers have one.
  private static func ownWords(
    _ image: IndexImage,
    _ statistics: IndexDayStatistics,
    _ standings: [IssueStanding?],
    _ filter: Filter
  ) -> OwnWords? {
    guard standings.indices.contains(where: { standings[$0] != nil && statistics.counts[$0] == 0 })
    else { return nil }
    return OwnWords(
      image: image,
      statistics: statistics,
      standings: standings.map { $0?.standing },
      filter: filter
    )
  }

  /// What one of several segments shows, of which the standings come from all of them; nil when the task
  /// was cancelled meanwhile.
  init?(
    _ image: IndexImage,
    _ statistics: IndexDayStatistics,
    _ perspective: Perspective,
    standings: [IssueStanding?]
  ) {
    let run = FilterRun(
      image: image,
      statistics: statistics,
      standings: standings.map { $0?.standing }
    )
    guard let kept = run.kept(by: perspective.filter) else { return nil }
    self.perspective = perspective
    self.statistics = statistics
    self.standings = standings
    self.kept = kept
    matches = IndexResults.matches(image, statistics, kept, perspective)
    shown = []
    sections = [:]
    overview = Overview(quotes: .zero, shared: .zero, contested: .zero, oneSided: .zero)
  }

  private static func matches(
    _ image: IndexImage,
    _ statistics: IndexDayStatistics,
    _ kept: Bitmap,
    _ perspective: Perspective
  ) -> [Int] {
    guard perspective.filter.isNarrowing else { return statistics.counts }
    let counted: Column<UInt64> = image.column(.counted)
    return statistics.quotes.map { kept.count(in: $0, and: counted) }
  }

  /// Shows nothing, in place of what a cancelled task did not come to.
  init(nothingOf image: IndexImage, _ statistics: IndexDayStatistics, _ perspective: Perspective) {
    self.perspective = perspective
    self.statistics = statistics
    standings = Array(repeating: nil, count: statistics.quotes.count)
    kept = Bitmap(count: image.quoteCount)
    matches = Array(repeating: 0, count: statistics.quotes.count)
    shown = []
    sections = [:]
    overview = Overview(quotes: .zero, shared: .zero, contested: .zero, oneSided: .zero)
  }

  private static func standings(
    _ image: IndexImage,
    _ statistics: IndexDayStatistics,
    _ lens: Lens
  ) -> [IssueStanding?] {
    let verdicts: Column<UInt8> = image.column(.assessmentVerdicts)
    return statistics.quotes.indices.map { issue in
      guard statistics.exists[issue] else { return nil }
      let record = statistics.records[issue]
      guard lens == .assessed else { return IssueStanding(standing: record, basis: .record) }
      guard let assessment = statistics.assessments[issue] else {
        return IssueStanding(standing: record, basis: .recordForWantOfAssessment)
      }
      return IssueStanding(standing: Standing(code: Int(verdicts[assessment])), basis: .assessed)
    }
  }

  private static func overview(
    _ image: IndexImage,
    _ statistics: IndexDayStatistics,
    _ standings: [IssueStanding?],
    _ matches: [Int],
    _ sections: [BoardSection: [Int]],
    _ perspective: Perspective
  ) -> Overview {
    Overview(
      quotes: Count(matching: matches.reduce(0, +), total: statistics.counts.reduce(0, +)),
      standings: standings.map { $0?.standing },
      listed: { sections[$0]?.count ?? 0 },
      assessor: perspective.lens == .assessed ? assessor(image, statistics) : nil,
      isAssessed: standings.contains { $0?.basis == .assessed }
    )
  }

  /// The name of who made all the assessments that stand; nil when there are several or none.
  static func assessor(_ image: IndexImage, _ statistics: IndexDayStatistics) -> String? {
    let assessors: Column<UInt32> = image.column(.assessors)
    let authors = Set(statistics.assessments.compactMap { $0.map { assessors[$0] } })
    guard authors.count == 1, let author = authors.first, author != IndexLayout.none else {
      return nil
    }
    return IndexRecords(image).actorName(ofAssessor: author)
  }
}
