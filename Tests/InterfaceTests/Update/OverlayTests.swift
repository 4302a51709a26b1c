import Drawing
import Testing

@testable import Interface

/// Help and the command palette.
@Suite struct OverlayTests {
  @Test(arguments: Size.forms)
  func helpOpensScrollsAndCloses(size: Size) {
    var session = Session(size)
    session.type("?")
    #expect(session.shows("Help"))
    session.type("k")
    #expect(session.state.overlay == AnyOverlay(HelpState()))
    session.type("G")
    #expect(session.shows("one quote that agrees"))
    session.type("g")
    #expect(session.shows("Go to the next line"))
    session.press(.escape)
    #expect(session.state.overlay == nil)
    session.press(.function(1))
    session.type("q")
    #expect(session.state.overlay == nil)
    #expect(session.effects.isEmpty)
  }

  @Test(arguments: [Size.full, .sideBySide, .stacked, Size(columns: 200, rows: 60)])
  func everyLineOfHelpCanBeReached(size: Size) {
    var session = Session(size)
    session.type("?")
    var unseen = Set(Command.all.map { String($0.help.prefix(18)) })
    unseen.formUnion(Command.all.flatMap { ($0.keys + $0.readerKeys).map(\.label) })
    var before = session.state
    repeat {
      let text = session.text
      unseen = unseen.filter { !text.contains($0) }
      before = session.state
      session.type("j")
    } while session.state != before
    #expect(unseen.isEmpty)
  }

  @Test(arguments: 0...8)
  func keysInHelpDoNoHarmInATinyWindow(columns: Int) {
    var session = Session(.full)
    session.type("?")
    session.resize(Size(columns: columns, rows: 1))
    session.type("jG")
    session.resize(.full)
    #expect(session.shows("Help"))
  }

  @Test func paletteFindsByNameAndByHelp() {
    var session = Session(.full)
    session.type(":lens")
    #expect(session.shows("› lens"))
    session.press(.enter)
    #expect(session.state.overlay == nil)
    #expect(session.state.perspective.lens == .record)
    session.type(":leave entente")
    session.press(.enter)
    #expect(session.effects == [.quit])
  }

  @Test func paletteMovesAndStops() throws {
    var session = Session(.full)
    session.type(":")
    for _ in Command.all { session.press(.down) }
    let palette = try #require(session.state.overlay?.value as? PaletteState)
    #expect(palette.selected == palette.found.count - 1)
    session.press(.up)
    session.type("zzz")
    #expect(session.shows("No command is called that."))
    session.press(.enter)
    #expect(session.state.overlay == nil)
    #expect(session.effects.isEmpty)
  }

  @Test func paletteKeepsItsKeysToItself() {
    var session = Session(.full)
    session.type(":q")
    #expect(session.effects.isEmpty)
    session.press(.escape)
    #expect(session.state.overlay == nil)
    session.type(":")
    session.control("c")
    #expect(session.state.overlay == nil)
    #expect(session.effects.isEmpty)
  }

  @Test func redrawAndSuspendWorkUnderEverything() {
    for key in ["?", ":", "/"] {
      var session = Session(.full)
      session.type(key)
      let before = session.state
      session.control("l")
      session.control("z")
      #expect(session.effects == [.redraw, .suspend])
      #expect(session.state == before)
    }
  }

  @Test func themeSwitchesAndSaysWhereItCannot() {
    var session = Session(.full)
    session.type("T")
    #expect(session.state.device.theme == Theme(tone: .light, depth: .palette))
    session.type("T")
    #expect(session.state.device.theme == Theme(tone: .dark, depth: .palette))
    var plain = Session(.full, theme: Theme(depth: .none))
    plain.type("T")
    #expect(plain.notice == "This terminal shows no colours.")
  }
}
