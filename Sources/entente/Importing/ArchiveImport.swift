import Archive
import CorpusStore
import DossierStore
import Drawing
import Interchange
import RelationsModel
import SystemPackage

/// An import into an archive: the rows are filed in a copy of the replica, and what is new there is sent.
struct ArchiveImport {
  let address: ArchiveAddress
  let collection: String
  /// Nothing is sent for a trial.
  let isTrial: Bool

  /// Files the rows by what `start` makes for a corpus, and sends them.
  func run(
    _ inputs: [InputFile],
    _ start: (FilePath) throws -> ImportRun
  ) throws -> ImportTally {
    try CommandFailure.ofArchive {
      let addition = try ArchiveAddition(to: address, in: ArchiveSource.folder())
      defer { addition.remove() }
      var tally = try start(addition.corpus).tally
      guard !isTrial, !tally.isInterrupted else { return tally }
      let label = inputs.map(\.lastName).joined(separator: ", ")
      tally.take(try addition.send(to: collection, label: label), of: address.shown)
      return tally
    }
  }
}

extension ImportTally {
  /// Counts what the archive did with the rows that were filed.
  fileprivate mutating func take(_ outcome: ArchiveAddition.Outcome, of name: String) {
    additions.new = outcome.new
    additions.replaced = outcome.replaced
    additions.unchanged += outcome.unchanged
    for (id, reason) in outcome.refused {
      count(RejectedRow(line: 1, reason: "\(id): \(reason)", raw: id), of: name)
    }
  }
}
