import DossierStore
import Foundation
import RelationsAnalysis
import RelationsModel
import RelationsQuery
import SystemPackage

/// The dossier in which a government changes hands, read from its folder.
enum ChangeOfGovernment {
  static let path = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/change-of-government").path(percentEncoded: false)

  static let dossier = Result {
    try DossierReader.read(DossierFolder.files(at: FilePath(path)), shownAs: path).dossier
  }

  static func queries() throws -> ScanQueries { ScanQueries(try dossier.get()) }

  static func perspective(
    _ lens: Lens = .record,
    _ window: RecordWindow = .day,
    filter: String = ""
  ) throws -> Perspective {
    let read = filter.isEmpty ? .everything : Filter.read(filter).filter
    let asOf = try dossier.get().asOf
    return Perspective(asOf: asOf, lens: lens, window: window, filter: read)
  }
}
