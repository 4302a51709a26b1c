import RelationsModel

/// Why there is no dossier to open.
package enum StoreError: Error, Hashable, Sendable {
  case notFound(path: String)
  case notAFolder(path: String)
  case unreadable(path: String, reason: String)
  case tooManyFiles(path: String, limit: Int)
  case tooLarge(path: String, limitInMebibytes: Int)
  case headerMissing(folder: String?)
  /// The header is there but does not make a dossier; all problems of all its files.
  case headerUnsound([Diagnostic])

  /// What failed, where, and what to try, for the user.
  package var message: String {
    switch self {
    case .notFound(let path):
      "There is no \(shown(path)). Give the folder of a dossier."
    case .notAFolder(let path):
      "\(shown(path)) is a file. A dossier is a folder with a dossier.yaml in it."
    case .unreadable(let path, let reason):
      "\(shown(path)) cannot be read: \(reason). Give a folder that you may read."
    case .tooManyFiles(let path, let limit):
      "\(shown(path)) has more than \(limit) files. Is it the folder of a dossier?"
    case .tooLarge(let path, let limit):
      "\(shown(path)) has more than \(limit) MiB of YAML. A dossier is kept smaller."
    case .headerMissing(let folder):
      "\(folder.map(shown) ?? "The dossier") has no dossier.yaml, with the title and the two parties."
    case .headerUnsound(let diagnostics):
      "dossier.yaml does not make a dossier: "
        + (diagnostics.first { $0.severity == .error }?.message ?? "it has no two parties") + "."
    }
  }

  /// Every problem found, where reading got as far as the files.
  package var diagnostics: [Diagnostic] {
    if case .headerUnsound(let diagnostics) = self { diagnostics } else { [] }
  }

  private func shown(_ path: String) -> String {
    path.isEmpty ? "“”" : HarmlessText.oneLine(path)
  }
}
