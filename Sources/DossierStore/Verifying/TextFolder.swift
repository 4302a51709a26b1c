import Files
import Glibc
import RelationsModel
import SystemPackage

/// The texts of sources that are kept beside a dossier, each as `SOURCE.txt`.
package struct TextFolder: Sendable {
  /// As they are in their files.
  package private(set) var texts: [Source.ID: String] = [:]
  /// An error for each text that cannot be had, and a warning for each file that is none.
  package private(set) var diagnostics: [Diagnostic] = []
  private let path: String
  private let sources: Set<String>

  /// Reads the texts of these sources in a folder, where there is one.
  package init(at place: FilePath, sources: [Source.ID]) {
    path = place.shown
    self.sources = Set(sources.map(\.rawValue))
    let texts = place.open(O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard texts >= 0 else {
      if errno != ENOENT { obstruct(path, systemMessage(errno)) }
      return
    }
    defer { close(texts) }
    guard DossierFolder.isKind(S_IFDIR, texts) else {
      obstruct(path, "it should be a folder")
      return
    }
    read(texts)
    diagnostics.sort { $0.place < $1.place }
  }

  private mutating func read(_ folder: Int32) {
    let names: [[CChar]]
    do {
      names = try DossierFolder.names(in: folder, of: path)
    } catch {
      return obstruct(path, "its files cannot be listed, or are too many")
    }
    var bytesLeft = DossierFolder.mebibytesOfFolder << 20
    for name in names where name.first != 0x2E {
      let shown = FilePath(platformString: name + [0]).shown
      guard let source = source(ofFile: shown) else { continue }
      let file = DossierFolder.read(name, in: folder, shownAs: "\(path)/\(shown)")
      bytesLeft -= file.bytes.count
      guard bytesLeft >= 0 else {
        return obstruct(path, "it has more than \(DossierFolder.mebibytesOfFolder) MiB of text")
      }
      if let obstacle = file.obstacle {
        obstruct(file.path, obstacle)
        continue
      }
      do throws(PlainText.Fault) {
        texts[source] = try PlainText.read(file.bytes)
      } catch {
        obstruct(file.path, error.message(of: "it"))
      }
    }
  }

  /// The source whose text a file is to be; what belongs to none is noted and not read.
  private mutating func source(ofFile name: String) -> Source.ID? {
    guard name.hasSuffix(".txt") else {
      warn(name, "not read: the texts of sources end in .txt")
      return nil
    }
    let id = String(name.dropLast(4))
    if sources.contains(id) { return Source.ID(id) }
    var nearest = NearestName()
    let near = nearest.find(id, among: sources.sorted()).map { $0 + ".txt" }
    warn(name, "not read: no source has this id", nearest: near)
    return nil
  }

  private mutating func obstruct(_ file: String, _ reason: String) {
    let place = Diagnostic.Place(file: file, line: 1, column: 1)
    diagnostics.append(
      Diagnostic(severity: .error, place: place, message: "cannot be read: \(reason)")
    )
  }

  private mutating func warn(_ name: String, _ message: String, nearest: String? = nil) {
    let place = Diagnostic.Place(file: "\(path)/\(name)", line: 1, column: 1)
    diagnostics.append(
      Diagnostic(severity: .warning, place: place, message: message, suggestion: nearest)
    )
  }
}
