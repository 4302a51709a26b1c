import DefaultDossier
import DossierStore
import Drawing
import Interface
import RelationsModel
import RelationsQuery

/// Where a dossier is: in a folder, or in the program itself.
enum DossierPlace: Hashable, Sendable {
  case shipped
  case folder(String)

  init(argument: String?) {
    self = argument.map(DossierPlace.folder) ?? .shipped
  }

  /// What messages call the dossier, on one line.
  var name: String {
    switch self {
    case .shipped: "the shipped dossier"
    case .folder(let path): SafeText.line(path)
    }
  }

  /// Reads the dossier from its files: what is sound in it, and what is wrong with the rest.
  func read() throws(StoreError) -> OpenedDossier {
    switch self {
    case .shipped:
      let files = DefaultDossier.files.map { DossierFile(path: $0.path, bytes: $0.bytes) }
      return try DossierReader.read(files, shownAs: nil)
    case .folder(let path):
      return try DossierReader.read(DossierFolder.files(at: path), shownAs: path)
    }
  }
}

/// A dossier that is open: what answers questions about it, and what was wrong with it.
struct OpenedSource: Sendable {
  let place: DossierPlace
  let queries: any BoardQueries
  let diagnostics: [Diagnostic]

  var name: String { place.name }
  var heading: Heading { queries.heading }

  /// Puts what was read behind the questions.
  init(_ opened: OpenedDossier, from place: DossierPlace) {
    self.init(
      place: place,
      queries: ScanQueries(
        opened.dossier,
        problemCount: opened.diagnostics.count { $0.severity == .error }
      ),
      diagnostics: opened.diagnostics
    )
  }

  init(place: DossierPlace, queries: any BoardQueries, diagnostics: [Diagnostic] = []) {
    self.place = place
    self.queries = queries
    self.diagnostics = diagnostics
  }

  /// One line on the errors for which records were left out; nil when there are none.
  ///
  /// Warnings leave nothing out, so they are left to `check`.
  var notice: String? {
    let count = heading.problemCount
    guard count > 0 else { return nil }
    let command =
      switch place {
      case .shipped: "entente check"
      case .folder(let path): "entente check \(path)"
      }
    let list = "`\(SafeText.line(command))` lists \(count == 1 ? "it" : "them")"
    return "entente: \(Wording.count(count, "problem")); \(list)."
  }
}
