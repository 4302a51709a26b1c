import Testing

@testable import QuoteFinding

/// Whatever a text is, what is found in it lies inside it.
@Suite struct RandomTextTests {
  private static let pieces = [
    "said", "\"", "“", "”", "'", "’", "‘", "«", "»", "„", "he", "Mary", "Hill", ",", ".", "the",
    "minister",
    "who", "to", "as", "of", "\n\n", "\n", "saying", "by", "(", ")", "—", "and", "told", "which",
    "according to", "in", "?", "quoted", "called", "“x”", "words of", "put it", "45-year-old", "'s",
    "used the word", ":", ";", "Dr.", "U.S.", "é", "👍", "「", "」", "…", "\r\n", "\u{A0}", "\u{2028}",
    "\u{0}", "Ø", "on Tuesday", "van der", "“A b.", "is", "was", "not",
  ]

  private func check(_ text: String) {
    let count = text.unicodeScalars.count
    for quote in QuoteFinder().quotes(in: text) {
      let ranges = [quote.range, quote.cue, quote.speaker?.mention].compactMap(\.self)
      for range in ranges {
        #expect(range.lowerBound >= 0 && range.upperBound <= count && !range.isEmpty, "\(text)")
      }
      #expect((0...1).contains(quote.confidence))
    }
  }

  @Test func piecesInAnyOrder() {
    var random = SplitMix(seed: 20)
    for _ in 0..<4000 {
      let pieces = (0..<random.below(60)).map { _ in
        Self.pieces[random.below(Self.pieces.count)] + (random.below(3) == 0 ? "" : " ")
      }
      check(pieces.joined())
    }
  }

  @Test func sentencesThatAreCutAndMended() {
    var random = SplitMix(seed: 18)
    let sentences = (DirectSentences.all + ReportedSentences.all).map(\.text)
    for _ in 0..<2000 {
      var scalars = Array(
        (0..<3).map { _ in sentences[random.below(sentences.count)] }.joined(separator: " ")
          .unicodeScalars
      )
      for _ in 0..<random.below(20) {
        let place = random.below(scalars.count)
        if random.below(2) == 0 {
          scalars.removeSubrange(place..<min(scalars.count, place + random.below(9)))
        } else {
          scalars.insert(
            contentsOf: Self.pieces[random.below(Self.pieces.count)].unicodeScalars,
            at: place
          )
        }
        if scalars.isEmpty { break }
      }
      check(String(String.UnicodeScalarView(scalars)))
    }
  }
}

/// Numbers that look random and are the same each time.
private struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ value >> 31) % UInt64(max(1, limit)))
  }
}
