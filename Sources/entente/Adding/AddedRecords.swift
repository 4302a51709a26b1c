import DossierStore
import Drawing
import Files
import RelationsModel
import SystemPackage

/// A corpus or an archive into which sources are written, with their texts in the folder beside it.
struct AddedRecords {
  let place: DossierPlace

  /// Gives what else is to be told.
  func write(_ added: [AddedSource]) throws(CommandFailure) -> [String] {
    guard let texts = place.textFolder else { return [] }
    // Beside a replica they are for their owner alone.
    if place.isArchive { _ = texts.makePrivateFolders() } else { try texts.makeFolderIfMissing() }
    do throws(FileFailure) {
      for source in added {
        let place = texts.appending("\(source.source.id.rawValue).txt")
        try DossierPlace.keep(Array(source.text.utf8), at: place, replaces: false)
      }
    } catch {
      throw .transfer(SafeText.line(error.message))
    }
    do throws(EditFailure) {
      guard let session = try place.recordSession() else { return [] }
      let report = try session.perform(added.operations, summary: added.summary)
      return place.isArchive ? report.notices : []
    } catch {
      throw .transfer(SafeText.line(error.message))
    }
  }
}
