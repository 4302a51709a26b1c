import RelationsModel

/// The two orders in which quotes stand: by date, and by issue and in each by date.
struct QuoteSequence: Sendable {
  /// The rows in order of date: first day, the coarser first, then id.
  ///
  /// A row's place here is its rank.
  let byDate: [UInt32]
  /// The rows in order of issue, in each by date.
  ///
  /// A row's place here is its position.
  let byIssue: [UInt32]
  /// The position of each row, and of each rank.
  let positionOfRow: [UInt32]
  let positionOfRank: [UInt32]
  /// Where each issue's positions start, and where the last one's end.
  let issueStarts: [UInt32]

  init(_ builder: IndexBuilder, _ sharing: WorkSharing) {
    let (rows, issueCount) = (builder.quotes.rows, builder.dossier.issues.count)
    let byDate = QuoteSequence.sortedByDate(rows, builder.quotes.ids, sharing)
    var starts = [UInt32](repeating: 0, count: issueCount + 1)
    for issue in rows.issues { starts[Int(issue) + 1] += 1 }
    for issue in 0..<issueCount { starts[issue + 1] += starts[issue] }
    var next = starts
    var byIssue = [UInt32](repeating: 0, count: rows.count)
    var positionOfRow = byIssue
    var positionOfRank = byIssue
    for (rank, row) in byDate.enumerated() {
      let issue = Int(rows.issues[Int(row)])
      let position = next[issue]
      next[issue] += 1
      byIssue[Int(position)] = row
      positionOfRow[Int(row)] = position
      positionOfRank[rank] = position
    }
    self.byDate = byDate
    self.byIssue = byIssue
    self.positionOfRow = positionOfRow
    self.positionOfRank = positionOfRank
    issueStarts = starts
  }

  /// Sorts numbers that hold day, precision and row, and then the rows that share day and precision
  /// by their ids: far quicker than comparing three things a million times.
  private static func sortedByDate(
    _ rows: QuoteRows,
    _ ids: PackedTexts,
    _ sharing: WorkSharing
  ) -> [UInt32] {
    let base = Day.distantPast.number
    var keys = (0..<rows.count).map { row in
      let day = UInt64(Int(rows.days[row]) - base)
      return (day << 3 | UInt64(rows.precisions[row])) << 31 | UInt64(row)
    }
    sortByDate(&keys)
    var middle = keys.count / 2
    while middle > 0, middle < keys.count, keys[middle] >> 31 == keys[middle - 1] >> 31 {
      middle += 1
    }
    let halves = (keys[..<middle], keys[middle...])
    let sorted = sharing.both({ sortedByID(halves.0, ids) }, { sortedByID(halves.1, ids) })
    return (sorted.0 ?? []) + (sorted.1 ?? [])
  }

  /// Sorts keys in order of their rows by what stands above the row: a radix sort from the lowest
  /// digit on, which takes a tenth of the time of comparing them.
  private static func sortByDate(_ keys: inout [UInt64]) {
    let all = keys.reduce(0, |)
    var other = keys
    var shift: UInt64 = 31
    while shift < 64, all >> shift != 0 {
      var places = [Int](repeating: 0, count: valuesOfADigit)
      for key in keys { places[Int(key >> shift) % valuesOfADigit] += 1 }
      var next = 0
      for digit in 0..<valuesOfADigit { (places[digit], next) = (next, next + places[digit]) }
      for key in keys {
        let digit = Int(key >> shift) % valuesOfADigit
        other[places[digit]] = key
        places[digit] += 1
      }
      swap(&keys, &other)
      shift += 12
    }
  }

  /// Twelve bits: the places of so many digits are in the nearest cache.
  private static let valuesOfADigit = 1 << 12

  /// The rows of some keys in order, where those of one date are sorted by their ids.
  private static func sortedByID(_ keys: ArraySlice<UInt64>, _ ids: PackedTexts) -> [UInt32] {
    var order = keys.map { UInt32(truncatingIfNeeded: $0 & 0x7FFF_FFFF) }
    let first = keys.startIndex
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, keys[first + end] >> 31 == keys[first + start] >> 31 { end += 1 }
      if end - start > 1 { sortByID(&order[start..<end], ids) }
      start = end
    }
    return order
  }

  private static func sortByID(_ rows: inout ArraySlice<UInt32>, _ ids: PackedTexts) {
    ids.bytes.withUnsafeBytes { bytes in
      rows.sort { left, right in
        let (first, second) = (ids.range(Int(left)), ids.range(Int(right)))
        return precedes(
          UnsafeRawBufferPointer(rebasing: bytes[first]),
          UnsafeRawBufferPointer(rebasing: bytes[second])
        )
      }
    }
  }

  /// Whether bytes stand before others, compared eight at a time.
  private static func precedes(
    _ one: UnsafeRawBufferPointer,
    _ other: UnsafeRawBufferPointer
  ) -> Bool {
    let shorter = min(one.count, other.count)
    var place = 0
    while place + 8 <= shorter {
      let first = UInt64(bigEndian: one.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      let second = UInt64(bigEndian: other.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      if first != second { return first < second }
      place += 8
    }
    while place < shorter {
      if one[place] != other[place] { return one[place] < other[place] }
      place += 1
    }
    return one.count < other.count
  }
}
