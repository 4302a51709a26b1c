import CorpusStore
import DossierStore
import Files
import RelationsModel
import SystemPackage

/// What is edited until it is killed: the folder of a dossier, or a corpus.
struct TorturedDossier {
  let session: any EditingSession
  /// What stands there once what a kill has interrupted is done; throws where it is not whole.
  let dossier: () throws -> Dossier

  /// Opens what is at a path; a corpus has a name that ends in “.entente”, and is made where it is not
  /// there.
  init(_ path: FilePath, data: FilePath) throws {
    if path.extension == "entente" {
      try self.init(corpus: path)
    } else {
      try self.init(folder: path, data: data)
    }
  }

  private init(folder: FilePath, data: FilePath) throws {
    let session = try EditSession(folder: folder, coder: "torture", data: data)
    self.session = session
    dossier = {
      _ = try session.entries()
      let files = try DossierFolder.files(at: folder)
      for file in files where DossierFormatter.format(file, shownAs: nil) != .unchanged {
        throw Fault(message: "\(file.path) is not as it was written")
      }
      let opened = try DossierReader.read(files, shownAs: nil)
      if let error = opened.diagnostics.first(where: { $0.severity == .error }) {
        throw Fault(message: "\(error.place.file): \(error.message)")
      }
      return opened.dossier
    }
  }

  private init(corpus: FilePath) throws {
    if corpus.linkStatus == nil {
      let writer = try CorpusWriter(openingOrCreating: corpus)
      defer { writer.close() }
      try writer.transaction { _ = try $0.add(TorturedDossier.empty) { _, _ in } }
    }
    session = CorpusEditSession(
      corpus: corpus,
      coder: "torture",
      now: EditSession.clock,
      check: { DossierWriter.errors(of: $0) }
    )
    dossier = {
      let dossier = try Corpus(opening: corpus).dossier()
      if let error = DossierWriter.errors(of: dossier).first {
        throw Fault(message: error.message)
      }
      return dossier
    }
  }

  struct Fault: Error, CustomStringConvertible {
    let message: String
    var description: String { message }
  }

  private static let empty = Dossier(
    title: "Torture",
    asOf: Day(number: 16_801),
    parties: BothSides(
      first: Party(id: "arcadia", name: "Arcadia", shortName: "AR"),
      second: Party(id: "borduria", name: "Borduria", shortName: "BO")
    ),
    issues: [Issue(id: "fish", title: "Fish")],
    sources: [Source(id: "gazette", type: "webpage", licence: "quotation")]
  )
}
