import Testing

@testable import ResearchFiles

/// How places are counted is found out, whichever program wrote them.
@Suite struct OffsetCountingTests {
  private static let text =
    "First line.\r\nWe 🇷🇺 will “not” talk.\r\nÀ propos: sanctions stay, 😀 said he.\r\nLast words."
  private static let words = ["We 🇷🇺 will", "sanctions stay", "said he", "Last words"]

  /// The stretches of the words as a program that counts so would write them.
  private static func selections(
    _ counting: OffsetCounting,
    in scalars: [Unicode.Scalar],
    repeats: Bool
  ) -> [ProjectSelection] {
    words.enumerated().map { number, words in
      let wanted = Array(words.unicodeScalars)
      let start = (0...scalars.count - wanted.count).first { start in
        scalars[start..<start + wanted.count].elementsEqual(wanted)
      }
      func place(_ end: Int) -> Int {
        var last: Unicode.Scalar?
        return scalars[..<end].reduce(0) { sum, scalar in
          defer { last = scalar }
          return sum + counting.width(of: scalar, after: last)
        }
      }
      return ProjectSelection(
        key: "\(number)",
        start: place(start ?? 0),
        end: place((start ?? 0) + wanted.count),
        words: repeats ? words : nil
      )
    }
  }

  @Test(arguments: OffsetCounting.all, [true, false])
  func `a way of counting is known by the words that it cuts`(
    counting: OffsetCounting,
    repeats: Bool
  ) {
    // A line feed that counts two stands in a text that has no returns.
    let text =
      counting.breaks == .two ? Self.text.replacing("\r\n", with: "\n") : "\u{FEFF}" + Self.text
    let scalars = Array(text.unicodeScalars)
    let selections = Self.selections(counting, in: scalars, repeats: repeats)
    var detection = OffsetDetection()
    detection.look(at: selections, in: scalars)
    for (selection, words) in zip(selections, Self.words) {
      let found = detection.counting.codePoints(
        of: [selection.start, selection.end],
        in: scalars
      )
      guard let start = found[0], let end = found[1] else {
        Issue.record("\(counting): no place of \(words)")
        continue
      }
      #expect(scalars[start..<end].elementsEqual(words.unicodeScalars), "\(counting)")
    }
  }

  @Test func `a place inside of a code point is none`() {
    let counting = OffsetCounting(unit: .utf16)
    let scalars = Array("a😀b".unicodeScalars)
    #expect(counting.codePoints(of: [0, 1, 2, 3, 4, 5], in: scalars) == [0, 1, nil, 2, 3, nil])
  }

  @Test func `code points are taken where nothing tells otherwise`() {
    var detection = OffsetDetection()
    detection.look(
      at: [ProjectSelection(key: "1", start: 0, end: 3)],
      in: Array("All of it is ASCII.".unicodeScalars)
    )
    #expect(detection.counting == OffsetCounting())
  }
}
