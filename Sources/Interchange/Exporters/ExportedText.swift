import Foundation
import RelationsModel

/// The text of a source as a file of another program gets it, with the places of the normalised text.
package struct ExportedText: Sendable {
  /// In code points, in NFC.
  package let scalars: [Unicode.Scalar]
  /// The digest of the normalised text.
  package let digest: String
  /// For each code point of the normalised text its place in `scalars`.
  private let places: [Int]

  package init(_ scalars: [Unicode.Scalar], digest: String, places: [Int]) {
    self.scalars = scalars
    self.digest = digest
    self.places = places
  }

  /// The stretch for one of the normalised text; nil where it was made against another text.
  func range(of span: TextSpan?) -> Range<Int>? {
    guard let span, span.digest == nil || span.digest == digest, span.start < span.end,
      span.start >= 0, span.end <= places.count
    else { return nil }
    return places[span.start]..<places[span.end - 1] + 1
  }

  /// A text on one line as normalisation 1 leaves it.
  static func collapsed(_ text: String) -> String {
    text.precomposedStringWithCanonicalMapping.unicodeScalars
      .split { $0.properties.isWhitespace }
      .map { String(String.UnicodeScalarView($0)) }
      .joined(separator: " ")
  }
}
