import Files
import Glibc
import RelationsModel
import SystemPackage

/// The texts of a dossier's folder that git tracks though their licences do not allow copies.
package enum TrackedTexts {
  /// Larger indexes are those of other work.
  private static let mostBytes = 64 << 20

  /// A warning for each such text.
  package static func diagnostics(in folder: FilePath, _ sources: [Source]) -> [Diagnostic] {
    guard let whole = (folder.isEmpty ? "." : folder).resolved, let tree = workTree(around: whole),
      let index = index(of: tree)
    else { return [] }
    let inside = whole.components.dropFirst(tree.components.count).map(\.string) + ["texts", ""]
    let prefix = Array(inside.joined(separator: "/").utf8)
    let licences = Dictionary(sources.map { ($0.id.rawValue, $0.licence) }) { first, _ in first }
    return index.paths.compactMap { path in
      guard path.starts(with: prefix) else { return nil }
      let name = String(decoding: path.dropFirst(prefix.count), as: UTF8.self)
      guard name.hasSuffix(".txt"), let licence = licences[String(name.dropLast(4))],
        !TextIgnoreFile.allowsCopies(licence)
      else { return nil }
      let file = folder.appending("texts").appending(name).shown
      return Diagnostic(
        severity: .warning,
        place: Diagnostic.Place(file: file, line: 1, column: 1),
        message: "git tracks this text, and nothing says that it may be copied; “git rm --cached” "
          + "takes it out of what is shared"
      )
    }
  }

  /// The folder or one above it that has git’s folder, or the file that stands for it.
  private static func workTree(around folder: FilePath) -> FilePath? {
    var place = folder
    while true {
      if place.appending(".git").status != nil { return place }
      guard !place.components.isEmpty else { return nil }
      place = place.removingLastComponent()
    }
  }

  private static func index(of tree: FilePath) -> GitIndex? {
    let git = tree.appending(".git")
    guard let status = git.status else { return nil }
    var place = git
    if !status.isFolder {
      // In a work tree of its own the file names git’s folder.
      guard let bytes = SmallFile.read(git, limit: mostBytes).bytes,
        bytes.starts(with: "gitdir: ".utf8)
      else { return nil }
      let named = FilePath(bytes: bytes.dropFirst(8).prefix { $0 != 0x0A })
      place = named.isAbsolute ? named : tree.pushing(named)
    }
    let file = place.appending("index")
    return SmallFile.read(file, limit: mostBytes).bytes.flatMap { GitIndex($0) }
  }
}
