import RelationsModel
import RelationsQuery

/// The whole matrix of actors by issues or propositions, of which only the cells with a quote are
/// there: as many as there are quotes at most, however many rows and columns.
package struct SparseMatrix: Equatable, Sendable {
  /// A cell in which there is a quote.
  package struct Cell: Equatable, Sendable {
    /// The place of its column.
    package let column: Int
    package let quotes: StanceCounts
    /// The number of propositions on which its quotes take a stance.
    package let spread: Int
  }

  package let rows: [ActorTally]
  package let columns: [Matrix.Column]
  /// For each row its cells, in the order of columns.
  package let cells: [[Cell]]
}

extension Analyst {
  /// The matrix as a whole, found with one question for the quotes and one for their propositions.
  package func sparseMatrix(
    _ perspective: Perspective,
    by column: MatrixColumn,
    _ order: ActorOrder
  ) -> SparseMatrix {
    let rows = rows(perspective, by: column, order)
    let columns = columns(perspective, by: column)
    let places = Dictionary(columns.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let actors = rows.map(\.actor)
    let spread = column == .propositions ? [:] : self.spread(of: actors, perspective)
    var cells: [Actor.ID: [SparseMatrix.Cell]] = [:]
    for cell in queries.matrix(of: actors, by: column, perspective) {
      guard let place = places[cell.column] else { continue }
      let propositions =
        column == .propositions
        ? min(1, cell.quotes.stanced) : spread[cell.actor]?[columns[place].issue] ?? 0
      cells[cell.actor, default: []].append(
        SparseMatrix.Cell(column: place, quotes: cell.quotes, spread: propositions)
      )
    }
    return SparseMatrix(
      rows: rows,
      columns: columns,
      cells: actors.map { cells[$0, default: []].sorted { $0.column < $1.column } }
    )
  }
}
