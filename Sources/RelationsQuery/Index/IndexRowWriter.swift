import RelationsModel

/// Writes an issue's line on the board.
struct IndexRowWriter {
  let image: IndexImage
  let outlook: IndexOutlook

  /// The line of an issue in a section, or in the list of all; nil where it is not there.
  func row(of issue: Int, in section: BoardSection?) -> IssueRow? {
    guard let stand = outlook.standings[issue] else { return nil }
    let wanted = section.map(\.standing) ?? (stand.standing == .mixed ? nil : stand.standing)
    let records = IndexRecords(image)
    let (id, title) = records.issueTitle(issue)
    let counted: Column<UInt64> = image.column(.counted)
    let last = outlook.kept.last(in: outlook.reckoning.quotes[issue], and: counted)
    return IssueRow(
      id: id,
      title: title,
      standing: stand.standing,
      basis: stand.basis,
      positions: positions(of: issue, deciding: wanted),
      quotes: Count(
        matching: outlook.matches[issue],
        total: outlook.reckoning.counts[issue]
      ),
      lastDate: last.map(records.date)
    )
  }

  /// What the parties say of the proposition that decides the section, else of the first on which
  /// either has taken a stance.
  private func positions(of issue: Int, deciding standing: Standing?) -> BothSides<Position> {
    let tallies = outlook.reckoning.tallies
    let there = propositions(of: issue)
    let decisive = standing.flatMap { wanted in
      there.first { PropositionStanding(tallies[$0]).decided == wanted }
    }
    let spoken = there.first { tallies[$0].first.total + tallies[$0].second.total > 0 }
    guard let chosen = decisive ?? spoken else { return BothSides { _ in .silent } }
    return BothSides { tallies[chosen][$0].position }
  }

  /// The propositions of an issue on which there is a quote by the day.
  func propositions(of issue: Int) -> [Int] {
    let starts: Column<UInt32> = image.column(.issuePropositionStarts)
    let days: Column<Int32> = image.column(.propositionDays)
    let range = starts.stretch(issue, upTo: outlook.reckoning.tallies.count)
    return range.filter { days[$0] <= outlook.reckoning.day }
  }

  func row(ofProposition position: Int) -> PropositionRow {
    let proposition = IndexRecords(image).proposition(position)
    return row(ofProposition: position, proposition ?? Proposition(id: "", text: ""))
  }

  /// The row of a proposition that has been read.
  func row(ofProposition position: Int, _ proposition: Proposition) -> PropositionRow {
    let records = IndexRecords(image)
    let tallies = outlook.reckoning.tallies[position]
    let stances = StanceLists(image, quoteCount: outlook.reckoning.quoteCount)
    let byDate: Column<UInt32> = image.column(.quotesByDate)
    let ends = BothSides { stances.ends(position, $0) }
    return PropositionRow(
      proposition: proposition,
      standing: PropositionStanding(tallies),
      tallies: tallies,
      firstDates: BothSides { side in
        ends[side].map { records.date(ofQuote: Int(byDate[$0.first])) }
      },
      lastDates: BothSides { side in
        ends[side].map { records.date(ofQuote: Int(byDate[$0.last])) }
      }
    )
  }
}
