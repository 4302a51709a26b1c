import Coding
import Drawing
import Presentation
import RelationsModel
import TestDossier
import Testing

@testable import Interface

/// Suggestions in an article: gone to, taken, changed and rejected by a key each.
@Suite struct SuggestionTests {
  /// An article with quotes of two actors, none of which is coded.
  private func suggesting(_ size: Size = .full) throws -> Session {
    var session = try MarkingTests.reading(size)
    let queries = session.queries
    let vocabulary = CodingVocabulary(of: queries)
    let reader = try #require(MarkingTests.reader(session))
    let (one, two) = (vocabulary.actors[0].name, vocabulary.actors[1].name)
    let text = ArticleText(
      paragraphs: [
        "The harbour stays open all winter, the papers wrote.",
        "\(one) said: “We will mend every pipe in the harbour.” Nobody answered.",
        "“We will pay for none of them,” \(two) told reporters.",
      ],
      marks: []
    )
    let card = reader.reading.card
    session.send(.article(.read(ArticleReading(card: card, text: text, quotes: []), at: nil)))
    let found = SuggestionFinder(vocabulary, card.source).suggestions(in: text)
    session.send(.suggested(card.source.id, found.filter { $0.quote.kind == .direct }, vocabulary))
    return session
  }

  private func strip(_ session: Session) -> CodingStrip? { MarkingTests.reader(session)?.strip }

  private func drafts(_ session: Session) -> [CodingDraft] {
    session.effects.compactMap { if case .code(let draft) = $0 { draft } else { nil } }
  }

  @Test func anArticleThatIsReadAsksForSuggestions() throws {
    let session = try suggesting()
    #expect(session.effects.contains { if case .suggest = $0 { true } else { false } })
    #expect(session.shows("2 suggested"))
  }

  private func counts(_ session: Session) -> [Set<Source.ID>] {
    session.effects.compactMap {
      if case .countSuggestions(let sources) = $0 { sources } else { nil }
    }
  }

  /// The view of articles tells how many are open, and how far counting them has come.
  @Test func articlesTellHowManyAreSuggested() throws {
    var session = Session(.full, lens: .record)
    session.type("9")
    let asked = try #require(counts(session).first)
    #expect(asked == TestTexts.sources(session.queries))
    let pane = try #require(session.state.pane?.value(ArticlesPane.self))
    let first = try #require(pane.list.page.rows.first).card.source.id
    session.send(.suggestionsCounted([first: 4], read: 1, of: asked.count))
    #expect(session.shows("4 suggested in 1 of \(asked.count) texts"))
    session.send(.suggestionsCounted([:], read: asked.count, of: asked.count))
    #expect(session.shows("· 4 suggested") && session.shows(", 4 suggested"))
    session.type("1")
    #expect(counts(session).count == 1)
  }

  @Test func leavingTheViewLeavesTheCount() throws {
    var session = Session(.full, lens: .record)
    session.type("9")
    session.type("1")
    #expect(counts(session).last == [])
    #expect(session.state.openSuggestions == OpenSuggestions())
  }

  /// Who hears the screen is told which words are suggested, and whose they seem to be.
  @Test func whatIsSuggestedIsTold() throws {
    var session = try suggesting()
    let speaker = try #require(CodingVocabulary(of: session.queries).actors.first)
    session.state.device.isHeard = true
    session.type("J")
    let told = Telling(session.state).entry
    #expect(told.first == "Suggested: “We will mend every pipe in the harbour.”")
    #expect(told.dropFirst().first?.hasPrefix(speaker.name) == true)
  }

  @Test func twoKeysMakeAQuote() throws {
    var session = try suggesting()
    let vocabulary = CodingVocabulary(of: session.queries)
    session.type("J")
    #expect(strip(session)?.step == .suggestion)
    #expect(MarkingTests.marked(session) == "We will mend every pipe in the harbour.")
    session.type("a")
    let draft = try #require(drafts(session).first)
    #expect(draft.speaker == .known(vocabulary.actors[0].id))
    #expect(draft.stance == .agrees && draft.topic != nil && draft.speech == .direct)
    #expect(strip(session) == nil)
    session.type("Jd")
    #expect(drafts(session).map(\.stance) == [.agrees, .disagrees])
    #expect(drafts(session).last?.speaker == .known(vocabulary.actors[1].id))
    #expect(MarkingTests.reader(session)?.suggestions.isEmpty == true)
  }

  @Test(arguments: Size.forms)
  func whatIsSuggestedIsSeenAboveTheQuestions(size: Size) throws {
    var session = try suggesting(size)
    for start in ["“We will mend", "“We will pay"] {
      session.type("J")
      let strip = try #require(self.strip(session))
      #expect(strip.step == .suggestion && session.shows(start), "\(session.text)")
    }
    session.type("K")
    #expect(session.shows("“We will mend"))
  }

  @Test func aPressChoosesOnWhatAndTakesNothing() throws {
    var session = try suggesting()
    session.type("J")
    let reader = try #require(MarkingTests.reader(session))
    let rect = ArticleLayout(reader, session.state).strip
    let asked = try #require(strip(session))
    let row = try #require(
      (rect.row..<rect.endRow).first {
        asked.candidate(at: Point(column: rect.column + 3, row: $0), in: rect) == 1
      }
    )
    for _ in 0..<2 {
      session.mouse(.press, column: rect.column + 3, row: row)
      #expect(strip(session)?.selected == 1 && strip(session)?.step == .suggestion)
    }
    guard case .topic(let topic) = asked.candidates[1].choice else {
      Testing.Issue.record("no topic is listed")
      return
    }
    let expected: CodingDraft.Topic =
      topic.proposition.map { .proposition($0.id, of: topic.issue) } ?? .issue(.known(topic.issue))
    #expect(strip(session)?.draft.topic == expected)
    #expect(drafts(session).isEmpty)
  }

  @Test func onAndBackWithoutTaking() throws {
    var session = try suggesting()
    session.type("JJ")
    #expect(MarkingTests.marked(session) == "We will pay for none of them")
    session.type("K")
    #expect(MarkingTests.marked(session) == "We will mend every pipe in the harbour.")
    session.press(.escape)
    #expect(strip(session) == nil && MarkingTests.marked(session) != nil)
    #expect(drafts(session).isEmpty)
  }

  @Test func aDigitChoosesThePropositionAndEnterTakesNoStance() throws {
    var session = try suggesting()
    session.type("J2")
    let second = try #require(strip(session)?.candidates[1])
    session.press(.enter)
    let draft = try #require(drafts(session).first)
    guard case .topic(let topic) = second.choice else {
      Testing.Issue.record("no topic is listed")
      return
    }
    let expected: CodingDraft.Topic =
      topic.proposition.map { .proposition($0.id, of: topic.issue) } ?? .issue(.known(topic.issue))
    #expect(draft.topic == expected)
    #expect(draft.stance == Stance.none)
  }

  @Test func anotherSpeakerIsNamed() throws {
    var session = try suggesting()
    session.type("J")
    let first = strip(session)?.draft.speaker
    session.type("n")
    #expect(strip(session)?.step == .speaker)
    session.type("1")
    #expect(strip(session)?.step == .suggestion)
    #expect(strip(session)?.draft.speaker != first && strip(session)?.draft.topic != nil)
    session.type("0")
    #expect(drafts(session).count == 1)
  }

  @Test func anotherPropositionIsLookedForByItsWords() throws {
    var session = try suggesting()
    session.type("J/")
    #expect(strip(session)?.step == .topic)
    session.type("1")
    #expect(strip(session)?.step == .stance)
    session.type("a")
    #expect(drafts(session).map(\.stance) == [.agrees])
  }

  @Test func whatIsRejectedIsGone() throws {
    var session = try suggesting()
    session.type("Jr")
    let rejected = session.effects.compactMap { effect -> Suggestion? in
      if case .reject(let suggestion, _) = effect { suggestion } else { nil }
    }
    #expect(rejected.map(\.key) == ["we will mend every pipe in the harbour"])
    #expect(MarkingTests.reader(session)?.suggestions.count == 1)
    #expect(strip(session) == nil)
    session.type("J")
    #expect(MarkingTests.marked(session) == "We will pay for none of them")
  }

  @Test func suggestionsAreUnderlinedAndHaveNoColourOfTheirOwn() throws {
    let session = try suggesting()
    let style = session.state.device.theme.style(.suggested)
    #expect(style.attributes.contains(.underline))
    #expect(style.foreground == session.state.device.theme.style(.text).foreground)
    #expect(session.canvas.cells.contains { $0.style == style })
  }

  /// For whom a new actor speaks is asked before the quote is written, with a guess by the words near by.
  @Test func whatANewActorIsIsAsked() throws {
    var session = try suggesting()
    let reader = try #require(MarkingTests.reader(session))
    let vocabulary = CodingVocabulary(of: session.queries)
    let party = SmallDossier.dossier.parties.second
    let text = ArticleText(
      paragraphs: ["Zora Quill, the \(party.name)n envoy, said: “We will mend every pipe.”"],
      marks: []
    )
    let card = reader.reading.card
    session.send(.article(.read(ArticleReading(card: card, text: text, quotes: []), at: nil)))
    let found = SuggestionFinder(vocabulary, card.source).suggestions(in: text)
    session.send(.suggested(card.source.id, found, vocabulary))
    session.type("Ja")
    #expect(strip(session)?.step == .actorKind)
    #expect(drafts(session).isEmpty)
    session.press(.enter)
    let draft = try #require(drafts(session).first)
    #expect(draft.speaker == .new(name: "Zora Quill", .person, party.id))
    #expect(draft.stance == .agrees)
  }
}
