import RelationsModel

/// Writes what both parties say of a proposition; a class, since a copy of all that it reads from costs as much as a row.
final class IndexPropositionWriter {
  private let statistics: IndexDayStatistics
  private let tables: WindowTables
  fileprivate let stances: IndexStances
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
    let words = BothSides { lists.words(position, $0) }
    return PropositionRow(
      proposition: proposition,
      standing: PropositionStanding(statistics.positions[position]),
      positions: BothSides { self.position(days.list(position, $0), words[$0]) },
      firstDates: BothSides { words[$0].first.map(date(atRank:)) }
    )
  }

  private func position(_ own: IndexStanceDays, _ words: StanceLists.Words) -> PartyPosition {
    let words = IndexWords(writer: self, words: words)
    return PartyPosition(own, words, by: statistics.asOf, statistics.window) {
      tables.startOfRun(own.range.lowerBound + $0)
    }
  }

  private func date(atRank rank: Int) -> EDTFDate {
    stances.records.date(ofQuote: stances.position(atRank: rank))
  }
}

/// One side's stanced quotes on one proposition by a day, read from columns.
private struct IndexWords: StancedWords {
  let writer: IndexPropositionWriter
  let words: StanceLists.Words

  func quote(_ stance: Stance, number: Int) -> Int? {
    words.quote(stance, number: number).map(writer.stances.position(atRank:))
  }

  func lastPossibleDay(_ stance: Stance) -> Day? {
    words.reach(stance).map { Day(number: Int($0)) }
  }

  func id(_ place: Int) -> Quote.ID { Quote.ID(writer.stances.records.id(place, of: .quote)) }

  func date(_ place: Int) -> EDTFDate { writer.stances.records.date(ofQuote: place) }
}
