import RelationsModel

/// The name that a misspelt one most likely stands for.
struct NearestName {
  let name: String?

  /// Finds the closest name; nil when none is close enough to be worth a suggestion.
  init(to typed: String, among names: some Sequence<String>) {
    let typed = FoldedText.bytes(of: String(typed.prefix(64)))
    let limit = max(1, typed.count / 3)
    var best: (name: String, distance: Int)?
    for name in names {
      let folded = FoldedText.bytes(of: name)
      let distance = NearestName.distance(typed, folded)
      if distance <= limit, distance < best?.distance ?? .max { best = (name, distance) }
    }
    self.name = best?.name
  }

  /// How many letters must be put in, left out, changed or swapped with the next.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var previous = [Int](repeating: 0, count: right.count + 1)
    var row = Array(0...right.count)
    for (i, letter) in left.enumerated() {
      var next = [Int](repeating: i + 1, count: right.count + 1)
      for (j, other) in right.enumerated() {
        next[j + 1] = min(row[j] + (letter == other ? 0 : 1), row[j + 1] + 1, next[j] + 1)
        let isSwap = i > 0 && j > 0 && letter == right[j - 1] && left[i - 1] == other
        if isSwap { next[j + 1] = min(next[j + 1], previous[j - 1] + 1) }
      }
      previous = row
      row = next
    }
    return row[right.count]
  }
}
