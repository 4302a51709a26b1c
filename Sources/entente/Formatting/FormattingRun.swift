import DossierStore
import Drawing
import Foundation
import Interface
import RelationsModel

/// What formatting a dossier would change, and what it must leave alone.
struct FormattingRun {
  /// A file that is not in the canonical form.
  struct Change {
    let file: DossierFile
    let bytes: [UInt8]
  }

  private let folder: String?
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
        "\(SafeText.line(path)) is a file. `entente fmt` formats the folder of a dossier."
      )
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
      "\(SafeText.line(folder)) is left as it is: in the canonical form \(excess), and could not be "
        + "read again."
    )
  }

  private mutating func add(_ file: DossierFile) {
    switch DossierFormatter.format(file, shownAs: folder) {
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

  func path(of change: Change) -> String {
    folder.map { FolderFile(folder: $0, file: change.file).path } ?? change.file.path
  }

  /// Replaces a file by its canonical form, unless somebody changed it in the meantime.
  func write(_ change: Change) throws(CommandFailure) {
    let path = path(of: change)
    guard
      FileManager.default.contents(atPath: path).map({ $0.elementsEqual(change.file.bytes) })
        ?? false
    else {
      throw .transfer("\(SafeText.line(path)) was changed meanwhile. Run the command again.")
    }
    let file = DossierFile(path: change.file.path, bytes: change.bytes)
    try FolderFile(folder: folder ?? "", file: file).write(among: [])
  }
}
