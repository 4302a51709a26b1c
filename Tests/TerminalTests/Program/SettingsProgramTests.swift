import Drawing
import Foundation
import Interface
import Testing

/// Settings and what is remembered, in a real terminal.
@Suite(
  .serialized,
  .enabled(if: Program.isTestable, "tmux is not installed"),
  .timeLimit(.minutes(5))
)
struct SettingsProgramTests {
  private func configure(_ window: TerminalWindow, _ text: String) throws {
    let folder = window.home.appending(path: ".config/entente")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try text.write(to: folder.appending(path: "config.yaml"), atomically: true, encoding: .utf8)
  }

  @Test func aPersonRebindsKeysAndComesBackToTheSamePlace() throws {
    let window = try TerminalWindow(columns: 120, rows: 40)
    try configure(window, "keys:\n  filter: [F, Alt-f]\n  quit: Ctrl-Q\n  suspend: Ctrl-X\n")
    try window.start()
    try window.waitFor("Ctrl-Q quit")
    try window.press("q", "C-z")
    try window.press("F")
    try window.type("lavrov")
    try window.press("Enter")
    try window.waitFor("Filter  lavrov")
    try window.press("Escape")
    try window.wait(for: "no filter") { try !window.screen().contains("Filter  lavrov") }
    try window.press("2")
    try window.waitFor("confl.")
    try window.press("C-q")
    try window.waitFor("ended 0")
    #expect(try window.isGivenBack())

    try window.start()
    try window.waitFor("confl.")
    try window.press("M-f", "Up")
    try window.waitFor("Filter  lavrov")
    try window.press("Enter", "C-x")
    try window.waitFor("$")
    try window.enter("fg")
    try window.waitFor("Filter  lavrov")
    try window.press("C-q")
    try window.wait(for: "the shell") { try window.isGivenBack() }
  }

  @Test func foldersAreWhereTheUserWantsThem() throws {
    let window = try TerminalWindow()
    let files = FileManager.default
    let settings = window.home.appending(path: "c/entente")
    try files.createDirectory(at: settings, withIntermediateDirectories: true)
    let file = settings.appending(path: "config.yaml")
    try "dates: iso\n".write(to: file, atomically: true, encoding: .utf8)
    let home = window.home.path
    let folders = [
      "XDG_CONFIG_HOME=\(home)/c", "XDG_STATE_HOME=\(home)/s", "XDG_CACHE_HOME=\(home)/k",
    ]
    try window.start(environment: folders.joined(separator: " "))
    try window.waitForBoard()
    try window.waitFor("2017-12-23")
    try window.press("2")
    try window.waitFor("confl.")
    try window.press("q")
    try window.waitFor("ended 0")
    func names(_ folder: String) throws -> Set<String> {
      Set(try files.contentsOfDirectory(atPath: "\(home)/\(folder)"))
    }
    #expect(try names("c/entente") == ["config.yaml"])
    let (state, cache) = (try names("s/entente"), try names("k/entente"))
    #expect(state.contains { $0.hasSuffix(".place") })
    #expect(!cache.isEmpty && cache.isDisjoint(with: state))
    #expect(!cache.contains { $0.hasSuffix(".place") })
    #expect(try names("").allSatisfy { !$0.hasPrefix(".") })

    // Without the variables they are in the home folder, where they belong.
    try configure(window, "dates: iso\n")
    try window.start()
    try window.waitForBoard()
    try window.waitFor("2017-12-23")
    try window.press("q")
    try window.waitFor("ended 0")
    #expect(try names("").filter { $0.hasPrefix(".") }.sorted() == [".cache", ".config", ".local"])
    #expect(try names(".config") == ["entente"] && names(".config/entente") == ["config.yaml"])
    #expect(try names(".local") == ["state"] && names(".local/state") == ["entente"])
    #expect(try names(".local/state/entente").contains { $0.hasSuffix(".place") })
    #expect(try names(".cache") == ["entente"] && names(".cache/entente") == cache)
  }

  /// The help tells them, and those that a command had no more.
  @Test func everyCommandTakesOtherKeys() throws {
    let window = try TerminalWindow()
    let signs = "0123456789.;=&%$~^()@_!*<>"
    let letters = "abcdefghijklmnpqrstuvwxyzABCDEFGHIJKLMNPQRSTUVWXYZ\(signs)".map(String.init)
    try #require(Command.all.count <= letters.count)
    let keys = zip(Command.all, letters).map { entry, letter in
      "  \(entry.name): [Alt-\(letter)" + (entry.command == .help ? ", F2]" : "]")
    }
    try configure(window, "keys:\n" + keys.joined(separator: "\n") + "\n")
    try window.start()
    try window.waitFor(" help")
    #expect(try !window.screen().contains("problem"))
    try window.press("F2")
    try window.waitFor("Open the selected")
    let help = try window.help(turningBy: "M-\(letters[6])")
    for (entry, letter) in zip(Command.all, letters) {
      // Ctrl-C is a way out whatever else is.
      let more = entry.command == .help ? " F2" : entry.command == .quit ? " Ctrl-C" : ""
      #expect(help.contains("Alt-\(letter)\(more) \(entry.help)"), "\(entry.name)")
    }
  }

  @Test func mistakesAreToldAndTheProgramRuns() throws {
    let window = try TerminalWindow()
    try configure(window, "theme: pink\nkeys: {quit: []}\n")
    try window.start()
    try window.waitFor("2 problems in config.yaml: ! lists them.")
    try window.press("!")
    try window.waitFor("config.yaml:1:8")
    try window.press("Escape")
    try window.waitFor("Ctrl-C quit")
    try window.press("C-c")
    try window.waitFor("ended 0")
  }
}
