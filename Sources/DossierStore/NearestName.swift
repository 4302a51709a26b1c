/// Finds the valid name that somebody probably meant.
struct NearestName {
  /// Comparisons left: a hostile dossier must not make every unknown name meet every known one.
  private var budget = 2_000_000

  /// The candidate at the smallest edit distance, when that is small for the name's size.
  mutating func find(_ name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars)
    guard wanted.count <= 64 else { return nil }
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      budget -= 1
      guard budget > 0 else { break }
      let scalars = Array(candidate.lowercased().unicodeScalars)
      let limit = min((max(wanted.count, scalars.count) + 1) / 3, (best?.distance ?? .max) - 1)
      guard abs(scalars.count - wanted.count) <= limit else { continue }
      let distance = NearestName.distance(wanted, scalars)
      if distance <= limit { best = (candidate, distance) }
      if distance == 0 { break }
    }
    return best?.name
  }

  /// The number of insertions, deletions, replacements and swaps of neighbours between two names.
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        var cost = min(
          last[column + 1] + 1,
          current[column] + 1,
          last[column] + replacement(left[row], right[column])
        )
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }

  /// Numbers are not mistyped for one another: Q12 is no better a guess for Q99 than any other.
  private static func replacement(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Int {
    if left == right { return 0 }
    return left.properties.numericType != nil && right.properties.numericType != nil ? 3 : 1
  }
}
