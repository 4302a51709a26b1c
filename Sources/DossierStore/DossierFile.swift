import Files
import RelationsModel
import SystemPackage

/// One file of a dossier, and its bytes.
package struct DossierFile: Sendable {
  /// The path inside the dossier, such as `sources/op-ed.yaml`, as `FilePath.shown` writes it.
  package let path: String
  package let bytes: [UInt8]
  /// Why the bytes could not be had; nil when they are all there.
  package let obstacle: String?

  package init(path: String, bytes: [UInt8], obstacle: String? = nil) {
    self.path = path
    self.bytes = bytes
    self.obstacle = obstacle
  }
}

extension DossierFile {
  /// Where the file is in the dossier of a folder.
  package func place(in folder: FilePath) -> FilePath { folder.pushing(FilePath(shown: path)) }

  /// Where the file itself stands, once links are followed; throws where it would be outside of the
  /// folder.
  package func target(in folder: FilePath) throws(FileFailure) -> FilePath {
    let path = place(in: folder)
    let whole = (folder.isEmpty ? "." : folder).resolved
    guard let whole, let place = path.linkStatus == nil ? path.newPlace : path.resolved,
      place != whole, place.starts(with: whole)
    else {
      throw FileFailure(path: path, reason: .leadsOut)
    }
    // What is hidden belongs to other programs, such as git, unless it is what is asked for.
    let inside = place.components.dropFirst(whole.components.count)
    guard place == self.place(in: whole) || !inside.contains(where: { $0.string.hasPrefix(".") })
    else {
      throw FileFailure(path: path, reason: .leadsOut)
    }
    return place
  }
}

extension FilePath {
  /// Where a file that is yet to be made will stand; nil where its folder is not there.
  fileprivate var newPlace: FilePath? {
    guard let name = lastComponent else { return nil }
    return folder.resolved?.appending(name)
  }
}

/// What was read: the sound part of a dossier, and everything that is wrong with the rest.
package struct OpenedDossier: Sendable {
  package let dossier: Dossier
  /// In the order of their places.
  package let diagnostics: [Diagnostic]

  package init(dossier: Dossier, diagnostics: [Diagnostic]) {
    self.dossier = dossier
    self.diagnostics = diagnostics
  }
}
