import RelationsModel
import RelationsQuery
import SystemPackage
import TestDossier
import Testing

@testable import CorpusStore

struct QuoteWritingTests {
  private let folder: TemporaryFolder
  private let writer: CorpusWriter

  init() throws {
    folder = try TemporaryFolder()
    writer = try CorpusWriter(openingOrCreating: FilePath(folder.path("c")))
  }

  private func quote(
    _ id: String,
    text: String = "Words",
    party: Party.ID? = "uk",
    issue: RelationsModel.Issue.ID = "north-korea",
    proposition: Proposition.ID? = "P-1",
    date: String = "2014-03"
  ) throws -> Quote {
    Quote(
      id: Quote.ID(id),
      text: text,
      speaker: "sergei-lavrov",
      party: party,
      date: try EDTFDate(parsing: date),
      issue: issue,
      proposition: proposition,
      source: "paper",
      anchor: Anchor(exact: text)
    )
  }

  private func add(_ quotes: Quote...) throws -> [Addition] {
    var additions: [Addition] = []
    try writer.transaction { transaction in
      additions = try quotes.map { quote in try quote.withEntry { try transaction.add($0) } }
    }
    return additions
  }

  private func dossier() throws -> Dossier {
    try Corpus(opening: FilePath(folder.path("c"))).dossier()
  }

  @Test func whatAQuoteNamesIsMade() throws {
    #expect(
      try add(quote("Q1"), quote("Q2", party: "russia"), quote("Q3", party: "eu")) == [
        .new, .new, .new,
      ]
    )
    let dossier = try dossier()
    #expect(dossier.actors.map(\.name) == ["Sergei Lavrov"])
    #expect(dossier.issues.map(\.title) == ["North korea"])
    #expect(dossier.issues.first?.propositions.map(\.id) == ["P-1"])
    #expect(dossier.sources.map(\.title) == [nil])
    #expect(dossier.parties.first.name == "UK")
    #expect(dossier.parties.second.name == "Russia")
    #expect(dossier.quotes.map(\.party) == ["uk", "russia", nil])
    #expect(dossier.actors.first?.roles.map(\.organisation) == ["EU"])
    #expect(dossier.asOf.description == "2014-03-01")
  }

  @Test func aQuoteThatIsThereIsReplacedOnlyWhenItDiffers() throws {
    #expect(try add(quote("Q1"), quote("Q1")) == [.new, .unchanged])
    #expect(try add(quote("Q1", text: "Other")) == [.replaced])
    #expect(try add(quote("Q1", text: "Other", proposition: nil)) == [.replaced])
    #expect(try dossier().quotes.map(\.text) == ["Other"])
    #expect(try dossier().quotes.first?.proposition == nil)
  }

  @Test func aPropositionOfAnotherIssueIsRefused() throws {
    let additions = try add(quote("Q1"), quote("Q2", issue: "iran"))
    #expect(additions.first == .new)
    #expect(additions.last != .new)
    #expect(try dossier().quotes.count == 1)
    #expect(try dossier().issues.map(\.id) == ["north-korea"])
  }

  @Test func aTransactionThatFailsLeavesNothing() throws {
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try writer.transaction { transaction in
        _ = try quote("Q1").withEntry { try transaction.add($0) }
        throw Stop()
      }
    }
    #expect(try dossier().quotes.isEmpty)
    #expect(try dossier().actors.isEmpty)
    #expect(try Corpus(opening: FilePath(folder.path("c"))).identity.generation == 0)
    // Keys that were remembered from it would name records that are not there.
    #expect(try add(quote("Q1")) == [.new])
    #expect(try dossier().quotes.first?.speaker == "sergei-lavrov")
  }

  @Test func partiesCanBeGivenInTheirOrder() throws {
    _ = try add(quote("Q1", party: "russia"))
    let parties = BothSides(
      first: CorpusTransaction.party("uk"),
      second: CorpusTransaction.party("russia")
    )
    try writer.transaction { try $0.setParties(parties, replacing: false) }
    #expect(try dossier().parties == parties)
    let others = BothSides(
      first: CorpusTransaction.party("uk"),
      second: CorpusTransaction.party("france")
    )
    #expect(throws: CorpusError.self) {
      try writer.transaction { try $0.setParties(others, replacing: false) }
    }
    #expect(try dossier().parties == parties)
  }

  @Test func aFileIsRememberedAsFarAsItsTransactions() throws {
    var file = ImportedFile(fingerprint: "f", name: "rows.ndjson")
    #expect(try writer.file("f") == nil)
    file.bytes = 17
    file.line = 2
    file.rejectBytes = 5
    try writer.transaction { try $0.record(file) }
    #expect(try writer.file("f") == file)
    file.isFinished = true
    try writer.transaction { try $0.record(file) }
    #expect(try writer.file("f") == file)
  }

  @Test func theColumnsMakeTheIndexThatTheRecordsMake() throws {
    let dossier = SmallDossier.dossier
    _ = try write(dossier, to: folder.path("small"))
    let corpus = try Corpus(opening: FilePath(folder.path("small")))
    var builder = IndexBuilder(try corpus.frame())
    var visits = 0
    try corpus.readQuotes(into: &builder, every: 5, batches: .init(first: 5, most: 5)) { builder in
      visits += 1
      return builder.quoteCount == visits * 5
    }
    #expect(visits == dossier.quotes.count / 5)
    let queries = try IndexedQueries(MemoryStorage(builder.bytes()))
    let scan = ScanQueries(dossier)
    let perspective = Perspective(asOf: .distantFuture)
    #expect(
      queries.quotes(.all, perspective, .oldestFirst, .all)
        == scan.quotes(.all, perspective, .oldestFirst, .all)
    )
    #expect(queries.heading == scan.heading)
  }

  @Test func readingEndsWhenItIsToldTo() throws {
    _ = try write(SmallDossier.dossier, to: folder.path("small"))
    let corpus = try Corpus(opening: FilePath(folder.path("small")))
    var builder = IndexBuilder(try corpus.frame())
    try corpus.readQuotes(into: &builder, every: 4) { $0.quoteCount < 8 }
    #expect(builder.quoteCount == 8)
  }
}
