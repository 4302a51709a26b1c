import Archive
import CorpusStore
import DossierStore
import Drawing
import RelationsModel
import RelationsQuery

/// Why there is nothing to open, wherever it was looked for.
enum OpeningFailure: Error, Hashable, Sendable {
  case dossier(StoreError)
  case corpus(CorpusError)
  case index(IndexError)
  case archive(ArchiveError)

  var message: String {
    switch self {
    case .dossier(let error): error.message
    case .corpus(let error): error.message
    case .index(let error): error.message
    case .archive(let error): SafeText.line(error.message)
    }
  }

  /// Every problem found, where reading got as far as files.
  var diagnostics: [Diagnostic] {
    switch self {
    case .dossier(let error): error.diagnostics
    case .corpus, .index, .archive: []
    }
  }
}
