import RelationsModel

/// Makes the cells of a network from counts.
struct NetworkMaker {
  let levels: QualifierLevels
  let options: NetworkOptions

  init(levels: QualifierLevels, _ options: NetworkOptions) {
    self.levels = levels
    self.options = options
  }

  /// A network of some rows and columns; its dates are the caller's to set.
  func network(
    _ counts: borrowing StatementCounts,
    _ rows: [Int],
    _ columns: [Int]
  ) -> DiscourseNetwork {
    let values: [Double]
    switch options.mode {
    case .two: values = twoModeCells(counts, rows, columns)
    case .one:
      var sums = projection(counts, rows, columns)
      normalise(&sums, counts, rows, columns)
      values = sums
    }
    return DiscourseNetwork(
      from: .distantPast,
      mid: .distantPast,
      to: .distantPast,
      statements: counts.statements,
      rows: rows,
      columns: options.mode == .two ? columns : rows,
      values: values
    )
  }

  // MARK: - Two modes

  private func twoModeCells(
    _ counts: borrowing StatementCounts,
    _ rows: [Int],
    _ columns: [Int]
  ) -> [Double] {
    let shape = counts.shape
    var values = [Double](repeating: 0, count: rows.count * columns.count)
    let normalisation = options.normalisation
    var rowSums = [Double](repeating: 0, count: rows.count)
    var columnSums = [Double](repeating: 0, count: columns.count)
    let isDivided = normalisation == .activity || normalisation == .prominence
    let weights = cellWeights(shape.levels)
    let combines = options.stance == .combine
    values.withUnsafeMutableBufferPointer { values in
      counts.cells.withUnsafeBufferPointer { cells in
        for (place, row) in rows.enumerated() {
          let start = row * shape.columns
          for (offset, column) in columns.enumerated() {
            let cell = (start + column) * shape.levels
            var value = 0.0
            var size = 0.0
            for level in 0..<shape.levels {
              let count = cells[cell &+ level]
              guard count != 0 else { continue }
              value += combines ? weights[level] : count * weights[level]
              size += count
            }
            values[place * columns.count + offset] = value
            if isDivided {
              // What is combined is counted by cells that have anything.
              let share = combines ? (value > 0 ? 1 : 0) : size
              rowSums[place] += share
              columnSums[offset] += share
            }
          }
        }
        guard isDivided else { return }
        for place in rows.indices {
          for offset in columns.indices {
            let sum = normalisation == .activity ? rowSums[place] : columnSums[offset]
            values[place * columns.count + offset] /= sum == 0 ? 1 : sum
          }
        }
      }
    }
    return values
  }

  /// What a statement of each level adds to a cell.
  func cellWeights(_ count: Int) -> [Double] {
    switch options.stance {
    // The levels are the digits of a binary number, the first of which weighs most.
    case .combine: (0..<count).map { Double(sign: .plus, exponent: count - 1 - $0, significand: 1) }
    case .subtract: levels.signs
    default: Array(repeating: 1, count: count)
    }
  }

  // MARK: - One mode

  /// How much two statements on one column add to the tie of their rows, by both their levels; nil
  /// where that is not a matter of the two levels alone.
  func levelWeights(_ count: Int) -> [Double]? {
    if options.stance == .ignore { return Array(repeating: 1, count: count * count) }
    guard let values = levels.values else {
      guard options.stance == .congruence else { return nil }
      return (0..<count * count).map { $0 / count == $0 % count ? 1 : 0 }
    }
    let range = Double((values.last ?? 0) - (values.first ?? 0))
    return (0..<count * count).map { pair in
      let distance = Double(abs(values[pair / count] - values[pair % count]))
      let conflict = range == 0 ? 0 : distance / range
      switch options.stance {
      case .conflict: return conflict
      case .subtract: return 1 - conflict - conflict
      default: return 1 - conflict
      }
    }
  }

  /// The sums over the columns, not normalised, with the ties of nodes to themselves where asked for.
  func projection(
    _ counts: borrowing StatementCounts,
    _ rows: [Int],
    _ columns: [Int],
    withDiagonal: Bool = false
  ) -> [Double] {
    let count = rows.count
    var sums = [Double](repeating: 0, count: count * count)
    guard let weights = levelWeights(counts.shape.levels) else {
      addTextTies(&sums, counts, rows, columns, withDiagonal: withDiagonal)
      return sums
    }
    let (shape, size) = (counts.shape, counts.shape.levels)
    var present: [Int] = []
    var own = [Double](repeating: 0, count: count * size)
    // What a statement of each level adds to the tie with a row.
    var met = own
    for column in columns {
      // Only rows that say something on the column make pairs.
      present.removeAll(keepingCapacity: true)
      for (place, row) in rows.enumerated() {
        let cell = (row * shape.columns + column) * size
        var hasAny = false
        for level in 0..<size {
          let value = counts.cells[cell + level]
          own[place * size + level] = value
          if value != 0 { hasAny = true }
        }
        guard hasAny else { continue }
        present.append(place)
        for level in 0..<size {
          var sum = 0.0
          for other in 0..<size { sum += weights[level * size + other] * own[place * size + other] }
          met[place * size + level] = sum
        }
      }
      NetworkMaker.addPairs(present, own, met, size, withDiagonal, to: &sums, count)
    }
    for first in 0..<count {
      for second in 0..<first { sums[first * count + second] = sums[second * count + first] }
    }
    return sums
  }

  /// Adds the ties of all pairs of one column to the upper half.
  private static func addPairs(
    _ present: [Int],
    _ own: [Double],
    _ met: [Double],
    _ size: Int,
    _ withDiagonal: Bool,
    to sums: inout [Double],
    _ count: Int
  ) {
    sums.withUnsafeMutableBufferPointer { sums in
      own.withUnsafeBufferPointer { own in
        met.withUnsafeBufferPointer { met in
          for number in present.indices {
            let first = present[number]
            for other in (withDiagonal ? number : number + 1)..<max(present.count, number + 1) {
              let second = present[other]
              var tie = 0.0
              for level in 0..<size {
                tie += own[first * size + level] * met[second * size + level]
              }
              sums[first * count + second] += tie
            }
          }
        }
      }
    }
  }

  /// Of texts a congruence is what both say; a conflict is what one says and the other does not.
  private func addTextTies(
    _ sums: inout [Double],
    _ counts: borrowing StatementCounts,
    _ rows: [Int],
    _ columns: [Int],
    withDiagonal: Bool
  ) {
    let (shape, size) = (counts.shape, counts.shape.levels)
    for (first, row) in rows.enumerated() {
      for (second, other) in rows.enumerated() where withDiagonal || second != first {
        var (congruence, conflict) = (0.0, 0.0)
        for column in columns {
          for level in 0..<size {
            let left = counts.cells[(row * shape.columns + column) * size + level]
            let right = counts.cells[(other * shape.columns + column) * size + level]
            congruence += left * right
            if left == 0 || right == 0 { conflict += left + right }
          }
        }
        let tie = options.stance == .conflict ? conflict : congruence - conflict
        sums[first * rows.count + second] += tie
      }
    }
  }

  private func normalise(
    _ sums: inout [Double],
    _ counts: borrowing StatementCounts,
    _ rows: [Int],
    _ columns: [Int]
  ) {
    let count = rows.count
    guard options.normalisation != .none else { return }
    let sizes = sizes(counts, rows, columns)
    for first in 0..<count {
      for second in (first + 1)..<max(count, first + 1) {
        let divisor: Double
        switch options.normalisation {
        case .average: divisor = (sizes[first] + sizes[second]) / 2
        case .cosine: divisor = sizes[first] * sizes[second]
        case .jaccard: divisor = union(counts, rows[first], rows[second], columns)
        default: divisor = 1
        }
        let value = divisor == 0 ? 0 : sums[first * count + second] / divisor
        sums[first * count + second] = value
        sums[second * count + first] = value
      }
    }
  }

  /// The size of each row: its statements, or for the true cosine the length of its vector.
  private func sizes(
    _ counts: borrowing StatementCounts,
    _ rows: [Int],
    _ columns: [Int]
  ) -> [Double] {
    let (shape, size) = (counts.shape, counts.shape.levels)
    let isLength = options.normalisation == .cosine && options.convention == .published
    return rows.map { row in
      var sum = 0.0
      for column in columns {
        let cell = (row * shape.columns + column) * size
        var total = 0.0
        for level in 0..<size {
          let value = counts.cells[cell + level]
          total += value
          // Where levels are ignored the vector is that of the columns alone.
          if isLength, options.stance != .ignore { sum += value * value }
        }
        if !isLength { sum += total } else if options.stance == .ignore { sum += total * total }
      }
      return isLength ? sum.squareRoot() : sum
    }
  }

  /// What two rows say between them, as DNA counts it: what is said by one alone, and the products of
  /// what both say.
  private func union(
    _ counts: borrowing StatementCounts,
    _ first: Int,
    _ second: Int,
    _ columns: [Int]
  ) -> Double {
    let (shape, size) = (counts.shape, counts.shape.levels)
    var sum = 0.0
    for column in columns {
      for level in 0..<size {
        let one = counts.cells[(first * shape.columns + column) * size + level]
        let two = counts.cells[(second * shape.columns + column) * size + level]
        sum += one == 0 || two == 0 ? one + two : one * two
      }
    }
    return sum
  }
}
