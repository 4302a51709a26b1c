/// Finds what stands between quotation marks of any habit.
enum QuotationMarks {
  /// The marks that close what a mark opens.
  private static let closing: [Unicode.Scalar: Set<Unicode.Scalar>] = [
    "“": ["”", "\""], "„": ["“", "”", "\""], "«": ["»"], "»": ["«"], "‹": ["›"],
    "「": ["」"], "『": ["』"], "‘": ["’", "'"], "‚": ["‘", "’"], "\"": ["\"", "”"], "'": ["'", "’"],
  ]

  /// Marks that are apostrophes too.
  private static let singles: Set<Unicode.Scalar> = ["‘", "‚", "'", "’"]

  /// What stands between marks, without them and without a comma at its end.
  ///
  /// One that is not closed goes to the end of the paragraph, as where the next one opens it anew.
  static func quotations(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var place = 0
    while place < scalars.count {
      guard mayBeMark(scalars[place]), let ends = closing[scalars[place]],
        opens(at: place, scalars)
      else {
        place += 1
        continue
      }
      let isSingle = singles.contains(scalars[place])
      guard let end = end(of: place, ends, isSingle, scalars) else {
        place += 1
        continue
      }
      let range = inner(place + 1..<end, scalars)
      if !range.isEmpty { found.append(range) }
      place = end + 1
    }
    return found
  }

  /// Whether a code point can be a mark at all, which tells most letters apart at once.
  private static func mayBeMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x22 || scalar.value == 0x27 || scalar.value == 0xAB || scalar.value == 0xBB
      || (0x2018...0x300F).contains(scalar.value)
  }

  private static func opens(at place: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    let mark = scalars[place]
    guard place + 1 < scalars.count, !isBlank(scalars[place + 1]) || mark == "«" else {
      return false
    }
    // These are drawn otherwise from those that close; of “»” it is the place that tells.
    guard mark == "\"" || mark == "'" || mark == "‘" || mark == "»" else { return true }
    guard place > 0 else { return true }
    let before = scalars[place - 1]
    return isBlank(before) || "([{—–-/:“‘„\"".unicodeScalars.contains(before)
  }

  private static func end(
    of start: Int,
    _ ends: Set<Unicode.Scalar>,
    _ isSingle: Bool,
    _ scalars: [Unicode.Scalar]
  ) -> Int? {
    let opening = scalars[start]
    var depth = 0
    for place in (start + 1)..<max(start + 1, scalars.count) {
      let scalar = scalars[place]
      if ends.contains(scalar), closes(at: place, isSingle, scalars) {
        if depth == 0 { return place }
        depth -= 1
      } else if scalar == opening, scalar != "\"", scalar != "'", scalar != "‘" {
        depth += 1
      }
    }
    // A single mark that nothing closes is an apostrophe.
    return isSingle || opening == "»" ? nil : scalars.count
  }

  private static func closes(
    at place: Int,
    _ isSingle: Bool,
    _ scalars: [Unicode.Scalar]
  ) -> Bool {
    let next = place + 1 < scalars.count ? scalars[place + 1] : " "
    guard isSingle || scalars[place] == "\"" else { return true }
    // An apostrophe within a word, or a mark that opens.
    guard !next.properties.isAlphabetic, next.properties.numericType == nil else { return false }
    return !isBlank(scalars[place - 1])
  }

  private static func inner(_ range: Range<Int>, _ scalars: [Unicode.Scalar]) -> Range<Int> {
    var range = range
    while let first = range.first, isBlank(scalars[first]) { range.removeFirst() }
    while let last = range.last, isBlank(scalars[last]) || scalars[last] == "," {
      range.removeLast()
    }
    return range
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value <= 0x20 || scalar.properties.isWhitespace
  }
}
