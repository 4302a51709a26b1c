import Files
import Glibc
import RelationsModel
import SystemPackage
import Testing

@testable import DossierStore

/// Edits of a folder on the disk, their journal, and what undoes them.
struct EditSessionTests {
  private func failure<Result>(_ body: () throws -> Result) -> EditFailure? {
    do {
      _ = try body()
      return nil
    } catch { return error as? EditFailure }
  }

  private let actor = Actor(id: "paul", name: "Paul", kind: .person, party: "borduria")
  private let source = Source(id: "letter", type: "webpage", licence: "quotation")

  @Test("edits are undone and redone byte for byte, also by a later session")
  func undoing() throws {
    let disk = try EditedDisk()
    var states = [try disk.texts()]
    let quote = try EditedFolder.quote("Q002")
    let edits: [[EditOperation]] = [
      [.put(.actor(actor)), .put(.source(source))],
      [.put(.quote(quote.remarked("Off the record.")))],
      [.rename("fisheries", to: "fish")],
      [.merge("gazette", into: "herald")],
    ]
    for (number, edit) in edits.enumerated() {
      let outcome = try disk.session().perform(edit, summary: "edit \(number)")
      states.append(try disk.texts())
      #expect(
        outcome.files.map(\.bytes)
          == states[number + 1].sorted { $0.key < $1.key }.map {
            Array($0.value.utf8)
          }
      )
      #expect(states[number] != states[number + 1])
    }
    for state in states.dropLast().reversed() {
      _ = try disk.session().undo()
      #expect(try disk.texts() == state)
    }
    #expect(failure { try disk.session().undo() } == .nothingToUndo)
    for state in states.dropFirst() {
      _ = try disk.session().redo()
      #expect(try disk.texts() == state)
    }
    #expect(failure { try disk.session().redo() } == .nothingToRedo)
  }

  @Test("what was done is listed with who and when, in a file for its owner alone")
  func listing() throws {
    let disk = try EditedDisk()
    _ = try disk.session("ben").perform([.put(.actor(actor))], summary: "Paul added")
    let entries = try disk.session().history().edits
    #expect(entries.map(\.coder) == ["ben"])
    #expect(entries.map(\.summary) == ["Paul added"])
    #expect(entries.map(\.records) == [["paul"]])
    #expect(entries.map(\.time) == ["2026-11-29T10:00:00Z"])
    let path = try disk.journal
    #expect(path.status.map { $0.st_mode & 0o7777 } == 0o600)
    #expect(path.folder.status.map { $0.st_mode & 0o7777 } == 0o700)
    let bytes = WholeFile.read(path) ?? []
    #expect(bytes.firstRange(of: Array("actors.yaml".utf8)) == nil)
    #expect(bytes.firstRange(of: Array(disk.folder.path("").utf8)) == nil)
  }

  @Test("an edit that changes nothing is none")
  func nothing() throws {
    let disk = try EditedDisk()
    let outcome = try disk.session().perform(
      [.put(.quote(EditedFolder.quote("Q002")))],
      summary: ""
    )
    #expect(outcome.entry == nil)
    #expect(try disk.session().entries().isEmpty)
  }

  @Test("where others wrote in the file, the record alone is restored")
  func undoBesideOthers() throws {
    let disk = try EditedDisk()
    let before = try disk.texts()
    let (ada, ben) = (try disk.session("ada"), try disk.session("ben"))
    let (one, two) = (try EditedFolder.quote("Q001"), try EditedFolder.quote("Q002"))
    _ = try ada.perform([.put(.quote(one.remarked("Ada was here.")))], summary: "")
    _ = try ben.perform([.put(.quote(two.remarked("Ben was here.")))], summary: "")
    let both = try disk.texts()
    try disk.change("sources/gazette.yaml") { "# By hand.\n" + $0 }
    _ = try ada.undo()
    let expected =
      "# By hand.\n"
      + (both["sources/gazette.yaml"] ?? "")
      .replacing("        remark: Ada was here.\n", with: "")
    #expect(try disk.texts()["sources/gazette.yaml"] == expected)
    #expect(failure { try ada.undo() } == .nothingToUndo)
    _ = try ada.redo()
    _ = try ada.undo()
    _ = try ben.undo()
    #expect(
      try disk.texts()["sources/gazette.yaml"]
        == "# By hand.\n" + (before["sources/gazette.yaml"] ?? "")
    )
  }

  @Test("an added or a removed record is restored beside what others wrote")
  func undoOfAddedAndRemoved() throws {
    let disk = try EditedDisk()
    let session = try disk.session()
    _ = try session.perform([.put(.actor(actor))], summary: "")
    try disk.change("actors.yaml") { "# By hand.\n" + $0 }
    let added = try disk.texts()
    _ = try session.undo()
    #expect(try disk.texts()["actors.yaml"] == "# By hand.\n" + EditedFolder.actors)
    _ = try session.redo()
    #expect(try disk.texts() == added)
    _ = try session.perform([.remove("paul")], summary: "")
    try disk.change("actors.yaml") { "# And again.\n" + $0 }
    _ = try session.undo()
    #expect(try disk.texts()["actors.yaml"] == "# And again.\n" + (added["actors.yaml"] ?? ""))
  }

  @Test("what a later change stands on is not undone, and the reason is given")
  func refusedUndo() throws {
    let disk = try EditedDisk()
    let (ada, ben) = (try disk.session("ada"), try disk.session("ben"))
    let quote = try EditedFolder.quote("Q001")
    let first = try ada.perform([.put(.quote(quote.remarked("one")))], summary: "")
    _ = try ben.perform([.put(.quote(quote.remarked("two")))], summary: "")
    #expect(failure { try ada.undo() } == .changedSince(record: "Q001", by: "ben"))
    _ = try ada.perform([.put(.actor(actor))], summary: "")
    var other = try EditedFolder.quote("Q002")
    other.speaker = "paul"
    _ = try ben.perform([.put(.quote(other))], summary: "")
    guard case .wouldBreak = failure({ try ada.undo() }) else {
      Issue.record("an actor was taken out that a quote names")
      return
    }
    let number = try #require(first.entry?.sequence)
    #expect(failure { try ben.undo(number + 1) } == .noEntry(number + 1))
    _ = try ben.undo()
    _ = try ada.undo()
    #expect(try disk.texts()["actors.yaml"] == EditedFolder.actors)
  }

  @Test("a new edit ends what could be redone, and an undone one is not undone twice")
  func redoEnds() throws {
    let disk = try EditedDisk()
    let session = try disk.session()
    let first = try session.perform([.put(.actor(actor))], summary: "")
    _ = try session.undo()
    let number = try #require(first.entry?.sequence)
    #expect(failure { try session.undo(number) } == .alreadyUndone(number))
    _ = try session.perform([.put(.source(source))], summary: "")
    #expect(failure { try session.redo() } == .nothingToRedo)
    _ = try session.redo(number)
    #expect(try session.history().state(of: number) == .standing)
  }

  @Test("an undo may bring back an error that the edit mended")
  func mendedError() throws {
    let broken = EditedFolder.gazette.replacing("speaker: ivan-koval", with: "speaker: paul")
    let disk = try EditedDisk(EditedFolder.files(["sources/gazette.yaml": broken]))
    let before = try disk.texts()
    let session = try disk.session()
    _ = try session.perform([.put(.actor(actor))], summary: "")
    _ = try session.undo()
    #expect(try disk.texts() == before)
  }

  @Test("after a purge the journal has no words, and its edits are not undone")
  func purging() throws {
    let disk = try EditedDisk()
    let session = try disk.session()
    let done = try session.perform([.put(.actor(actor))], summary: "An actor added")
    try session.purge()
    let bytes = WholeFile.read(try disk.journal) ?? []
    #expect(bytes.firstRange(of: Array("Paul".utf8)) == nil)
    #expect(try disk.journal.status.map { $0.st_mode & 0o7777 } == 0o600)
    #expect(try session.history().edits.map(\.summary) == ["An actor added"])
    let number = try #require(done.entry?.sequence)
    #expect(failure { try session.undo() } == .purged(number))
    _ = try session.perform([.put(.source(source))], summary: "")
    _ = try disk.session().undo()
  }

  @Test("the text of a source goes with it to another id, and back")
  func sourceWithText() throws {
    let disk = try EditedDisk()
    try disk.folder.makeFolder("texts")
    try disk.folder.write("Words.", to: "texts/gazette.txt")
    try disk.folder.write("texts/*\n!texts/gazette.txt\n", to: ".gitignore")
    func texts() -> [String] {
      let folder = FilePath(disk.folder.path("texts"))
      return (folder.names ?? []).map { String(decoding: $0, as: UTF8.self) }.sorted()
    }
    func ignored() -> String {
      let bytes = WholeFile.read(FilePath(disk.folder.path(".gitignore")))
      return String(decoding: bytes ?? [], as: UTF8.self)
    }
    let rename = EditOperation.rename("gazette", to: "paper")
    #expect(try disk.session().perform([rename], summary: "").notices.isEmpty)
    #expect(texts() == ["paper.txt"])
    #expect(ignored() == "texts/*\n!texts/paper.txt\n")
    _ = try disk.session().undo()
    #expect(texts() == ["gazette.txt"])
    #expect(ignored() == "texts/*\n!texts/gazette.txt\n")
    _ = try disk.session().redo()
    #expect(texts() == ["paper.txt"])
    _ = try disk.session().undo()
    // A text that has the new name already stays, and so does the old one.
    try disk.folder.write("Other words.", to: "texts/paper.txt")
    _ = try disk.session().perform([rename], summary: "")
    #expect(texts() == ["gazette.txt", "paper.txt"])
    #expect(try EditedFolder.dossier(disk.files()).sources.map(\.id) == ["paper", "herald"])
    _ = try disk.session().undo()
    #expect(texts() == ["gazette.txt", "paper.txt"])
  }

  @Test("a text is shared from when its licence allows it until it does not, and as it was by undo")
  func sharedText() throws {
    let disk = try EditedDisk()
    try disk.folder.makeFolder("texts")
    try disk.folder.write("Words.", to: "texts/letter.txt")
    try disk.folder.write("texts/*\n!texts/gazette.txt\n", to: ".gitignore")
    func shared() -> [Substring] {
      let bytes = WholeFile.read(FilePath(disk.folder.path(".gitignore")))
      let text = String(decoding: bytes ?? [], as: UTF8.self)
      return Array(text.split(separator: "\n").dropFirst())
    }
    var letter = source
    _ = try disk.session().perform([.put(.source(letter))], summary: "")
    #expect(shared() == ["!texts/gazette.txt"])
    letter.licence = "CC BY 4.0"
    _ = try disk.session().perform([.put(.source(letter))], summary: "")
    #expect(shared() == ["!texts/gazette.txt", "!texts/letter.txt"])
    letter.licence = "Terms not seen"
    _ = try disk.session().perform([.put(.source(letter))], summary: "")
    #expect(shared() == ["!texts/gazette.txt"])
    _ = try disk.session().undo()
    #expect(shared() == ["!texts/gazette.txt", "!texts/letter.txt"])
    // What becomes part of a source of other terms is shared on those terms.
    disk.folder.remove("texts/gazette.txt")
    _ = try disk.session().perform([.merge("letter", into: "herald")], summary: "")
    #expect(shared() == ["!texts/gazette.txt"])
    _ = try disk.session().undo()
    #expect(shared() == ["!texts/gazette.txt", "!texts/letter.txt"])
  }

  @Test("a text goes along after a kill as well")
  func textAfterAKill() throws {
    let disk = try EditedDisk()
    try disk.folder.makeFolder("texts")
    try disk.folder.write("Words.", to: "texts/gazette.txt")
    let rename = EditOperation.rename("gazette", to: "paper")
    _ = try disk.session().perform([rename], summary: "")
    // As if the program had ended before the text was moved and before it was noted that all is done.
    let place = FilePath(disk.folder.path("texts"))
    #expect(place.appending("paper.txt").rename(to: place.appending("gazette.txt")))
    let journal = try disk.journal
    let lines = (WholeFile.read(journal) ?? []).split(separator: 0x0A)
    #expect(lines.count == 2)
    _ = try NewFile.write(Array(lines[0]) + [0x0A], at: journal, replaces: true)
    _ = try disk.session().history()
    #expect(place.appending("paper.txt").linkStatus != nil)
  }

  @Test("a journal that comes with a folder is never applied")
  func journalInFolder() throws {
    let disk = try EditedDisk()
    _ = try disk.session().perform([.put(.actor(actor))], summary: "")
    let other = try EditedDisk()
    let bytes = WholeFile.read(try disk.journal) ?? []
    for name in ["journal.jsonl", ".journal.jsonl", try disk.journal.lastComponent?.string ?? ""] {
      try other.folder.write(bytes, to: name)
    }
    #expect(try other.session().entries().isEmpty)
    #expect(failure { try other.session().undo() } == .nothingToUndo)
  }
}
