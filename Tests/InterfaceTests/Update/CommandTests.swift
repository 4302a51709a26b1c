import Drawing
import Testing

@testable import Interface

/// The one list of commands, from which keys, help, footer and palette are made.
@Suite struct CommandTests {
  static let depths: [Depth] = [.list, .detail, .quote]
  static let views = PaneRegistry.entries.map(\.id)

  @Test(arguments: depths, views)
  func noKeyMeansTwoCommands(depth: Depth, view: PaneID) {
    var meanings: [Key: [Command]] = [:]
    for entry in Command.all {
      for key in entry.keys(at: depth, in: view) {
        meanings[key, default: []].append(entry.command)
      }
    }
    for (key, commands) in meanings {
      #expect(commands.count == 1, "\(key.label) means \(commands)")
    }
  }

  @Test func everyCommandHasOneEntry() {
    #expect(Set(Command.all.map(\.command)).count == Command.all.count)
    #expect(Set(Command.all.map(\.name)).count == Command.all.count)
  }

  @Test(arguments: Command.all)
  func everyCommandIsReached(entry: CommandEntry) throws {
    #expect(!entry.keys.isEmpty)
    #expect(!entry.depths.isEmpty)
    for depth in entry.depths {
      let view = try #require(Self.views.first { entry.applies(at: depth, in: $0) })
      for key in entry.keys(at: depth, in: view) {
        #expect(KeyMap().command(for: key, at: depth, in: view) == entry.command)
      }
      guard entry.command != .palette else { continue }
      var palette = PaletteState(depth: depth, view: view)
      palette.type { $0.insert(entry.name) }
      #expect(palette.found.first?.command == entry.command)
    }
  }

  @Test func helpAndNamesAreShort() {
    for entry in Command.all {
      #expect(entry.name.count < 18)
      #expect(entry.help.count <= 80)
      #expect(!entry.help.isEmpty)
    }
  }

  /// What the footer says at some moment, as pairs of key and word.
  private func hints(_ session: Session) -> [(entry: CommandEntry, text: String)] {
    Command.all.compactMap { entry in
      guard let word = entry.hint, let key = entry.keys.first?.label else { return nil }
      let text = "\(key) \(word)"
      return session.footer.contains(text) ? (entry, text) : nil
    }
  }

  @Test(arguments: Size.forms, depths)
  func theFooterShowsOnlyWhatApplies(size: Size, depth: Depth) {
    var session = Session(size)
    for _ in 0..<depth.rawValue { session.press(.enter) }
    #expect(session.state.depth == depth)
    let shown = hints(session)
    #expect(!shown.isEmpty)
    for (entry, text) in shown where entry.command != .quit {
      #expect(entry.depths.contains(depth))
      var after = session
      for key in entry.keys(at: depth).prefix(1) { after.press(key) }
      after.press(.function(12))
      #expect(after.state != session.state || !after.effects.isEmpty, "\(text) does nothing")
    }
  }

  @Test func theFooterUnderAnOverlayTellsOfTheOverlay() {
    for key in ["?", ":"] {
      var session = Session(.full)
      session.type(key)
      #expect(!session.footer.contains("/ filter"))
      #expect(!session.footer.contains("q quit"))
    }
  }

  @Test(arguments: [40, 60, 80, 100, 120, 200], depths)
  func theFooterCutsNoHint(columns: Int, depth: Depth) {
    var session = Session(Size(columns: columns, rows: 30))
    for _ in 0..<depth.rawValue { session.press(.enter) }
    #expect(!session.footer.contains("…"))
    #expect(session.footer.contains("? help"))
  }
}
