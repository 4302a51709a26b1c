import DossierStore
import Drawing
import Interface
import RelationsModel
import TestDossier
import Testing

@testable import entente

/// The file of settings: what it says, and what is wrong with it, place by place.
@Suite struct UserSettingsTests {
  private func read(_ text: String) -> UserSettings {
    UserSettings(Array(text.utf8), shownAs: "config.yaml")
  }

  /// The first lines of the diagnostics.
  private func problems(_ text: String) -> [String] {
    read(text).diagnostics.map { String(DiagnosticText.render($0).prefix { $0 != "\n" }) }
  }

  @Test(arguments: ["", "\n\n", "# nothing\n  # else\n", "keys: {}\n", "\u{FEFF}# mark\n"])
  func aFileThatSaysNothingIsNoMistake(text: String) {
    #expect(read(text).diagnostics.isEmpty)
    #expect(read(text).settings == Settings())
  }

  @Test func everySettingIsRead() {
    let user = read(
      """
      theme: light
      mouse: off
      dates: iso
      citations: chicago
      view: timeline
      restore: "off"
      keys:
        quit: [Q, Ctrl-C]
        next quote: J
      """
    )
    #expect(user.diagnostics.isEmpty)
    var expected = Settings()
    expected.theme = .light
    expected.mouse = .off
    expected.dates = .iso
    expected.citations = .chicago
    expected.view = "timeline"
    expected.restore = .off
    expected.keys = KeyMap([
      KeyMap.Binding(.quit, [.character("Q"), .control("c")]),
      KeyMap.Binding(.nextQuote, [.character("J")]),
    ])
    #expect(user.settings == expected)
    #expect(user.places["dates"] == Diagnostic.Place(file: "config.yaml", line: 3, column: 1))
    #expect(user.keyPlaces[.nextQuote]?.line == 9)
  }

  @Test(arguments: mistakes)
  func aMistakeIsReportedInItsPlaceAndTheRestHolds(text: String, expected: [String]) {
    let user = read("mouse: off\n" + text + "\ndates: iso\n")
    #expect(problems("mouse: off\n" + text + "\ndates: iso\n") == expected)
    #expect(user.settings.mouse == .off && user.settings.dates == .iso)
    #expect(user.settings.keys.canQuit)
  }

  static let mistakes: [(String, [String])] = [
    (
      "theme: drak",
      [
        "config.yaml:2:8: error: “theme” must be auto, dark or light, not “drak”; "
          + "did you mean “dark”?"
      ]
    ),
    ("theme: [dark]", ["config.yaml:2:8: error: “theme” is a text, not a list or a mapping"]),
    (
      "moose: on",
      ["config.yaml:2:1: error: the file has no key “moose”; did you mean “mouse”?"]
    ),
    (
      "colour: red",
      [
        "config.yaml:2:1: error: the file has no key “colour”; its keys are theme, mouse, dates, "
          + "citations, window, view, restore, coder, keys"
      ]
    ),
    (
      "keys: {qit: x}",
      [
        "config.yaml:2:8: error: there is no command “qit”; the palette (:) and `entente config` "
          + "list them; did you mean “quit”?"
      ]
    ),
    ("keys: [q]", ["config.yaml:2:7: error: expected a mapping, with keys and values"]),
    (
      "keys: {lens: [PgDwn, V]}",
      [
        "config.yaml:2:15: error: “PgDwn” is not a key, such as q, Ctrl-D, Alt-Left, PgDn, Space or "
          + "F1; did you mean “PgDn”?"
      ]
    ),
    (
      "keys: {lens: Ctrl-I}",
      ["config.yaml:2:14: error: a terminal sends “Ctrl-I” as Tab; write that, or another key"]
    ),
    (
      "keys:\n  lens: [V, W]\n  theme: [F5, V]",
      [
        "config.yaml:4:15: error: V means “lens” already, at 3:10, where “theme” applies too; "
          + "the first holds"
      ]
    ),
    ("keys: {lens: [V, V]}", ["config.yaml:2:18: error: V stands twice, first at 2:15"]),
    (
      "keys: {quit: []}",
      ["config.yaml:2:8: error: no key is left that quits everywhere; Ctrl-C still does"]
    ),
    (
      "keys: {lens: [q, Ctrl-C]}",
      ["config.yaml:2:18: error: Ctrl-C always quits, and means nothing else"]
    ),
    (
      "keys: {lens: ~}",
      ["config.yaml:2:14: error: “lens” is empty; give it a value or leave it out"]
    ),
  ]

  @Test func ofAListThatIsAllWrongNothingHolds() {
    let keys = read("keys:\n  lens: [Nokey]\n  theme: V\n  sort: V\n  help: V\n").settings.keys
    #expect(keys.command(for: .character("L"), at: .list) == .lens)
    #expect(keys.command(for: .character("V"), at: .list) == .theme)
    #expect(keys.command(for: .character("?"), at: .list) == .help)
  }

  /// A terminal may not send the key that was wanted.
  @Test(arguments: ["F9", "Esc", "x"]) func controlCStaysAWayOut(key: String) {
    let user = read("keys:\n  quit: \(key)\n")
    #expect(user.diagnostics.isEmpty)
    for depth in Depth.allCases {
      #expect(user.settings.keys.command(for: .control("c"), at: depth) == .quit)
    }
    #expect(user.settings.keys.command(for: .character("q"), at: .list) != .quit)
  }

  @Test func whatElseIsWantedOfControlCIsToldToBeNone() {
    #expect(
      problems("keys:\n  lens: Ctrl-C\n") == [
        "config.yaml:2:9: error: Ctrl-C always quits, and means nothing else"
      ]
    )
    #expect(read("keys:\n  lens: Ctrl-C\n").settings.keys.quitsByLastKey)
  }

  /// Neither the command that it is refused to nor quitting loses a key for it.
  @Test(arguments: Command.all.filter { $0.command != .quit })
  func controlCThatIsRefusedTakesNoKeyFromAnything(entry: CommandEntry) {
    let user = read("keys:\n  \(entry.name): Ctrl-C\n")
    #expect(user.diagnostics.count == 1)
    #expect(user.settings.keys == KeyMap())
    #expect(user.keyPlaces.isEmpty)
    let other = read("keys:\n  \(entry.name): [Ctrl-C, F9]\n").settings.keys
    #expect(other == KeyMap([KeyMap.Binding(entry.command, [Key(.function(9))])]))
  }

  @Test(arguments: ["mouse: [", "\u{0}", "a: b: c", "- on", "mouse: on\n\tdates: iso", "{{{{"])
  func whatIsNoYAMLLeavesWhatIsBuiltIn(text: String) {
    #expect(!read(text).diagnostics.isEmpty)
    #expect(read(text).settings == Settings())
    #expect(read(text).notice?.contains("in config.yaml: `entente config` lists") == true)
  }

  @Test(arguments: 1...60)
  func noBytesDoHarm(seed: UInt64) {
    var dice = Dice(seed: seed)
    let pieces = [
      "keys:", " ", "\n", "quit", ": ", "[", "]", "{", "}", "Ctrl-", "\u{1B}", "#", "\"", "'", "é",
      "theme", "dark", ",", "- ", "&a", "*a", "!", "\t",
    ]
    let text = (0..<dice.below(60)).map { _ in dice.pick(pieces) }.joined()
    let user = read(text)
    #expect(user.settings.keys.canQuit)
    for diagnostic in user.diagnostics {
      let shown = DiagnosticText.render(diagnostic)
      #expect(!shown.unicodeScalars.contains("\u{1B}"))
      #expect(diagnostic.place.line >= 1 && diagnostic.place.column >= 1)
    }
  }

  // MARK: - The example

  @Test func theExampleSaysWhatIsBuiltIn() {
    let user = read(SettingsExample.text)
    #expect(user.diagnostics.isEmpty)
    #expect(user.settings == Settings())
    #expect(Set(user.places.keys) == Set(SettingEntry.all.map(\.name)))
  }

  @Test func theKeysOfTheExampleAreThoseThatAreBuiltIn() throws {
    let lines = SettingsExample.text.split(separator: "\n", omittingEmptySubsequences: false)
    let text = lines.map { $0.hasPrefix("#keys") || $0.hasPrefix("#  ") ? $0.dropFirst() : $0 }
      .joined(separator: "\n")
    let user = read(text)
    #expect(user.diagnostics.isEmpty, "\(problems(text))")
    #expect(user.keyPlaces.count == Command.all.count)
    let usual = KeyMap()
    for entry in Command.all {
      for depth in Depth.allCases {
        for key in entry.keys(at: depth, in: .board) {
          let bound = user.settings.keys.command(for: key, at: depth)
          #expect(bound == usual.command(for: key, at: depth), "\(entry.name) by \(key.label)")
        }
      }
    }
  }

  // MARK: - What decides

  @Test(
    arguments: [
      (nil, "", [:], "auto", "built-in"), (nil, "theme: light", [:], "light", "config.yaml:1:1"),
      (.dark, "theme: light", [:], "dark", "--theme"),
      (nil, "", ["COLORFGBG": "0;15"], "light", "COLORFGBG"),
      (nil, "theme: dark", ["COLORFGBG": "0;15"], "dark", "config.yaml:1:1"),
      (.light, "", ["NO_COLOR": "1"], "no colours", "NO_COLOR"),
      (nil, "", ["NO_COLOR": "", "COLORFGBG": "x"], "auto", "built-in"),
    ] as [(ThemeChoice?, String, [String: String], String, String)]
  )
  func theThemeIsDecided(
    option: ThemeChoice?,
    file: String,
    environment: [String: String],
    value: String,
    origin: String
  ) throws {
    let settings = EffectiveSettings(
      user: read(file),
      options: BrowseOptions(theme: option),
      environment: { environment[$0] }
    )
    let entry = try #require(SettingEntry.all.first { $0.name == "theme" })
    #expect(settings.effective(entry).value == value)
    #expect(settings.effective(entry).origin.text == origin)
  }
}
