import RelationsModel
import Testing

/// Holds the generated table against what the standard library knows of Unicode.
@Suite struct FoldingTableTests {
  /// Every character that the table's Unicode version knew, planes of private use aside.
  private static var scalars: some Sequence<Unicode.Scalar> {
    [0...0x323AF, 0xE0000...0xE01EF].joined().lazy.compactMap(Unicode.Scalar.init).filter {
      ($0.properties.age?.major ?? .max) <= 14
    }
  }

  private func folded(_ text: String) -> String {
    String(decoding: FoldedText.bytes(of: text), as: UTF8.self)
  }

  @Test func combiningMarksVanish() {
    let left = Self.scalars.filter {
      $0.properties.canonicalCombiningClass != .notReordered && !folded(String($0)).isEmpty
    }
    #expect(left.isEmpty, "\(left)")
  }

  @Test func lowerCaseFoldsAsItsUpperCase() {
    let astray = Self.scalars.filter {
      let lower = $0.properties.lowercaseMapping
      return lower.unicodeScalars.first != $0 && folded(lower) != folded(String($0))
    }
    #expect(astray.isEmpty, "\(astray)")
  }

  @Test func foldingTwiceIsFoldingOnce() {
    let astray = Self.scalars.filter {
      let once = folded(String($0))
      return once.unicodeScalars.first != $0 && folded(once) != once
    }
    #expect(astray.isEmpty, "\(astray)")
  }

  @Test func ideographsAndSyllablesFoldToTheirEquals() {
    let ranges: [ClosedRange<UInt32>] = [0xAC00...0xD7A3, 0xF900...0xFAD9, 0x2F800...0x2FA1D]
    let astray = ranges.joined().compactMap(Unicode.Scalar.init).filter {
      // Strings are equal when they are canonically equivalent.
      folded(String($0)) != String($0)
    }
    #expect(astray.isEmpty, "\(astray)")
  }

  @Test func lettersWithoutCaseOrMarksStay() {
    for text in ["中文", "ภาษาไทย", "ქართული", "ねこ", "🙂", "\u{10FFFF}"] {
      let marks = text.unicodeScalars.filter {
        $0.properties.canonicalCombiningClass == .notReordered
      }
      #expect(folded(text).unicodeScalars.elementsEqual(marks), "\(text)")
    }
  }
}
