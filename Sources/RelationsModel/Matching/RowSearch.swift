/// Looks for a row of letters in one pass over a text, by Knuth, Morris and Pratt.
struct RowSearch {
  private let wanted: [UInt32]
  /// For each number of letters that agree, how many of them begin the row anew.
  private let borders: [Int]

  init(_ wanted: [UInt32]) {
    self.wanted = wanted
    var borders = [0, 0]
    for index in wanted.indices.dropFirst() {
      var border = borders[index]
      while border > 0, wanted[border] != wanted[index] { border = borders[border] }
      borders.append(wanted[border] == wanted[index] ? border + 1 : 0)
    }
    self.borders = borders
  }

  /// Where the row begins, also where one stretch overlaps another.
  func places(in text: [UInt32]) -> [Int] {
    guard !wanted.isEmpty else { return [] }
    var found: [Int] = []
    var agreeing = 0
    for (place, letter) in text.enumerated() {
      while agreeing > 0, agreeing == wanted.count || wanted[agreeing] != letter {
        agreeing = borders[agreeing]
      }
      if wanted[agreeing] == letter { agreeing += 1 }
      if agreeing == wanted.count { found.append(place + 1 - wanted.count) }
    }
    return found
  }
}

extension [UInt32] {
  /// Whether a row of letters stands at a place.
  func has(_ row: [UInt32], at start: Int) -> Bool {
    guard start >= 0, start + row.count <= count else { return false }
    return self[start..<start + row.count].elementsEqual(row)
  }
}
