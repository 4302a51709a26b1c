import Testing

@testable import RelationsQuery

/// The words of texts, each with a number of its own.
@Suite struct WordCollectorTests {
  /// The words of each text by their numbers.
  private func collected(_ texts: [String]) -> [[String]] {
    var collector = WordCollector()
    for text in texts {
      Array(text.utf8).withUnsafeBufferPointer { bytes in
        collector.add(text: bytes, id: UnsafeBufferPointer(start: nil, count: 0))
      }
    }
    return texts.indices.map { text in
      collector.tokenRange(of: UInt32(text)).map { place in
        let range = collector.words.range(Int(collector.tokens[place])).dropLast()
        return String(decoding: collector.words.bytes[range], as: UTF8.self)
      }
    }
  }

  /// New words that come together may want one place in the table.
  @Test func newWordsThatComeTogetherStayApart() {
    let words = (0..<3_000).map { "w\($0)" }
    #expect(collected([words.joined(separator: " ")]) == [words])
  }

  /// Words that are longer than what is compared first differ by what follows.
  @Test func longWordsDifferByTheirEnds() {
    let stem = String(repeating: "a", count: 15)
    let words = ["\(stem)", "\(stem)b", "\(stem)bc", "\(stem)bd", "\(stem)bcdefghijklmnop"]
    #expect(collected([words.joined(separator: " "), words[3]]) == [words, [words[3]]])
  }

  @Test func aWordStandsOnceInEachText() {
    #expect(collected(["a b a", "b", "", "c1 a"]) == [["a", "b"], ["b"], [], ["c1", "a"]])
  }
}
