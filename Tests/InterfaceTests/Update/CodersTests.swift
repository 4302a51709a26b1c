import Drawing
import RelationsModel
import TestDossier
import Testing

@testable import Interface

/// The coders of an article are seen apart or together, compared, and settled.
@Suite struct CodersTests {
  private func sheet(_ session: Session) -> CodersSheet? {
    session.state.overlay?.value as? CodersSheet
  }

  private func settlements(_ session: Session) -> [Settlement] {
    session.effects.compactMap {
      if case .change(.settle(let settlement)) = $0 { settlement } else { nil }
    }
  }

  private func marks(_ session: Session) -> [String] {
    session.state.articleReader?.text.marks.map(\.record).sorted() ?? []
  }

  @Test func codersAreSeenApartOrTogether() throws {
    var session = try CodedArticle.session(.full)
    #expect(marks(session) == ["A1", "A2", "B1", "B2", "B3"])
    session.type("c")
    #expect(marks(session) == ["A1", "A2"])
    #expect(session.notice == "Only the quotes of ada are shown.")
    #expect(session.shows("ada: 2 places"))
    session.type("c")
    #expect(marks(session) == ["B1", "B2", "B3"])
    // What is selected tells whose it is.
    session.type("J")
    #expect(session.shows(" · bea"))
    session.type("c")
    #expect(marks(session).count == 5)
    #expect(session.notice == "The quotes of all coders are shown.")
  }

  @Test func aloneOneCodesWithoutTheOthers() throws {
    var session = try CodedArticle.session(.full)
    session.type("c")
    // What only the other coded can be marked.
    session.type("mmm")
    let reader = try #require(session.state.articleReader)
    #expect(reader.selectable.words(0..<10).isEmpty == false)
    #expect(reader.text.marks.allSatisfy { $0.record.hasPrefix("A") })
  }

  @Test func unitsAreListedWithWhatDiffers() throws {
    var session = try CodedArticle.session(.full)
    session.type("=")
    let units = try #require(sheet(session)).comparison.units
    #expect(units.map(\.kind) == [.agree, .overlap, .onlyOne])
    #expect(session.shows("1 agree, 1 overlap, 1 only bea"))
    #expect(session.shows("stance differs"))
    #expect(session.shows("proposition and speaker differ"))
    session.type("G")
    #expect(session.shows("ada  coded nothing here"))
    session.type("=")
    #expect(sheet(session) == nil && session.state.overlay != nil)
    session.type("=")
    session.press(.escape)
    #expect(sheet(session) == nil && session.state.overlay != nil)
  }

  @Test func aDigitSettlesOnTheVersionOfACoder() throws {
    var session = try CodedArticle.session(.full)
    session.type("=2")
    let settlement = try #require(settlements(session).first)
    #expect(settlement.kept == "B1" && settlement.coders == ["ada", "bea"])
    #expect(settlement.versions.map(\.id) == ["A1", "B1"])
    // The unit is gone at once, and the next key is of the next.
    #expect(sheet(session)?.comparison.units.count == 2)
    session.type("1")
    #expect(settlements(session).last?.kept == "A2")
    // The version of who coded nothing is that there is nothing.
    session.type("1")
    #expect(settlements(session).last?.kept == nil)
    #expect(settlements(session).last?.versions.map(\.id) == ["B3"])
    #expect(session.shows("All quotes of these coders are settled."))
    session.type("1")
    #expect(settlements(session).count == 3)
    // There is no third coder.
    session.type("3")
    #expect(settlements(session).count == 3)
  }

  @Test func whatFailsIsThereAgain() throws {
    var session = try CodedArticle.session(.full)
    session.type("=2")
    session.send(.changed(.failed("B1 was changed meanwhile: look at it again.")))
    #expect(sheet(session)?.comparison.units.count == 3)
    #expect(session.shows("B1 was changed meanwhile"))
  }

  @Test func whatIsSettledIsToldAndComparedNoMore() throws {
    var session = try CodedArticle.session(.full)
    session.type("=2")
    var settled = CodedArticle.codings.filter { $0.id != "A1" && $0.id != "B1" }
    settled.append(
      CodedArticle.Coding(
        id: "B1",
        coder: "bea; ada",
        words: "The harbour stays open",
        stance: .disagrees
      )
    )
    session.send(.article(.read(try CodedArticle.reading(session, coded: settled), at: nil)))
    #expect(sheet(session)?.comparison.units.count == 2)
    #expect(session.shows("1 settled"))
    // It is of both when coders are seen apart.
    session.press(.escape)
    session.type("c")
    #expect(marks(session) == ["A2", "B1"])
    session.type("c")
    #expect(marks(session) == ["B1", "B2", "B3"])
  }

  @Test func enterShowsTheUnitInTheArticle() throws {
    var session = try CodedArticle.session(.sideBySide)
    session.type("=G")
    session.press(.enter)
    let reader = try #require(session.state.overlay?.value as? ArticleReader)
    let mark = try #require(reader.mark)
    #expect(reader.text.marks[mark].record == "B3")
    // From there one comes back to the same unit.
    session.type("=")
    #expect(sheet(session)?.selected == 2)
  }

  @Test func undoGoesThroughTheComparison() throws {
    var session = try CodedArticle.session(.full)
    session.type("=u")
    #expect(session.effects.contains(.undo))
    #expect(sheet(session) != nil)
    session.send(.changed(.saved("Undone.")))
    #expect(session.effects.contains(.reread))
    session.send(.reread(.sound(session.queries.heading)))
    #expect(sheet(session) != nil)
  }

  @Test func oneCoderIsNotCompared() throws {
    var session = try CodedArticle.session(.full)
    let own = CodedArticle.codings.filter { $0.coder == "ada" }
    session.send(.article(.read(try CodedArticle.reading(session, coded: own), at: nil)))
    for key in ["=", "c"] {
      session.type(key)
      #expect(sheet(session) == nil)
      #expect(session.notice == "Only ada has coded this article.")
    }
    session.send(.article(.read(try CodedArticle.reading(session, coded: []), at: nil)))
    session.type("=")
    #expect(session.notice == "No quote of this article names who coded it.")
  }

  @Test func theMouseSelectsAUnit() throws {
    var session = try CodedArticle.session(.sideBySide)
    session.type("=")
    let layout = CodersLayout(try #require(sheet(session)), session.state.device.size)
    session.mouse(.press, column: 5, row: layout.list.row + 1)
    #expect(sheet(session)?.selected == 1)
    session.mouse(.wheelDown, column: 5, row: 5)
    #expect(sheet(session)?.selected == 2)
    session.mouse(.wheelUp, column: 5, row: 5)
    #expect(sheet(session)?.selected == 1)
  }

  @Test func threeCodersStandBelowEachOther() throws {
    var session = try CodedArticle.session(.full)
    let more =
      CodedArticle.codings + [
        CodedArticle.Coding(
          id: "C1",
          coder: "cyd",
          words: "The harbour stays open",
          stance: .none,
          topic: 1
        )
      ]
    session.send(.article(.read(try CodedArticle.reading(session, coded: more), at: nil)))
    session.type("=")
    #expect(session.shows("3 cyd"))
    #expect(session.shows("stance and proposition differ"))
    session.type("3")
    #expect(settlements(session).last?.kept == "C1")
    #expect(settlements(session).last?.versions.map(\.id) == ["A1", "B1", "C1"])
  }

  // MARK: - Screens

  @Test(arguments: Size.forms)
  func theComparisonIsDrawn(size: Size) throws {
    var session = try CodedArticle.session(size)
    session.type("=")
    try Golden.check(session.canvas, "coders-\(size.columns)x\(size.rows)")
  }

  @Test func theComparisonIsDrawnInASCII() throws {
    var session = try CodedArticle.session(.sideBySide)
    session.type("=")
    for row in session.rows {
      #expect(ASCII.text(row).utf8.allSatisfy { $0 < 0x80 }, "\(row)")
    }
  }

  @Test func theComparisonIsTold() throws {
    var session = try CodedArticle.session(.full, isHeard: true)
    session.type("=")
    let overlay = try #require(sheet(session)).spoken(in: session.state)
    #expect(overlay.heading?.contains("ada and bea") == true)
    #expect(overlay.entry.first == "“The harbour stays open” Agree, stance differs.")
    #expect(overlay.entry.count == 3)
    #expect(overlay.entry[1].hasPrefix("1, ada: "))
    #expect(overlay.entry[2].contains("disagrees"))
    #expect(overlay.place == "1 of 3")
  }
}
