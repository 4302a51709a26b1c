import CorpusStore
import DossierStore
import Drawing
import Files
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
        let bytes = Array(source.text.utf8)
        if WholeFile.read(place) != bytes { try NewFile.write(bytes, at: place, replaces: false) }
      }
    } catch {
      throw .transfer(SafeText.line(error.message))
    }
    do {
      let writer = try CorpusWriter(openingOrCreating: path)
      defer { writer.close() }
      try writer.transaction { transaction in
        for source in added { try transaction.add(source.source) }
      }
    } catch let error as CorpusError {
      throw .transfer(SafeText.line(error.message))
    } catch {
      throw .transfer("\(SafeText.line(path.shown)) cannot be written.")
    }
  }
}
