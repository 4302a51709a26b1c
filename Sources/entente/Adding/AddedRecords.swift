import CorpusStore
import DossierStore
import Drawing
import Files
import RelationsModel
import SystemPackage

/// A corpus or an archive into which sources are written, with their texts in the folder beside it.
struct AddedRecords {
  let place: DossierPlace

  /// Writes the texts and then the sources; gives what else is to be told, and the ids of sources under
  /// others than was thought, where other records have these by now.
  func write(
    _ added: [AddedSource]
  ) throws(CommandFailure) -> (notices: [String], ids: [Source.ID: Source.ID]) {
    guard let texts = try madeFolder() else { return ([], [:]) }
    var filed: [AddedSource] = []
    var written: [FilePath] = []
    do throws(EditFailure) {
      guard let session = try place.recordSession() else { return ([], [:]) }
      let report = try session.perform(summary: filed.summary) { records in
        // It may be worked out several times.
        for text in written { text.remove() }
        (filed, written) = ([], [])
        for source in added {
          filed.append(try free(source, among: filed, records, texts))
          try keep(filed[filed.count - 1], in: texts, &written)
        }
        return filed.operations
      }
      let ids = zip(added, filed).map { ($0.source.id, $1.source.id) }.filter { $0 != $1 }
      return (
        place.isArchive ? report.notices : [],
        Dictionary(ids) { first, _ in first }
      )
    } catch {
      // No source has them.
      for text in written { text.remove() }
      throw .transfer(SafeText.line(error.message))
    }
  }

  /// Writes texts of sources that are there.
  func keep(_ added: [AddedSource]) throws(CommandFailure) {
    guard let texts = try madeFolder() else { return }
    var written: [FilePath] = []
    do {
      for source in added { try keep(source, in: texts, &written) }
    } catch {
      throw .transfer(SafeText.line(error.message))
    }
  }

  private func madeFolder() throws(CommandFailure) -> FilePath? {
    guard let texts = place.textFolder else { return nil }
    // Beside a replica they are for their owner alone.
    if place.isArchive { _ = texts.makePrivateFolders() } else { try texts.makeFolderIfMissing() }
    return texts
  }

  /// The source under an id that no other record has by now.
  private func free(
    _ added: AddedSource,
    among filed: [AddedSource],
    _ records: CorpusRecords,
    _ texts: FilePath
  ) throws -> AddedSource {
    var source = added.source
    while try records.has(source.id.rawValue)
      || filed.contains(where: { $0.source.id == source.id })
      || isOthers(text(of: source.id, in: texts), added)
    {
      source.id = Source.ID(ArchivedChange.id(after: source.id.rawValue, of: "source"))
    }
    return source.id == added.source.id ? added : AddedSource(source, text: added.text, taken: [])
  }

  private func text(of source: Source.ID, in folder: FilePath) -> FilePath {
    folder.appending("\(source.rawValue).txt")
  }

  /// Whether a file has the text of another source.
  private func isOthers(_ path: FilePath, _ added: AddedSource) -> Bool {
    path.linkStatus?.isFile == true && DossierPlace.keptText(path).bytes != Array(added.text.utf8)
  }

  /// Writes a text, and notes it where it is new.
  private func keep(
    _ added: AddedSource,
    in texts: FilePath,
    _ written: inout [FilePath]
  ) throws(EditFailure) {
    let path = text(of: added.source.id, in: texts)
    let isNew = path.linkStatus == nil
    do throws(FileFailure) {
      try DossierPlace.keep(Array(added.text.utf8), at: path, replaces: false)
    } catch {
      throw EditFailure.file(error.message)
    }
    if isNew { written.append(path) }
  }
}
