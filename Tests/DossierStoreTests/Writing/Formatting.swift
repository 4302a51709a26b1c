import DossierStore
import RelationsModel
import Testing

/// Formatting one file in a test, as text.
enum Formatting {
  /// The formatted text; nil when the file was refused.
  static func text(_ text: String, path: String = "actors.yaml") throws -> String? {
    let file = DossierFile(path: path, bytes: Array(text.utf8))
    return switch try #require(DossierFormatter.format(file, shownAs: nil)) {
    case .unchanged: text
    case .changed(let bytes): String(decoding: bytes, as: UTF8.self)
    case .refused: nil
    }
  }

  /// The messages for which a file was refused.
  static func refusals(_ bytes: [UInt8], path: String = "actors.yaml") -> [Diagnostic]? {
    let file = DossierFile(path: path, bytes: bytes)
    guard case .refused(let diagnostics) = DossierFormatter.format(file, shownAs: nil) else {
      return nil
    }
    return diagnostics
  }

  /// What reading a dossier gives: its value, and what is wrong with it apart from the places.
  struct Reading: Equatable {
    /// Empty when there is no dossier to open.
    let values: [AnyHashable]
    let problems: [String]

    init(_ files: [DossierFile]) {
      do {
        let opened = try DossierReader.read(files, shownAs: nil)
        values = Reading.values(opened.dossier)
        problems = Reading.problems(opened.diagnostics)
      } catch {
        values = []
        problems = Reading.problems(error.diagnostics)
      }
    }

    private static func values(_ dossier: Dossier) -> [AnyHashable] {
      [
        dossier.title, dossier.summary, dossier.credits, dossier.asOf, dossier.parties.first,
        dossier.parties.second, dossier.actors, dossier.issues, dossier.sources, dossier.quotes,
        dossier.passages, dossier.events,
      ]
    }

    private static func problems(_ diagnostics: [Diagnostic]) -> [String] {
      diagnostics.map { diagnostic in
        "\(diagnostic.severity) \(diagnostic.place.file) \(diagnostic.message)"
          .replacing(/(yaml:|line )\d+/) { "\($0.output.1)" }
      }
      .sorted()
    }
  }

  /// Every file in its canonical form, those that are refused as they are.
  static func formatted(_ files: [DossierFile]) -> [DossierFile] {
    files.map { file in
      guard case .changed(let bytes) = DossierFormatter.format(file, shownAs: nil) else {
        return file
      }
      return DossierFile(path: file.path, bytes: bytes)
    }
  }

  /// Expects that formatting changes no meaning, and that formatting twice changes nothing more.
  static func expectFaithful(_ files: [DossierFile]) -> [DossierFile] {
    let once = formatted(files)
    #expect(Reading(once) == Reading(files))
    for (file, again) in zip(once, formatted(once)) { #expect(again.bytes == file.bytes) }
    return once
  }
}
