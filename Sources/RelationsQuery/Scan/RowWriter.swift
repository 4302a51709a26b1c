import RelationsModel

/// Writes an issue's line on the board.
struct RowWriter {
  let store: ScanStore
  let statistics: DayStatistics
  let standings: [(standing: Standing, basis: StandingBasis)?]
  let matches: [(count: Int, last: EDTFDate?)]
  let lens: Lens

  /// The line of an issue in a section, or in the list of all; nil where it is not there.
  func row(of position: Int, in section: BoardSection?) -> IssueRow? {
    guard let (standing, basis) = standings[position] else { return nil }
    let issue = store.issues[position].issue
    let wanted = section.map(\.standing) ?? (standing == .mixed ? nil : standing)
    return IssueRow(
      id: issue.id,
      title: issue.title,
      standing: standing,
      basis: basis,
      assessor: basis == .assessed ? assessor(of: position) : nil,
      record: statistics.issues[position].record,
      isOnDifferentPoints: Standing.isOnDifferentPoints(
        statistics.propositions[store.issues[position].propositions].lazy.map(\.plain)
      ),
      positions: positions(of: position, deciding: wanted),
      quotes: Count(
        matching: matches[position].count,
        total: statistics.issues[position].quotes
      ),
      lastDate: matches[position].last
    )
  }

  private func assessor(of position: Int) -> String? {
    statistics.issues[position].assessment
      .flatMap { store.issues[position].issue.assessments[$0].by }
      .flatMap { store.actorPositions[$0] }.map { store.actors[$0].actor.name }
  }

  /// What the parties say of the proposition that decides the section, else of the first on which
  /// either has taken a stance.
  private func positions(of issue: Int, deciding standing: Standing?) -> BothSides<Position> {
    let tallied = store.issues[issue].propositions.lazy
      .map { statistics.propositions[$0] }.filter(\.exists)
    let decisive = standing.flatMap { wanted in tallied.first { $0.standing.decided == wanted } }
    let spoken = tallied.first { $0.plain != BothSides { _ in .silent } }
    guard let chosen = decisive ?? spoken else { return BothSides { _ in .silent } }
    return chosen.plain
  }
}
