import DossierStore
import Drawing
import Files
import Presentation
import RelationsModel
import SystemPackage

/// What formatting a dossier would change, and what it must leave alone.
struct FormattingRun {
  /// A file that is not in the canonical form.
  struct Change {
    let file: DossierFile
    let bytes: [UInt8]
  }

  private let folder: FilePath?
  private(set) var changes: [Change] = []
  private(set) var refusals: [Diagnostic] = []
  private var refusedFiles = 0
  private var files: [DossierFile] = []

  init(_ place: DossierPlace) throws(CommandFailure) {
    switch place {
    case .shipped: folder = nil
    case .folder(let path): folder = path
    case .corpus(let path):
      throw .transfer(
        "\(SafeText.line(path.shown)) is a file. `entente fmt` formats the folder of a dossier."
      )
    case .archive:
      throw .transfer("An archive has no files. `entente fmt` formats the folder of a dossier.")
    }
    do {
      files = try FileSource(folder: folder).files()
    } catch {
      throw .unopened(error, advice: nil)
    }
    for file in files { add(file) }
    try checkSize()
  }

  /// Refuses to make a folder larger than it is read.
  private func checkSize() throws(CommandFailure) {
    let written = Dictionary(changes.map { ($0.file.path, $0.bytes) }) { first, _ in first }
    let after = files.map { DossierFile(path: $0.path, bytes: written[$0.path] ?? $0.bytes) }
    guard let folder, let excess = DossierFolder.excess(of: after) else { return }
    throw .transfer(
      "\(SafeText.line(folder.shown)) is left as it is: in the canonical form \(excess), and could not be "
        + "read again."
    )
  }

  private mutating func add(_ file: DossierFile) {
    switch DossierFormatter.format(file, shownAs: folder?.shown) {
    case .changed(let bytes): changes.append(Change(file: file, bytes: bytes))
    case .refused(let diagnostics):
      refusals += diagnostics
      refusedFiles += 1
    case .unchanged, nil: break
    }
  }

  /// How many files were left alone.
  var refusal: String {
    "\(Wording.count(refusedFiles, "file")) left as \(refusedFiles == 1 ? "it is" : "they are"); "
      + "mend what is listed first."
  }

  /// Where a file that is to be changed is, for people.
  func path(of change: Change) -> String {
    folder.map { change.file.place(in: $0).shown } ?? change.file.path
  }

  /// Replaces a file by its canonical form, unless somebody changed it in the meantime.
  func write(_ change: Change) throws(CommandFailure) {
    guard let folder else { return }
    let place = change.file.place(in: folder)
    guard WholeFile.read(place) == change.file.bytes else {
      throw .transfer("\(SafeText.line(place.shown)) was changed meanwhile. Run the command again.")
    }
    let file = DossierFile(path: change.file.path, bytes: change.bytes)
    try FolderFile(folder: folder, file: file).write(among: [])
  }
}
