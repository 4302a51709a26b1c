import RelationsModel

/// Writes an issue's line on the board.
struct RowWriter {
  let catalogue: Catalogue
  let reckoning: Reckoning
  let standings: [(standing: Standing, basis: StandingBasis)?]
  let matches: [(count: Int, last: EDTFDate?)]
  let lens: Lens

  /// The line of an issue in a section, or in the list of all; nil where it is not there.
  func row(of position: Int, in section: BoardSection?) -> IssueRow? {
    guard let (standing, basis) = standings[position] else { return nil }
    let issue = catalogue.issues[position].issue
    let wanted = section.map(\.standing) ?? (standing == .mixed ? nil : standing)
    return IssueRow(
      id: issue.id,
      title: issue.title,
      standing: standing,
      basis: basis,
      assessor: basis == .assessed ? assessor(of: position) : nil,
      record: reckoning.issues[position].record,
      isOnDifferentPoints: Standing.isOnDifferentPoints(
        reckoning.propositions[catalogue.issues[position].propositions].lazy.map(\.plain)
      ),
      positions: positions(of: position, deciding: wanted),
      quotes: Count(
        matching: matches[position].count,
        total: reckoning.issues[position].quotes
      ),
      lastDate: matches[position].last
    )
  }

  private func assessor(of position: Int) -> String? {
    reckoning.issues[position].assessment
      .flatMap { catalogue.issues[position].issue.assessments[$0].by }
      .flatMap { catalogue.actorPositions[$0] }.map { catalogue.actors[$0].actor.name }
  }

  /// What the parties say of the proposition that decides the section, else of the first on which
  /// either has taken a stance.
  private func positions(of issue: Int, deciding standing: Standing?) -> BothSides<Position> {
    let tallied = catalogue.issues[issue].propositions.lazy
      .map { reckoning.propositions[$0] }.filter(\.exists)
    let decisive = standing.flatMap { wanted in tallied.first { $0.standing.decided == wanted } }
    let spoken = tallied.first { $0.plain != BothSides { _ in .silent } }
    guard let chosen = decisive ?? spoken else { return BothSides { _ in .silent } }
    return chosen.plain
  }
}
