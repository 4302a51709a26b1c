import RelationsModel

/// The sequences of five words that a text has, by which two versions of one article are known.
package struct Shingles: Sendable {
  private let hashes: Set<Int>
  private static let words = 5

  /// Words are runs of letters and digits, whatever their case; in scripts without spaces each
  /// character counts as a word.
  package init(_ text: String) {
    var words: [Substring] = []
    var rest = text.lowercased()[...]
    while let start = rest.firstIndex(where: { $0.isLetter || $0.isNumber }) {
      let isLone = Shingles.isWithoutSpaces(rest[start])
      let end =
        isLone
        ? rest.index(after: start)
        : rest[start...].firstIndex {
          !($0.isLetter || $0.isNumber) || Shingles.isWithoutSpaces($0)
        } ?? rest.endIndex
      words.append(rest[start..<end])
      rest = rest[end...]
    }
    guard words.count > Shingles.words else {
      hashes = words.isEmpty ? [] : [words.hashValue]
      return
    }
    hashes = Set(
      (0...(words.count - Shingles.words)).map { words[$0..<$0 + Shingles.words].hashValue }
    )
  }

  /// The share of five-word sequences that two texts have in common, of those of the one that has
  /// more, from 0 to 1.
  package func likeness(to other: Shingles) -> Double {
    let most = max(hashes.count, other.hashes.count)
    guard most > 0 else { return 0 }
    let (few, many) = hashes.count < other.hashes.count ? (self, other) : (other, self)
    return Double(few.hashes.count { many.hashes.contains($0) }) / Double(most)
  }

  /// Two texts of which nine in ten sequences are the same are one article.
  package static let sameArticle = 0.9

  private static func isWithoutSpaces(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    return switch scalar.value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x9FFF,
      0xF900...0xFAFF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
