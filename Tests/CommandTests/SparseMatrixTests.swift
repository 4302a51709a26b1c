import Interface
import RelationsModel
import RelationsQuery
import TestDossier
import Testing

@testable import RelationsAnalysis
@testable import entente

/// A matrix is printed with as much work as it has cells, however many rows and columns.
@Suite struct SparseMatrixTests {
  /// An issue for each actor.
  private func matrix(_ count: Int) -> SparseMatrix {
    SparseMatrix(
      rows: (0..<count).map {
        ActorTally(
          actor: Actor.ID("a-\($0)"),
          name: "A \($0)",
          kind: .person,
          side: .first,
          quotes: StanceCounts(),
          first: nil,
          last: nil
        )
      },
      columns: (0..<count).map {
        RelationsAnalysis.Matrix.Column(
          id: "same-first-letters-\($0)",
          title: "T",
          issue: Issue.ID("i-\($0)")
        )
      },
      cells: (0..<count).map {
        [SparseMatrix.Cell(column: $0, quotes: StanceCounts(), spread: 1)]
      }
    )
  }

  @Test func rowsStandOnlyInThePartsWhereTheyHaveSomething() {
    let count = 5_000
    let parts = stride(from: 0, to: count, by: 7).map { $0..<min(count, $0 + 7) }
    let rows = MatrixListing.rows(of: matrix(count), in: parts)
    #expect(rows.reduce(0) { $0 + $1.count } == count)
    for (part, own) in zip(parts, rows) {
      #expect(own.map(\.row) == Array(part))
      #expect(own.allSatisfy { $0.cells.map(\.column) == [$0.row] })
    }
    // In one part alone, rows without a cell stand too.
    let alone = SparseMatrix(rows: matrix(2).rows, columns: matrix(2).columns, cells: [[], []])
    #expect(MatrixListing.rows(of: alone, in: [0..<2])[0].map(\.row) == [0, 1])
  }

  @Test func manyHeadsOfOneNameAreNumberedInTurn() {
    let text = MatrixText(
      ScanQueries(SmallDossier.dossier),
      Perspective(asOf: SmallDossier.asOf),
      by: .issues,
      .party,
      columns: 80
    )
    let heads = text.heads(matrix(50_000).columns)
    #expect(Set(heads).count == 50_000)
    #expect(heads[0] == "SFL0" && heads.allSatisfy { $0.hasPrefix("SFL") })
  }

  /// Of one moment with the matrix that the screen fetches in windows.
  @Test(arguments: MatrixColumn.allCases)
  func itHasTheCellsOfTheWindows(column: MatrixColumn) {
    let analyst = Analyst(ScanQueries(SmallDossier.dossier))
    let perspective = Perspective(asOf: SmallDossier.asOf)
    let whole = analyst.matrix(perspective, by: column, .party, rows: .all, columns: .all)
    let sparse = analyst.sparseMatrix(perspective, by: column, .party)
    #expect(sparse.rows.map(\.actor) == whole.rows.rows.map(\.actor))
    #expect(sparse.columns == whole.columns.rows)
    for (row, cells) in sparse.cells.enumerated() {
      let there = whole.cells[row].indices.filter { whole.cells[row][$0] != nil }
      #expect(cells.map(\.column) == there)
      for cell in cells {
        #expect(cell.quotes == whole.cells[row][cell.column])
        #expect(cell.spread == whole.spread[row][cell.column])
      }
    }
  }
}
