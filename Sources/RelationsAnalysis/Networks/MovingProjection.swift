import RelationsModel

/// The ties of one mode over a window that moves: each statement that comes or goes changes only the
/// ties of its own row.
///
/// The weights of pairs are kept as whole numbers, so that nothing is lost however long the window
/// moves.
struct MovingProjection {
  private let maker: NetworkMaker
  private let shape: CountShape
  /// What a pair of levels adds, times `scale`.
  private let weights: [Double]
  private let scale: Double
  /// By row and other row: a tie is the sum of both its places.
  private var sums: [Double]
  /// By column and level, then row: as the counts, but so that a column's rows stand together.
  private var byColumn: [Double]

  /// Nil where ties are no sum over pairs of statements, or are divided by more than sizes.
  init?(_ maker: NetworkMaker, _ shape: CountShape) {
    let options = maker.options
    guard options.mode == .one, options.normalisation == .none || options.normalisation == .average,
      let weights = maker.levelWeights(shape.levels)
    else { return nil }
    self.maker = maker
    self.shape = shape
    let values = maker.levels.values ?? []
    let range = Double((values.last ?? 0) - (values.first ?? 0))
    scale = range == 0 || options.stance == .ignore ? 1 : range
    self.weights = weights.map { [scale] in ($0 * scale).rounded() }
    sums = Array(repeating: 0, count: shape.rows * shape.rows)
    byColumn = Array(repeating: 0, count: shape.cells)
  }

  /// Adds the ties of a statement with all that are counted, itself not yet.
  mutating func add(_ cell: Int32, _ counts: borrowing StatementCounts) {
    change(Int(cell), by: 1)
    byColumn[place(Int(cell))] += 1
  }

  /// Takes the ties of a statement away, which is counted still.
  mutating func remove(_ cell: Int32, _ counts: borrowing StatementCounts) {
    byColumn[place(Int(cell))] -= 1
    change(Int(cell), by: -1)
  }

  private func place(_ cell: Int) -> Int {
    let pair = cell / shape.levels
    let column = pair % shape.columns
    return (column * shape.levels + cell % shape.levels) * shape.rows + pair / shape.columns
  }

  private mutating func change(_ cell: Int, by sign: Double) {
    let pair = cell / shape.levels
    let (row, column, level) = (pair / shape.columns, pair % shape.columns, cell % shape.levels)
    let count = shape.rows
    sums.withUnsafeMutableBufferPointer { sums in
      byColumn.withUnsafeBufferPointer { others in
        for other in 0..<shape.levels {
          let weight = sign * weights[level * shape.levels + other]
          guard weight != 0 else { continue }
          let start = (column * shape.levels + other) * count
          for place in 0..<count { sums[row * count + place] += weight * others[start + place] }
        }
      }
    }
  }

  /// The network of the statements that are counted now.
  func network(_ counts: borrowing StatementCounts, _ rows: [Int]) -> DiscourseNetwork {
    var values = [Double](repeating: 0, count: rows.count * rows.count)
    let isAverage = maker.options.normalisation == .average
    for (first, row) in rows.enumerated() {
      for second in (first + 1)..<max(rows.count, first + 1) {
        let other = rows[second]
        var tie = sums[row * shape.rows + other] + sums[other * shape.rows + row]
        tie /= scale
        if isAverage {
          let mean = Double(counts.rowTotals[row] + counts.rowTotals[other]) / 2
          tie = mean == 0 ? 0 : tie / mean
        }
        values[first * rows.count + second] = tie
        values[second * rows.count + first] = tie
      }
    }
    return DiscourseNetwork(
      from: .distantPast,
      mid: .distantPast,
      to: .distantPast,
      statements: counts.statements,
      rows: rows,
      columns: rows,
      values: values
    )
  }
}
