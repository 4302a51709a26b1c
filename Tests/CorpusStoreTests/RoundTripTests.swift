import GRDB
import RelationsModel
import SystemPackage
import TestDossier
import Testing

@testable import CorpusStore

struct RoundTripTests {
  @Test(arguments: 0..<40 as Range<UInt64>)
  func aDossierComesBackAsItWas(seed: UInt64) throws {
    let dossier = NastyDossier.dossier(seed: seed)
    let back = try throughACorpus(dossier)
    // Swift takes texts for equal whose bytes differ; their descriptions are compared as bytes.
    #expect(bytes(back.dossier) == bytes(dossier))
    #expect(back.counts.new == dossier.quotes.count)
    #expect(back.counts.refused == 0)
  }

  @Test func theSmallDossierComesBackAsItWas() throws {
    let back = try throughACorpus(SmallDossier.dossier)
    #expect(bytes(back.dossier) == bytes(SmallDossier.dossier))
  }

  @Test func aSecondTimeNothingChanges() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("c")
    let dossier = NastyDossier.dossier(seed: 7)
    _ = try write(dossier, to: path)
    let first = try Corpus(opening: FilePath(path)).identity
    let counts = try write(dossier, to: path)
    let second = try Corpus(opening: FilePath(path)).identity
    #expect(counts.unchanged == dossier.quotes.count)
    #expect(counts.new + counts.replaced + counts.refused == 0)
    #expect(first.id == second.id)
    #expect(first.generation < second.generation)
    #expect(bytes(try Corpus(opening: FilePath(path)).dossier()) == bytes(dossier))
  }

  /// A corpus as version 1 left it: without the columns, which a reader does not miss and a writer adds.
  @Test func aCorpusOfTheFirstVersionIsReadAndBroughtUp() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("c")
    // Stances without a proposition are mended in an older corpus, and none is here.
    let dossier = NastyDossier.dossier(seed: 11).with { quote in
      quote.proposition != nil || quote.stance == .none || !quote.isCounted
    }
    _ = try write(dossier, to: path)
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { database in
      try database.execute(
        sql: """
          \(OlderCorpus.withoutJournal)
          \(Schema.fields(after: 1).map { "ALTER TABLE quote DROP COLUMN \($0.column);" }.joined())
          ALTER TABLE meta DROP COLUMN record_window;
          DROP INDEX proposition_of_issue; DROP INDEX role_of_actor;
          ALTER TABLE proposition DROP COLUMN whole; PRAGMA user_version = 1
          """
      )
    }
    try queue.close()
    let old = try Corpus(opening: FilePath(path)).dossier()
    #expect(old.quotes.map(\.text) == dossier.quotes.map(\.text))
    #expect(old.quotes.allSatisfy { $0.anchor.check == nil && $0.answers.isEmpty })
    #expect(old.quotes.allSatisfy { $0.coder == nil && $0.coded == nil })
    let counts = try write(dossier, to: path)
    let had = dossier.quotes.count {
      $0.anchor.check != nil || !$0.answers.isEmpty || $0.coder != nil || $0.coded != nil
    }
    #expect(counts.replaced == had)
    #expect(counts.replaced > 0)
    let corpus = try Corpus(opening: FilePath(path))
    #expect(try corpus.identity.formatVersion == Schema.version)
    #expect(bytes(try corpus.dossier()) == bytes(dossier))
  }

  private func throughACorpus(
    _ dossier: Dossier
  ) throws -> (dossier: Dossier, counts: AdditionCounts) {
    let folder = try TemporaryFolder()
    let counts = try write(dossier, to: folder.path("c"))
    let corpus = try Corpus(opening: FilePath(folder.path("c")))
    #expect(try corpus.quoteCount() == dossier.quotes.count)
    return (try corpus.dossier(), counts)
  }

  private func bytes(_ dossier: Dossier) -> [UInt8] {
    var text = ""
    dump(dossier, to: &text)
    return Array(text.utf8)
  }
}

func write(_ dossier: Dossier, to path: String) throws -> AdditionCounts {
  let writer = try CorpusWriter(openingOrCreating: FilePath(path))
  defer { writer.close() }
  var counts = AdditionCounts()
  try writer.transaction { transaction in
    counts = try transaction.add(dossier) { id, reason in Testing.Issue.record("\(id): \(reason)") }
  }
  return counts
}

extension Dossier {
  fileprivate func with(_ isKept: (Quote) -> Bool) -> Dossier {
    Dossier(
      title: title,
      summary: summary,
      credits: credits,
      asOf: asOf,
      parties: parties,
      actors: actors,
      issues: issues,
      sources: sources,
      quotes: quotes.filter(isKept),
      passages: passages,
      events: events
    )
  }
}
