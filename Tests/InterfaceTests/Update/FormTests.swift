import Drawing
import RelationsModel
import TestDossier
import Testing

@testable import Interface

/// Records that are made and changed in forms over the screen.
@Suite struct FormTests {
  private func form(_ session: Session) -> FormState? { session.state.overlay?.value as? FormState }

  private func saved(_ session: Session) -> RecordDraft? {
    guard case .saveForm(let draft, _)? = session.effects.last else { return nil }
    return draft
  }

  @Test func anActorIsMadeByItsNameAlone() throws {
    var session = Session(.sideBySide)
    session.type("+a")
    session.type("Anna Lind")
    #expect(session.shows("anna-lind comes of itself"))
    session.press(.enter, .enter)
    session.type("arc")
    session.press(.enter)
    session.control("s")
    let draft = try #require(saved(session))
    #expect(draft.kind == .actor)
    #expect(draft.original == nil)
    #expect(
      draft.fields == [
        FieldMember("name", .text("Anna Lind")), FieldMember("kind", .text("person")),
        FieldMember("party", .text("arcadia")),
      ]
    )
    // Pressed twice it is saved once.
    session.control("s")
    #expect(session.effects.count == 1)
    session.send(.changed(.saved("Done: Add the actor anna-lind.")))
    #expect(session.state.overlay == nil)
    #expect(session.effects.last == .reread)
  }

  @Test func whatIsNeededIsAskedForAndARefusalKeepsTheForm() {
    var session = Session(.sideBySide)
    session.type("+i")
    session.control("s")
    #expect(session.notice == "Nothing is typed yet.")
    session.press(.down)
    session.type("One sentence.")
    session.control("s")
    #expect(session.effects.isEmpty)
    #expect(session.notice?.hasPrefix("“title” is needed") == true)
    #expect(form(session)?.field(of: form(session)!.row)?.name == "title")
    session.type("Border")
    session.control("s")
    #expect(session.effects.count == 1)
    session.send(.changed(.failed("The id names a record already.")))
    #expect(form(session)?.isSaving == false)
    #expect(session.notice == "The id names a record already.")
    session.control("s")
    #expect(session.effects.count == 2)
  }

  @Test func mistakesAreToldWhileTheyAreTyped() {
    var session = Session(.sideBySide)
    session.type("+e2014-13")
    #expect(session.shows("“2014-13” has no such month."))
    #expect(session.shows("1 mistake"))
    #expect(session.footer.contains("Enter next"))
    session.press(.down)
    #expect(session.rows.contains { $0.contains("date") && $0.contains("!") })
    session.press(.up, .backspace)
    session.type("2")
    #expect(!session.shows("no such month"))
    #expect(!session.shows("1 mistake"))
  }

  @Test func aLateCheckIsForgotten() {
    var session = Session(.sideBySide)
    session.type("+aA")
    let late = FormCheck(problems: [DraftProblem([.field("name")], "too short", isError: true)])
    session.send(.formChecked(late, number: 0))
    #expect(!session.shows("Too short"))
    session.send(.formChecked(late, number: 1))
    #expect(session.shows("Too short."))
  }

  @Test func candidatesAreChosenByTypingOrByTab() {
    var session = Session(.full)
    session.type("+a")
    session.press(.down)
    // One of the few it can have: Tab goes on from the first.
    session.press(.tab, .tab)
    #expect(form(session)?.candidate == 1)
    session.press(.down)
    #expect(form(session)?.form.text("kind") == "body")
    session.press(.tab, .escape)
    #expect(form(session)?.candidate == nil)
    #expect(form(session)?.form.text("party") == "")
    session.press(.up)
    #expect(session.shows("person  body  unnamed"))
  }

  @Test func whatIsTypedOverAValueOfFewTakesItsPlace() {
    var session = Session(.full)
    session.type("+a")
    session.press(.down)
    session.type("bo")
    session.press(.enter)
    #expect(form(session)?.form.text("kind") == "body")
    session.press(.up, .backspace)
    session.type("y")
    #expect(form(session)?.form.text("kind") == "body")
  }

  @Test func ofSeveralTheLastIsCompletedAndAPropositionNamesItsIssue() {
    var session = Session(.full)
    session.type("+e")
    session.press(.down, .down)
    let ids = SmallDossier.dossier.issues.map(\.id.rawValue)
    #expect(form(session)?.form.text("issues") == ids[0])
    session.type(", \(ids[1].prefix(3))")
    session.press(.enter)
    #expect(form(session)?.form.text("issues") == "\(ids[0]), \(ids[1])")
    session.press(.escape, .escape)
    #expect(session.state.overlay == nil)
    // The issue where one is comes first, and a proposition of another brings its own along.
    let issue = SmallDossier.dossier.issues[1]
    session.type("+q")
    #expect(form(session)?.form.text("issue") == SmallDossier.dossier.issues[0].id.rawValue)
    while form(session)?.field(of: form(session)!.row)?.name != "proposition" {
      session.press(.down)
    }
    session.type(issue.propositions[0].id.rawValue.lowercased())
    session.press(.enter)
    #expect(form(session)?.form.text("issue") == issue.id.rawValue)
  }

  @Test func whatNobodyIsCalledYetIsMadeInPlace() throws {
    var session = Session(.full)
    session.type("+q")
    while form(session)?.field(of: form(session)!.row)?.name != "speaker" { session.press(.down) }
    session.type("koval")
    // Enough to be completed is no mistake.
    #expect(!session.shows("mistake"))
    session.control("u")
    session.type("Rosa Blum")
    #expect(session.shows("Enter makes an actor of it"))
    session.press(.enter)
    #expect(form(session)?.title == "New actor")
    #expect(form(session)?.form.text("name") == "Rosa Blum")
    // Left alone, it leads back to where it came from.
    session.press(.escape)
    #expect(form(session)?.title == "New quote")
    session.press(.enter)
    session.type("x")
    session.control("s")
    #expect(saved(session)?.kind == .actor)
    session.send(.formSaved(FormEnding(.actor, "rosa-blum", .saved("Done."))))
    #expect(form(session)?.title == "New quote")
    #expect(form(session)?.form.text("speaker") == "rosa-blum")
    #expect(form(session)?.field(of: form(session)!.row)?.name == "role")
    session.press(.up)
    #expect(form(session)?.candidates.contains { $0.id == "rosa-blum" } == true)
  }

  @Test func theSourceIsRememberedAndANewIssueIsSelected() {
    var session = Session(.full)
    session.type("+s")
    session.type("webp")
    while form(session)?.field(of: form(session)!.row)?.name != "licence" { session.press(.down) }
    session.type("quotation")
    session.control("s")
    session.send(.formSaved(FormEnding(.source, "gazette-2019", .saved("Done."))))
    session.type("+q")
    #expect(form(session)?.form.text("source") == "gazette-2019")
    session.press(.escape)
    let last = session.ids(in: .contested).last ?? ""
    session.send(.formSaved(FormEnding(.issue, last, .saved("Done."))))
    session.send(.reread(.sound(session.queries.heading)))
    #expect(session.issue == last)
  }

  /// Nothing that is typed before the form is there goes elsewhere, where it might be a command.
  @Test func whatIsTypedTooEarlyGoesIntoTheForm() {
    var session = Session(.full)
    session.type("+")
    session.state.lay(FormWaiting())
    session.type("quit")
    session.send(.input(.paste("e\nx")))
    #expect(session.effects.isEmpty)
    session.send(.form(TestForms.opened("ivan-koval")))
    #expect(form(session)?.form.text("name") == "Ivan Kovalquite x")
    session.press(.escape, .escape)
    session.state.lay(FormWaiting())
    session.press(.escape)
    // An answer that nobody waits for opens nothing.
    session.send(.form(TestForms.opened("ivan-koval")))
    #expect(session.state.overlay == nil)
    session.state.lay(FormWaiting())
    session.send(.form(.failed("No record has the id.")))
    #expect(session.state.overlay == nil)
    #expect(session.notice == "No record has the id.")
  }

  @Test func whatIsTypedWhileItIsSavedIsNotLost() {
    var session = Session(.full)
    session.type("+aAnna")
    session.control("s")
    session.type("+iFish")
    session.send(.formSaved(FormEnding(.actor, "anna", .saved("Done."))))
    #expect(form(session)?.title == "New issue")
    #expect(form(session)?.form.text("title") == "Fish")
  }

  @Test func whatIsTypedOutlivesAFileWithMistakes() {
    var session = Session(.full)
    session.type("+aAnna")
    let problem = Diagnostic(
      severity: .error,
      place: Diagnostic.Place(file: "actors.yaml", line: 1, column: 1),
      message: "the file is empty"
    )
    session.send(.reread(.unsound([problem])))
    #expect(form(session)?.form.text("name") == "Anna")
    #expect(session.notice?.hasPrefix("1 problem") == true)
    session.send(.reread(.sound(session.queries.heading)))
    #expect(form(session)?.form.text("name") == "Anna")
  }

  @Test func whatWasTypedIsNotLostByOneEscape() {
    var session = Session(.full)
    session.type("+aAnna")
    session.press(.escape)
    #expect(session.notice == "Not saved yet: Ctrl-S saves it, Esc again leaves it.")
    session.type("!")
    session.press(.escape)
    #expect(session.state.overlay != nil)
    session.press(.escape)
    #expect(session.state.overlay == nil)
    session.type("+a")
    session.press(.escape)
    #expect(session.state.overlay == nil)
  }

  @Test func itemsOfARecordHaveFormsOfTheirOwn() throws {
    let issue = try #require(SmallDossier.dossier.issues.first { $0.propositions.count > 1 })
    var session = Session(.full)
    session.open(TestForms.opened(issue.id.rawValue))
    var state = try #require(form(session))
    let first = try #require(state.rows.firstIndex { if case .item = $0 { true } else { false } })
    for _ in state.selected..<first { session.press(.down) }
    session.press(Key(.down, alt: true))
    session.press(.enter)
    state = try #require(form(session))
    #expect(state.title.hasSuffix("› propositions 2"))
    #expect(state.current.text("id") == issue.propositions[0].id.rawValue)
    // An id that is typed over is the record’s new id.
    session.press(.up)
    session.type("-b")
    session.press(.escape)
    let add = try #require(form(session)?.rows.firstIndex(of: .add(4)))
    #expect(form(session)?.selected == add)
    session.press(.enter)
    session.type("Boats are too many.")
    session.press(.escape, .enter)
    session.control("s")
    let draft = try #require(saved(session))
    let old = issue.propositions[0].id.rawValue
    #expect(draft.renamed == [RecordDraft.Renaming(old, to: old + "-b")])
    guard case .list(let items) = draft.fields["propositions"] else {
      return #expect(Bool(false), "no list")
    }
    #expect(items.count == issue.propositions.count + 1)
    #expect(items.last == .record([FieldMember("text", .text("Boats are too many."))]))
    session.send(.changed(.failed("no")))
    session.press(.up)
    session.press(.delete)
    session.control("s")
    guard case .list(let fewer) = saved(session)?.fields["propositions"] else {
      return #expect(Bool(false), "no list")
    }
    #expect(fewer.count == items.count - 1)
  }

  @Test func whatIsMeantIsAskedWhereItMayBeSeveral() {
    var session = Session(.full)
    session.type("E")
    #expect(form(session)?.title == "Issue \(session.issue ?? "")")
    session.press(.escape, .enter, .enter)
    session.type("E")
    #expect(session.state.overlay?.value is FormChoice)
    session.type("q")
    #expect(form(session)?.sheet.draft.kind == .quote)
    session.press(.escape)
    session.type("Eo")
    session.type("koval")
    session.press(.enter)
    #expect(form(session)?.sheet.draft.original?.id == "ivan-koval")
  }

  @Test func whatTheDossierSaysOfItselfIsARecordAmongTheOthers() throws {
    var session = Session(.full)
    session.press(.enter, .enter)
    session.type("Ed")
    #expect(form(session)?.title == "The dossier")
    #expect(form(session)?.rows.last == .action(.save))
    // There are two parties, no more; without one of them there is room for another.
    #expect(form(session)?.rows.contains(.add(2)) == false)
    session.press(.down, .down, .delete)
    #expect(form(session)?.rows.contains(.add(2)) == true)
    session.press(.escape, .escape)
    session.type("Eo")
    session.type("the dossier")
    session.press(.enter)
    #expect(form(session)?.draft.kind == .dossier)
    session.type("x")
    session.control("s")
    let draft = try #require(saved(session))
    #expect(draft.text("title") == SmallDossier.dossier.title + "x")
    session.send(.formSaved(FormEnding(.dossier, DossierHead.id, .saved("Done."))))
    #expect(session.state.overlay == nil)
    // Where nothing is selected it is offered as well.
    let dossier = SmallDossier.dossier
    let empty = Dossier(title: "Empty", asOf: SmallDossier.asOf, parties: dossier.parties)
    session = Session(.full, queries: .init(empty))
    session.type("Ed")
    #expect(form(session)?.title == "The dossier")
  }

  @Test func aRecordThatOthersNameIsNotRemoved() {
    func removing(_ uses: FormUses) -> Session {
      var session = Session(.full)
      session.open(TestForms.opened("ivan-koval", uses))
      while form(session)?.row != .action(.remove) { session.press(.up) }
      session.press(.enter)
      return session
    }
    var session = removing(FormUses(naming: ["Q1", "Q2", "Q3", "Q4"]))
    #expect(session.notice == "Q1, Q2, Q3 and 1 more name it: change or remove these first.")
    session = removing(FormUses(inside: ["Q1"]))
    #expect(session.shows("Remove ivan-koval with Q1 in it?"))
    session.type("n")
    #expect(session.effects.isEmpty)
    session.press(.enter)
    session.type("y")
    #expect(session.effects.last == .change(.remove(["Q1", "ivan-koval"])))
    session.send(.changed(.saved("Done.")))
    #expect(session.state.overlay == nil)
  }

  @Test func recordsAreMergedAndQuotesMovedAndSplitOff() throws {
    var session = Session(.full)
    func act(_ id: String, _ action: FormState.Action) {
      session.open(TestForms.opened(id))
      while form(session)?.row != .action(action) { session.press(.up) }
      session.press(.enter)
    }
    let actors = SmallDossier.dossier.actors.map(\.id.rawValue)
    act(actors[0], .merge)
    session.type(actors[1])
    session.press(.enter)
    #expect(session.effects.last == .change(.merge(actors[0], into: actors[1])))
    let quotes = Dictionary(grouping: SmallDossier.dossier.quotes) {
      $0.proposition?.rawValue ?? ""
    }
    let (id, own) = try #require(quotes.first { !$0.key.isEmpty && $0.value.count > 1 })
    act(id, .moveQuotes)
    session.press(.tab, .tab)
    session.press(.enter)
    let other = try #require((session.state.overlay?.value as? RecordPicker)?.found.first)
    session.press(.enter)
    let moved = own.prefix(2).map(\.id.rawValue)
    #expect(session.effects.last == .change(.moveQuotes(moved, to: other.id)))
    act(id, .split)
    session.press(.tab, .enter)
    #expect(form(session)?.title == "New proposition for 1 quote")
    session.type("Something else.")
    session.control("s")
    guard case .saveForm(let draft, let moving)? = session.effects.last else {
      return #expect(Bool(false), "nothing is saved")
    }
    #expect(moving == [own[0].id.rawValue])
    #expect(draft.text("text") == "Something else.")
    #expect(draft.text("issue") == own[0].issue.rawValue)
  }
}
