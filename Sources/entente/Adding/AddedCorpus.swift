import DossierStore
import Drawing
import Files
import RelationsModel
import SystemPackage

/// A corpus into which sources are written, with their texts in the folder beside it.
struct AddedCorpus {
  let path: FilePath
  /// Where the texts of the corpus are kept.
  let texts: FilePath?

  func write(_ added: [AddedSource]) throws(CommandFailure) {
    guard let texts else { return }
    try texts.makeFolderIfMissing()
    do throws(FileFailure) {
      for source in added {
        let place = texts.appending("\(source.source.id.rawValue).txt")
        try DossierPlace.keep(Array(source.text.utf8), at: place, replaces: false)
      }
    } catch {
      throw .transfer(SafeText.line(error.message))
    }
    do throws(EditFailure) {
      _ = try CorpusEditing.session(of: path).perform(added.operations, summary: added.summary)
    } catch {
      throw .transfer(SafeText.line(error.message))
    }
  }
}
