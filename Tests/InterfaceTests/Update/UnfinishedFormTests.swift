import Drawing
import Foundation
import RelationsModel
import TestDossier
import Testing

@testable import Interface

/// A form that is open when the program is ended from outside is open again at the next start.
@Suite struct UnfinishedFormTests {
  private func form(_ session: Session) -> FormState? { session.state.overlay?.value as? FormState }

  /// A new program that finds what was kept.
  private func reopened(
    _ session: Session,
    opening: OpeningProgress? = nil
  ) throws -> Session {
    let kept = try #require(UnfinishedForm(session.state))
    let text = try JSONEncoder().encode(kept)
    var again = Session(.sideBySide, opening: opening)
    again.state.unfinished = try JSONDecoder().decode(UnfinishedForm.self, from: text)
    again.state.unfinished?.place = "~/kept"
    again.send(.started)
    return again
  }

  @Test func whatWasTypedIsThereAgain() throws {
    var session = Session(.sideBySide)
    session.type("+aAnna Lind")
    session.press(.enter, .enter)
    session.type("arc")
    let again = try reopened(session)
    #expect(form(again)?.form == form(session)?.form)
    #expect(form(again)?.selected == form(session)?.selected)
    #expect(form(again)?.draft == form(session)?.draft)
    #expect(again.notice?.hasPrefix("Entente was ended before this was saved") == true)
    #expect(form(again)?.isChanged == true)
  }

  @Test func aChangedRecordIsStillThatOfBefore() throws {
    var session = Session(.sideBySide)
    session.press(.enter)
    session.type("Ei")
    session.press(.down)
    session.type("Another title, ")
    let again = try reopened(session)
    #expect(form(again)?.draft == form(session)?.draft)
    #expect(form(again)?.draft.original != nil)
    #expect(form(again)?.title == form(session)?.title)
  }

  @Test func aRecordInsideAndAFormThatWaitsAreThereAgain() throws {
    var session = Session(.sideBySide)
    session.type("+iFisheries")
    session.press(.enter, .enter, .enter, .enter)
    session.type("Catches must be limited.")
    #expect(form(session)?.path.count == 1)
    #expect(form(try reopened(session))?.path == form(session)?.path)
    session.press(.escape, .escape, .escape)
    #expect(form(session) == nil)
    session.type("+sarticle-n")
    session.press(.enter)
    session.type("The gazette")
    #expect(form(try reopened(session))?.form == form(session)?.form)
    session.press(.escape, .escape)
    session.type("+q")
    session.type("Fish are free.")
    for _ in 0..<9 {
      guard let form = form(session), form.field(of: form.row)?.name != "speaker" else { break }
      session.press(.down)
    }
    session.type("Somebody New")
    session.press(.enter)
    let inner = try #require(form(session))
    #expect(inner.under.count == 1)
    let again = try #require(form(try reopened(session)))
    #expect(again.form == inner.form && again.under.map(\.form) == inner.under.map(\.form))
    #expect(again.under.map(\.selected) == inner.under.map(\.selected))
  }

  @Test func nothingIsKeptWhereNothingWasTyped() {
    var session = Session(.sideBySide)
    #expect(UnfinishedForm(session.state) == nil)
    session.type("+a")
    #expect(form(session) != nil)
    #expect(UnfinishedForm(session.state) == nil)
  }

  @Test func whatIsSavedOrGivenUpIsKeptNoLonger() throws {
    var session = Session(.sideBySide)
    session.type("+aAnna Lind")
    var saved = try reopened(session)
    #expect(!saved.effects.contains(.forgetForm))
    saved.control("s")
    #expect(!saved.effects.contains(.forgetForm))
    saved.send(.changed(.saved("Done.")))
    #expect(saved.effects.contains(.forgetForm))
    var left = try reopened(session)
    left.press(.escape)
    #expect(!left.effects.contains(.forgetForm))
    left.press(.escape)
    #expect(left.effects.last == .forgetForm)
    // A form that nothing was kept of leaves the file alone.
    session.press(.escape, .escape)
    #expect(!session.effects.contains(.forgetForm))
  }

  /// What was chosen while coding a quote comes back as a form of a new quote.
  @Test func aQuoteThatIsBeingCodedIsThereAsAForm() throws {
    var session = try MarkingTests.reading(.full)
    session.type("Jm")
    session.press(.enter)
    #expect(UnfinishedForm(session.state) == nil)
    session.type("1")
    let draft = try #require(MarkingTests.reader(session)?.strip?.draft)
    let again = try #require(form(try reopened(session)))
    #expect(again.isNew && again.sheet.draft.kind == .quote)
    #expect(again.form.text("text") == draft.words)
    #expect(again.form.text("source") == draft.source.rawValue)
    if case .known(let id) = draft.speaker {
      #expect(again.form.text("speaker") == id.rawValue)
    } else {
      Testing.Issue.record("nobody was chosen")
    }
  }

  @Test func itWaitsUntilAllIsRead() throws {
    var session = Session(.sideBySide)
    session.type("+aAnna Lind")
    var again = try reopened(session, opening: OpeningProgress(total: 9))
    #expect(again.state.overlay == nil)
    again.send(.opening(.finished(again.state.heading)))
    #expect(form(again)?.form == form(session)?.form)
  }

  @Test func aRecordThatIsGoneLeavesWhatWasTyped() throws {
    var session = Session(.sideBySide)
    session.type("+aAnna Lind")
    let state = session.state
    session = Session(.sideBySide)
    session.state.unfinished = UnfinishedForm(state)
    session.state.unfinished?.place = "~/kept"
    _ = update(&session.state, .started)
    session.send(.form(.failed("It is gone.")))
    #expect(
      session.notice == "It is gone. What you had typed into its form is kept in ~/kept."
    )
    #expect(!session.effects.contains(.forgetForm))
  }

  @Test func theFilterThatIsTypedIsAmongThoseToCallUp() {
    var session = Session(.sideBySide)
    session.type("/fish")
    #expect(session.state.keptFilters.entries.first == "fish")
    #expect(Session(.sideBySide).state.keptFilters.entries.isEmpty)
  }
}
