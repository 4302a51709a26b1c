/// Finds the valid name that somebody probably meant by a wrong one.
///
/// Names are compared without regard to case and accents, and only while its budget lasts: a hostile
/// dossier must not make every unknown name meet every known one.
package struct NearestName: Sendable {
  /// Pairs of bytes that may still be compared.
  private var budget: Int
  private var beforeLast: [Int] = []
  private var last: [Int] = []
  private var current: [Int] = []

  /// What reading a name costs, in pairs of bytes.
  private static let costOfName = 32
  /// No id has more, and a much longer text is near to none.
  private static let mostBytes = 64

  package init(budget: Int = 40_000_000) {
    self.budget = budget
  }

  /// The nearest name, the first of several; nil when none is near for its size.
  package mutating func find(_ name: String, among names: some Sequence<String>) -> String? {
    let wanted = FoldedText.bytes(of: name)
    guard wanted.count <= NearestName.mostBytes else { return nil }
    var best: (name: String, distance: Int)?
    for name in names where budget > 0 {
      guard let distance = distance(wanted, name), distance < best?.distance ?? .max else {
        continue
      }
      best = (name, distance)
      if distance == 0 { break }
    }
    return best?.name
  }

  /// The nearest names, at most `count` and the nearest first, among them those that go on where a
  /// name ends.
  package mutating func find(
    _ name: String,
    among names: some Sequence<String>,
    atMost count: Int
  ) -> [String] {
    let wanted = FoldedText.bytes(of: name)
    guard wanted.count <= NearestName.mostBytes else { return [] }
    var near: [(name: String, distance: Int)] = []
    for name in names where budget > 0 {
      if !wanted.isEmpty, FoldedText.bytes(of: name).starts(with: wanted) {
        near.append((name, 1))
      } else if let distance = distance(wanted, name) {
        near.append((name, distance))
      }
    }
    near.sort { ($0.distance, $0.name) < ($1.distance, $1.name) }
    return near.prefix(count).map(\.name)
  }

  /// The number of insertions, deletions, replacements and swaps of neighbours that make a name of
  /// another; nil when that is more than a third of the longer one.
  private mutating func distance(_ wanted: [UInt8], _ name: String) -> Int? {
    budget -= NearestName.costOfName
    let other = FoldedText.bytes(of: name)
    let limit = (max(wanted.count, other.count) + 1) / 3
    guard abs(other.count - wanted.count) <= limit else { return nil }
    budget -= wanted.count * other.count
    let found = distance(wanted, other)
    return found <= limit ? found : nil
  }

  private mutating func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    last = Array(0...right.count)
    beforeLast = last
    current = last
    for row in left.indices {
      current[0] = row + 1
      for column in right.indices {
        var cost = min(
          last[column + 1] + 1,
          current[column] + 1,
          last[column] + NearestName.replacement(left[row], right[column])
        )
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current[column + 1] = cost
      }
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last[right.count]
  }

  /// Numbers are not mistyped for one another: Q12 is no better a guess for Q99 than any other.
  private static func replacement(_ left: UInt8, _ right: UInt8) -> Int {
    if left == right { return 0 }
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    return digits.contains(left) && digits.contains(right) ? 3 : 1
  }
}

extension [String] {
  /// Names as a sentence offers them: "a, b or c".
  package var alternatives: String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " or " + last
  }
}
