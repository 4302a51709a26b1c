import CompiledForm
import CorpusStore
import Files
import Interface
import RelationsModel
import RelationsQuery
import SystemPackage
import TestDossier
import Testing

@testable import entente

/// A corpus that is open while somebody writes to it.
@Suite struct CorpusChangeTests {
  private let folder: TemporaryFolder
  private let path: FilePath
  private let opener: Opener

  init() throws {
    let folder = try TemporaryFolder()
    self.folder = folder
    path = FilePath(folder.path("corpus"))
    let writer = try CorpusWriter(openingOrCreating: path)
    try writer.transaction { _ = try $0.add(SmallDossier.dossier) { _, _ in } }
    writer.close()
    let cache = FormCache(format: IndexFormat.version, maker: "test") { name in
      name == "XDG_CACHE_HOME" ? folder.path("cache") : nil
    }
    opener = Opener(source: CorpusSource(path: path), cache: cache)
  }

  /// What is kept, with what has changed since; whoever writes waits for the corpus to be closed.
  private func compiled() -> Board? {
    defer { opener.source.close() }
    return opener.compiled()?.board
  }

  /// Has the corpus compiled, as whoever opens it first does.
  private func compile() throws {
    let (_, afterwards) = try opener.open()
    afterwards()
  }

  private func put(_ record: EditedRecord) throws {
    let session = CorpusEditSession(
      corpus: path,
      coder: "ada",
      now: { "2026-11-29T10:00:00Z" },
      check: { _ in [] }
    )
    _ = try session.perform([.put(record)], summary: "")
  }

  private func changed() throws -> Quote {
    var quote = try #require(SmallDossier.dossier.quotes.first)
    quote.text += " And zebras."
    return quote
  }

  @Test func aChangeIsPutBesideTheFormThatIsKept() throws {
    #expect(compiled() == nil)
    try compile()
    let old = try #require(compiled())
    #expect(old.tailCount == 0)
    let quote = try changed()
    try put(.quote(quote))
    let board = try #require(compiled())
    #expect(board.tailCount > 0 && board.isWhole)
    #expect(board.queries.quote(quote.id)?.quote.text == quote.text)
    let zebras = Perspective(asOf: .distantFuture, filter: Filter.read("zebras").filter)
    #expect(board.queries.overview(zebras).quotes.matching == 1)
    #expect(old.queries.overview(zebras).quotes.matching == 0)
  }

  @Test func whatIsNotToldIsReadAnew() throws {
    try compile()
    var actor = try #require(SmallDossier.dossier.actors.first)
    actor.name += " the Elder"
    try put(.actor(actor))
    #expect(compiled() == nil)
    let board = try opener.open().board
    #expect(board.tailCount == 0)
    #expect(board.queries.actors(board.queries.heading.perspective, .all).rows[0].actor == actor)
  }

  @Test func theScreenTakesUpWhatOthersWrite() throws {
    try compile()
    let current = CurrentBoard(try #require(compiled()))
    let rereader = Rereader(opener, board: current)
    #expect(rereader.reread() == nil)
    let quote = try changed()
    try put(.quote(quote))
    #expect(rereader.reread() == .sound(current.value.queries.heading))
    #expect(current.value.tailCount > 0)
    #expect(current.value.queries.quote(quote.id)?.quote.text == quote.text)
    #expect(rereader.reread() == nil)
  }

  /// SQLite leaves files behind, or takes them away, without anything having changed.
  @Test func aFileThatOnlyLooksOtherwiseIsNotReadAgain() throws {
    try compile()
    let current = CurrentBoard(try #require(compiled()))
    let rereader = Rereader(opener, board: current)
    try folder.write("", to: "corpus-wal")
    #expect(rereader.reread() == nil)
    #expect(current.value.tailCount == 0)
  }
}
