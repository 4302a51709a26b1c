import DossierStore
import Presentation
import RelationsModel

/// What checking a dossier found.
struct CheckReport {
  let place: DossierPlace
  let diagnostics: [Diagnostic]
  /// What could be opened; nil when the problems left nothing.
  let dossier: Dossier?
  /// The texts that are kept beside the dossier; nil for the shipped one.
  let texts: TextFolder?
  /// A corpus has more quotes than a value should hold.
  let quoteCount: Int

  init(
    place: DossierPlace,
    diagnostics: [Diagnostic],
    dossier: Dossier?,
    texts: TextFolder? = nil,
    quoteCount: Int? = nil
  ) {
    self.place = place
    self.diagnostics = diagnostics
    self.dossier = dossier
    self.texts = texts
    self.quoteCount = quoteCount ?? dossier?.quotes.count ?? 0
  }

  /// Reads the dossier; throws when there are no files to find problems in.
  init(of place: DossierPlace) throws(CommandFailure) {
    do {
      let (opened, quoteCount) = try place.source.read()
      let texts = place.texts(of: opened.dossier)
      self.init(
        place: place,
        diagnostics: opened.diagnostics + (texts?.diagnostics ?? [])
          + place.trackedTexts(of: opened.dossier) + place.linkedFiles(of: opened.dossier),
        dossier: opened.dossier,
        texts: texts,
        quoteCount: quoteCount
      )
    } catch {
      guard !error.diagnostics.isEmpty else { throw .unopened(error, advice: nil) }
      self.init(place: place, diagnostics: error.diagnostics, dossier: nil)
    }
  }

  var hasErrors: Bool { dossier == nil || count(.error) > 0 }

  /// The last line: how many problems, or how much there is that is sound.
  var summary: String {
    guard diagnostics.isEmpty else {
      let counts = [(count(.error), "error"), (count(.warning), "warning")]
      let named = counts.filter { $0.0 > 0 }.map { Wording.count($0, $1) }
      return "\(named.joined(separator: ", ")) in \(place.name)."
    }
    guard let dossier else { return "Nothing could be opened in \(place.name)." }
    return "No problems in \(place.name): \(contents(of: dossier))."
  }

  private func count(_ severity: Diagnostic.Severity) -> Int {
    diagnostics.count { $0.severity == severity }
  }

  private func contents(of dossier: Dossier) -> String {
    [
      Wording.count(quoteCount, "quote"), Wording.count(dossier.issues.count, "issue"),
      Wording.count(dossier.actors.count, "actor"), Wording.count(dossier.events.count, "event"),
      Wording.count(dossier.sources.count, "source"),
      Wording.count(dossier.passages.count, "passage"),
    ].joined(separator: ", ")
  }
}

extension DossierPlace {
  /// What git tracks of the texts in a folder and should not.
  fileprivate func trackedTexts(of dossier: Dossier) -> [Diagnostic] {
    guard case .folder(let path) = self else { return [] }
    return TrackedTexts.diagnostics(in: path, dossier.sources)
  }

  /// What links keep outside the dossier.
  fileprivate func linkedFiles(of dossier: Dossier) -> [Diagnostic] {
    let texts = dossier.sources.map(\.id).filter(leadsOut).compactMap { source in
      textFolder.map {
        LinkedFiles.warning(
          $0.appending("\(source.rawValue).txt"),
          "exports leave this text out"
        )
      }
    }
    guard case .folder(let path) = self else { return texts }
    return LinkedFiles.diagnostics(in: path) + texts
  }

  /// Reads the texts that are kept; nil for the shipped dossier.
  fileprivate func texts(of dossier: Dossier) -> TextFolder? {
    textFolder.map { TextFolder(at: $0, sources: dossier.sources.map(\.id)) }
  }
}
