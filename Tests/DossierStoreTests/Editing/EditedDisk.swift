import Files
import RelationsModel
import SystemPackage
import TestDossier

@testable import DossierStore

/// A folder on the disk with the files of a dossier, and the program’s data beside it.
struct EditedDisk {
  let folder: TemporaryFolder
  private let home: TemporaryFolder

  init(_ files: [DossierFile] = EditedFolder.files()) throws {
    folder = try TemporaryFolder()
    home = try TemporaryFolder()
    try folder.makeFolder("sources")
    for file in files { try folder.write(file.bytes, to: file.path) }
  }

  func session(_ coder: String = "ada") throws -> EditSession {
    try EditSession(
      folder: FilePath(folder.path("")),
      coder: coder,
      data: data,
      now: { "2026-11-29T10:00:00Z" }
    )
  }

  /// The files as they are.
  func files() throws -> [DossierFile] {
    try DossierFolder.files(at: FilePath(folder.path("")))
  }

  /// The texts of the files, by their paths.
  func texts() throws -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: try files().map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
    )
  }

  /// The program’s folder of data.
  var data: FilePath { FilePath(home.path("entente")) }

  /// The path of the journal.
  var journal: FilePath {
    get throws {
      let real = FilePath(folder.path("")).resolved
      return JournalFile(of: real ?? "/", in: data).path
    }
  }

  func change(_ path: String, _ change: (String) -> String) throws {
    try folder.write(change(texts()[path] ?? ""), to: path)
  }
}

extension TemporaryFolder {
  func remove(_ name: String) {
    FilePath(path(name)).remove()
  }
}

extension Quote {
  /// The quote with a remark.
  func remarked(_ remark: String) -> Quote {
    var copy = self
    copy.remark = remark
    return copy
  }
}
