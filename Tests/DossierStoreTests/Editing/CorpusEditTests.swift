import Files
import GRDB
import RelationsModel
import SystemPackage
import TestDossier
import Testing

@testable import CorpusStore
@testable import DossierStore

/// Edits of a corpus, its journal, and what undoes them.
struct CorpusEditTests {
  private let actor = Actor(id: "paul", name: "Paul", kind: .person, party: "borduria")

  private func corpus() throws -> EditedCorpus {
    try EditedCorpus(EditedFolder.dossier(EditedFolder.files()))
  }

  @Test("the text of a source goes with it to another id, and back; a merge waits for it")
  func sourceWithText() throws {
    let corpus = try EditedCorpus(EditedFolder.dossier(EditedFolder.files()))
    try corpus.folder.makeFolder("corpus.texts")
    try corpus.folder.write("Words.", to: "corpus.texts/gazette.txt")
    func texts() -> [String] {
      let folder = FilePath(corpus.folder.path("corpus.texts"))
      return (folder.names ?? []).map { String(decoding: $0, as: UTF8.self) }.sorted()
    }
    _ = try corpus.session().perform([.rename("gazette", to: "paper")], summary: "")
    #expect(texts() == ["paper.txt"])
    _ = try corpus.session().undo()
    #expect(texts() == ["gazette.txt"])
    _ = try corpus.session().redo()
    #expect(texts() == ["paper.txt"])
    #expect(throws: EditFailure.hasText(old: "paper", new: "herald")) {
      try corpus.session().perform([.merge("paper", into: "herald")], summary: "")
    }
  }

  private func failure<Result>(_ body: () throws -> Result) -> EditFailure? {
    do {
      _ = try body()
      return nil
    } catch { return error as? EditFailure }
  }

  @Test("edits are undone and redone to the last field, also by a later session")
  func undoing() throws {
    let corpus = try corpus()
    var states = [try corpus.text()]
    let source = Source(id: "letter", type: "webpage", licence: "quotation")
    let edits: [[EditOperation]] = [
      [.put(.actor(actor)), .put(.source(source))],
      [.put(.quote(try EditedFolder.quote("Q002").remarked("Off the record.")))],
      [.rename("fisheries", to: "fish")],
      [.merge("gazette", into: "herald")],
      [.remove("paul")],
    ]
    for (number, edit) in edits.enumerated() {
      let report = try corpus.session().perform(edit, summary: "edit \(number)")
      #expect(report.entry?.sequence == number + 1)
      states.append(try corpus.text())
      #expect(states[number] != states[number + 1])
    }
    for state in states.dropLast().reversed() {
      _ = try corpus.session().undo()
      #expect(try corpus.text() == state)
    }
    #expect(failure { try corpus.session().undo() } == .nothingToUndo)
    for state in states.dropFirst() {
      _ = try corpus.session().redo()
      #expect(try corpus.text() == state)
    }
    #expect(failure { try corpus.session().redo() } == .nothingToRedo)
  }

  @Test("what was done is listed with who, when and what")
  func listing() throws {
    let corpus = try corpus()
    _ = try corpus.session("ben").perform([.put(.actor(actor))], summary: "Paul added")
    let edits = try corpus.session().history().edits
    #expect(edits.map(\.coder) == ["ben"])
    #expect(edits.map(\.summary) == ["Paul added"])
    #expect(edits.map(\.records) == [["paul"]])
    #expect(edits.map(\.time) == ["2026-11-29T10:00:00Z"])
  }

  @Test("an edit that fails half-way leaves records, journal and generation as they were")
  func failingHalfWay() throws {
    let corpus = try corpus()
    _ = try corpus.session().perform([.put(.actor(actor))], summary: "")
    let (before, generation) = (try corpus.text(), try corpus.generation())
    var quote = try EditedFolder.quote("Q002")
    quote.text = String(repeating: "word ", count: 41) + "end"
    let edits: [[EditOperation]] = [
      [.put(.actor(Actor(id: "rosa", name: "Rosa", kind: .person))), .remove("nobody")],
      [.rename("gazette", to: "paper"), .put(.quote(quote))],
      [.remove("ana-moreau")], [.remove("gazette")], [.remove("fisheries")],
    ]
    for edit in edits {
      #expect(failure { try corpus.session().perform(edit, summary: "") } != nil, "\(edit)")
      #expect(try corpus.text() == before)
      #expect(try corpus.generation() == generation)
      #expect(try corpus.session().history().edits.count == 1)
    }
    let same = try corpus.session().perform([.put(.actor(actor))], summary: "")
    #expect(same.entry == nil)
    #expect(try corpus.generation() == generation)
  }

  @Test("what a later change stands on is not undone, and the reason is given")
  func refusedUndo() throws {
    let corpus = try corpus()
    let (ada, ben) = (corpus.session("ada"), corpus.session("ben"))
    let quote = try EditedFolder.quote("Q001")
    _ = try ada.perform([.put(.quote(quote.remarked("one")))], summary: "")
    _ = try ben.perform([.put(.quote(quote.remarked("two")))], summary: "")
    #expect(failure { try ada.undo() } == .changedSince(record: "Q001", by: "ben"))
    let added = try ada.perform([.put(.actor(actor))], summary: "")
    var other = try EditedFolder.quote("Q002")
    other.speaker = "paul"
    _ = try ben.perform([.put(.quote(other))], summary: "")
    #expect(failure { try ada.undo() } == .isNamed("paul", by: "Q002"))
    let number = try #require(added.entry?.sequence)
    #expect(failure { try ben.undo(number + 7) } == .noEntry(number + 7))
    _ = try ben.undo()
    _ = try ada.undo()
    #expect(failure { try ada.undo(number) } == .alreadyUndone(number))
    #expect(try corpus.dossier().actors.contains { $0.id == "paul" } == false)
  }

  @Test("a row that was taken out comes back beside one that was added since")
  func keysAreNotGivenTwice() throws {
    let corpus = try corpus()
    let last = try #require(try corpus.dossier().quotes.last)
    _ = try corpus.session("ada").perform([.remove(last.id.rawValue)], summary: "")
    let added = Quote(
      id: "Q900",
      text: "Fish swim.",
      speaker: last.speaker,
      date: last.date,
      issue: last.issue,
      source: last.source
    )
    _ = try corpus.session("ben").perform([.put(.quote(added))], summary: "")
    _ = try corpus.session("ada").undo()
    #expect(try corpus.dossier().quotes.suffix(2).map(\.id) == [last.id, "Q900"])
  }

  @Test("after a purge the file has none of the words, and its edits are not undone")
  func purging() throws {
    let corpus = try corpus()
    let words = "A word that stands nowhere else."
    let remarked = try EditedFolder.quote("Q001").remarked(words)
    _ = try corpus.session().perform([.put(.quote(remarked))], summary: "Remarked")
    _ = try corpus.session().undo()
    func isThere() -> Bool {
      (WholeFile.read(corpus.path) ?? []).firstRange(of: Array(words.utf8)) != nil
    }
    #expect(isThere())
    try corpus.session().purge()
    #expect(!isThere())
    #expect(try corpus.session().history().edits.map(\.summary) == ["Remarked"])
    #expect(failure { try corpus.session().redo() } == .purged(1))
    _ = try corpus.session().perform([.put(.actor(actor))], summary: "")
    _ = try corpus.session().undo()
  }

  @Test("a journal that somebody has changed is not applied")
  func damagedJournal() throws {
    let corpus = try corpus()
    let remarked = try EditedFolder.quote("Q001").remarked("one")
    _ = try corpus.session().perform([.put(.quote(remarked))], summary: "")
    try change(corpus, "UPDATE journal_row SET was = replace(was, 'null', '\"two\"')")
    #expect(failure { try corpus.session().undo() } == .damagedJournal(line: 1))
  }

  private func change(_ corpus: EditedCorpus, _ sql: String) throws {
    let queue = try DatabaseQueue(path: corpus.folder.path("corpus"))
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    try queue.close()
  }

  @Test("another program that writes is waited for, and told where it goes on")
  func busy() throws {
    let corpus = try corpus()
    let before = try corpus.text()
    let writer = try CorpusWriter(openingOrCreating: corpus.path)
    defer { writer.close() }
    try writer.transaction { _ in
      let failure = failure {
        try corpus.session(patience: 0.05).perform([.put(.actor(actor))], summary: "")
      }
      let message = CorpusError.locked(path: corpus.path.shown).message
      #expect(failure == .file(message))
    }
    #expect(try corpus.text() == before)
    _ = try corpus.session().perform([.put(.actor(actor))], summary: "")
  }

  @Test("a corpus of the version without a journal is brought up by its first edit")
  func olderVersion() throws {
    let corpus = try corpus()
    try change(
      corpus,
      """
      DROP TABLE journal_row; DROP TABLE journal; DROP INDEX quote_variant; DROP INDEX quote_answers;
      DROP TABLE change; UPDATE meta SET format = 4; PRAGMA user_version = 4
      """
    )
    let before = try corpus.text()
    #expect(try corpus.session().history().edits.isEmpty)
    #expect(try Corpus(opening: corpus.path).identity.formatVersion == 4)
    _ = try corpus.session().perform([.put(.actor(actor))], summary: "")
    #expect(try Corpus(opening: corpus.path).identity.formatVersion == Schema.version)
    _ = try corpus.session().undo()
    #expect(try corpus.text() == before)
  }

  @Test("a corpus that cannot be written is told so, and can be listed")
  func readOnly() throws {
    let corpus = try corpus()
    _ = try corpus.session().perform([.put(.actor(actor))], summary: "")
    try change(corpus, "CREATE TRIGGER t AFTER INSERT ON actor BEGIN SELECT 1; END")
    let expected = CorpusError.hasTrigger(path: corpus.path.shown, name: "t").message
    #expect(failure { try corpus.session().undo() } == .file(expected))
    let nothing = EditedCorpus.missing
    #expect(
      failure { try nothing.perform([.remove("x")], summary: "") }
        == .file(CorpusError.notFound(path: "/nowhere/corpus").message)
    )
  }
}

extension EditedCorpus {
  /// A session of a corpus that is not there.
  fileprivate static let missing = CorpusEditSession(
    corpus: "/nowhere/corpus",
    coder: "ada",
    now: { "" },
    check: { _ in [] }
  )
}
