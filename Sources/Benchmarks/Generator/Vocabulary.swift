/// Words of one script, the commonest first, drawn by Zipf's law.
struct Vocabulary {
  /// All words' UTF-8, one after the other.
  private let bytes: [UInt8]
  /// Where each word starts, and the last ends.
  private let starts: [Int32]
  private let choice: WeightedChoice

  private init(_ words: [String]) {
    var bytes: [UInt8] = []
    var starts: [Int32] = [0]
    for word in words {
      bytes += word.utf8
      starts.append(Int32(bytes.count))
    }
    self.bytes = bytes
    self.starts = starts
    choice = WeightedChoice(zipf: words.count, shiftInTenths: 27)
  }

  var count: Int { starts.count - 1 }

  func word(_ rank: Int) -> ArraySlice<UInt8> { bytes[Int(starts[rank])..<Int(starts[rank + 1])] }

  func draw(_ chance: inout Chance) -> ArraySlice<UInt8> { word(choice.draw(&chance)) }

  /// Made-up words in Latin letters, after the commonest real ones.
  static func latin(_ count: Int, seed: UInt64) -> Vocabulary {
    var chance = Chance(seed: seed, kind: ChanceKind.words)
    return Vocabulary(
      distinct(count, after: WordParts.commonWords) { rank in
        let syllables = chance.within(1...(rank < 2000 ? 2 : 3))
        var word = ""
        for _ in 0..<syllables {
          word += WordParts.onsets.draw(&chance) + WordParts.vowels.draw(&chance)
          word += WordParts.codas.draw(&chance)
        }
        word += WordParts.endings.draw(&chance)
        // What begins like the planted word must be the planted word, as in English.
        guard !word.utf8.contains(needle: "ukra") else { return "" }
        return rank % 60 == 7 ? accented(word) : word
      }
    )
  }

  /// Made-up words in Cyrillic letters, after the commonest real ones.
  static func cyrillic(_ count: Int, seed: UInt64) -> Vocabulary {
    var chance = Chance(seed: seed, kind: ChanceKind.cyrillicWords)
    return Vocabulary(
      distinct(count, after: WordParts.commonCyrillicWords) { _ in
        var word = ""
        for _ in 0..<chance.within(1...3) {
          word += WordParts.cyrillicOnsets.draw(&chance) + WordParts.cyrillicVowels.draw(&chance)
          word += WordParts.cyrillicCodas.draw(&chance)
        }
        return word + WordParts.cyrillicEndings.draw(&chance)
      }
    )
  }

  private static func distinct(
    _ count: Int,
    after common: [String],
    _ make: (_ rank: Int) -> String
  ) -> [String] {
    var words: [String] = []
    var seen: Set<[UInt8]> = []
    words.reserveCapacity(count)
    for word in common.prefix(count) where seen.insert(Array(word.utf8)).inserted {
      words.append(word)
    }
    while words.count < count {
      let word = make(words.count)
      if word.utf8.count > 1, seen.insert(Array(word.utf8)).inserted { words.append(word) }
    }
    return words
  }

  private static func accented(_ word: String) -> String {
    let plain = Array(word.utf8)
    for (from, to) in WordParts.accented {
      let needle = Array(from.utf8)
      guard plain.count >= needle.count else { continue }
      for start in 0...(plain.count - needle.count)
      where plain[start..<start + needle.count].elementsEqual(needle) {
        let changed = plain[..<start] + Array(to.utf8) + plain[(start + needle.count)...]
        return String(decoding: changed, as: UTF8.self)
      }
    }
    return word
  }
}

extension Sequence<UInt8> {
  /// Whether a text stands among the bytes, looked for place by place.
  func contains(needle: String) -> Bool {
    let bytes = Array(self)
    let needle = Array(needle.utf8)
    guard bytes.count >= needle.count else { return false }
    return (0...(bytes.count - needle.count)).contains {
      bytes[$0..<$0 + needle.count].elementsEqual(needle)
    }
  }
}
