import RelationsModel

/// Writes an issue's line on the board.
struct IndexRowWriter {
  let image: IndexImage
  let results: IndexResults

  /// The line of an issue in a section, or in the list of all; nil where it is not there.
  func row(of issue: Int, in section: BoardSection?) -> IssueRow? {
    guard let stand = results.standings[issue] else { return nil }
    let wanted = section.map(\.standing) ?? (stand.standing == .mixed ? nil : stand.standing)
    let records = IndexRecords(image)
    let (id, title) = records.issueTitle(issue)
    let counted: Column<UInt64> = image.column(.counted)
    let last = results.kept.last(in: results.statistics.quotes[issue], and: counted)
    return IssueRow(
      id: id,
      title: title,
      standing: stand.standing,
      basis: stand.basis,
      assessor: stand.basis == .assessed
        ? results.statistics.assessments[issue].flatMap { records.assessor($0) } : nil,
      record: results.statistics.records[issue],
      isOnDifferentPoints: Standing.isOnDifferentPoints(
        results.statistics.positions[allPropositions(of: issue)]
      ),
      positions: positions(of: issue, deciding: wanted),
      quotes: Count(
        matching: results.matches[issue],
        total: results.statistics.counts[issue]
      ),
      lastDate: last.map(records.date)
    )
  }

  /// What the parties say of the proposition that decides the section, else of the first on which
  /// either has taken a stance.
  private func positions(of issue: Int, deciding standing: Standing?) -> BothSides<Position> {
    let positions = results.statistics.positions
    let there = propositions(of: issue)
    let decisive = standing.flatMap { wanted in
      there.first { PropositionStanding(positions[$0]).decided == wanted }
    }
    let spoken = there.first { positions[$0] != BothSides { _ in .silent } }
    guard let chosen = decisive ?? spoken else { return BothSides { _ in .silent } }
    return positions[chosen]
  }

  /// The propositions of an issue on which there is a quote by the day, or none at any.
  func propositions(of issue: Int) -> [Int] {
    let days: Column<Int32> = image.column(.propositionDays)
    return allPropositions(of: issue).filter { days[$0] <= results.statistics.day }
  }

  private func allPropositions(of issue: Int) -> Range<Int> {
    let starts: Column<UInt32> = image.column(.issuePropositionStarts)
    return starts.stretch(issue, upTo: results.statistics.positions.count)
  }
}
