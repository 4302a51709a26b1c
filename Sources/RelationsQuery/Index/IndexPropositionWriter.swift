import RelationsModel

/// Writes what both parties say of a proposition.
struct IndexPropositionWriter {
  let image: IndexImage
  let reckoning: IndexReckoning
  let tables: WindowTables

  func row(ofProposition position: Int) -> PropositionRow {
    let proposition = IndexRecords(image).proposition(position)
    return row(ofProposition: position, proposition ?? Proposition(id: "", text: ""))
  }

  /// The row of a proposition that has been read.
  func row(ofProposition position: Int, _ proposition: Proposition) -> PropositionRow {
    let records = IndexRecords(image)
    let stances = StanceLists(image, quoteCount: reckoning.quoteCount)
    let byDate: Column<UInt32> = image.column(.quotesByDate)
    let lists = StanceDayLists(image)
    let ends = BothSides { stances.ends(position, $0) }
    return PropositionRow(
      proposition: proposition,
      standing: PropositionStanding(reckoning.positions[position]),
      positions: BothSides { side in
        let days = lists.list(position, side)
        let words = IndexWords(
          stances: IndexStances(image),
          lists: stances,
          proposition: position,
          side: side
        )
        return PartyPosition(days, words, by: reckoning.asOf, reckoning.window) {
          tables.startOfRun(days.range.lowerBound + $0)
        }
      },
      firstDates: BothSides { side in
        ends[side].map { records.date(ofQuote: Int(byDate[$0.first])) }
      },
      lastDates: BothSides { side in
        ends[side].map { records.date(ofQuote: Int(byDate[$0.last])) }
      }
    )
  }
}
