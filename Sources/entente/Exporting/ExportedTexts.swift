import DossierStore
import Foundation
import Interchange
import Presentation
import RelationsModel
import Synchronization

/// The texts of sources for forms that take them with them.
///
/// A text that is kept outside the dossier, where a link leads, is not handed on: a dossier of somebody
/// else may have a link to any file of the user's.
final class ExportedTexts: Sendable {
  private let place: DossierPlace
  private let leftOut = Mutex<Set<Source.ID>>([])

  init(_ place: DossierPlace) {
    self.place = place
  }

  /// Reads the text of a source beside the dossier.
  func text(of source: Source.ID) -> ExportedText? {
    guard !place.leadsOut(textOf: source) else {
      leftOut.withLock { _ = $0.insert(source) }
      return nil
    }
    return place.text(of: source).flatMap(ExportedTexts.placed)
  }

  /// What is to be told of what links keep outside the dossier; nil where there is nothing.
  var notice: String? {
    let notices = [linkedRecords, missingTexts].compactMap(\.self)
    return notices.isEmpty ? nil : notices.joined(separator: " ")
  }

  /// Records are read where links lead, as in `check`, and are part of what is handed on.
  private var linkedRecords: String? {
    guard case .folder(let folder) = place else { return nil }
    let paths = LinkedFiles.records(in: folder)
    guard let first = paths.first else { return nil }
    guard paths.count > 1 else {
      return "The file has records of \(first), which a link keeps outside the dossier."
    }
    let more = Wording.number(paths.count - 1)
    return
      "The file has records of \(first) and \(more) more, which links keep outside the dossier."
  }

  /// Tells of texts that were asked for and not handed on.
  private var missingTexts: String? {
    let ids = leftOut.withLock { $0.map(\.rawValue).sorted() }
    guard let first = ids.first else { return nil }
    guard ids.count > 1 else {
      return "The text of \(first) is not in the file: a link keeps it outside the dossier."
    }
    let names = ids.prefix(6).joined(separator: ", ")
    let more = ids.count > 6 ? " and \(Wording.number(ids.count - 6)) more" : ""
    return "\(Wording.count(ids.count, "text")) are not in the file: links keep them outside the "
      + "dossier (\(names)\(more))."
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
