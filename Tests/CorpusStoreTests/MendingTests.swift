import GRDB
import RelationsModel
import SystemPackage
import TestDossier
import Testing

@testable import CorpusStore

struct MendingTests {
  /// A corpus as version 2 left it, in which stances without a proposition counted nowhere.
  @Test func stancesWithoutAPropositionAreMendedWhenAnOlderCorpusIsWritten() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("c")
    let issue = SmallDossier.dossier.issues[0]
    let stanced = SmallDossier.dossier.quotes.filter {
      $0.issue == issue.id && $0.stance != .none && $0.isCounted
    }
    try #require(stanced.count > 1)
    _ = try write(SmallDossier.dossier, to: path)
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { database in
      try database.execute(
        sql: """
          UPDATE quote SET proposition = NULL WHERE issue = 1; DROP INDEX proposition_of_issue;
          DROP INDEX role_of_actor; ALTER TABLE proposition DROP COLUMN whole;
          ALTER TABLE meta DROP COLUMN record_window;
          \(OlderCorpus.withoutJournal)
          \(Schema.fields(after: 2).map { "ALTER TABLE quote DROP COLUMN \($0.column);" }.joined())
          UPDATE meta SET format = 2; PRAGMA user_version = 2
          """
      )
    }
    try queue.close()
    let (old, generation) = try read(path)
    #expect(old.issues == SmallDossier.dossier.issues)
    let writer = try CorpusWriter(openingOrCreating: FilePath(path))
    let id = "\(issue.id)-whole"
    #expect(writer.mended.wholeIssues == ["“\(issue.title)” as \(id)": stanced.count])
    writer.close()
    let (after, newGeneration) = try read(path)
    #expect(newGeneration > generation)
    let whole = Proposition(id: Proposition.ID(id), text: issue.title, whole: true)
    #expect(after.issues[0].propositions == issue.propositions + [whole])
    for quote in after.quotes where quote.issue == issue.id {
      let isStanced = stanced.contains { $0.id == quote.id }
      #expect(quote.proposition == (isStanced ? whole.id : nil), "\(quote.id)")
    }
    let again = try CorpusWriter(openingOrCreating: FilePath(path))
    #expect(again.mended == AdditionNotes())
    again.close()
  }

  /// A corpus that is kept open makes writers wait.
  private func read(_ path: String) throws -> (dossier: Dossier, generation: Int) {
    let corpus = try Corpus(opening: FilePath(path))
    return (try corpus.dossier(), try corpus.identity.generation)
  }

  @Test func manyPropositionsHaveTheirOrder() throws {
    let folder = try TemporaryFolder()
    let writer = try CorpusWriter(openingOrCreating: FilePath(folder.path("c")))
    defer { writer.close() }
    let quote = SmallDossier.dossier.quotes[0]
    try writer.transaction { transaction in
      _ = try transaction.add(SmallDossier.dossier) { _, _ in }
      for number in 0..<3 {
        try quote.withEntry { entry in
          var entry = entry
          try "P-\(number)".withUTF8Copy {
            entry[.proposition] = $0
            _ = try transaction.add(entry)
          }
        }
      }
    }
    let issue = try Corpus(opening: FilePath(folder.path("c"))).frame().issues.first {
      $0.id == quote.issue
    }
    #expect(issue?.propositions.suffix(3).map(\.id) == ["P-0", "P-1", "P-2"])
  }
}

extension String {
  fileprivate func withUTF8Copy<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    try Array(utf8).withUnsafeBufferPointer(body)
  }
}
