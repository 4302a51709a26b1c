import RelationsModel

/// Writes what both parties say of a proposition; a class, since a copy of all that it reads from costs as much as a row.
final class IndexPropositionWriter {
  private let statistics: IndexDayStatistics
  private let tables: WindowTables
  fileprivate let stances: IndexStances
  private let lists: StanceLists
  private let days: StanceDayLists
  fileprivate let order: IndexStanceOrder

  init(
    image: IndexImage,
    statistics: IndexDayStatistics,
    tables: WindowTables,
    order: IndexStanceOrder
  ) {
    self.statistics = statistics
    self.tables = tables
    stances = IndexStances(image)
    lists = StanceLists(image, quoteCount: statistics.quoteCount)
    days = StanceDayLists(image)
    self.order = order
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
      positions: BothSides { side in
        self.position(
          days.list(position, side),
          IndexWords(writer: self, words: words[side], proposition: position, side: side)
        )
      },
      firstDates: BothSides { words[$0].first.map(date(atRank:)) }
    )
  }

  private func position(_ own: IndexStanceDays, _ words: IndexWords) -> PartyPosition {
    PartyPosition(own, words, by: statistics.asOf, statistics.window) {
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
  let proposition: Int
  let side: Side

  func quote(_ stance: Stance, number: Int) -> Int? {
    words.quote(stance, number: number).map(writer.stances.position(atRank:))
  }

  func canFollow(_ day: Day, _ stance: Stance) -> Bool {
    writer.order.canFollow(day, stance, among: words, on: proposition, side)
  }

  func start(_ place: Int) -> Day { writer.order.start(ofQuote: place) }

  func id(_ place: Int) -> Quote.ID { Quote.ID(writer.stances.records.id(place, of: .quote)) }

  func date(_ place: Int) -> EDTFDate { writer.stances.records.date(ofQuote: place) }
}
