import RelationsModel

/// What one perspective shows of all segments of a set, worked out once and asked many times.
final class SegmentResults: Sendable {
  let perspective: Perspective
  /// What each segment shows.
  let parts: [IndexResults]
  /// For each proposition both parties' positions.
  let positions: [BothSides<Position>]
  /// For each issue its standing by the record, and how it stands; nil where it is not there.
  let records: [Standing]
  let standings: [IndexResults.IssueStanding?]
  /// For each issue how many counted quotes there are by the day, and how many match.
  let counts: [Int]
  let matches: [Int]
  /// The issues that are shown, in the dossier's order, and those of each section in its order.
  let shown: [Int]
  let sections: [BoardSection: [Int]]
  let overview: Overview

  /// The day as columns have it.
  var day: Int32 { parts[0].statistics.day }
  /// The latest assessments of the first segment's issues.
  var assessments: [Int?] { parts[0].statistics.assessments }

  /// Nil when the task in which it runs was cancelled meanwhile.
  init?(
    _ set: SegmentSet,
    _ engines: [IndexedQueries],
    _ images: [IndexImage],
    _ perspective: Perspective
  ) {
    let statistics = zip(engines, images).map { $0.statistics(perspective, $1) }
    let base = statistics[0]
    self.perspective = perspective
    let positions = SegmentResults.positions(set, images, base, perspective)
    let records = (0..<set.issues.count).map { issue in
      Standing(record: set.propositions(of: issue, images).map { positions[$0] })
    }
    let standings = SegmentResults.standings(set, images, base, records, perspective.lens)
    var parts: [IndexResults] = []
    for (segment, image) in images.enumerated() {
      let own = (0..<image.count(.issue)).map { standings[set.issues.number($0, in: segment)] }
      guard let part = IndexResults(image, statistics[segment], perspective, standings: own) else {
        return nil
      }
      parts.append(part)
    }
    let counts = SegmentResults.sums(set, images, statistics.map(\.counts))
    let matches = SegmentResults.sums(set, images, parts.map(\.matches))
    let own = SegmentOwnWords(set, images, parts)
    let shown = standings.indices.filter { issue in
      guard standings[issue] != nil else { return false }
      if matches[issue] > 0 { return true }
      guard counts[issue] == 0 else { return false }
      let (segment, place) = set.issues.owner(issue)
      return own[segment].issueMatches(place)
    }
    self.positions = positions
    self.records = records
    self.standings = standings
    self.parts = parts
    self.counts = counts
    self.matches = matches
    self.shown = shown
    let sections = IndexResults.sections(of: shown, standings, records: records)
    self.sections = sections
    overview = Overview(
      quotes: Count(matching: matches.reduce(0, +), total: counts.reduce(0, +)),
      standings: standings.map { $0?.standing },
      listed: { sections[$0]?.count ?? 0 },
      assessor: perspective.lens == .assessed ? IndexResults.assessor(images[0], base) : nil,
      isAssessed: standings.contains { $0?.basis == .assessed }
    )
  }

  /// Those of the first segment, where no other bears on a proposition.
  private static func positions(
    _ set: SegmentSet,
    _ images: [IndexImage],
    _ base: IndexDayStatistics,
    _ perspective: Perspective
  ) -> [BothSides<Position>] {
    let days = SegmentPropositionDays(set, images)
    return (0..<set.propositions.count).map { proposition in
      set.stances.changes[proposition] == nil && proposition < base.positions.count
        ? base.positions[proposition]
        : BothSides { side in
          days.list(proposition, side).position(by: perspective.asOf, perspective.window)
        }
    }
  }

  private static func standings(
    _ set: SegmentSet,
    _ images: [IndexImage],
    _ base: IndexDayStatistics,
    _ records: [Standing],
    _ lens: Lens
  ) -> [IndexResults.IssueStanding?] {
    let verdicts: Column<UInt8> = images[0].column(.assessmentVerdicts)
    return records.enumerated().map { issue, record in
      guard set.firstDay(ofIssue: issue, images) <= base.day else { return nil }
      guard lens == .assessed else { return .init(standing: record, basis: .record) }
      guard issue < base.assessments.count, let assessment = base.assessments[issue] else {
        return .init(standing: record, basis: .recordForWantOfAssessment)
      }
      return .init(standing: Standing(code: Int(verdicts[assessment])), basis: .assessed)
    }
  }

  /// Shows nothing, in place of what a cancelled task did not come to.
  init(
    nothingOf set: SegmentSet,
    _ engines: [IndexedQueries],
    _ images: [IndexImage],
    _ perspective: Perspective
  ) {
    self.perspective = perspective
    parts = zip(engines, images).map { engine, image in
      IndexResults(nothingOf: image, engine.statistics(perspective, image), perspective)
    }
    let none = BothSides { _ in Position.silent }
    positions = Array(repeating: none, count: set.propositions.count)
    records = Array(repeating: .open, count: set.issues.count)
    standings = Array(repeating: nil, count: set.issues.count)
    counts = Array(repeating: 0, count: set.issues.count)
    matches = counts
    shown = []
    sections = [:]
    overview = Overview(quotes: .zero, shared: .zero, contested: .zero, oneSided: .zero)
  }

  private static func sums(
    _ set: SegmentSet,
    _ images: [IndexImage],
    _ counts: [[Int]]
  ) -> [Int] {
    var sums = counts[0] + Array(repeating: 0, count: set.issues.count - counts[0].count)
    for segment in images.indices.dropFirst() {
      for (issue, count) in counts[segment].enumerated() {
        sums[set.issues.number(issue, in: segment)] += count
      }
    }
    return sums
  }
}

/// Tells of each segment whether its records match a filter by themselves; looked up once it is asked.
final class SegmentOwnWords {
  private let images: [IndexImage]
  private let parts: [IndexResults]
  private var known: [OwnWords?]

  init(_ set: SegmentSet, _ images: [IndexImage], _ parts: [IndexResults]) {
    self.images = images
    self.parts = parts
    known = Array(repeating: nil, count: images.count)
  }

  subscript(segment: Int) -> OwnWords {
    if let words = known[segment] { return words }
    let words = OwnWords(image: images[segment], results: parts[segment])
    known[segment] = words
    return words
  }
}

/// The stance days of both sides on every proposition, in all segments.
struct SegmentPropositionDays {
  private let set: SegmentSet
  private let lists: StanceDayLists
  private let baseCount: Int

  init(_ set: SegmentSet, _ images: [IndexImage]) {
    self.set = set
    lists = StanceDayLists(images[0])
    baseCount = images[0].count(.proposition)
  }

  func list(_ proposition: Int, _ side: Side) -> SegmentStanceDays {
    let base = proposition < baseCount ? lists.list(proposition, side) : nil
    if let change = set.stances.changes[proposition]?[side] {
      return SegmentStanceDays(base, change)
    }
    guard let base else { return SegmentStanceDays(nil, SegmentStanceChange()) }
    return SegmentStanceDays(unchanged: base)
  }
}
