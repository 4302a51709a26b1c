import Foundation
import TestDossier
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

  /// How many texts of each kind; `QUOTE_TEXTS` says another number of both together.
  private static let count =
    ProcessInfo.processInfo.environment["QUOTE_TEXTS"].flatMap { Int($0) }.map { $0 / 2 } ?? 3_000

  /// Whether all that is found in a text lies inside it.
  private static func isSound(_ text: String) -> Bool {
    let count = text.unicodeScalars.count
    return QuoteFinder().quotes(in: text).allSatisfy { quote in
      let ranges =
        quote.quoted + [quote.range, quote.cue, quote.speaker?.mention].compactMap(\.self)
      return (0...1).contains(quote.confidence)
        && ranges.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= count && !$0.isEmpty }
        && quote.quoted.allSatisfy { $0.lowerBound >= quote.range.lowerBound }
    }
  }

  @Test func piecesInAnyOrder() {
    var random = Dice(seed: 20)
    for _ in 0..<Self.count {
      var text = ""
      for _ in 0..<random.below(60) {
        text += Self.pieces[random.below(Self.pieces.count)]
        if random.below(3) > 0 { text += " " }
      }
      if !Self.isSound(text) { Issue.record("\(text)") }
    }
  }

  @Test func sentencesThatAreCutAndMended() {
    var random = Dice(seed: 18)
    let sentences = (DirectSentences.all + ReportedSentences.all).map(\.text)
    for _ in 0..<Self.count {
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
      let text = String(String.UnicodeScalarView(scalars))
      if !Self.isSound(text) { Issue.record("\(text)") }
    }
  }
}
