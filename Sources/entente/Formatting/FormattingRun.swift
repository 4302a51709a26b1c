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

  init(_ place: DossierPlace) throws(CommandFailure) {
    switch place {
    case .shipped: folder = nil
    case .folder(let path): folder = path
    case .corpus(let path):
      throw .transfer(
        "\(SafeText.line(path.shown)) is a file. `entente fmt` formats the folder of a dossier."
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
    guard let place = folder.map({ change.file.place(in: $0) }) else { return }
    guard WholeFile.read(place) == change.file.bytes else {
      throw .transfer("\(SafeText.line(place.shown)) was changed meanwhile. Run the command again.")
    }
    do {
      let notice = try NewFile.write(change.bytes, at: place, replaces: true)
      if let notice { Notices.write("entente: " + SafeText.line(notice)) }
    } catch {
      throw .transfer(SafeText.line(error.message))
    }
  }
}
