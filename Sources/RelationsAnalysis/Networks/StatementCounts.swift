import RelationsModel

/// How many rows, columns and levels are counted.
struct CountShape: Hashable {
  let rows: Int
  let columns: Int
  /// The levels of the qualifier; the last is that of statements without one where these count.
  let levels: Int

  init(_ table: StatementTable, hasNone: Bool) {
    rows = table.rowLabels.count
    columns = table.columnLabels.count
    levels = table.levels.count + (hasNone ? 1 : 0)
  }

  var cells: Int { rows * columns * levels }
}

/// How many statements there are of each row, column and level, perhaps weighed.
struct StatementCounts: ~Copyable {
  let shape: CountShape
  /// By row, then column, then level.
  private(set) var cells: [Double]
  /// Statements of each row, whatever the column and the level.
  private(set) var rowTotals: [Int]
  /// Statements of each column.
  private(set) var columnTotals: [Int]
  private(set) var statements = 0

  init(_ shape: CountShape) {
    self.shape = shape
    cells = Array(repeating: 0, count: shape.cells)
    rowTotals = Array(repeating: 0, count: shape.rows)
    columnTotals = Array(repeating: 0, count: shape.columns)
  }

  /// Counts all statements of a stretch.
  init(_ kept: KeptStatements, _ stretch: Range<Int>) {
    self.init(kept.shape)
    // Rows and columns are summed from the cells, which are fewer.
    var counts = [UInt32](repeating: 0, count: shape.cells)
    counts.withUnsafeMutableBufferPointer { counts in
      kept.cells.withUnsafeBufferPointer { cells in
        for place in stretch { counts[Int(cells[place])] &+= 1 }
      }
    }
    for (cell, count) in counts.enumerated() where count > 0 {
      cells[cell] = Double(count)
      let pair = cell / shape.levels
      rowTotals[pair / shape.columns] += Int(count)
      columnTotals[pair % shape.columns] += Int(count)
    }
    statements = stretch.count
  }

  /// Adds a statement, or with -1 takes it away.
  mutating func add(_ cell: Int32, _ step: Int = 1, weight: Double = 1) {
    let cell = Int(cell)
    cells[cell] += Double(step) * weight
    let pair = cell / shape.levels
    rowTotals[pair / shape.columns] += step
    columnTotals[pair % shape.columns] += step
    statements += step
  }

  /// The rows and columns that have a statement.
  func nodes() -> (rows: [Int], columns: [Int]) {
    (
      rowTotals.indices.filter { rowTotals[$0] > 0 },
      columnTotals.indices.filter { columnTotals[$0] > 0 }
    )
  }
}
