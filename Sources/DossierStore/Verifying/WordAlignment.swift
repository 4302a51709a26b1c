/// Lays two rows of words side by side.
enum WordAlignment {
  enum Step: Hashable {
    case same(Int, Int)
    case left(Int)
    case right(Int)
  }

  /// The stretch of a text in which most of the wanted words stand in their order, with the fewest others
  /// between them; nil when none of them does.
  ///
  /// Takes time in proportion to both lengths, and memory to that of the wanted words.
  static func best(of wanted: [Int], in text: [Int]) -> Range<Int>? {
    // For each number of wanted words passed: the score of the best alignment that ends here, and
    // where in the text it began.
    var scores = (0...wanted.count).map { -$0 }
    var starts = [Int](repeating: 0, count: wanted.count + 1)
    var best = (score: 0, range: 0..<0)
    for (place, word) in text.enumerated() {
      var diagonal = scores[0]
      var diagonalStart = place
      starts[0] = place + 1
      for index in 1...wanted.count {
        let isSame = wanted[index - 1] == word
        let matched = diagonal + (isSame ? 2 : -1)
        let matchedStart = index == 1 ? place : diagonalStart
        let skipped = scores[index] - 1
        let dropped = scores[index - 1] - 1
        (diagonal, diagonalStart) = (scores[index], starts[index])
        if matched >= skipped, matched >= dropped {
          (scores[index], starts[index]) = (matched, matchedStart)
        } else if skipped >= dropped {
          scores[index] = skipped
        } else {
          (scores[index], starts[index]) = (dropped, starts[index - 1])
        }
      }
      if scores[wanted.count] > best.score, starts[wanted.count] <= place {
        best = (scores[wanted.count], starts[wanted.count]..<place + 1)
      }
    }
    return best.range.isEmpty ? nil : best.range
  }

  /// The longest common row of words, and what each side has besides.
  static func steps(_ left: [Int], _ right: [Int]) -> [Step] {
    var lengths = [[Int]](
      repeating: [Int](repeating: 0, count: right.count + 1),
      count: left.count + 1
    )
    for row in left.indices.reversed() {
      for column in right.indices.reversed() {
        lengths[row][column] =
          left[row] == right[column]
          ? lengths[row + 1][column + 1] + 1
          : max(lengths[row + 1][column], lengths[row][column + 1])
      }
    }
    var steps: [Step] = []
    var (row, column) = (0, 0)
    while row < left.count || column < right.count {
      if row < left.count, column < right.count, left[row] == right[column] {
        steps.append(.same(row, column))
        (row, column) = (row + 1, column + 1)
      } else if column == right.count
        || row < left.count && lengths[row + 1][column] >= lengths[row][column + 1]
      {
        steps.append(.left(row))
        row += 1
      } else {
        steps.append(.right(column))
        column += 1
      }
    }
    return steps
  }
}
