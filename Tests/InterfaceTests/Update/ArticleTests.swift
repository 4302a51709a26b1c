import Drawing
import RelationsModel
import TestDossier
import Testing

@testable import Interface

/// Articles are read over the screen, with what was found in them.
@Suite struct ArticleTests {
  private func shown(_ session: Session) -> ArticleReader? {
    session.state.overlay?.value as? ArticleReader
  }

  /// A session in which the article with quotes is read.
  private func reading(_ size: Size = .full) throws -> Session {
    var session = Session(size, lens: .record, asOf: SmallDossierDays.late)
    session.type("9G")
    session.press(.enter)
    try #require(shown(session)?.text.marks.isEmpty == false)
    return session
  }

  @Test func whatIsToBeReadComesFirst() throws {
    var session = Session(.full, lens: .record, asOf: SmallDossierDays.late)
    session.type("9")
    let pane = try #require(session.state.pane?.value(ArticlesPane.self))
    #expect(pane.list.page.total == TestTexts.sources(session.queries).count)
    let counts = pane.list.page.rows.map(\.codedCount)
    let firstRead = try #require(counts.firstIndex { $0 > 0 })
    #expect(
      counts[..<firstRead].allSatisfy { $0 == 0 } && counts[firstRead...].allSatisfy { $0 > 0 }
    )
    let ids = pane.list.page.rows.map(\.card.source.id)
    session.type("s")
    let sorted = try #require(session.state.pane?.value(ArticlesPane.self)).list.page.rows
    #expect(Set(sorted.map(\.card.source.id)) == Set(ids))
    let days = sorted.map { $0.card.source.issued?.first.number ?? .min }
    #expect(days == days.sorted(by: >))
  }

  @Test func oneKeyGoesOnToTheNextArticle() throws {
    var session = Session(.full, lens: .record, asOf: SmallDossierDays.late)
    session.type("9")
    let count = try #require(session.state.pane?.value(ArticlesPane.self)).list.page.total
    try #require(count > 2)
    session.press(.enter)
    #expect(session.shows(") next article"))
    var read: [Source.ID] = []
    for _ in 0...count {
      read.append(try #require(shown(session)).reading.card.source.id)
      session.type(")")
    }
    #expect(Set(read).count == count)
    #expect(read.first == read.last)
    session.type("(")
    #expect(shown(session)?.reading.card.source.id == read.first)
    session.type("(")
    #expect(shown(session)?.reading.card.source.id == read[count - 1])
    session.press(.escape)
    #expect(session.state.pane?.article == read[count - 1])
  }

  @Test func escapeLeavesTheArticleForTheList() throws {
    var session = try reading()
    session.press(.escape)
    #expect(session.state.overlay == nil)
    #expect(session.state.view == "articles" && session.state.depth == .list)
  }

  @Test(arguments: [Size.stacked, .sideBySide, .full])
  func theKeysOfCodedPlacesWalkOverAllOfThem(size: Size) throws {
    var session = try reading(size)
    let count = try #require(shown(session)).text.marks.count
    for place in 0..<count + 2 {
      session.type("J")
      let reader = try #require(shown(session))
      #expect(reader.mark == min(place, count - 1))
      let layout = ArticleLayout(reader, session.state)
      let start = reader.text.marks[min(place, count - 1)].range.lowerBound
      #expect(layout.isInView(layout.place(of: start), from: reader.top))
      #expect(session.text.contains("▸"), "place \(place) is not drawn as selected")
    }
    session.type("K")
    #expect(shown(session)?.mark == count - 2)
  }

  @Test func aQuoteIsShownInItsArticleAndBack() throws {
    var session = Session(.full, lens: .record, asOf: SmallDossierDays.late)
    var found = false
    session.press(.enter)
    for _ in 0..<20 where !found {
      session.press(.enter)
      let quote = session.state.detail.readCard
      if let quote {
        let before = session.state
        session.type("i")
        let reader = try #require(shown(session))
        let mark = try #require(reader.mark)
        #expect(reader.text.marks[mark].record == quote.quote.id.rawValue)
        session.type("i")
        #expect(session.state.overlay == nil)
        #expect(session.state.detail == before.detail && session.state.depth == before.depth)
        found = true
      } else {
        session.type(")")
      }
    }
    #expect(found, "no quote of the dossier is from a source with a text")
  }

  @Test func aMissingTextIsTold() {
    var session = Session(.full)
    session.send(.article(.failed("No text of x is at hand.")))
    #expect(session.state.overlay == nil)
    #expect(session.state.notice?.kind == .problem)
    session.type("i")
    #expect(session.state.notice?.text == nil || session.state.overlay == nil)
  }

  @Test func wordsAreFoundFromParagraphToParagraph() throws {
    var session = try reading(.stacked)
    session.type("/paragraph 2")
    session.press(.enter)
    let match = try #require(shown(session)?.match)
    #expect(shown(session)?.text.paragraphs[match].contains("paragraph 2") == true)
    #expect(session.state.filterLine.field.text.isEmpty, "the filter stays as it was")
    session.type("/")
    session.send(.input(.paste("hesitation")))
    session.press(.enter)
    var seen: [Int] = []
    for _ in 0..<4 {
      seen.append(try #require(shown(session)?.match))
      session.type("n")
    }
    #expect(Set(seen).count > 1)
    session.type("N")
    #expect(shown(session)?.match == seen.last)
    session.type("/nowhere in it")
    session.press(.enter)
    #expect(shown(session)?.match == nil)
    #expect(session.text.contains("nothing"))
  }

  /// Whatever is pressed, the first line in view is one of the text.
  @Test(arguments: [Size.stacked, .sideBySide, .full])
  func scrollingStaysInTheText(size: Size) throws {
    var session = try reading(size)
    var random = Dice(seed: 7)
    for _ in 0..<300 {
      session.type(String("jkdufbGgJKnN".randomElement(using: &random) ?? "j"))
      let reader = try #require(shown(session))
      let layout = ArticleLayout(reader, session.state)
      #expect(reader.text.paragraphs.indices.contains(reader.top.paragraph))
      #expect((0..<layout.lines(of: reader.top.paragraph).count).contains(reader.top.line))
    }
    session.type("G")
    let last = try #require(shown(session)?.text.paragraphs.last)
    let end = last.split(separator: " ").suffix(2).joined(separator: " ")
    #expect(session.text.contains(end))
    session.type("g")
    #expect(shown(session)?.top == ArticleReader.Place())
  }

  @Test func whatWasAddedIsSaidAgainOnceItIsRead() {
    var session = Session(.full)
    session.send(.changed(.saved("Added lain-2017.")))
    #expect(session.effects.last == .reread)
    session.send(.reread(.sound(session.state.heading)))
    #expect(session.state.notice?.text == "Added lain-2017.")
    session.send(.reread(.sound(session.state.heading)))
    #expect(session.state.notice?.text == "The dossier has been read again.")
    session.send(.changed(.failed("There is no such file.")))
    #expect(session.state.notice?.kind == .problem)
  }

  @Test func undoAndRedoAreAskedForAndTheDossierIsReadAgain() {
    var session = Session(.full)
    session.type("u")
    #expect(session.effects.last == .undo)
    session.type("U")
    #expect(session.effects.last == .redo)
    session.send(.changed(.saved("Undone: the article lain-2017.")))
    #expect(session.effects.last == .reread)
  }

  @Test func aPathIsCompletedAndAPastedTextIsAdded() {
    var session = Session(.full)
    session.type("Aab")
    session.press(.tab)
    #expect(session.effects.last == .completePath("ab"))
    session.send(.pathsCompleted(["abcd-1", "abcd-2"]))
    let prompt = session.state.overlay?.value as? AddPrompt
    #expect(prompt?.field.text == "abcd-")
    #expect(session.text.contains("abcd-1  abcd-2"))
    session.type("2")
    session.press(.enter)
    #expect(session.effects.last == .addArticle(.path("abcd-2")))
    #expect(session.state.overlay == nil)
    session.type("A")
    session.send(.input(.paste("one line of it")))
    #expect((session.state.overlay?.value as? AddPrompt)?.field.text == "one line of it")
    // Lines of a paste may end with what the Enter key sends.
    for text in [
      "one line\nand another\n", "one line\rand another\r", "one line\r\nand another\r\n",
    ] {
      session.type("A")
      session.send(.input(.paste(text)))
      #expect(session.effects.last == .addArticle(.text("one line\nand another\n")))
    }
  }

  @Test func anEmptyTextIsNoTrap() {
    var session = Session(.full)
    let card = session.queries.record("bordurian-mfa", session.state.perspective)
    guard case .source(let source)? = card else { return }
    let empty = ArticleReading(
      card: source,
      text: ArticleText(paragraphs: [], marks: []),
      quotes: []
    )
    session.send(.article(.read(empty, at: nil)))
    for key in "jkGgJKnN/" { session.type(String(key)) }
    #expect(shown(session) != nil)
    #expect(!session.text.isEmpty)
  }

  @Test(arguments: [Size.stacked, .sideBySide, .full])
  func anArticleAsItLooks(size: Size) throws {
    var session = try reading(size)
    session.type("J")
    try Golden.check(session.canvas, "article-\(size.columns)x\(size.rows)")
  }
}
