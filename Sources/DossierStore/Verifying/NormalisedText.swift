import Crypto
import Foundation

/// A source's text by Normalisation 1: NFC, every run of white space one space, trimmed.
///
/// Positions in it count Unicode code points; nothing else is folded.
package struct NormalisedText: Hashable, Sendable {
  package let scalars: [Unicode.Scalar]

  package init(_ text: String) {
    var scalars: [Unicode.Scalar] = []
    var isSpaced = false
    for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
      // A byte order mark is no part of the text.
      if scalar == "\u{FEFF}", scalars.isEmpty { continue }
      guard !scalar.properties.isWhitespace else {
        isSpaced = !scalars.isEmpty
        continue
      }
      if isSpaced { scalars.append(" ") }
      isSpaced = false
      scalars.append(scalar)
    }
    self.scalars = scalars
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
