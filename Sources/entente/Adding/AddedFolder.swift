import DossierStore
import Drawing
import Files
import Glibc
import Presentation
import RelationsModel
import SystemPackage

/// A folder into which sources and their texts are written.
struct AddedFolder {
  let path: FilePath

  /// Writes the texts first: a text without a source is no mistake, a source without its text would be
  /// half an article.
  func write(_ added: [AddedSource]) throws(CommandFailure) {
    for source in added { try writeText(of: source) }
    try path.appending("sources").makeFolderIfMissing()
    guard let session = try session else { return try writeSources(added) }
    do {
      _ = try session.perform(added.operations, summary: added.summary)
    } catch {
      throw .transfer(SafeText.line(error.message))
    }
  }

  /// Writes the text of a source, and that it may be shared where its licence allows it.
  func writeText(of added: AddedSource) throws(CommandFailure) {
    let id = added.source.id.rawValue
    try writeIgnoreFile(allowing: TextIgnoreFile.allowsCopies(added.source.licence) ? id : nil)
    try path.appending("texts").makeFolderIfMissing()
    let text = DossierFile(path: added.textPath, bytes: Array(added.text.utf8))
    // The same text may be there already, from a source whose adding was undone.
    if DossierPlace.keptText(text.place(in: path)).bytes != text.bytes {
      try FolderFile(folder: path, file: text).write(among: [], replaces: false)
    }
  }

  /// Writes the sources where there is no journal.
  private func writeSources(_ added: [AddedSource]) throws(CommandFailure) {
    var files: [DossierFile]
    do {
      files = try FileSource(folder: path).files()
    } catch {
      throw .unopened(error, advice: nil)
    }
    for source in added {
      try FolderFile(folder: path, file: source.file).write(among: files, replaces: false)
      files.append(source.file)
    }
  }

  /// Nil where there is no place for a journal: what is added then cannot be undone.
  private var session: EditSession? {
    get throws(CommandFailure) {
      do {
        return try FolderEditing.session(of: path)
      } catch {
        throw .transfer(SafeText.line(error.message))
      }
    }
  }

  private func writeIgnoreFile(allowing source: String?) throws(CommandFailure) {
    let place = path.appending(TextIgnoreFile.path)
    let old = DossierPlace.keptText(place).bytes
    guard let bytes = TextIgnoreFile.updated(old, allowing: source) else { return }
    let file = DossierFile(path: TextIgnoreFile.path, bytes: bytes)
    try FolderFile(folder: path, file: file).write(among: [])
  }
}

extension [AddedSource] {
  /// What adds the sources, as one change.
  var operations: [EditOperation] { map { .put(.source($0.source)) } }

  /// What the journal says of it.
  var summary: String {
    count == 1 ? "Add the article \(self[0].source.id)" : "Add \(Wording.count(count, "article"))"
  }
}

extension FilePath {
  /// Makes a folder that is not there.
  func makeFolderIfMissing() throws(CommandFailure) {
    guard linkStatus == nil, !makeFolder(), errno != EEXIST else { return }
    throw .transfer("\(SafeText.line(shown)) cannot be made: \(Output.systemMessage(errno)).")
  }
}
