import Foundation
import Testing

/// The theme follows what the terminal says of its background, and costs nobody who says nothing.
@Suite(.serialized, .timeLimit(.minutes(5))) struct BackgroundTests {
  private static let question = "\u{1B}]11;?\u{1B}\\"
  private static let fence = (question: "\u{1B}[c", answer: "\u{1B}[?62;22c")
  private static let light = "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\"
  private static let dark = "\u{1B}]11;rgb:1e1e/1e1e/1e1e\u{7}"
  /// What the pages of the two themes are coloured with.
  private static let lightPage = "48;5;231"
  private static let darkPage = "48;5;234"

  private func isShown(_ text: String) -> Bool { text.contains("quit") }

  private func quits(_ terminal: TestTerminal) throws {
    terminal.send("q")
    #expect(try terminal.end() == 0)
    #expect(terminal.text.contains("\u{1B}[?2031l"))
  }

  @Test(arguments: [(light, lightPage, darkPage), (dark, darkPage, lightPage)])
  func theFirstFrameFitsTheBackground(answer: String, page: String, other: String) throws {
    let terminal = try TestTerminal(answers: [(Self.question, answer), Self.fence])
    try terminal.wait(for: "the board", until: isShown)
    #expect(terminal.text.contains(page))
    #expect(!terminal.text.contains(other))
    try quits(terminal)
  }

  @Test func whatWasTypedMeanwhileIsNotLost() throws {
    let answer = "j" + Self.light + "?"
    let terminal = try TestTerminal(answers: [(Self.question, answer), Self.fence])
    try terminal.wait(for: "the help") { $0.contains("Open the selected") }
    terminal.send("\u{1B}[27u")
    try quits(terminal)
  }

  @Test(arguments: [[fence], []])
  func aTerminalThatDoesNotSayIsTakenForDark(
    answers: [(question: String, answer: String)]
  ) throws {
    let terminal = try TestTerminal(answers: answers)
    try terminal.wait(for: "the board", until: isShown)
    #expect(terminal.text.contains(Self.darkPage))
    try quits(terminal)
  }

  @Test func whatItIsSetToIsWhatItFallsBackOn() throws {
    let terminal = try TestTerminal(environment: ["COLORFGBG=0;15"], answers: [Self.fence])
    try terminal.wait(for: "the board", until: isShown)
    #expect(terminal.text.contains(Self.lightPage))
    try quits(terminal)
  }

  @Test(arguments: [light, "\u{1B}[?997;2n"])
  func theThemeFollowsLater(report: String) throws {
    let terminal = try TestTerminal(answers: [Self.fence])
    try terminal.wait(for: "the board", until: isShown)
    terminal.send(report)
    try terminal.wait(for: "a light page") { $0.contains(Self.lightPage) }
    // Nothing of it was taken for a key.
    #expect(!terminal.text.contains("31 Dec"))
    try quits(terminal)
  }

  @Test func aThemeThatWasChosenStays() throws {
    let terminal = try TestTerminal(answers: [(Self.question, Self.light), Self.fence])
    try terminal.wait(for: "the board", until: isShown)
    terminal.send("T")
    try terminal.wait(for: "a dark page") { $0.contains(Self.darkPage) }
    terminal.send("\u{1B}[?997;2n?")
    try terminal.wait(for: "the help") { $0.contains("Open the selected") }
    let help = try #require(terminal.text.range(of: "Open the selected"))
    #expect(!terminal.text[help.lowerBound...].contains(Self.lightPage))
  }

  @Test(
    arguments: [
      (["--theme", "dark"], []), (["--theme", "light"], []), ([], ["NO_COLOR=1"]),
    ] as [([String], [String])]
  )
  func whoNeedsNoAnswerDoesNotAsk(arguments: [String], environment: [String]) throws {
    let terminal = try TestTerminal(arguments, environment: environment)
    try terminal.wait(for: "the board", until: isShown)
    #expect(!terminal.text.contains(Self.question))
  }
}
