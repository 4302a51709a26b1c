import RelationsModel

/// Writes what both parties say of a proposition; a class, since a copy of all that it reads from costs as much as a row.
final class IndexPropositionWriter {
  private let statistics: IndexDayStatistics
  private let tables: WindowTables
  private let stances: IndexStances
  private let lists: StanceLists
  private let days: StanceDayLists

  init(image: IndexImage, statistics: IndexDayStatistics, tables: WindowTables) {
    self.statistics = statistics
    self.tables = tables
    stances = IndexStances(image)
    lists = StanceLists(image, quoteCount: statistics.quoteCount)
    days = StanceDayLists(image)
  }

  func row(ofProposition position: Int) -> PropositionRow {
    let proposition = stances.records.proposition(position)
    return row(ofProposition: position, proposition ?? Proposition(id: "", text: ""))
  }

  /// The row of a proposition that has been read.
  func row(ofProposition position: Int, _ proposition: Proposition) -> PropositionRow {
    let ends = BothSides { lists.ends(position, $0) }
    return PropositionRow(
      proposition: proposition,
      standing: PropositionStanding(statistics.positions[position]),
      positions: BothSides { self.position(on: position, of: $0) },
      firstDates: BothSides { side in ends[side].map { date(atRank: $0.first) } },
      lastDates: BothSides { side in ends[side].map { date(atRank: $0.last) } }
    )
  }

  private func position(on proposition: Int, of side: Side) -> PartyPosition {
    let own = days.list(proposition, side)
    let words = IndexWords(stances: stances, lists: lists, proposition: proposition, side: side)
    return PartyPosition(own, words, by: statistics.asOf, statistics.window) {
      tables.startOfRun(own.range.lowerBound + $0)
    }
  }

  private func date(atRank rank: Int) -> EDTFDate {
    stances.records.date(ofQuote: stances.position(atRank: rank))
  }
}
