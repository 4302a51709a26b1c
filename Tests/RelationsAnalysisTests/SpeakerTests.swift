import RelationsAnalysis
import RelationsModel
import RelationsQuery
import Testing

/// Actors and the matrix of what they say.
struct SpeakerTests {
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func actorsStandInTheOrderAskedFor(seed: UInt64) {
    let analyst = Analyst(ScanQueries(DrawnDossier.dossier(seed: seed)))
    for perspective in Viewpoints.all {
      func list(_ order: ActorOrder) -> [ActorProfile] {
        analyst.actors(.all, perspective, order, .all).rows
      }
      let number = list(.number)
      #expect(zip(number, number.dropFirst()).allSatisfy { $0.quotes.total >= $1.quotes.total })
      let dates = list(.date).map { $0.card.lastDate?.first }
      let last = dates.firstIndex(of: nil) ?? dates.count
      #expect(dates[last...].allSatisfy { $0 == nil })
      let spoken = dates[..<last].compactMap { $0 }
      #expect(zip(spoken, spoken.dropFirst()).allSatisfy { $0 >= $1 })
      let ranks = list(.party).map { $0.card.side?.rawValue ?? 2 }
      #expect(ranks == ranks.sorted())
      // Case does not part names.
      let names = list(.name).map { $0.card.actor.name.lowercased().prefix(1) }
      #expect(names.filter { $0 != "å" } == names.filter { $0 != "å" }.sorted())
      for order in ActorOrder.allCases {
        let ids = list(order).map(\.card.actor.id)
        #expect(Set(ids) == Set(number.map(\.card.actor.id)) && ids.count == number.count)
      }
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>, ActorOrder.allCases)
  func sidesTogetherAreAllAndPlacesAgree(seed: UInt64, order: ActorOrder) {
    let dossier = DrawnDossier.dossier(seed: seed)
    let analyst = Analyst(ScanQueries(dossier))
    for perspective in Viewpoints.all {
      let all = analyst.actors(.all, perspective, order, .all).rows
      let groups: [(ActorGroup, Side?)] = [
        (.side(.first), .first), (.side(.second), .second), (.neither, nil),
      ]
      for (group, side) in groups {
        let members = analyst.actors(group, perspective, order, .all).rows
        #expect(members == all.filter { $0.card.side == side })
        for actor in dossier.actors {
          #expect(
            analyst.position(of: actor.id, in: group, perspective, order)
              == members.firstIndex { $0.card.actor.id == actor.id }
          )
        }
      }
      for profile in all {
        #expect(analyst.profile(of: profile.card.actor.id, perspective) == profile)
      }
    }
    #expect(analyst.profile(of: "nobody", Viewpoints.all[0]) == nil)
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>, MatrixColumn.allCases)
  func cellsHoldWhatEachActorSaysOfEach(seed: UInt64, column: MatrixColumn) {
    let dossier = DrawnDossier.dossier(seed: seed)
    let analyst = Analyst(ScanQueries(dossier))
    for perspective in Viewpoints.all {
      let matrix = analyst.matrix(perspective, by: column, .number, rows: .all, columns: .all)
      let quotes = analyst.queries.quotes(.counted, perspective, .oldestFirst, .all).rows
      let relevant = quotes.filter { column == .issues || $0.proposition != nil }
      #expect(Set(matrix.rows.rows.map(\.actor)) == Set(relevant.map(\.quote.speaker)))
      for (row, cells) in zip(matrix.rows.rows, matrix.cells) {
        let own = relevant.filter { $0.quote.speaker == row.actor }
        #expect(row.quotes == counts(own))
        for (head, cell) in zip(matrix.columns.rows, cells) {
          let there = own.filter { card in
            head.id == name(of: column, card)
          }
          #expect(cell == (there.isEmpty ? nil : counts(there)))
        }
      }
      let shown = Set(analyst.queries.issues(perspective, .all).rows.map(\.id))
      let heads = relevant.filter { shown.contains($0.quote.issue) }.compactMap {
        name(of: column, $0)
      }
      #expect(Set(matrix.columns.rows.map(\.id)) == Set(heads))
    }
  }

  private func name(of column: MatrixColumn, _ card: QuoteCard) -> String? {
    column == .issues ? card.quote.issue.rawValue : card.proposition?.id.rawValue
  }

  private func counts(_ cards: [QuoteCard]) -> StanceCounts {
    cards.reduce(into: StanceCounts()) { $0.count($1.stance) }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>, MatrixColumn.allCases)
  func partsOfTheMatrixAreCutOutOfTheWhole(seed: UInt64, column: MatrixColumn) {
    let dossier = DrawnDossier.dossier(seed: seed)
    let analyst = Analyst(ScanQueries(dossier))
    for perspective in Viewpoints.all.prefix(10) {
      let whole = analyst.matrix(perspective, by: column, .date, rows: .all, columns: .all)
      let part = analyst.matrix(
        perspective,
        by: column,
        .date,
        rows: Window(offset: 1, count: 3),
        columns: Window(offset: 2, count: 2)
      )
      #expect(part.rows.rows == Array(whole.rows.rows.dropFirst().prefix(3)))
      #expect(part.columns.rows == Array(whole.columns.rows.dropFirst(2).prefix(2)))
      #expect(part.columns.total == whole.columns.total && part.rows.total == whole.rows.total)
      let cells = whole.cells.dropFirst().prefix(3).map { Array($0.dropFirst(2).prefix(2)) }
      #expect(part.cells == cells)
      for actor in dossier.actors {
        #expect(
          analyst.row(of: actor.id, perspective, by: column, .date)
            == whole.rows.rows.firstIndex { $0.actor == actor.id }
        )
      }
      for (place, head) in whole.columns.rows.enumerated() {
        #expect(analyst.column(of: head.id, perspective, by: column) == place)
      }
      #expect(analyst.column(of: "nothing", perspective, by: column) == nil)
    }
  }
}
