import Drawing
import RelationsModel
import Testing

@testable import Interface

/// Going into an issue and a quote, and back.
@Suite struct DepthTests {
  @Test(arguments: Size.forms)
  func enterOpensIssueThenQuoteAndEscapeGoesBack(size: Size) {
    var session = Session(size)
    session.press(.enter)
    #expect(session.state.depth == .detail)
    #expect(session.state.detail.issue?.issue.id == "fisheries")
    session.press(.enter)
    #expect(session.state.depth == .quote)
    #expect(session.quote == "Q02")
    session.press(.enter)
    #expect(session.state.depth == .quote)
    session.press(.escape)
    #expect(session.state.depth == .detail)
    #expect(session.quote == "Q02")
    session.press(.escape)
    #expect(session.state.depth == .list)
    #expect(session.issue == "fisheries")
    session.press(.escape, .escape, .escape)
    #expect(session.state.depth == .list)
    #expect(session.effects.isEmpty)
    #expect(session.notice == "q leaves Entente.")
  }

  @Test func inAnIssueKeysGoFromItsHeadThroughItsQuotes() {
    var session = Session(.sideBySide)
    session.press(.enter)
    #expect(session.state.detail.selected == .about)
    session.type("jj")
    #expect(session.quote == "Q03")
    session.type("k")
    #expect(session.quote == "Q02")
    session.type("G")
    #expect(session.state.detail.selected == .around)
    session.type("g")
    #expect(session.state.detail.selected == .about)
  }

  @Test func longHeadsScrollBeforeTheSelectionLeavesThem() {
    var session = Session(.stacked)
    session.press(.enter)
    let height = DetailFlow(session.state).block(.about).lines.count
    let rows = session.state.layout.quoteColumn.rows
    #expect(height > rows)
    for _ in 0..<height - rows { session.type("j") }
    #expect(session.state.detail.selected == .about)
    session.type("j")
    #expect(session.state.detail.selected == .quote(0))
    session.type("g")
    #expect(DetailFlow(session.state).selectionRow == 0)
  }

  @Test(arguments: Size.forms)
  func pagingReachesTheEndOfAnIssueAndItsHead(size: Size) {
    var session = Session(size)
    session.press(.enter)
    for _ in 0..<30 { session.press(.pageDown) }
    #expect(session.state.detail.selected == .around)
    #expect(session.shows("E-3"))
    for _ in 0..<60 { session.control("u") }
    #expect(session.state.detail.selected == .about)
    #expect(session.shows("Assessed"))
  }

  @Test func theReaderScrollsAndStops() {
    var session = Session(.stacked)
    session.press(.enter, .enter)
    session.type("k")
    #expect(session.state.reader.scroll == 0)
    session.type("G")
    let end = session.state.reader.scroll
    #expect(end > 0)
    #expect(session.shows("Q02 in bordurian-mfa"))
    session.type("j")
    session.press(.pageDown)
    #expect(session.state.reader.scroll == end)
    session.control("u")
    #expect(session.state.reader.scroll < end)
    session.press(.home)
    #expect(session.state.reader.scroll == 0)
  }

  @Test func backComesToWhereOneWas() {
    var session = Session(.sideBySide)
    session.type("lj")
    session.press(.enter)
    session.type("jj")
    let quote = session.quote
    #expect(quote == "Q15")
    session.press(.enter, .escape)
    #expect(session.quote == quote)
    session.press(.backspace)
    #expect(session.state.depth == .list)
    #expect(session.issue == "archives")
  }

  @Test(arguments: 0...2)
  func theLensStaysWithTheIssueThatIsLookedAt(depth: Int) {
    var session = Session(.full)
    session.type("j")
    for _ in 0..<depth { session.press(.enter) }
    #expect(session.issue == "railway")
    session.type("L")
    #expect(session.ids(in: .oneSided).contains("railway"))
    #expect(session.issue == "railway")
  }

  @Test func anIssueWithoutQuotesOpensAndStaysOpen() {
    var session = Session(.sideBySide)
    session.type("jj")
    #expect(session.issue == "summit")
    session.press(.enter, .enter)
    #expect(session.state.depth == .detail)
    session.type("J")
    #expect(session.notice == "There are no quotes here.")
    #expect(session.state.depth == .detail)
    #expect(session.shows("no quotes by this day"))
  }

  @Test(arguments: Size.forms)
  func quitsOnlyOnItsKeys(size: Size) {
    for depth in 0...2 {
      var session = Session(size)
      for _ in 0..<depth { session.press(.enter) }
      session.type("q")
      #expect(session.effects == [.quit])
    }
    var session = Session(size)
    session.control("c")
    #expect(session.effects == [.quit])
  }

  @Test func sourceOpensFromIssueAndReader() {
    var session = Session(.full)
    session.type("o")
    #expect(session.effects.isEmpty)
    session.type("Jo")
    #expect(session.quote == "Q02")
    #expect(session.effects == [.open(url: "https://mfa.example/briefing")])
    session.press(.enter)
    session.type("o")
    #expect(session.effects.count == 2)
    session.send(.openingFailed("No browser."))
    #expect(session.footer.contains("No browser."))
    session.type("j")
    #expect(session.notice == nil)
  }

  @Test func sourceWithoutAddressIsSaidToHaveNone() {
    var session = Session(.full)
    session.type("lo")
    session.type("J")
    #expect(session.quote == "Q08")
    session.type("o")
    #expect(session.effects.isEmpty)
    #expect(session.notice == "This source has no address on the web.")
  }

  @Test(arguments: [
    "javascript:alert(1)", "file:///etc/passwd", "https://a b", "https://a\u{7}", "HTTP", "",
    "https://a\u{9B}31m", "-https://x", "https://a.example/\u{202E}gpj", "https://a\u{200B}",
    "https://a\u{2028}b", "https://a\u{3000}b", "https://a\u{AD}b",
  ])
  func onlyHarmlessAddressesAreOpened(address: String) {
    #expect(!WebAddress.isSound(address))
  }

  @Test func plainAddressesAreOpened() {
    #expect(WebAddress.isSound("https://herald.example/2015/06/28/strait?a=b&c#d"))
    #expect(WebAddress.isSound("http://сайт.example/путь"))
  }
}
