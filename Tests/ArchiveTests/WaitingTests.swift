import CorpusStore
import DossierStore
import Files
import Foundation
import Interface
import RelationsModel
import Synchronization
import SystemPackage
import TestDossier
import Testing

@testable import Archive
@testable import entente

/// What colleagues do is seen at once, and what is done without the server reaches it later.
@Suite(.enabled(if: Server.isWanted, Server.isMissing), .serialized)
struct WaitingTests {
  /// Follows an archive on a thread of its own until a test has seen what it waits for.
  private final class Following: Sendable {
    private let news = Mutex<[ReplicaNews]>([])
    private let came = DispatchSemaphore(value: 0)
    private let isOver = Mutex(false)

    init(_ team: Team, _ role: String) throws {
      let follower = try ReplicaFollower(of: team.address(role), in: team.state(role))
      Thread.detachNewThread { [self] in
        follower.run { new in
          news.withLock { $0.append(new) }
          came.signal()
          return !isOver.withLock { $0 }
        }
      }
    }

    /// Waits until something is told that is meant.
    func wait(_ isMeant: (ReplicaNews) throws -> Bool) throws {
      while true {
        try #require(came.wait(timeout: .now() + 60) == .success, "nothing was told for a minute")
        let next = news.withLock { $0.removeFirst() }
        if try isMeant(next) { return }
      }
    }

    func end() { isOver.withLock { $0 = true } }
  }

  /// How many edits of each quote were acknowledged.
  private final class Tally: Sendable {
    let counts = Mutex<[String: Int]>([:])
    let isOver = Mutex(false)
  }

  private static func isLost(_ news: ReplicaNews) -> Bool {
    if case .lost = news { true } else { false }
  }

  @Test func whatAColleagueDoesArrivesByItself() throws {
    let team = try Team("followed")
    let following = try Following(team, "ann")
    defer { following.end() }
    try following.wait { $0 == .contact }
    let ben = try team.session("ben")
    func remark() throws -> String? {
      let session = try team.session("ann")
      return try session.reading { try $0.excerpt(of: ["Q04"]).quotes.first { $0.id == "Q04" } }?
        .remark
    }
    let before = try team.contents("ann", refreshed: false)
    try Team.change("Q04", ben) { $0.remark = "Theirs." }
    try following.wait { try $0 == .contact && remark() == "Theirs." }
    _ = try ben.perform([.remove("SP-3")], summary: "Remove")
    try following.wait {
      try $0 == .contact
        && team.contents("ann", refreshed: false).records.count == before.records.count - 1
    }
    _ = try ben.undo(nil)
    _ = try ben.undo(nil)
    try following.wait { try $0 == .contact && team.contents("ann", refreshed: false) == before }
  }

  /// While the server is down edits are made, shown and undone; it gets them when it is back.
  @Test func editsWaitForTheServer() throws {
    let server = try Server()
    let team = try Team("waiting", server)
    let (ann, ben) = (try team.session("ann"), try team.session("ben"))
    _ = try team.contents("ben")
    let following = try Following(team, "ann")
    defer { following.end() }
    try following.wait { $0 == .contact }
    let before = try team.contents("ann")
    try server.stop()
    try following.wait(Self.isLost)
    let report = try Team.change("Q04", ann) { $0.remark = "First." }
    #expect(report.entry?.summary == "Change Q04")
    #expect(report.notices.count == 1 && report.notices[0].contains("waits on this machine"))
    try Team.change("Q04", ann) { $0.remark = "Second." }
    try Team.change("Q01", ann) { $0.venue = "Elsewhere" }
    _ = try ann.perform([.rename("Q09", to: "Q09-b")], summary: "Rename")
    _ = try ann.undo(nil)
    try Team.change("Q05", ann) { $0.remark = "Too much." }
    _ = try ann.undo(nil)
    #expect(throws: EditFailure.self) { try ann.undo(1) }
    // Nothing is lost by a program that ends and opens the archive again.
    let seen = try team.contents("ann")
    #expect(seen != before)
    #expect(try team.contents("ann") == seen)
    let file = try team.replica("ann").waiting.file
    #expect(file.status.map { $0.st_mode & 0o777 } == 0o600)
    try server.start()
    try following.wait { $0 == .contact }
    #expect(file.linkStatus == nil)
    #expect(try team.contents("ann", refreshed: false) == seen)
    #expect(try team.contents("ben") == seen)
    #expect(try team.contents("ben", machine: 2) == seen)
    for _ in 0..<3 { _ = try ann.undo(nil) }
    #expect(try team.contents("ben") == before)
    withExtendedLifetime(ben) {}
    try server.stop()
  }

  /// The server is killed again and again while two roles edit: what was acknowledged is there, once.
  @Test func acknowledgedEditsOutliveTheServer() async throws {
    let server = try Server()
    let team = try Team("killed", server)
    let sessions = [try team.session("ann"), try team.session("ben")]
    _ = try team.contents("ann")
    _ = try team.contents("ben")
    let tally = Tally()
    // A thread of its own: those of the tasks are all at work.
    Thread.detachNewThread {
      for _ in 0..<6 {
        try? server.stop()
        try? server.start()
      }
      tally.isOver.withLock { $0 = true }
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (session, id) in zip(sessions, ["Q04", "Q01"]) {
        group.addTask {
          // The last edit of each is made once all is over, however slow the machine was.
          var (attempt, late) = (0, 0)
          while late < 100 {
            let isLast = tally.isOver.withLock { $0 }
            late += isLast ? 1 : 0
            attempt += 1
            let remark = String(attempt)
            do {
              try Team.change(id, session) { $0.remark = remark }
              tally.counts.withLock { $0[id] = attempt }
              if isLast { return }
            } catch EditFailure.file {
              // The server ended or began while it was asked: the edit was not acknowledged.
            }
          }
        }
      }
      try await group.waitForAll()
    }
    let counts = tally.counts.withLock { $0 }
    for (role, id) in [("ann", "Q04"), ("ben", "Q01")] {
      let count = try #require(counts[id])
      #expect(try team.quote(id, role)?.remark == String(count))
    }
    for role in ["ann", "ben"] { #expect(try team.replica(role).waitingEdits().isEmpty) }
    #expect(try team.contents("ann") == team.contents("ben"))
    #expect(try team.contents("ann") == team.contents("ann", machine: 2))
    try server.stop()
  }

  @Test(arguments: [true, false])
  func whatOthersChangedMeanwhileIsSettled(keepsMine: Bool) throws {
    let server = try Server()
    let team = try Team("settled", server)
    let (ann, ben) = (try team.session("ann"), try team.session("ben"))
    _ = try team.contents("ann")
    _ = try team.contents("ben")
    let replica = try team.replica("ann")
    try server.stop()
    try Team.change("Q04", ann) { $0.remark = "Mine." }
    try Team.change("Q04", ann) { $0.venue = "My hall" }
    try Team.change("Q01", ann) { $0.remark = "Alone." }
    try server.start()
    try Team.change("Q04", ben) { $0.remark = "Theirs." }
    // The edits of Q04 wait on, and what nobody else has touched is sent.
    #expect(try team.quote("Q04", "ann")?.remark == "Theirs.")
    #expect(try team.quote("Q01", "ben")?.remark == "Alone.")
    let held = try replica.waitingEdits()
    #expect(held.map(\.conflicts.count) == [1, 1])
    #expect(held[0].conflicts[0].coder == "ben")
    #expect(
      held[0].conflicts[0].fields == [
        EditConflict.Field(name: "remark", was: nil, mine: "Mine.", theirs: "Theirs.")
      ]
    )
    #expect(try replica.settle(keepsMine: keepsMine)?.conflicts.isEmpty == keepsMine)
    #expect(try replica.settle(keepsMine: true)?.conflicts.isEmpty == true)
    #expect(try replica.settle(keepsMine: true) == nil)
    let quote = try team.quote("Q04", "ben")
    #expect(quote?.remark == (keepsMine ? "Mine." : "Theirs."))
    #expect(quote?.venue == "My hall")
    #expect(try team.contents("ann") == team.contents("ben"))
    try server.stop()
  }

  /// Rights that were withdrawn meanwhile are told as what stands in the way, and nothing is sent.
  @Test func whatIsNoLongerAllowedIsTold() throws {
    let server = try Server()
    let team = try Team("withdrawn", server)
    let ann = try team.session("ann")
    _ = try team.contents("ann")
    try server.stop()
    try Team.change("Q04", ann) { $0.remark = "Mine." }
    try server.start()
    try Archive(at: team.address("postgres")).revoke([.code], from: "ann", on: RightScope())
    #expect(
      try team.quote("Q04", "ann")?.remark
        == SmallDossier.dossier.quotes.first { $0.id == "Q04" }?.remark
    )
    let held = try team.replica("ann").waitingEdits()
    #expect(held.map(\.conflicts.count) == [1])
    #expect(held[0].conflicts[0].reason == "You may not change this quote.")
    try server.stop()
  }

  /// Who looks at an archive is told that the right to it was withdrawn.
  @Test func aRightThatIsWithdrawnIsTold() throws {
    let team = try Team("withdrawn_seen")
    let following = try Following(team, "ann")
    defer { following.end() }
    try following.wait { $0 == .contact }
    try Archive(at: team.address("postgres")).revoke([.read, .code], from: "ann", on: RightScope())
    let sentence = ArchiveError.noRights(role: "ann").message
    try following.wait { $0 == .told([sentence]) }
    #expect(!(try team.replica("ann").exists))
  }

  /// A form that was open while a colleague changed its record.
  @Test(arguments: [true, false])
  func aFormIsSettledByOneSidesWords(keepsMine: Bool) throws {
    let team = try Team("forms_\(keepsMine)")
    _ = try team.contents("ann")
    let forms = ScreenForms(ScreenSession(.archive(team.address("ann")), state: team.state("ann")))
    guard case .sheet(let sheet) = forms.answer(.change("Q04")) else {
      Testing.Issue.record("there is no form")
      return
    }
    try Team.change("Q04", try team.session("ben")) {
      $0.remark = "Theirs."
      $0.locator = "p. 3"
    }
    let fields = sheet.draft.fields.filter { !["remark", "venue"].contains($0.name) }
    let draft = RecordDraft(
      .quote,
      original: sheet.draft.original,
      fields: fields + [
        FieldMember("remark", .text("Mine.")), FieldMember("venue", .text("A hall")),
      ]
    )
    let ending = forms.save(draft, moving: [])
    let choice = try #require(ending.conflict)
    #expect(choice.conflict.coder == "ben")
    #expect(
      choice.conflict.fields == [
        EditConflict.Field(name: "remark", was: nil, mine: "Mine.", theirs: "Theirs.")
      ]
    )
    #expect(try team.quote("Q04", "ben")?.remark == "Theirs.")
    let settled = forms.save(keepsMine ? choice.mine : choice.theirs, moving: [])
    #expect(settled.conflict == nil)
    let quote = try #require(try team.quote("Q04", "ben"))
    #expect(quote.remark == (keepsMine ? "Mine." : "Theirs."))
    #expect(quote.venue == "A hall" && quote.locator == "p. 3")
  }
}
