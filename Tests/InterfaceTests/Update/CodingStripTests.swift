import Coding
import Drawing
import RelationsModel
import TestDossier
import Testing

@testable import Interface

/// What is marked becomes a quote: who, on what, which stance, and the rest.
@Suite struct CodingStripTests {
  private func strip(_ session: Session) -> CodingStrip? {
    MarkingTests.reader(session)?.strip
  }

  private func coding(_ size: Size = .full) throws -> Session {
    var session = try MarkingTests.reading(size)
    session.type("Jm")
    session.press(.enter)
    _ = try #require(strip(session))
    return session
  }

  private func drafts(_ session: Session) -> [CodingDraft] {
    session.effects.compactMap { if case .code(let draft) = $0 { draft } else { nil } }
  }

  @Test func fiveKeysMakeAQuote() throws {
    var session = try coding()
    let speaker = try #require(strip(session)?.candidates.first)
    session.type("1")
    let topic = try #require(strip(session)?.candidates.first)
    session.type("1a")
    let draft = try #require(drafts(session).first)
    #expect(speaker.choice == .actor(try #require(draft.known)))
    if case .topic(let chosen) = topic.choice {
      #expect(draft.topic == chosen.proposition.map { .proposition($0.id, of: chosen.issue) })
    }
    #expect(draft.stance == .agrees)
    #expect(strip(session) == nil && MarkingTests.marked(session) == nil)
  }

  @Test(arguments: Size.forms)
  func aPressSelectsACandidateAndAnotherChoosesIt(size: Size) throws {
    var session = try coding(size)
    let reader = try #require(MarkingTests.reader(session))
    let rect = ArticleLayout(reader, session.state).strip
    let asked = try #require(strip(session))
    let places = (0..<rect.rows).compactMap { row -> (Int, Int)? in
      let point = Point(column: rect.column + 3, row: rect.row + row)
      return asked.candidate(at: point, in: rect).map { ($0, point.row) }
    }
    let (place, row) = try #require(places.first { $0.0 == 1 })
    #expect(session.rows[row].contains(asked.candidates[1].label.prefix(8)))
    session.mouse(.press, column: rect.column + 3, row: row)
    #expect(strip(session)?.selected == place && strip(session)?.step == .speaker)
    session.mouse(.press, column: rect.column + 3, row: row)
    #expect(strip(session)?.step == .topic)
    if case .actor(let actor) = asked.candidates[1].choice {
      #expect(strip(session)?.draft.speaker == .known(actor))
    }
    // The question itself is nothing to choose.
    session.mouse(.press, column: rect.column + 3, row: rect.row)
    #expect(strip(session)?.step == .topic)
  }

  @Test func digitsPickWhileOneTypesAndLettersNarrow() throws {
    var session = try coding()
    let all = SmallDossier.dossier.actors
    let last = try #require(all.last)
    session.type(String(last.name.prefix { $0 != " " }).lowercased())
    let found = try #require(strip(session)?.candidates)
    #expect(found.contains { $0.choice == .actor(last.id) })
    let place = try #require(found.firstIndex { $0.choice == .actor(last.id) })
    session.type("\(place + 1)")
    #expect(strip(session)?.step == .topic)
    #expect(strip(session)?.draft.speaker == .known(last.id))
  }

  @Test func keysOfTheStanceMeanItThereAlone() throws {
    var session = try coding()
    session.type("ad0")
    #expect(strip(session)?.field.text == "ad")
    #expect(drafts(session).isEmpty)
    session.press(.backspace, .backspace)
    session.type("11")
    #expect(strip(session)?.step == .stance)
    #expect(session.footer.contains("agrees"))
    session.type("zq")
    #expect(strip(session)?.step == .stance && drafts(session).isEmpty)
    session.type("0")
    #expect(drafts(session).first?.stance == Stance.none)
  }

  @Test func backspaceGoesBackAStepAndEscapeLeaves() throws {
    var session = try coding()
    session.type("11")
    session.press(.backspace)
    #expect(strip(session)?.step == .topic)
    session.press(.backspace)
    #expect(strip(session)?.step == .speaker)
    session.press(.backspace)
    #expect(strip(session) == nil && MarkingTests.marked(session) != nil)
    session.press(.enter)
    session.type("1")
    session.press(.escape)
    #expect(strip(session) == nil && MarkingTests.marked(session) != nil)
  }

  @Test func newOnesAreMadeInPlace() throws {
    var session = try coding()
    session.type("zzyx")
    #expect(strip(session)?.candidates.isEmpty == true)
    session.type("+")
    #expect(strip(session)?.step == .actorName)
    session.type(" 2nd")
    session.press(.enter)
    #expect(strip(session)?.step == .actorKind)
    session.type("2")
    #expect(strip(session)?.step == .topic)
    session.type("+")
    session.type("Ports should stay open in 2020.")
    session.press(.enter)
    #expect(strip(session)?.step == .propositionIssue)
    session.type("+")
    session.type("Ports")
    session.press(.enter)
    #expect(strip(session)?.step == .stance)
    session.type("d")
    let draft = try #require(drafts(session).first)
    let second = SmallDossier.dossier.parties.second.id
    #expect(draft.speaker == .new(name: "zzyx 2nd", .person, second))
    #expect(
      draft.topic
        == .newProposition("Ports should stay open in 2020.", of: .new(title: "Ports"))
    )
  }

  @Test func theIssueOfANewClaimIsFoundByItsTitle() throws {
    var session = try coding()
    session.type("1")
    session.type("Ports stay open.")
    session.press(.enter)
    let issue = SmallDossier.dossier.issues[0]
    let claim = try #require(issue.propositions.first?.text.split(separator: " ").last?.dropLast())
    #expect(!issue.title.lowercased().contains(claim.lowercased()))
    session.type(String(claim))
    #expect(strip(session)?.candidates.isEmpty == true)
  }

  @Test func enterMakesANewOneOfWhatIsTyped() throws {
    var session = try coding()
    session.type("zzyx")
    session.press(.enter)
    #expect(strip(session)?.step == .actorKind)
    session.type("2")
    session.type("Ports stay open.")
    session.press(.enter)
    #expect(strip(session)?.step == .propositionIssue)
    session.type("Quays")
    session.press(.enter)
    #expect(strip(session)?.step == .stance)
    session.type("a")
    let draft = try #require(drafts(session).first)
    #expect(draft.topic == .newProposition("Ports stay open.", of: .new(title: "Quays")))
  }

  @Test func anIssueAloneTakesNoStance() throws {
    var session = try coding()
    session.type("1")
    let title = try #require(SmallDossier.dossier.issues.first?.title)
    session.type(String(title.prefix(6)).lowercased())
    let found = try #require(strip(session)?.candidates)
    let place = try #require(found.firstIndex { $0.note.contains("without a stance") })
    session.type("\(place + 1)")
    let draft = try #require(drafts(session).first)
    #expect(draft.stance == Stance.none && draft.topic?.takesStance == false)
  }

  @Test func theRestCanBeChanged() throws {
    var session = try coding()
    session.type("11f")
    #expect(strip(session)?.step == .fields)
    session.type("1")
    session.control("u")
    session.type("2031-02-30")
    session.press(.enter)
    #expect(strip(session)?.mistake?.contains("no date") == true)
    session.control("u")
    session.type("2018-03")
    session.press(.enter)
    session.type("7")
    session.control("u")
    session.type("ag")
    session.press(.enter)
    #expect(strip(session)?.step == .fields)
    session.type("8")
    session.control("u")
    session.type("nonsense")
    session.press(.enter)
    #expect(strip(session)?.mistake?.contains("nonsense") == true)
    session.press(.escape, .escape)
    #expect(strip(session)?.step == .stance)
    session.type("d")
    let draft = try #require(drafts(session).first)
    #expect(draft.date?.description == "2018-03" && draft.rendering == .agencyTranslation)
  }

  @Test func whatIsTooLongIsNoQuote() throws {
    var session = try MarkingTests.reading()
    session.type("Jm")
    for _ in 0..<9 { session.type(".") }
    session.press(.enter)
    #expect(strip(session) == nil)
    #expect(session.notice?.contains("at most \(Quote.wordLimit)") == true)
  }

  @Test func aRefusedQuoteComesBackWithAllThatWasChosen() throws {
    var session = try coding()
    session.type("11d")
    let draft = try #require(drafts(session).first)
    session.send(.coded(draft, .failed("The disk is full.")))
    #expect(session.state.notice?.kind == .problem)
    #expect(strip(session)?.draft == draft && strip(session)?.step == .stance)
    #expect(MarkingTests.marked(session) == draft.words)
    session.type("d")
    #expect(drafts(session).count == 2 && drafts(session)[1] == draft)
  }

  @Test func whatIsBeingWrittenIsNotOfferedAgain() throws {
    var session = try coding()
    session.type("11d")
    let first = try #require(drafts(session).first)
    session.type("m")
    #expect(MarkingTests.reader(session)?.selection?.range.overlaps(first.range) != true)
    session.send(.coded(first, .saved("Saved.")))
    #expect(session.effects.contains(.reread))
  }

  @Test(arguments: [Size.stacked, .sideBySide, .full])
  func everyCandidateCanBeSeen(size: Size) throws {
    var session = try coding(size)
    let candidates = try #require(strip(session)?.candidates)
    for candidate in candidates {
      #expect(session.shows(candidate.label.prefix(12)), "\(candidate.label)")
      session.press(.down)
    }
  }

  @Test(arguments: [Size.stacked, .sideBySide, .full])
  func codingAsItLooks(size: Size) throws {
    var session = try coding(size)
    try Golden.check(session.canvas, "coding-speaker-\(size.columns)x\(size.rows)")
    session.type("1")
    try Golden.check(session.canvas, "coding-proposition-\(size.columns)x\(size.rows)")
    session.type("1f")
    try Golden.check(session.canvas, "coding-fields-\(size.columns)x\(size.rows)")
  }

  @Test func whatIsTypedBeforeTheDossierAnswersCounts() throws {
    var session = try MarkingTests.reading()
    session.type("J")
    var reader = try #require(MarkingTests.reader(session))
    // As it is while the answer is on its way.
    reader.selection = reader.selectable.selection(at: reader.cursor ?? 0, isPointed: true)
    session.state.lay(reader)
    session.press(.enter)
    session.type("11d")
    #expect(drafts(session).isEmpty && strip(session) != nil)
    session.send(.vocabulary(CodingVocabulary(of: session.queries)))
    #expect(drafts(session).first?.stance == .disagrees)
    #expect(strip(session) == nil)
  }

  @Test func somebodyWhoHearsItIsToldTheChoices() throws {
    var session = try MarkingTests.reading(isHeard: true)
    session.type("Jm")
    session.press(.enter)
    let told = try #require(MarkingTests.reader(session)).spoken(in: session.state)
    let first = try #require(strip(session)?.candidates.first)
    #expect(told.entry.contains { $0.hasPrefix("1: \(first.label)") })
    #expect(told.prompt.contains("Who?"))
  }
}

extension CodingDraft {
  fileprivate var known: Actor.ID? {
    if case .known(let id)? = speaker { id } else { nil }
  }
}
