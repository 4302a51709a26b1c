import DossierStore
import Drawing
import Foundation
import Presentation
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

  init(_ place: DossierPlace) throws(CommandFailure) {
    switch place {
    case .shipped: folder = nil
    case .folder(let path): folder = path
    case .corpus(let path):
      throw .transfer(
        "\(SafeText.line(path)) is a file. `entente fmt` formats the folder of a dossier."
      )
    }
    let files: [DossierFile]
    do {
      files = try FileSource(folder: folder).files()
    } catch {
      throw .unopened(error, advice: nil)
    }
    for file in files { add(file) }
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
    guard let folder else { return change.file.path }
    return folder.hasSuffix("/") ? folder + change.file.path : "\(folder)/\(change.file.path)"
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
    do {
      try NewFile.write(change.bytes, at: path, replaces: true)
    } catch {
      throw .transfer(SafeText.line(error.message))
    }
  }
}
