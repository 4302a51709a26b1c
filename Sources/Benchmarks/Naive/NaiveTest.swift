import RelationsModel

/// One condition of a filter as the checker understands it, apart from the program's own reading.
enum NaiveTest: Hashable {
  case words(String)
  case who(String)
  case issue(String)
  case proposition(String)
  case party(Side)
  case stance(Stance)
  case within(first: Day, last: Day)
}

/// Conditions of which one must hold, perhaps turned round.
struct NaiveTerm: Hashable {
  let tests: [NaiveTest]
  let isNegated: Bool

  init(anyOf tests: [NaiveTest], isNegated: Bool = false) {
    self.tests = tests
    self.isNegated = isNegated
  }

  init(test: NaiveTest, isNegated: Bool = false) {
    self.init(anyOf: [test], isNegated: isNegated)
  }
}

/// Folds a text and looks for another in it, place by place.
enum NaiveText {
  static func folded(_ texts: [String?]) -> [UInt8] {
    texts.compactMap { $0 }.map { FoldedText.bytes(of: $0) + [0x0A] }.reduce([], +)
  }

  /// Whether one of the texts has the needle; a star in it stands for any stretch of one text.
  static func contains(_ texts: [UInt8], _ needle: [UInt8]) -> Bool {
    let star = UInt8(ascii: "*")
    guard needle.contains(star) else { return place(of: needle, in: texts, from: 0) != nil }
    let parts = needle.split(separator: star).map(Array.init)
    return texts.split(separator: 0x0A).contains { text in
      let text = Array(text)
      var from = 0
      return parts.allSatisfy { part in
        guard let start = place(of: part, in: text, from: from) else { return false }
        from = start + part.count
        return true
      }
    }
  }

  private static func place(of needle: [UInt8], in text: [UInt8], from start: Int) -> Int? {
    guard let first = needle.first, text.count - start >= needle.count else { return nil }
    return text.withUnsafeBufferPointer { text in
      needle.withUnsafeBufferPointer { needle in
        for start in start...(text.count - needle.count) where text[start] == first {
          var place = 1
          while place < needle.count, text[start + place] == needle[place] { place += 1 }
          if place == needle.count { return start }
        }
        return nil
      }
    }
  }
}
