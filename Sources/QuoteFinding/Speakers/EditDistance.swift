/// The number of letters that tell two words apart.
enum EditDistance {
  /// Whether so many letters at most are put in, left out or changed.
  static func isAtMost(_ most: Int, _ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard abs(left.count - right.count) <= most, left.count <= 32, right.count <= 32 else {
      return false
    }
    var row = Array(0...right.count)
    for (place, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = place + 1
      for (other, candidate) in right.enumerated() {
        let changed = diagonal + (letter == candidate ? 0 : 1)
        diagonal = row[other + 1]
        row[other + 1] = min(changed, diagonal + 1, row[other] + 1)
      }
    }
    return row[right.count] <= most
  }
}
