/// Lays two rows of words side by side.
enum WordAlignment {
  enum Step: Hashable {
    case same(Int, Int)
    case left(Int)
    case right(Int)

    var isSame: Bool { if case .same = self { true } else { false } }
    var isLeft: Bool { if case .left = self { true } else { false } }
  }

  /// So many pairs of words are compared at once; longer rows are divided first.
  private static let pairLimit = 4 << 20

  /// The stretch of a text in which most of the wanted words stand in their order, with the fewest others
  /// between them; nil when none of them does.
  ///
  /// Takes time in proportion to both lengths multiplied, and memory to that of the wanted words; of rows
  /// for which that is too long the whole text is the stretch.
  static func best(of wanted: [Int], in text: [Int]) -> Range<Int>? {
    guard wanted.count * text.count <= pairLimit else {
      let known = Set(wanted)
      guard let first = text.firstIndex(where: known.contains),
        let last = text.lastIndex(where: known.contains)
      else { return nil }
      return first..<last + 1
    }
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
    var steps: [Step] = []
    align(left[...], right[...], &steps)
    return steps
  }

  private static func align(
    _ left: ArraySlice<Int>,
    _ right: ArraySlice<Int>,
    _ steps: inout [Step]
  ) {
    let start = zip(left, right).prefix { $0 == $1 }.count
    let (leftRest, rightRest) = (left.dropFirst(start), right.dropFirst(start))
    let end = zip(leftRest.reversed(), rightRest.reversed()).prefix { $0 == $1 }.count
    for index in 0..<start {
      steps.append(.same(left.startIndex + index, right.startIndex + index))
    }
    let (middle, middleRight) = (leftRest.dropLast(end), rightRest.dropLast(end))
    if middle.count * middleRight.count <= pairLimit {
      compare(middle, middleRight, &steps)
    } else {
      divide(middle, middleRight, &steps)
    }
    for index in 0..<end {
      steps.append(.same(middle.endIndex + index, middleRight.endIndex + index))
    }
  }

  /// Aligns what stands between the words that each side has once, in the same order.
  private static func divide(
    _ left: ArraySlice<Int>,
    _ right: ArraySlice<Int>,
    _ steps: inout [Step]
  ) {
    var (leftStart, rightStart) = (left.startIndex, right.startIndex)
    let fixed = fixedPairs(left, right)
    guard !fixed.isEmpty else {
      steps += left.indices.map { .left($0) } + right.indices.map { .right($0) }
      return
    }
    for (leftIndex, rightIndex) in fixed {
      align(left[leftStart..<leftIndex], right[rightStart..<rightIndex], &steps)
      steps.append(.same(leftIndex, rightIndex))
      (leftStart, rightStart) = (leftIndex + 1, rightIndex + 1)
    }
    align(left[leftStart...], right[rightStart...], &steps)
  }

  /// Words that each side has once, rising on both.
  private static func fixedPairs(_ left: ArraySlice<Int>, _ right: ArraySlice<Int>) -> [(Int, Int)]
  {
    let (leftPlaces, rightPlaces) = (placesOfSingles(left), placesOfSingles(right))
    let pairs = leftPlaces.compactMap { word, place in rightPlaces[word].map { (place, $0) } }
      .sorted { $0.0 < $1.0 }
    // The longest rising row: for each length the pair with which the lowest such row ends.
    var ends: [Int] = []
    var before = [Int?](repeating: nil, count: pairs.count)
    for (index, pair) in pairs.enumerated() {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[ends[middle]].1 < pair.1 { low = middle + 1 } else { high = middle }
      }
      before[index] = low > 0 ? ends[low - 1] : nil
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var row: [(Int, Int)] = []
    var next = ends.last
    while let index = next {
      row.append(pairs[index])
      next = before[index]
    }
    return row.reversed()
  }

  private static func placesOfSingles(_ words: ArraySlice<Int>) -> [Int: Int] {
    var places: [Int: Int] = [:]
    var several: Set<Int> = []
    for (place, word) in zip(words.indices, words)
    where places.updateValue(place, forKey: word) != nil {
      several.insert(word)
    }
    return places.filter { !several.contains($0.key) }
  }

  private static func compare(
    _ left: ArraySlice<Int>,
    _ right: ArraySlice<Int>,
    _ steps: inout [Step]
  ) {
    let width = right.count + 1
    let (leftStart, rightStart) = (left.startIndex, right.startIndex)
    var lengths = [Int32](repeating: 0, count: (left.count + 1) * width)
    for row in stride(from: left.count - 1, through: 0, by: -1) {
      for column in stride(from: right.count - 1, through: 0, by: -1) {
        let place = row * width + column
        lengths[place] =
          left[leftStart + row] == right[rightStart + column]
          ? lengths[place + width + 1] + 1 : max(lengths[place + width], lengths[place + 1])
      }
    }
    var (row, column) = (0, 0)
    while row < left.count || column < right.count {
      let place = row * width + column
      if row < left.count, column < right.count, left[leftStart + row] == right[rightStart + column]
      {
        steps.append(.same(leftStart + row, rightStart + column))
        (row, column) = (row + 1, column + 1)
      } else if column == right.count
        || row < left.count && lengths[place + width] >= lengths[place + 1]
      {
        steps.append(.left(leftStart + row))
        row += 1
      } else {
        steps.append(.right(rightStart + column))
        column += 1
      }
    }
  }
}
