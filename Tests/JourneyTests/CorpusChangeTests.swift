import CompiledForm
import Files
import Foundation
import GRDB
import Interface
import RelationsModel
import RelationsQuery
import SystemPackage
import TestDossier
import Testing

@testable import CorpusStore
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

  /// Whoever writes waits for all to close the corpus, also the program that shows it.
  @Test func whatIsLookedAfterIsLeftToWriters() throws {
    try compile()
    var quote = try changed()
    try put(.quote(quote))
    let (board, set) = try #require(opener.compiled())
    #expect(board.tailCount > 0)
    let current = CurrentBoard(board)
    Loader(opener: opener, work: .lookAfter(set), board: current).run { _ in }
    quote.text += " And tapirs."
    try put(.quote(quote))
    #expect(try Corpus(opening: path).dossier().quotes.first?.text == quote.text)
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

  /// What is put back as it was is told as sound again, since it was told that it could not be read.
  @Test(arguments: [true, false]) func aCorpusThatWasCutIsTakenUpAgain(isInPlace: Bool) throws {
    try compile()
    let current = CurrentBoard(try #require(compiled()))
    let rereader = Rereader(opener, board: current)
    let file = URL(filePath: folder.path("corpus"))
    let whole = try Data(contentsOf: file)
    let handle = try FileHandle(forWritingTo: file)
    try handle.truncate(atOffset: 8_192)
    guard case .failed = try #require(rereader.reread()) else {
      Testing.Issue.record("a corpus that ends too early was read")
      return
    }
    #expect(rereader.reread() == nil)
    if isInPlace {
      try handle.truncate(atOffset: 0)
      try handle.write(contentsOf: whole)
    } else {
      try FileManager.default.removeItem(at: file)
      try whole.write(to: file)
    }
    try handle.close()
    #expect(rereader.reread() == .sound(current.value.queries.heading))
    #expect(rereader.reread() == nil)
    #expect(current.value.isWhole)
  }

  /// Another program raises no generation.
  private func editElsewhere(_ sql: String) throws {
    let queue = try DatabaseQueue(path: path.string)
    try queue.write { try $0.execute(sql: sql) }
    try queue.close()
  }

  @Test func whatAnotherProgramWroteIsReadAnew() throws {
    let saved = try Data(contentsOf: URL(filePath: path.string))
    let id = try #require(SmallDossier.dossier.quotes.first?.id)
    try compile()
    let current = CurrentBoard(try #require(compiled()))
    let rereader = Rereader(opener, board: current)
    try editElsewhere("UPDATE quote SET text = 'An okapi.' WHERE id = '\(id)'")
    #expect(compiled() == nil)
    #expect(rereader.reread() == .sound(current.value.queries.heading))
    #expect(current.value.queries.quote(id)?.quote.text == "An okapi.")
    // A copy from before that was edited as well has the same generation and the same number of edits.
    try compile()
    try saved.write(to: URL(filePath: path.string))
    try editElsewhere("UPDATE quote SET text = 'A tapir.' WHERE id = '\(id)'")
    #expect(compiled() == nil)
    #expect(try opener.open().board.queries.quote(id)?.quote.text == "A tapir.")
  }

  // MARK: - Later segments

  /// Imports quotes like those that are there, under ids of their own, with some words more.
  private func importQuotes(_ numbers: Range<Int>, saying words: String) throws {
    let writer = try CorpusWriter(openingOrCreating: path)
    let model = try #require(SmallDossier.dossier.quotes.first { $0.variantOf == nil })
    try writer.transaction { transaction in
      for number in numbers {
        var quote = model
        quote.text = "\(words) \(number)"
        _ = try quote.under(Quote.ID("later-\(number)")).withEntry {
          try transaction.add($0, isRow: false)
        }
      }
    }
    writer.close()
  }

  /// A log is begun and taken away around an import, which changes how the file looks.
  @Test func anImportOfNothingNewLeavesWhatIsKeptFresh() throws {
    try importQuotes(0..<3, saying: "okapi")
    try compile()
    let writer = try CorpusWriter(openingOrCreating: path)
    #expect(try Corpus(opening: path).hasLog)
    #expect(try #require(compiled()).tailCount == 0)
    writer.close()
    #expect(try #require(compiled()).tailCount == 0)
    try importQuotes(0..<3, saying: "okapi")
    #expect(try !Corpus(opening: path).hasLog)
    let board = try #require(compiled())
    #expect(board.tailCount == 0 && board.isWhole && count("okapi", board) == 3)
  }

  private func count(_ words: String, _ board: Board) -> Int {
    let filter = Filter.read(words).filter
    let perspective = Perspective(asOf: .distantFuture, filter: filter)
    return board.queries.overview(perspective).quotes.matching
  }

  private var files: [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path("cache/entente"))
    return (names ?? []).sorted()
  }

  private func file(_ ending: String) throws -> String {
    folder.path("cache/entente/") + (try #require(files.first { $0.hasSuffix(ending) }))
  }

  @Test func whatCameLaterIsKeptAsASegment() throws {
    try compile()
    try importQuotes(0..<1_100, saying: "okapi")
    #expect(try #require(compiled()).tailCount >= 1_100)
    // Whoever opens it next keeps it.
    try compile()
    #expect(Set(files.map { $0.drop { $0 != "." } }) == [".form", ".segment", ".set"])
    #expect(files.count == 3)
    let board = try #require(compiled())
    #expect(board.tailCount == 0 && board.isWhole)
    #expect(count("okapi", board) == 1_100)
    let read = try Corpus(opening: path).dossier()
    #expect(board.queries.heading == ScanQueries(read).heading)
    // Later changes stand beside both, and are kept with them.
    try importQuotes(0..<1_200, saying: "tapir")
    let later = try #require(compiled())
    #expect(later.tailCount >= 1_200)
    #expect(count("okapi", later) == 0 && count("tapir", later) == 1_200)
    try compile()
    #expect(files.count { $0.hasSuffix(".segment") } == 1)
    let merged = try #require(compiled())
    #expect(merged.tailCount == 0 && count("tapir", merged) == 1_200 && count("okapi", merged) == 0)
  }

  @Test(arguments: [".segment", ".set"])
  func whatCameLaterIsReadAgainWhereItIsLost(ending: String) throws {
    try compile()
    try importQuotes(0..<1_100, saying: "okapi")
    try compile()
    try FileManager.default.removeItem(atPath: try file(ending))
    let board = try #require(compiled())
    #expect(board.tailCount >= 1_100 && count("okapi", board) == 1_100)
    try compile()
    #expect(try #require(compiled()).tailCount == 0)
    #expect(files.count == 3)
  }

  @Test func aTornSegmentIsMadeAnewAlone() throws {
    try compile()
    let form = try Data(contentsOf: URL(filePath: try file(".form")))
    try importQuotes(0..<1_100, saying: "okapi")
    try compile()
    let handle = try FileHandle(forUpdating: URL(filePath: try file(".segment")))
    try handle.seek(toOffset: 60_000)
    try handle.write(contentsOf: Data(repeating: 7, count: 500))
    try handle.close()
    let (board, afterwards) = try opener.open()
    #expect(count("okapi", board) == 1_100)
    afterwards()
    #expect(try #require(compiled()).tailCount == 0)
    #expect(try Data(contentsOf: URL(filePath: try file(".form"))) == form)
  }
}

extension Quote {
  /// The same words under another id.
  fileprivate func under(_ id: Quote.ID) -> Quote {
    Quote(
      id: id,
      text: text,
      speaker: speaker,
      party: party,
      date: date,
      issue: issue,
      proposition: proposition,
      stance: stance,
      source: source,
      anchor: Anchor(exact: text)
    )
  }
}
