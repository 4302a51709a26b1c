import Drawing
import RelationsModel
import RelationsQuery
import TestDossier
import Testing

@testable import Interface

/// The board as it looks, in every form and every palette.
@Suite struct BoardScreenTests {
  @Test(arguments: Size.forms)
  func boardInEachForm(size: Size) throws {
    try Golden.check(Session(size).canvas, "board-\(size.columns)x\(size.rows)")
  }

  @Test func boardOnALightBackground() throws {
    let session = Session(.sideBySide, theme: Theme(tone: .light, depth: .palette))
    try Golden.check(session.canvas, "board-80x24-light")
  }

  @Test func boardInSixteenColours() throws {
    let session = Session(.sideBySide, theme: Theme(tone: .dark, depth: .sixteen))
    try Golden.check(session.canvas, "board-80x24-sixteen")
    let light = Session(.stacked, theme: Theme(tone: .light, depth: .sixteen))
    try Golden.check(light.canvas, "board-40x10-sixteen-light")
  }

  @Test func boardWithoutColour() throws {
    let session = Session(.sideBySide, theme: Theme(depth: .none))
    try Golden.check(session.canvas, "board-80x24-colourless")
  }

  @Test func oneSidedIssuesStandBelowByTheRecord() throws {
    var session = Session(.full, lens: .record)
    session.press(.tab, .tab)
    #expect(session.issue == "railway")
    try Golden.check(session.canvas, "record-lens-120x40")
  }

  @Test func oneSidedIssuesInASmallWindow() throws {
    var session = Session(.stacked, lens: .record)
    session.press(.tab, .tab)
    try Golden.check(session.canvas, "record-lens-40x10")
  }

  @Test func wideWindowSetsPositionsBesideQuotes() throws {
    var session = Session(Size(columns: 200, rows: 36))
    session.type("J")
    try Golden.check(session.canvas, "board-200x36")
  }

  @Test func filterWithHighlights() throws {
    var session = Session(.full)
    session.type("/tariff")
    try Golden.check(session.canvas, "filter-120x40")
  }

  @Test func filterWithAMistake() throws {
    var session = Session(.sideBySide)
    session.type("/cod wo:marsh")
    try Golden.check(session.canvas, "filter-mistake-80x24")
  }

  @Test func nothingFound() throws {
    var session = Session(.full)
    session.type("/watchtowers in spring")
    session.press(.enter)
    try Golden.check(session.canvas, "nothing-found-120x40")
  }

  @Test func nothingFoundInASmallWindow() throws {
    var session = Session(.stacked)
    session.type("/zebra")
    session.press(.enter)
    try Golden.check(session.canvas, "nothing-found-40x10")
  }

  @Test func tooSmall() throws {
    try Golden.check(Session(Size(columns: 20, rows: 4)).canvas, "too-small-20x4")
  }
}
