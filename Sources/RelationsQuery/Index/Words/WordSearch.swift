import RelationsModel

/// Finds the quotes that have words in them, or about them.
struct WordSearch {
  let image: IndexImage
  let statistics: IndexDayStatistics

  /// So many texts are read before it is asked whether the answer is still wanted.
  private static let stride = 1 << 16

  /// The quotes of which words hold: in the text, the role, the venue, the id, the speaker's names or
  /// the issue's own words.
  ///
  /// Nil when the task was cancelled; quotes not in `kept` may be missing.
  func quotes(having needle: FilterTerm.Needle, among kept: Bitmap) -> Bitmap? {
    var result = Bitmap(count: image.quoteCount)
    guard let wanted = TextNeedle(needle) else { return result }
    for issue in issues(having: wanted) { result.insert(statistics.quotes[issue]) }
    if let bytes = needle.parts.first, needle.parts.count == 1, let bits = shortcut(bytes) {
      result.formUnion(image.column(.shortcutBits), at: bits)
      return result
    }
    let words = QuoteWords(image)
    words.insertNamed(wanted, into: &result)
    guard needle.parts.count == 1, wanted.first.needle.allSatisfy(WordCollector.isWord) else {
      return insertScanned(needle, wanted, among: kept, into: &result) ? result : nil
    }
    words.insertWords(wanted, into: &result)
    return result
  }

  /// The issues whose own words, as far as they are there by the day, have a needle.
  func issues(having needle: TextNeedle) -> Set<Int> {
    if let view = statistics.view { return view.issues(having: needle, by: statistics.day) }
    var found: Set<Int> = []
    image.texts(.issueNames, .issueNameStarts).forEach(having: needle) {
      found.insert($0)
      return true
    }
    let owners: Column<UInt32> = image.column(.issueWordOwners)
    let days: Column<Int32> = image.column(.issueWordDays)
    image.texts(.issueWords, .issueWordStarts).forEach(having: needle) {
      let owner = Int(owners[$0])
      if days[$0] <= statistics.day, owner < statistics.quotes.count { found.insert(owner) }
      return true
    }
    return found
  }

  /// Where the bitmap starts that was worked out beforehand for a short needle.
  private func shortcut(_ needle: [UInt8]) -> Int? {
    let shortcuts = image.texts(.shortcuts, .shortcutStarts)
    guard
      let place = (0..<shortcuts.count).first(where: {
        shortcuts.text($0).dropLast().elementsEqual(needle)
      })
    else { return nil }
    return place * Bitmap.words(for: image.quoteCount)
  }

  /// Reads texts for a phrase or a pattern; false when the task was cancelled.
  private func insertScanned(
    _ needle: FilterTerm.Needle,
    _ wanted: TextNeedle,
    among kept: Bitmap,
    into result: inout Bitmap
  ) -> Bool {
    var candidates = kept
    narrow(&candidates, to: needle)
    if needle.parts.allSatisfy({ $0.allSatisfy(WordCollector.isWord) }) {
      // A quote with a word that has the whole pattern has it, and need not be read.
      var having = Bitmap(count: candidates.count)
      QuoteWords(image).insertWords(wanted, into: &having)
      having.formIntersection(candidates)
      result.formUnion(having)
      candidates.subtract(having)
    }
    let texts = image.texts(.texts, .textStarts)
    let count = candidates.count(in: 0..<candidates.count)
    // A scan of everything passes six texts in the time that it takes to go to one.
    let readsAll = count > texts.count / 6
    var start = 0
    while start < texts.count {
      guard !Task.isCancelled else { return false }
      let range = start..<min(texts.count, start + Self.stride)
      if readsAll {
        texts.forEach(in: range, having: wanted) {
          if candidates.contains($0) { result.insert($0) }
          return true
        }
      } else {
        candidates.forEach(in: range) { if texts.has(wanted, $0) { result.insert($0) } }
      }
      start = range.upperBound
    }
    return true
  }

  /// Leaves out the quotes that lack a word which the phrase or the pattern needs.
  private func narrow(_ candidates: inout Bitmap, to needle: FilterTerm.Needle) {
    let words = needle.parts.flatMap { part in
      part.split { !WordCollector.isWord($0) }.map(Array.init)
    }
    // Long words are rare ones; two of them leave little to read.
    for word in words.sorted(by: { $0.count > $1.count }).prefix(2) where word.count > 1 {
      guard let wanted = TextNeedle(word: word) else { continue }
      var having = Bitmap(count: candidates.count)
      QuoteWords(image).insertWords(wanted, into: &having)
      candidates.formIntersection(having)
    }
  }
}
