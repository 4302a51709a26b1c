import Crypto
import Foundation
import RelationsModel

/// A source's text by Normalisation 1: NFC, every run of white space one space, trimmed.
///
/// Positions in it count Unicode code points; nothing else is folded.
package struct NormalisedText: Hashable, Sendable {
  /// The text in UTF-8.
  package let utf8: [UInt8]
  private let decoded: LazyValue<[Unicode.Scalar]>

  /// Its characters; they are laid out when they are first asked for.
  package var scalars: [Unicode.Scalar] { decoded.value }

  package init(_ text: String) { self.init(normal: NormalisedText.utf8(of: text)) }

  /// Takes a text in UTF-8.
  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.init(normal: NormalisedText.utf8(of: bytes)) }

  /// A text normalised, in UTF-8.
  static func utf8(of text: String) -> [UInt8] {
    var text = text
    return text.withUTF8(utf8)
  }

  private static func utf8(of bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    if isNormal(bytes) { return Array(bytes) }
    if let utf8 = spaced(bytes, onlyIf: isComposed) { return utf8 }
    var composed = String(decoding: bytes, as: UTF8.self).precomposedStringWithCanonicalMapping
    return composed.withUTF8 { spaced($0) { _ in true } } ?? []
  }

  /// Takes bytes that are known to be a text as this normalisation leaves it.
  init(normal utf8: [UInt8]) {
    self.utf8 = utf8
    decoded = LazyValue { Array(String(decoding: utf8, as: UTF8.self).unicodeScalars) }
  }

  package static func == (left: NormalisedText, right: NormalisedText) -> Bool {
    left.utf8 == right.utf8
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(utf8) }

  /// A composed text with one space for every run of white space; nil where `isSound` does not hold of
  /// a character other than those of ASCII.
  private static func spaced(
    _ bytes: UnsafeBufferPointer<UInt8>,
    onlyIf isSound: (Unicode.Scalar) -> Bool
  ) -> [UInt8]? {
    var isEverySound = true
    let spaced = [UInt8](unsafeUninitializedCapacity: bytes.count) { spaced, filled in
      var (place, isSpaced) = (0, false)
      while place < bytes.count {
        if bytes[place] > 0x20, bytes[place] < 0x80 {
          if isSpaced { spaced[filled] = 0x20 }
          filled += isSpaced ? 1 : 0
          spaced[filled] = bytes[place]
          (filled, place, isSpaced) = (filled + 1, place + 1, false)
          continue
        }
        let (scalar, width) = bytes.character(at: place)
        guard isSound(scalar) else {
          isEverySound = false
          return
        }
        if isSpace(scalar) {
          isSpaced = filled > 0
        } else if scalar != "\u{FEFF}" || filled > 0 {
          // Each space stands for at least one byte. A byte order mark is no part of the text.
          if isSpaced { spaced[filled] = 0x20 }
          filled += isSpaced ? 1 : 0
          for offset in 0..<width { spaced[filled + offset] = bytes[place + offset] }
          filled += width
          isSpaced = false
        }
        place += width
      }
    }
    return isEverySound ? spaced : nil
  }

  /// Whether a text in UTF-8 is known to be as this normalisation leaves it; false also where that
  /// would take longer to find out than to do.
  static func isNormal(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let last = bytes.last, bytes[0] != 0x20, last != 0x20 else { return false }
    var place = 0
    while place < bytes.count {
      if bytes[place] < 0x80 {
        let count = bytes.countOfSpacedWords(from: place)
        guard count > 0 else { return false }
        place += count
      } else {
        let (scalar, width) = bytes.character(at: place)
        guard isComposed(scalar), !isSpace(scalar) else { return false }
        place += width
      }
    }
    return true
  }

  /// True for characters of the common scripts that NFC leaves as they are, whatever stands beside
  /// them; most texts have no others, and need not be composed.
  private static func isComposed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x300, 0x388...0x481, 0x48A...0x52F, 0x531...0x58F, 0x5D0...0x5EA, 0x621...0x64A,
      0x10A0...0x10FF, 0x1E00...0x1EFF, 0x2002...0x20CF, 0x2100...0x2125, 0x212C...0x2328,
      0x232B...0x2ADB, 0x3000...0x3029, 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFF,
      0xAC00...0xD7A3, 0xFE00...0xFE0F, 0xFF01...0xFFEF, 0x1F300...0x1FAFF:
      true
    default: false
    }
  }

  /// As the property White_Space of Unicode, which takes long to ask for.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }

  /// What stands in a stretch; nil when it is not in the text.
  package func text(_ range: Range<Int>) -> String? {
    guard range.lowerBound >= 0, range.upperBound <= scalars.count else { return nil }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  package var text: String { String(decoding: utf8, as: UTF8.self) }

  /// `sha256:` and the digest of the UTF-8, in hexadecimal.
  package var digest: String { NormalisedText.digest(of: utf8) }

  package static func digest(of text: String) -> String { digest(of: Array(text.utf8)) }

  private static func digest(of utf8: [UInt8]) -> String {
    let bytes = SHA256.hash(data: utf8)
    return "sha256:" + bytes.map { String(format: "%02x", $0) }.joined()
  }
}
