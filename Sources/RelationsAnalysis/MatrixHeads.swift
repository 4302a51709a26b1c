import RelationsModel
import RelationsQuery

/// Which rows of the matrix are meant, in which order.
struct MatrixRows: Hashable, Sendable {
  let perspective: Perspective
  let column: MatrixColumn
  let order: ActorOrder
}

/// Which columns of the matrix are meant.
struct MatrixColumns: Hashable, Sendable {
  let perspective: Perspective
  let column: MatrixColumn
}

extension Analyst {
  /// All actors at the heads of rows.
  func rows(
    _ perspective: Perspective,
    by column: MatrixColumn,
    _ order: ActorOrder
  ) -> [ActorTally] {
    let key = MatrixRows(perspective: perspective, column: column, order: order)
    return kept(\.rows, key) {
      let quoted = listed(.all, perspective, order).filter { $0.quotes.total > 0 }
      guard column == .propositions else { return quoted }
      // A stance is always one on a proposition; only of the few who never take any must be asked.
      let unsure = quoted.lazy.filter { $0.quotes.total == $0.quotes.none }.map(\.actor)
      let cells = queries.matrix(of: Array(unsure), by: .propositions, perspective)
      let heard = Set(cells.map(\.actor))
      return quoted.filter { $0.quotes.total > $0.quotes.none || heard.contains($0.actor) }
    }
  }

  /// All issues or propositions at the heads of columns.
  func columns(_ perspective: Perspective, by column: MatrixColumn) -> [Matrix.Column] {
    kept(\.columns, MatrixColumns(perspective: perspective, column: column)) {
      switch column {
      case .issues:
        queries.issues(perspective, .all).rows.filter { $0.quotes.matching > 0 }.map { row in
          Matrix.Column(id: row.id.rawValue, title: row.title, issue: row.id)
        }
      case .propositions:
        queries.propositions(perspective, .all).rows.filter { $0.quotes.matching > 0 }
          .map { listing in
            let proposition = listing.row.proposition
            return Matrix.Column(
              id: proposition.id.rawValue,
              title: proposition.text,
              issue: listing.issue
            )
          }
      }
    }
  }
}
