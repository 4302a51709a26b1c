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
