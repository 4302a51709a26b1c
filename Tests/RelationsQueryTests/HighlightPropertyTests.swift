import RelationsModel
import RelationsQuery
import TestDossier
import Testing

/// What is highlighted in texts that are hard to fold.
@Suite struct HighlightPropertyTests {
  private func filter(_ text: String) -> Filter { Filter.read("\"\(text)\"").filter }

  /// What the filter looks for; nil where a quotation mark in the words, or an accent on the one
  /// before them, made something else of them.
  private func needle(_ filter: Filter) -> FilterTerm.Needle? {
    guard filter.terms.count == 1, case .words(let needle) = filter.terms[0].test,
      "\"\(needle.text)\"" == filter.text
    else { return nil }
    return needle
  }

  /// Stretches of the text itself, cut anywhere: between a letter and its accent too.
  private func cut(_ text: String, _ dice: inout Dice) -> String {
    let scalars = Array(text.unicodeScalars)
    let start = dice.below(scalars.count)
    var cut = ""
    cut.unicodeScalars.append(contentsOf: scalars[start...].prefix(1 + dice.below(6)))
    return cut
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func wordsAreHighlightedWhereverTheyStand(seed: UInt64) {
    var dice = Dice(seed: seed)
    let texts = DrawnTexts(&dice)
    for _ in 0..<20 {
      let text = texts.sentence(&dice)
      let filter = filter(cut(text, &dice))
      guard let needle = needle(filter), needle.parts.count == 1 else { continue }
      let part = needle.parts[0]
      let ranges = filter.highlights(in: text)
      let circumstances = "seed \(seed), ‹\(filter.text)› in ‹\(text)›"
      #expect(!ranges.isEmpty, "\(circumstances)")
      areWholeAndApart(ranges, text, circumstances)
      for range in ranges {
        let folded = FoldedText.bytes(of: String(text[range]))
        #expect(NaiveFilter.has(folded[...], [part]), "\(circumstances)")
      }
      // What is left between them has the words no more.
      for rest in gaps(between: ranges, in: text) {
        let folded = FoldedText.bytes(of: rest)
        #expect(!NaiveFilter.has(folded[...], [part]), "\(circumstances)")
      }
    }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func aPatternIsHighlightedInPieces(seed: UInt64) {
    var dice = Dice(seed: seed)
    let texts = DrawnTexts(&dice)
    for _ in 0..<20 {
      let text = texts.sentence(&dice)
      let filter = filter(cut(text, &dice) + "*" + cut(text, &dice))
      guard let needle = needle(filter), needle.parts.count > 1 else { continue }
      let ranges = filter.highlights(in: text)
      let circumstances = "seed \(seed), ‹\(filter.text)› in ‹\(text)›"
      let folded = FoldedText.bytes(of: text)
      let isThere = NaiveFilter.has(folded[...], needle.parts[...])
      #expect(isThere == !ranges.isEmpty, "\(circumstances)")
      areWholeAndApart(ranges, text, circumstances)
      guard isThere else { continue }
      let pieces = ranges.flatMap { FoldedText.bytes(of: String(text[$0])) }
      #expect(NaiveFilter.has(pieces[...], needle.parts[...]), "\(circumstances)")
      #expect(ranges.count <= needle.parts.count, "\(circumstances)")
    }
  }

  private func areWholeAndApart(
    _ ranges: [Range<String.Index>],
    _ text: String,
    _ circumstances: String
  ) {
    let borders = Set(text.indices).union([text.endIndex])
    for range in ranges {
      #expect(borders.contains(range.lowerBound), "\(circumstances)")
      #expect(borders.contains(range.upperBound) && !range.isEmpty, "\(circumstances)")
    }
    for (left, right) in zip(ranges, ranges.dropFirst()) {
      #expect(left.upperBound < right.lowerBound, "\(circumstances)")
    }
  }

  private func gaps(between ranges: [Range<String.Index>], in text: String) -> [String] {
    let starts = [text.startIndex] + ranges.map(\.upperBound)
    let ends = ranges.map(\.lowerBound) + [text.endIndex]
    return zip(starts, ends).map { String(text[$0..<$1]) }
  }
}
