import Foundation
import RelationsModel

/// Ids, and the ids that stand for names in free text.
enum SlugText {
  static let mostBytes = 64

  /// Whether bytes are an id: a letter or digit, then letters, digits, `-`, `_` and `.`.
  static func isSound(_ bytes: some Collection<UInt8>) -> Bool {
    guard let first = bytes.first, isAlphanumeric(first), bytes.count <= mostBytes else {
      return false
    }
    return bytes.allSatisfy { isAlphanumeric($0) || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F }
  }

  /// The id of a name: its letters in lower case without accents, Cyrillic ones in Latin script, and
  /// `-` for what stands between them.
  ///
  /// Names that differ only by case, composition and blanks have one id. A name with signs, with
  /// accents or in another script, or a long one, ends in a digest of it: Orban and Orbán are two, and
  /// so are “Smith J” and “Smith, J.”.
  static func id(of name: String) -> String {
    let (slug, isWhole) = letters(of: name)
    let canonical = canonical(name)
    let isPlain = isWhole && canonical.utf8.allSatisfy { $0 == 0x20 || isAlphanumeric($0) }
    return isPlain ? slug : digested(slug, canonical)
  }

  /// The id of a claim on an issue: the same words on two issues are two propositions.
  static func id(of claim: String, on issue: String) -> String {
    let (slug, isWhole) = letters(of: claim)
    let canonical = canonical(claim)
    let words = isWhole ? slug : digested(slug, canonical)
    return "\(words.prefix(40))-\(RowDigest.short(of: issue.lowercased() + "\n" + canonical))"
  }

  /// The beginning of a slug, with a digest of the name that it does not tell from others.
  private static func digested(_ slug: String, _ canonical: String) -> String {
    "\(slug.prefix(40))\(slug.isEmpty ? "" : "-")\(RowDigest.short(of: canonical))"
  }

  /// The letters and digits of a name as they stand in an id, and whether they are all of it.
  private static func letters(of name: String) -> (slug: String, isWhole: Bool) {
    var slug: [UInt8] = []
    var isWhole = true
    for byte in latin(name) {
      if isAlphanumeric(byte) {
        slug.append(byte)
      } else if byte >= 0x80 {
        isWhole = false
      } else if byte != 0x27, let last = slug.last, last != 0x2D {
        slug.append(0x2D)
      }
    }
    if slug.last == 0x2D { slug.removeLast() }
    isWhole = isWhole && !slug.isEmpty && slug.count <= mostBytes
    return (String(decoding: slug, as: UTF8.self), isWhole)
  }

  /// A name in the one form of all its spellings by case, composition and blanks.
  static func canonical(_ name: String) -> String {
    let key = NameKey(name).text
    return key.utf8.allSatisfy { $0 < 0x80 } ? key : key.precomposedStringWithCanonicalMapping
  }

  static func lowered(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

  /// The folded text with Cyrillic letters in Latin script; other scripts stay.
  private static func latin(_ name: String) -> [UInt8] {
    var latin: [UInt8] = []
    for scalar in String(decoding: FoldedText.bytes(of: name), as: UTF8.self).unicodeScalars {
      latin.append(contentsOf: (cyrillic[scalar] ?? String(scalar)).utf8)
    }
    return latin
  }

  private static let cyrillic: [Unicode.Scalar: String] = [
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
    "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y",
    "ь": "", "э": "e", "ю": "yu", "я": "ya", "і": "i", "є": "ye", "ґ": "g",
  ]

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}

/// What an id may be, for those who read ids elsewhere than in rows.
package enum ImportedIdentifier {
  package static func isSound(_ text: String) -> Bool { SlugText.isSound(Array(text.utf8)) }

  /// The id of a name in free text.
  package static func made(of name: String) -> String { SlugText.id(of: name) }

  /// The id of a claim in free text on the issue of an id.
  package static func made(ofClaim claim: String, on issue: String) -> String {
    SlugText.id(of: claim, on: issue)
  }
}
