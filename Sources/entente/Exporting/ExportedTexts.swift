import DossierStore
import Foundation
import Interchange
import RelationsModel

/// The texts of sources for forms that take them with them.
enum ExportedTexts {
  /// Reads the text of a source beside a dossier when it is asked for.
  static func of(_ place: DossierPlace) -> @Sendable (Source.ID) -> ExportedText? {
    { source in place.text(of: source).flatMap(placed) }
  }

  /// A text in NFC and with line feeds alone, with the places of the normalised one; nil for one
  /// without words.
  static func placed(_ text: String) -> ExportedText? {
    let plain = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    let scalars = Array(
      plain.precomposedStringWithCanonicalMapping.unicodeScalars.drop { $0 == "\u{FEFF}" }
    )
    var places: [Int] = []
    var blank: Int?
    for (place, scalar) in scalars.enumerated() {
      guard !scalar.properties.isWhitespace else {
        blank = blank ?? (places.isEmpty ? nil : place)
        continue
      }
      if let start = blank { places.append(start) }
      blank = nil
      places.append(place)
    }
    let normalised = NormalisedText(plain)
    guard !places.isEmpty, places.count == normalised.scalars.count else { return nil }
    return ExportedText(scalars, digest: normalised.digest, places: places)
  }
}
