import Drawing
import RelationsModel
import RelationsQuery
import TestDossier
import Testing

@testable import Interface

/// Issues, quotes and what lies over them, as they look.
@Suite struct DetailScreenTests {
  /// A session that reads a quote of the dossier.
  private func reading(_ quote: String, _ size: Size, theme: Theme = Theme(depth: .palette))
    -> Session
  {
    var session = Session(size, theme: theme)
    for _ in 0..<12 {
      session.press(.enter, .enter)
      for _ in 0..<8 where session.quote != quote { session.type("J") }
      if session.quote == quote { return session }
      session.press(.escape, .escape)
      session.type(")")
    }
    return session
  }

  @Test func issueOnItsOwnScreen() throws {
    var session = Session(.sideBySide)
    session.press(.enter)
    try Golden.check(session.canvas, "issue-80x24")
  }

  @Test func issueWithASelectedQuote() throws {
    var session = Session(.full)
    session.type("lJ")
    try Golden.check(session.canvas, "issue-quote-120x40")
  }

  @Test func endOfAnIssue() throws {
    var session = Session(.sideBySide)
    session.type("l")
    session.press(.enter)
    session.type("G")
    try Golden.check(session.canvas, "issue-end-80x24")
  }

  @Test func issueInASmallWindow() throws {
    var session = Session(.stacked)
    session.press(.enter)
    session.type("J")
    try Golden.check(session.canvas, "issue-40x10")
  }

  @Test func issueWithoutColour() throws {
    var session = Session(.sideBySide, theme: Theme(depth: .none))
    session.type("l")
    session.press(.enter)
    session.type("J")
    try Golden.check(session.canvas, "issue-80x24-colourless")
  }

  @Test func readerOfAHedgedReadout() throws {
    let session = reading("Q07", .sideBySide)
    #expect(session.quote == "Q07")
    try Golden.check(session.canvas, "reader-readout-80x24")
  }

  @Test func readerOfAVariant() throws {
    let session = reading("Q03", .full)
    #expect(session.quote == "Q03")
    try Golden.check(session.canvas, "reader-variant-120x40")
  }

  @Test func readerOfACutFragmentOnALightBackground() throws {
    let session = reading("Q05", .sideBySide, theme: Theme(tone: .light, depth: .palette))
    #expect(session.quote == "Q05")
    try Golden.check(session.canvas, "reader-cut-80x24-light")
  }

  @Test func readerInASmallWindow() throws {
    let session = reading("Q12", .stacked)
    #expect(session.quote == "Q12")
    try Golden.check(session.canvas, "reader-40x10")
  }

  @Test func help() throws {
    var session = Session(.sideBySide)
    session.type("?")
    try Golden.check(session.canvas, "help-80x24")
    session.type("G")
    try Golden.check(session.canvas, "help-end-80x24")
  }

  /// Two columns, and first what applies where one is.
  @Test func helpInALargeWindow() throws {
    var session = Session(.full)
    session.type("2?")
    try Golden.check(session.canvas, "help-120x40")
    session.type("G")
    try Golden.check(session.canvas, "help-end-120x40")
  }

  @Test func helpInASmallWindow() throws {
    var session = Session(.stacked)
    session.type("?")
    try Golden.check(session.canvas, "help-40x10")
  }

  @Test func palette() throws {
    var session = Session(.sideBySide)
    session.type(":iss")
    session.press(.down)
    try Golden.check(session.canvas, "palette-80x24")
  }
}
