import RelationsModel

/// What one perspective shows: computed once, then asked many times.
final class PerspectiveResults: Sendable {
  let perspective: Perspective
  let statistics: DayStatistics
  /// How each issue stands and by what; nil where it is not there.
  let standings: [(standing: Standing, basis: StandingBasis)?]
  /// For each quote by the day, whether the filter keeps it.
  let kept: [Bool]
  /// For each issue, its counted quotes that the filter keeps, and the last of them.
  let matches: [(count: Int, last: EDTFDate?)]
  let rows: [IssueRow]
  let sections: [BoardSection: [IssueRow]]
  let overview: Overview

  init(_ store: ScanStore, _ statistics: DayStatistics, _ perspective: Perspective) {
    let standings = Self.standings(store, statistics, perspective.lens)
    let matcher = Matcher(
      store: store,
      statistics: statistics,
      standings: standings.map { $0?.standing },
      filter: perspective.filter
    )
    let kept = matcher.quotes()
    var matches = [(count: Int, last: EDTFDate?)](
      repeating: (0, nil),
      count: store.issues.count
    )
    for position in 0..<statistics.quoteCount where kept[position] {
      let filed = store.quotes[position]
      guard filed.quote.isCounted else { continue }
      matches[filed.issue] = (matches[filed.issue].count + 1, filed.quote.date)
    }
    // An issue without quotes stays by its own words; one with quotes has passed its words on to
    // them, so that one whose quotes are all left out goes.
    let shown = store.issues.indices.filter { position in
      guard standings[position] != nil else { return false }
      if matches[position].count > 0 { return true }
      return statistics.issues[position].quotes == 0 && matcher.issueItselfMatches(position)
    }
    let writer = RowWriter(
      store: store,
      statistics: statistics,
      standings: standings,
      matches: matches,
      lens: perspective.lens
    )
    let sections = BoardSection.allCases.map { section in
      let there = shown.filter { standings[$0]?.standing.stands(in: section) ?? false }
      let rows = there.compactMap { writer.row(of: $0, in: section) }
      let groups = (0..<4).map { group in rows.filter { $0.boardGroup == group } }
      return (section, groups.flatMap { $0 })
    }
    self.perspective = perspective
    self.statistics = statistics
    self.standings = standings
    self.kept = kept
    self.matches = matches
    rows = shown.compactMap { writer.row(of: $0, in: nil) }
    self.sections = Dictionary(uniqueKeysWithValues: sections)
    overview = Self.overview(store, statistics, standings, matches, self.sections, perspective)
  }

  private static func standings(
    _ store: ScanStore,
    _ statistics: DayStatistics,
    _ lens: Lens
  ) -> [(standing: Standing, basis: StandingBasis)?] {
    zip(store.issues, statistics.issues).map { filed, figures in
      guard figures.exists else { return nil }
      guard lens == .assessed else { return (figures.record, .record) }
      guard let assessment = figures.assessment else {
        return (figures.record, .recordForWantOfAssessment)
      }
      return (Standing(filed.issue.assessments[assessment].verdict), .assessed)
    }
  }

  private static func overview(
    _ store: ScanStore,
    _ statistics: DayStatistics,
    _ standings: [(standing: Standing, basis: StandingBasis)?],
    _ matches: [(count: Int, last: EDTFDate?)],
    _ sections: [BoardSection: [IssueRow]],
    _ perspective: Perspective
  ) -> Overview {
    Overview(
      quotes: Count(
        matching: matches.reduce(0) { $0 + $1.count },
        total: statistics.issues.reduce(0) { $0 + $1.quotes }
      ),
      standings: standings.map { $0?.standing },
      listed: { sections[$0]?.count ?? 0 },
      assessor: perspective.lens == .assessed ? assessor(store, statistics) : nil,
      isAssessed: standings.contains { $0?.basis == .assessed }
    )
  }

  /// The name of who made all the assessments that stand; nil when there are several or none.
  private static func assessor(_ store: ScanStore, _ statistics: DayStatistics) -> String? {
    var authors: Set<Actor.ID?> = []
    for (filed, figures) in zip(store.issues, statistics.issues) {
      if let assessment = figures.assessment {
        authors.insert(filed.issue.assessments[assessment].by)
      }
    }
    guard authors.count == 1, case let author?? = authors.first else { return nil }
    return store.actorPositions[author].map { store.actors[$0].actor.name }
  }
}

extension Standing {
  /// Whether an issue that stands so is listed in a section; a mixed one is in both panes.
  func stands(in section: BoardSection) -> Bool {
    switch section {
    case .shared: self == .shared || self == .mixed
    case .contested: self == .contested || self == .mixed
    case .oneSided: self == .oneSided || self == .open
    }
  }
}

extension Overview {
  /// Counts, of the issues that are there, those of each section, of which so many are listed.
  init(
    quotes: Count,
    standings: [Standing?],
    listed: (BoardSection) -> Int,
    assessor: String?,
    isAssessed: Bool
  ) {
    func count(_ section: BoardSection) -> Count {
      Count(
        matching: listed(section),
        total: standings.count { $0?.stands(in: section) ?? false }
      )
    }
    self.init(
      quotes: quotes,
      shared: count(.shared),
      contested: count(.contested),
      oneSided: count(.oneSided),
      assessor: assessor,
      isAssessed: isAssessed
    )
  }
}

extension BoardSection {
  /// What a proposition must be to bring its issue here.
  var standing: Standing? {
    switch self {
    case .shared: .shared
    case .contested: .contested
    case .oneSided: nil
    }
  }
}
