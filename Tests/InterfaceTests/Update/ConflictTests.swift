import Drawing
import RelationsModel
import TestDossier
import Testing

@testable import Interface

/// A colleague's change is shown beside one's own, and a key settles which stays.
@Suite struct ConflictTests {
  private static let conflict = EditConflict(
    record: "Q04",
    coder: "ben",
    fields: [
      EditConflict.Field(
        name: "remark",
        was: nil,
        mine: "The inspectors came by night, says the log of the harbour.",
        theirs: "Compare the log."
      ),
      EditConflict.Field(name: "venue", was: "Port of Klow", mine: nil, theirs: "Klow"),
    ]
  )

  /// A form whose record a colleague has changed, as it is after it was to be saved.
  private static func form(_ size: Size) -> (Session, mine: RecordDraft, theirs: RecordDraft) {
    var session = Session(size)
    session.type("+i")
    session.type("Border")
    session.control("s")
    let drafts = ["Mine", "Theirs"].map {
      RecordDraft(.issue, fields: [FieldMember("title", .text($0))])
    }
    let choice = FormConflict(conflict, mine: drafts[0], theirs: drafts[1])
    session.send(.formSaved(FormEnding(.issue, "", .failed("Changed."), conflict: choice)))
    return (session, drafts[0], drafts[1])
  }

  @Test(arguments: [("m", true), ("t", false)])
  func aFormIsSavedWithOneSidesWords(key: String, isMine: Bool) throws {
    var (session, mine, theirs) = Self.form(.sideBySide)
    #expect(session.state.overlay?.value is ConflictState)
    #expect(session.shows("Q04 was changed meanwhile by ben."))
    #expect(session.shows("Compare the log."))
    session.type(key)
    #expect(session.effects.last == .saveForm(isMine ? mine : theirs, moving: []))
    session.send(.formSaved(FormEnding(.issue, "border", .saved("Done."))))
    #expect(session.state.overlay == nil)
  }

  @Test func escapeGoesBackToTheForm() throws {
    var (session, _, _) = Self.form(.sideBySide)
    let count = session.effects.count
    session.press(.escape)
    #expect((session.state.overlay?.value as? FormState)?.isSaving == false)
    #expect(session.effects.count == count)
    session.control("s")
    #expect(session.effects.count == count + 1)
  }

  @Test(arguments: [("m", true), ("t", false)])
  func whatWaitedIsSettledOnceNothingLiesOverTheScreen(key: String, isMine: Bool) {
    var session = Session(.sideBySide)
    session.type("+i")
    session.type("Bord")
    session.send(.archive(.conflict([Self.conflict])))
    session.type("er")
    #expect(session.state.overlay?.value is FormState)
    session.press(.escape, .escape)
    #expect(session.state.overlay?.value is ConflictState)
    session.type(key)
    #expect(session.state.overlay == nil)
    #expect(session.effects.last == .settleWaiting(keepsMine: isMine))
  }

  @Test func whatIsSettledElsewhereIsNotAskedAgain() {
    var session = Session(.sideBySide)
    session.type("+i")
    session.send(.archive(.conflict([Self.conflict])))
    session.send(.archive(.contact))
    session.press(.escape)
    #expect(session.state.overlay == nil)
  }

  @Test func aLostServerIsToldInTheHeadUntilItAnswers() {
    var session = Session(.full)
    session.press(.down)
    let before = session.state.subject
    session.send(.archive(.lost(since: "14:05")))
    #expect(session.shows("no server since 14:05"))
    session.send(.reread(.sound(session.state.heading)))
    #expect(session.shows("no server since 14:05"))
    session.send(.archive(.contact))
    #expect(!session.shows("no server"))
    #expect(before != nil && session.state.subject == before)
  }

  @Test(arguments: Size.forms)
  func bothSidesStandBesideEachOther(size: Size) throws {
    let (session, _, _) = Self.form(size)
    try Golden.check(session.canvas, "conflict-\(size.columns)x\(size.rows)")
  }
}
