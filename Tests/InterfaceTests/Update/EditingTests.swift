import Drawing
import RelationsModel
import RelationsQuery
import TestDossier
import Testing

@testable import Interface

/// Editing what is selected, and what is seen of a dossier that was read again.
@Suite struct EditingTests {
  private static let problems = (1...3).map { number in
    Diagnostic(
      severity: number == 3 ? .warning : .error,
      place: Diagnostic.Place(file: "small/sources/press.yaml", line: number * 10, column: 7),
      message: "unknown speaker “ivan-kowal” number \(number)",
      suggestion: "ivan-koval",
      excerpt: "      speaker: ivan-kowal"
    )
  }

  @Test func whatIsSelectedIsEdited() throws {
    var session = Session(.full)
    session.type("e")
    session.press(.enter)
    session.type("e")
    session.press(.enter)
    session.type("e")
    session.type("2e")
    let quote = try #require(session.effects.count > 1 ? session.effects[1] : nil)
    guard case .edit(.record(let id)) = quote else { return #expect(Bool(false), "\(quote)") }
    #expect(SmallDossier.dossier.quotes.contains { $0.id.rawValue == id })
    #expect(session.effects[0] == .edit(.record(session.issue ?? "")))
    #expect(session.effects[2] == quote)
    guard case .edit(.record)? = session.effects.last else { return #expect(Bool(false)) }
    #expect(session.effects.count == 4)
  }

  @Test func whoLooksAsTheDossierDoesFollowsIt() {
    func heading(_ session: Session, asOf: Int) -> Heading {
      let old = session.queries.heading
      return Heading(
        title: "Another",
        summary: nil,
        credits: [],
        parties: old.parties,
        asOf: Day(number: asOf),
        window: .months(6),
        isAssessed: old.isAssessed,
        problemCount: 0
      )
    }
    var session = Session(.full, asOf: Session.queries.heading.asOf)
    session.send(.reread(.sound(heading(session, asOf: 16_500))))
    #expect(session.state.perspective.asOf == Day(number: 16_500))
    #expect(session.state.perspective.window == .months(6))
    // Who has chosen another day keeps it.
    session.state.perspective.asOf = Day(number: 16_000)
    session.send(.reread(.sound(heading(session, asOf: 16_600))))
    #expect(session.state.perspective.asOf == Day(number: 16_000))
  }

  @Test func whereNothingIsTheDossierIsEdited() {
    let empty = Dossier(
      title: "Empty",
      asOf: SmallDossier.asOf,
      parties: SmallDossier.dossier.parties
    )
    var session = Session(.full, queries: ScanQueries(empty))
    session.type("e")
    #expect(session.effects == [.edit(.dossier)])
  }

  /// What is wrong with the settings is told and listed like what is wrong with the dossier.
  @Test func mistakesInTheSettingsAreListed() {
    let mistake = Diagnostic(
      severity: .error,
      place: Diagnostic.Place(file: "/home/ann/config.yaml", line: 3, column: 8),
      message: "“theme” must be auto, dark or light, not “pink”"
    )
    var session = Session(.full)
    session.state.take(settingsProblems: [mistake])
    #expect(session.notice == "1 problem in config.yaml: ! lists it.")
    session.type("!")
    #expect(session.effects.last == .check)
    session.send(.checked([]))
    #expect(session.shows("config.yaml:3:8"))
    session.press(.escape)
    session.send(.checked(Self.problems))
    #expect(session.shows("1 of 4"))
    session.press(.enter)
    #expect(session.effects.last == .edit(.place(mistake.place)))
    #expect(session.notice == "Settings are read at the next start.")
  }

  @Test func whatIsBeingReadIsNotEdited() {
    var session = Session(.full, opening: OpeningProgress())
    session.type("e")
    #expect(session.effects.isEmpty)
    #expect(session.notice == "The dossier is still being read.")
  }

  @Test func afterTheEditorItIsReadAgainInPlace() {
    var session = Session(.full)
    session.type("lj")
    session.press(.enter)
    let (issue, quote, history) = (session.issue, session.quote, session.state.history)
    session.send(.edited)
    #expect(session.effects == [.reread])
    let asked = session.questions.count
    session.send(.reread(.sound(session.queries.heading)))
    #expect(session.questions.count > asked)
    #expect(session.notice == "The dossier has been read again.")
    #expect((session.issue, session.quote) == (issue, quote))
    #expect(session.state.history == history)
    #expect(session.state.depth == .detail)
  }

  /// Once nobody assesses anything any more, no lens looks for assessments.
  @Test func withTheLastAssessmentGoesItsLens() {
    var session = Session(.full)
    session.send(.reread(.sound(session.queries.heading)))
    #expect(session.state.perspective.lens == .assessed)
    let dossier = SmallDossier.dossier
    let bare = Dossier(
      title: dossier.title,
      asOf: dossier.asOf,
      parties: dossier.parties,
      actors: dossier.actors,
      issues: dossier.issues.map { Issue(id: $0.id, title: $0.title) },
      sources: dossier.sources
    )
    session.queries = ScanQueries(bare)
    session.send(.reread(.sound(session.queries.heading)))
    #expect(session.state.perspective.lens == .record)
    session.queries = ScanQueries(dossier)
    session.send(.reread(.sound(session.queries.heading)))
    #expect(session.state.perspective.lens == .record)
  }

  @Test func mistakesAreListedAndTheScreenStays() {
    var session = Session(.full)
    session.type("lj")
    let asked = session.questions.count
    let issue = session.issue
    session.send(.reread(.unsound(Self.problems)))
    #expect(session.questions.count == asked)
    #expect(session.shows("press.yaml:10:7"))
    #expect(session.shows("did you mean"))
    #expect(session.notice == "3 problems: the screen shows the dossier as it was before them.")
    session.type("je")
    #expect(session.effects == [.edit(.place(Self.problems[1].place))])
    // Once it is mended there is nothing to list.
    session.send(.reread(.sound(session.queries.heading)))
    #expect(session.state.overlay == nil)
    #expect(session.issue == issue)
  }

  /// As long as the mistakes stand the header says that what is shown is from before.
  @Test(arguments: Size.forms)
  func theHeaderGoesOnSayingThatItIsFromBefore(size: Size) {
    var session = Session(size)
    session.send(.reread(.unsound([Self.problems[0]])))
    session.press(.escape)
    session.type("jjk")
    session.press(.escape)
    #expect(session.state.overlay == nil && session.notice?.contains("problem") != true)
    let header = session.rows[0]
    #expect(header.contains("1 problem"), "\(header)")
    #expect(size == .stacked || header.contains("30 Jun 2015"))
    if size == .full { #expect(header.contains("1 problem, shown as before")) }
    session.send(.reread(.failed("gone")))
    #expect(session.rows[0].contains("not reread"))
    session.send(.reread(.unsound(Self.problems)))
    #expect(session.rows[0].contains("3 problems"))
    session.send(.reread(.sound(session.queries.heading)))
    #expect(!session.rows[0].contains("problem"))
  }

  @Test func voicesAreToldThatItIsFromBefore() {
    var session = Session(.full)
    session.state.device.isHeard = true
    session.send(.reread(.unsound([Self.problems[0]])))
    session.press(.escape)
    var narrator = Narrator()
    #expect(
      narrator.tell(session.state).whole.first?.hasPrefix("1 problem, shown as before.") == true
    )
  }

  @Test func theListIsWalkedAndClosed() {
    var session = Session(.stacked)
    session.send(.reread(.unsound(Self.problems)))
    session.type("G")
    #expect(session.shows(":30:7"))
    session.type("jjj")
    session.type("g")
    #expect(session.shows(":10:7"))
    session.press(.escape)
    #expect(session.state.overlay == nil)
    #expect(session.effects.isEmpty)
  }

  @Test func problemsAreAskedFor() {
    var session = Session(.full)
    session.type("!")
    #expect(session.effects == [.check])
    session.send(.checked([]))
    #expect(session.notice == "No problems.")
    #expect(session.state.overlay == nil)
    session.send(.checked(Self.problems))
    #expect(session.shows("1 of 3"))
  }

  @Test func whatCannotBeReadLeavesAllAsItIs() {
    var session = Session(.full)
    let before = session.state.board
    session.send(.reread(.failed("small: it is gone.")))
    #expect(session.notice == "small: it is gone.")
    #expect(session.state.board == before)
  }

  @Test(arguments: Size.forms) func theListOfProblems(size: Size) throws {
    var session = Session(size)
    session.send(.reread(.unsound(Self.problems)))
    session.type("j")
    try Golden.check(session.canvas, "problems-\(size.columns)x\(size.rows)")
  }
}
