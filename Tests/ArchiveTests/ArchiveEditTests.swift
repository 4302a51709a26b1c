import CorpusStore
import DossierStore
import Foundation
import RelationsModel
import SystemPackage
import TestDossier
import Testing

@testable import Archive

/// Edits in an archive are those in a corpus, for all who read it.
@Suite(.enabled(if: Server.isWanted, Server.isMissing), .serialized)
struct ArchiveEditTests {
  /// Edits of every kind, each on what the ones before have left.
  private static let edits: [[EditOperation]] = {
    var quote = SmallDossier.dossier.quotes[0]
    quote.text = "Other words, with “marks” and a \\ in them."
    quote.anchor = Anchor(exact: quote.text)
    quote.remark = "Looked at again."
    quote.stance = .disagrees
    var source = SmallDossier.dossier.sources[0]
    source.id = "new-source"
    source.title = "A new paper"
    source.textDigest = nil
    let new = NewQuote.made("new-quote", in: "new-source")
    var actor = SmallDossier.dossier.actors[0]
    actor.remark = "Has another office by now."
    actor.roles = Array(actor.roles.prefix(1))
    let proposition = Proposition(id: "FI-3", text: "Boats need no licence.")
    var event = SmallDossier.dossier.events[0]
    event.summary = "Something else."
    return [
      [.put(.quote(quote))],
      [.put(.source(source)), .put(.quote(new))],
      [.put(.actor(actor)), .put(.event(event))],
      [.put(.proposition(proposition, in: "fisheries"))],
      [.moveQuotes([new.id], to: "FI-3")],
      [.rename("elena-marsh", to: "marsh"), .rename("fisheries", to: "fish")],
      [.rename("new-quote", to: "newer-quote")],
      [.merge("FI-3", into: "FI-1")],
      [.remove("newer-quote"), .remove("new-source")],
      [.remove("SP-3")],
      [.merge("jose-nunez", into: "marsh")],
    ]
  }()

  @Test func theyAreThoseInACorpus() throws {
    let team = try Team("edits_alike")
    let folder = try TemporaryFolder()
    let place = FilePath(folder.path("corpus.entente"))
    let writer = try CorpusWriter(openingOrCreating: place)
    try writer.transaction { _ = try $0.add(SmallDossier.dossier) { _, _ in } }
    writer.close()
    let corpus = CorpusEditSession(
      corpus: place,
      coder: "ben",
      now: { "2026-11-30T08:00:00Z" },
      check: { DossierWriter.errors(of: $0) }
    )
    let session = try team.session("ben")
    _ = try team.contents("ann")
    var states = [try Contents(of: place)]
    #expect(try team.contents("ben") == states[0])
    for (number, edit) in Self.edits.enumerated() {
      _ = try corpus.perform(edit, summary: "Edit \(number)")
      let report = try session.perform(edit, summary: "Edit \(number)")
      #expect(report.entry != nil && report.notices.isEmpty)
      let expected = try Contents(of: place)
      #expect(try team.contents("ben", refreshed: false) == expected, "edit \(number)")
      #expect(try team.contents("ann") == expected, "edit \(number)")
      states.append(expected)
    }
    #expect(try team.contents("ann", machine: 2) == states.last)
    // All of it back, and the first again.
    for number in Self.edits.indices.reversed() {
      _ = try session.undo(nil)
      #expect(try team.contents("ben", refreshed: false) == states[number], "undoing \(number)")
    }
    #expect(throws: EditFailure.nothingToUndo) { try session.undo(nil) }
    _ = try session.redo(nil)
    #expect(try team.contents("ann") == states[1])
    #expect(try team.contents("ann", machine: 3) == states[1])
  }

  /// Who sees only some quotes has, by following, what a new replica has.
  @Test func whoSeesSomeQuotesFollowsAllEdits() throws {
    let team = try Team("edits_some")
    let owner = try Archive(at: team.address("postgres"))
    try owner.grant([.read], to: "eve", on: RightScope(party: "arcadia"))
    let session = try team.session("ben")
    _ = try team.contents("eve")
    for (number, edit) in Self.edits.enumerated() {
      _ = try session.perform(edit, summary: "Edit \(number)")
      let followed = try team.contents("eve")
      #expect(followed == (try team.contents("eve", machine: number + 2)), "edit \(number)")
    }
    for number in Self.edits.indices.reversed() {
      _ = try session.undo(nil)
      let followed = try team.contents("eve")
      #expect(followed == (try team.contents("eve", machine: number + 50)), "undoing \(number)")
    }
  }

  @Test func whoMayOnlyCodeChangesOwnQuotesAlone() throws {
    let team = try Team("edits_rights")
    let (ann, ben) = (try team.session("ann"), try team.session("ben"))
    try Team.change("Q04", ben) { $0.coder = "ben" }
    let before = try team.contents("ann")
    let refusals: [(ArchiveEditSession) throws -> Void] = [
      { try Team.change("Q04", $0) { $0.remark = "Mine." } },
      { try Team.change("Q01", $0) { $0.coder = "ben" } },
      { _ = try $0.perform([.remove("Q04")], summary: "Remove") },
      { _ = try $0.perform([.rename("fisheries", to: "fish")], summary: "Rename") },
      { _ = try $0.perform([.merge("jose-nunez", into: "elena-marsh")], summary: "Merge") },
      { _ = try $0.undo(3) },
    ]
    for refusal in refusals {
      #expect(throws: EditFailure.self) { try refusal(ann) }
      #expect(try team.contents("ann") == before)
    }
    try Team.change("Q01", ann) {
      $0.remark = "Mine."
      $0.coder = "ann"
    }
    #expect(try team.quote("Q01", "ben")?.remark == "Mine.")
    try Team.change("Q01", ben) { $0.remark = "Settled." }
    #expect(try team.quote("Q01", "ann")?.remark == "Settled.")
  }

  /// What one adds oneself one takes back without the right to settle, unless others name it.
  @Test func ownRecordsAreTakenBack() throws {
    let team = try Team("edits_own")
    let (ann, ben) = (try team.session("ann"), try team.session("ben"))
    var source = SmallDossier.dossier.sources[0]
    source.id = "paper"
    source.textDigest = nil
    let before = try team.contents("ben")
    _ = try ann.perform([.put(.source(source))], summary: "Add paper")
    _ = try ann.undo(nil)
    #expect(try team.contents("ben") == before)
    _ = try ann.redo(nil)
    let quote = NewQuote.made("in-paper", in: "paper")
    _ = try ben.perform([.put(.quote(quote))], summary: "Code")
    #expect(throws: EditFailure.self) { try ann.undo(nil) }
    #expect(try team.quote("in-paper", "ann") != nil)
  }

  @Test func undoLeavesWhatOthersChangedSince() throws {
    let team = try Team("edits_undo")
    let (ann, ben) = (try team.session("ann"), try team.session("ben"))
    try Team.change("Q04", ann) { $0.remark = "First." }
    try Team.change("Q04", ben) { $0.remark = "Second." }
    #expect(throws: EditFailure.changedSince(record: "Q04", by: "ben")) { try ann.undo(nil) }
    #expect(try team.quote("Q04", "ann")?.remark == "Second.")
    _ = try ben.undo(nil)
    _ = try ann.undo(nil)
    #expect(try team.quote("Q04", "ann") == SmallDossier.dossier.quotes.first { $0.id == "Q04" })
    let entries = try Archive(at: team.address("ann")).audit()
    #expect(entries.suffix(4).map(\.role) == ["ann", "ben", "ben", "ann"])
    #expect(entries.suffix(4).map(\.action) == ["edit", "edit", "undo", "undo"])
  }

  /// Several clients change one record, each a hundred times in all: none of their changes is lost.
  @Test func noUpdateIsLost() async throws {
    let team = try Team("edits_at_once")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (role, machine) in [("ann", 1), ("ann", 2), ("ben", 1), ("ben", 2)] {
        let session = try team.session(role, machine: machine)
        group.addTask {
          var done = 0
          while done < 25 {
            do {
              try Team.change("Q04", session) { quote in
                quote.remark = String((quote.remark.flatMap { Int($0) } ?? 0) + 1)
              }
              done += 1
            } catch EditFailure.conflict(let conflicts) {
              #expect(conflicts.map(\.record) == ["Q04"])
            }
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try team.quote("Q04", "ann")?.remark == "100")
    #expect(try team.contents("ann") == team.contents("ben", machine: 2))
  }

  /// Several who code at one time get ids of their own, though each takes the next that is free.
  @Test func whoCodesAtOneTimeGetsOwnIDs() async throws {
    let team = try Team("edits_ids")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (role, machine) in [("ann", 1), ("ben", 1), ("ben", 2)] {
        let session = try team.session(role, machine: machine)
        group.addTask {
          for _ in 0..<10 {
            _ = try session.perform(summary: "Code") { records in
              let id = try (1...).lazy.map { "next-\($0)" }.first { try !records.has($0) }
              return [.put(.quote(NewQuote.made(Quote.ID(try #require(id)), in: "herald-2015")))]
            }
          }
        }
      }
      try await group.waitForAll()
    }
    let ids = try team.contents("ann").quotes.compactMap { $0.first ?? nil }
    #expect(Set(ids.filter { $0.hasPrefix("next-") }) == Set((1...30).map { "next-\($0)" }))
  }

  @Test func anEditOnOldWordsIsAConflict() throws {
    let team = try Team("edits_conflict")
    let ben = try team.session("ben")
    _ = try team.contents("ann")
    func rebased(_ change: ArchivedChange) throws -> ArchivedChange {
      try Corpus(opening: team.replica("ann").corpus).rebased(change)
    }
    let none = ArchivedChange(kind: "quote", id: "Q04", was: nil, now: nil)
    let old = try #require(try rebased(none).was)
    try Team.change("Q04", ben) { $0.remark = "Theirs." }
    let change = ArchivedChange(
      kind: "quote",
      id: "Q04",
      was: old,
      now: old.replacing(/}$/, with: #","venue":"A hall"}"#)
    )
    let archive = try Archive(at: team.address("ann"))
    let mark = UUID()
    let problems = try archive.change([change], summary: "Mine", mark: mark)
    #expect(problems.map(\.kind) == [.changed])
    let conflict = try #require(problems.first).conflict(with: change)
    #expect(conflict.coder == "ben")
    #expect(
      conflict.fields.map { [$0.name, $0.mine, $0.theirs] } == [
        ["remark", nil, "Theirs."], ["venue", "A hall", nil],
      ]
    )
    #expect(conflict.message.contains("remark: yours is empty, theirs “Theirs.”"))
    // An edit that was sent twice is made once.
    let again = try rebased(change)
    _ = try team.contents("ann")
    let fresh = try rebased(change)
    #expect(again.was == old && fresh.was != old)
    #expect(try archive.change([fresh], summary: "Mine", mark: mark).isEmpty)
    #expect(try archive.change([fresh], summary: "Mine", mark: mark).isEmpty)
    let quote = try #require(try team.quote("Q04", "ben"))
    #expect(quote.remark == "Theirs." && quote.venue == "A hall")
    #expect(try archive.audit().count { $0.subject == "Mine" } == 1)
  }
}
