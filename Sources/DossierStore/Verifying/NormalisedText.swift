import Crypto
import Foundation

/// A source's text by Normalisation 1: NFC, every run of white space one space, trimmed.
///
/// Positions in it count Unicode code points; nothing else is folded.
package struct NormalisedText: Hashable, Sendable {
  package let scalars: [Unicode.Scalar]

  package init(_ text: String) {
    scalars =
      NormalisedText.scalars(of: text, onlyIf: NormalisedText.isComposed)
      ?? NormalisedText.scalars(of: text.precomposedStringWithCanonicalMapping) { _ in true } ?? []
  }

  /// The characters of a composed text with one space for every run of white space; nil where
  /// `isSound` does not hold of one.
  private static func scalars(
    of text: String,
    onlyIf isSound: (Unicode.Scalar) -> Bool
  ) -> [Unicode.Scalar]? {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(text.utf8.count)
    var isSpaced = false
    for scalar in text.unicodeScalars {
      guard isSound(scalar) else { return nil }
      // A byte order mark is no part of the text.
      if scalar == "\u{FEFF}", scalars.isEmpty { continue }
      guard !isSpace(scalar) else {
        isSpaced = !scalars.isEmpty
        continue
      }
      if isSpaced { scalars.append(" ") }
      isSpaced = false
      scalars.append(scalar)
    }
    return scalars
  }

  /// Whether a text in UTF-8 is known to be as this normalisation leaves it; false also where that
  /// would take longer to find out than to do.
  static func isNormal(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var (place, isSpaced) = (0, true)
    while place < bytes.count {
      let byte = bytes[place]
      if byte > 0x20, byte < 0x80 {
        (place, isSpaced) = (place + 1, false)
      } else if byte == 0x20 {
        if isSpaced { return false }
        (place, isSpaced) = (place + 1, true)
      } else {
        let count = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        guard byte >= 0xC2, place + count <= bytes.count else { return false }
        // The bits of the first byte, then six of each that follows.
        let value = bytes[place + 1..<place + count].reduce(
          UInt32(byte) & (0xFF >> UInt32(count + 1))
        ) {
          $0 << 6 | UInt32($1 & 0x3F)
        }
        guard let scalar = Unicode.Scalar(value), isComposed(scalar), !isSpace(scalar) else {
          return false
        }
        (place, isSpaced) = (place + count, false)
      }
    }
    return !isSpaced
  }

  /// True for characters of the common scripts that NFC leaves as they are, whatever stands beside
  /// them; most texts have no others, and need not be composed.
  private static func isComposed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x300, 0x400...0x481, 0x2002...0x2125, 0x3001...0x3029, 0x3041...0x3096,
      0x30A1...0x30FA, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFF01...0xFFEF:
      true
    default: false
    }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
  }

  /// What stands in a stretch; nil when it is not in the text.
  package func text(_ range: Range<Int>) -> String? {
    guard range.lowerBound >= 0, range.upperBound <= scalars.count else { return nil }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  package var text: String { text(0..<scalars.count) ?? "" }

  /// `sha256:` and the digest of the UTF-8, in hexadecimal.
  package var digest: String { NormalisedText.digest(of: text) }

  package static func digest(of text: String) -> String {
    let bytes = SHA256.hash(data: Data(text.utf8))
    return "sha256:" + bytes.map { String(format: "%02x", $0) }.joined()
  }
}
