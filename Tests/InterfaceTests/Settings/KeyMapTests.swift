import Drawing
import TestDossier
import Testing

@testable import Interface

/// The user's keys beside the commands' own.
@Suite struct KeyMapTests {
  private func bound(_ bindings: KeyMap.Binding...) -> Settings {
    var settings = Settings()
    settings.keys = KeyMap(bindings)
    return settings
  }

  @Test func theUsersKeysTakeThePlaceOfTheCommandsOwn() {
    let keys = KeyMap([KeyMap.Binding(.quit, [.character("Q"), Key(.function(10))])])
    for depth in Depth.allCases {
      #expect(keys.command(for: .character("Q"), at: depth) == .quit)
      #expect(keys.command(for: Key(.function(10)), at: depth) == .quit)
      #expect(keys.command(for: .character("q"), at: depth) == nil)
    }
  }

  @Test func aKeyIsTakenFromOthersOnlyWhereBothApply() {
    // Opening a source means nothing on the board, so that its key is free there.
    let keys = KeyMap([KeyMap.Binding(.openSource, [.character("j")])])
    #expect(keys.command(for: .character("j"), at: .list) == .down)
    #expect(keys.command(for: .character("j"), at: .quote) == .openSource)
    #expect(
      Command.down.entry.map { keys.keys(of: $0, at: .quote) } == [Key(.down), .control("n")]
    )
    #expect(Command.down.entry.map { keys.keys(of: $0).count } == 3)
  }

  /// What a command has in the reader alone is no key that the user replaces.
  @Test func keysOfTheReaderStay() {
    let next = KeyMap([KeyMap.Binding(.nextQuote, [.character("J")])])
    #expect(next.command(for: Key(.right), at: .quote) == .nextQuote)
    #expect(next.command(for: Key(.right), at: .detail) == .right)
    #expect(Command.nextQuote.entry.map { next.keys(of: $0, at: .quote).count } == 3)
    #expect(Command.nextQuote.entry.map { next.keys(of: $0).count } == 3)
    // Unless they are wanted for something else, or the command is to have none.
    let taken = KeyMap([
      KeyMap.Binding(.nextQuote, [.character("n")]), KeyMap.Binding(.lens, [.character("l")]),
    ])
    #expect(taken.command(for: .character("l"), at: .quote) == .lens)
    #expect(
      Command.nextQuote.entry.map { taken.keys(of: $0, at: .quote) }
        == [.character("n"), Key(.right)]
    )
    let none = KeyMap([KeyMap.Binding(.nextQuote, [])])
    #expect(none.command(for: Key(.right), at: .quote) == nil)
  }

  @Test func anEmptyListLeavesACommandToThePalette() {
    var session = Session(.full, settings: bound(KeyMap.Binding(.lens, [])))
    session.type("L")
    #expect(session.state.perspective.lens == .assessed)
    #expect(!session.footer.contains("lens"))
    session.type(":lens")
    session.press(.enter)
    #expect(session.state.perspective.lens == .record)
  }

  @Test func footerHelpAndPaletteShowTheKeysInForce() {
    let settings = bound(
      KeyMap.Binding(.filter, [.control("g")]),
      KeyMap.Binding(.view("timeline"), [.character("!")])
    )
    var session = Session(.full, settings: settings)
    #expect(session.footer.contains("Ctrl-G filter"))
    #expect(session.shows("! Timeline"))
    session.type(":filter")
    #expect(session.shows("Ctrl-G"))
    session.press(.escape)
    session.type("?")
    #expect(session.shows("Ctrl-G"))
    session.press(.escape)
    session.type("!")
    #expect(session.state.view == "timeline")
  }

  @Test func whatIsSaidOfKeysNamesThoseInForce() {
    let settings = bound(
      KeyMap.Binding(.back, [.control("o")]),
      KeyMap.Binding(.quit, [.character("Q")]),
      KeyMap.Binding(.filter, [.character("f")]),
      KeyMap.Binding(.help, [])
    )
    var session = Session(.full, settings: settings)
    session.control("o")
    #expect(session.notice == "Q leaves Entente.")
    session.type("n")
    #expect(session.notice == "No filter is set: f narrows what is shown.")
    session.type("fzebra")
    session.press(.enter)
    #expect(session.shows("Ctrl-O clears the filter."))
    session.type("2")
    #expect(session.shows("Ctrl-O and Ctrl-O again, or f and Ctrl-U, clear it."))
    #expect(session.state.way(to: .help) == "the command “help”")
  }

  @Test func suspendAndRedrawCanBeReboundAndStillWorkUnderEverything() {
    let settings = bound(
      KeyMap.Binding(.suspend, [.character("Z"), .control("x")]),
      KeyMap.Binding(.redraw, [])
    )
    for key in ["?", ":", "/"] {
      var session = Session(.full, settings: settings)
      session.type(key)
      session.control("l")
      session.control("z")
      #expect(session.effects.isEmpty)
      session.control("x")
      #expect(session.effects == [.suspend])
    }
    // A letter on a line is typed.
    var session = Session(.full, settings: settings)
    session.type("/Z")
    #expect(session.effects.isEmpty && session.state.filterLine.field.text == "Z")
  }

  @Test func aWayOutIsKept() {
    var keys = KeyMap([
      KeyMap.Binding(.quit, []), KeyMap.Binding(.lens, [.control("c"), .character("q")]),
    ])
    #expect(!keys.canQuit)
    keys.keepQuitKey()
    #expect(keys.canQuit)
    #expect(keys.command(for: .control("c"), at: .quote) == .quit)
    #expect(keys.command(for: .character("q"), at: .quote) == .lens)
    // A key that quits in some places alone is no way out.
    #expect(
      !KeyMap(
        [
          KeyMap.Binding(.quit, [.character("t")]), KeyMap.Binding(.date, [.character("t")]),
        ].reversed()
      ).canQuit
    )
    #expect(KeyMap().canQuit)
  }

  /// Whatever the user binds, a key means one command at a place, and shown keys mean what they say.
  @Test(arguments: 1...40)
  func noKeyMeansTwoCommands(seed: UInt64) {
    var dice = Dice(seed: seed)
    let pool = Command.all.flatMap { $0.keys + $0.readerKeys } + [Key(.function(5)), .control("y")]
    var bindings: [KeyMap.Binding] = []
    for entry in Command.all where dice.below(4) == 0 {
      let keys = (0..<dice.below(4)).map { _ in pool[dice.below(pool.count)] }
      bindings.append(KeyMap.Binding(entry.command, keys))
    }
    let keyMap = KeyMap(bindings)
    for depth in Depth.allCases {
      for view in PaneRegistry.entries.map(\.id) {
        var meanings: [Key: Command] = [:]
        for entry in Command.all {
          for key in Set(keyMap.keys(of: entry, at: depth, in: view)) {
            #expect(meanings[key] == nil, "\(key.label) means two commands")
            meanings[key] = entry.command
            #expect(keyMap.command(for: key, at: depth, in: view) == entry.command)
          }
        }
        for key in pool { #expect(keyMap.command(for: key, at: depth, in: view) == meanings[key]) }
      }
    }
  }
}
