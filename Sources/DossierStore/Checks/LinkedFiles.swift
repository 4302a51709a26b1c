import Files
import RelationsModel
import SystemPackage

/// The files of a dossier that stand outside it, where links lead.
package enum LinkedFiles {
  /// Whether a file of a folder that is there stands outside it, or is hidden in it.
  package static func leadsOut(_ path: String, of folder: FilePath) -> Bool {
    let file = DossierFile(path: path, bytes: [])
    guard file.place(in: folder).status != nil else { return false }
    return (try? file.target(in: folder)) == nil
  }

  /// A warning for each file of records.
  package static func diagnostics(in folder: FilePath) -> [Diagnostic] {
    records(in: folder).map {
      warning(folder.pushing(FilePath(shown: $0)), "it is read, and nothing is written to it")
    }
  }

  /// The paths of the files of records that stand outside a folder.
  package static func records(in folder: FilePath) -> [String] {
    ["", "sources/"].flatMap { inside in
      names(in: folder, inside).filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
        .filter { leadsOut($0, of: folder) }
    }
  }

  /// What is said of a file.
  package static func warning(_ path: FilePath, _ consequence: String) -> Diagnostic {
    Diagnostic(
      severity: .warning,
      place: Diagnostic.Place(file: path.shown, line: 1, column: 1),
      message: "a link keeps this file outside the dossier; \(consequence)"
    )
  }

  /// The paths of what may stand elsewhere: links, and all in a folder that is one.
  private static func names(in folder: FilePath, _ inside: String) -> [String] {
    let whole = folder.appending(inside)
    let isElsewhere = !inside.isEmpty && whole.linkStatus?.isLink == true
    return (whole.names ?? []).filter {
      $0.first != 0x2E && (isElsewhere || whole.entry($0).linkStatus?.isLink == true)
    }
    .map { inside + FilePath(bytes: $0).shown }.sorted()
  }
}
