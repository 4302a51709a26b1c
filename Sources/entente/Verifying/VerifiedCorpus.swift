import CorpusStore
import DossierStore
import Presentation
import RelationsModel
import SystemPackage

/// A corpus into which goes what a check against texts found.
struct VerifiedCorpus {
  let path: FilePath

  /// Rewrites positions and keeps what was found, as is wanted, and says so; false when some positions
  /// had to be left.
  func write(
    _ dossier: Dossier,
    _ verification: Verification,
    updates: Bool,
    keeps: Bool
  ) throws -> Bool {
    guard updates || keeps else { return true }
    guard !verification.digests.isEmpty else {
      Notices.write("entente: Nothing is written: no text is at hand.")
      return true
    }
    let changes = AnchorChanges(dossier, verification)
    do {
      let writer = try CorpusWriter(openingOrCreating: path)
      defer { writer.close() }
      try writer.transaction { transaction in
        if updates { try rewrite(changes, in: transaction) }
        if keeps { try keep(verification, updates ? changes : nil, in: transaction) }
      }
    } catch let error as CorpusError {
      throw CommandFailure.transfer(error.message)
    }
    if keeps { tellKept(verification) }
    guard updates else { return true }
    let count = changes.all.reduce(0) { $0 + $1.moves.count }
    Notices.write("entente: \(Wording.count(count, "position")) rewritten in the corpus.")
    for refusal in changes.refusals { Notices.write("entente: \(refusal.message(advice: ""))") }
    return changes.refusals.isEmpty
  }

  private func rewrite(_ changes: AnchorChanges, in transaction: CorpusTransaction) throws {
    for change in changes.all {
      for move in change.moves {
        try transaction.move(move.id, isQuote: move.isQuote, to: move.range)
      }
      if let digests = change.digests {
        try transaction.setTextDigest(digests.new, of: change.source)
      }
    }
  }

  /// Keeps the results; what was rewritten stands where it should.
  private func keep(
    _ verification: Verification,
    _ changes: AnchorChanges?,
    in transaction: CorpusTransaction
  ) throws {
    let moved = Set(changes?.all.flatMap(\.moves).map(\.id) ?? [])
    for entry in verification.entries where entry.words != nil {
      guard let outcome = entry.finding.outcome, let digest = verification.digests[entry.source]
      else { continue }
      let check = AnchorCheck(
        moved.contains(entry.id) ? .exact : outcome,
        on: .today,
        digest: digest
      )
      try transaction.keep(check, of: entry.id)
    }
  }

  private func tellKept(_ verification: Verification) {
    let count = verification.entries.count { $0.words != nil && $0.finding.outcome != nil }
    Notices.write("entente: \(Wording.count(count, "result")) kept in the corpus.")
  }
}
