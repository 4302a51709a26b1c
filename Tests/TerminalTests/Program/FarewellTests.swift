import Foundation
import Testing

/// What the terminal says to the program reaches nobody else once it has gone.
@Suite(.serialized, .timeLimit(.minutes(5))) struct FarewellTests {
  private static let fence = (question: "\u{1B}[c", answer: "\u{1B}[?62;22c")

  /// The answer to a question of the first moment comes over a slow line when the user has left.
  @Test func anAnswerThatComesLateIsSwallowed() throws {
    let terminal = try TestTerminal()
    try terminal.keepInput()
    try terminal.wait(for: "the board") { $0.contains("quit") }
    terminal.send("q")
    terminal.send(Self.fence.answer)
    #expect(try terminal.end() == 0)
    #expect(terminal.unreadInput == [])
  }

  /// What was on its way before the terminal's last answer is read with it.
  @Test func reportsOnTheirWayAreSwallowed() throws {
    let report = "\u{1B}[<64;5;5M"
    let terminal = try TestTerminal(answers: [(Self.fence.question, report + Self.fence.answer)])
    try terminal.keepInput()
    try terminal.wait(for: "the board") { $0.contains("quit") }
    terminal.send("q")
    #expect(try terminal.end() == 0)
    #expect(terminal.unreadInput == [])
    // The modes go before the question, so that nothing is sent after the answer.
    let last = try #require(terminal.text.range(of: Self.fence.question, options: .backwards))
    #expect(terminal.text[..<last.lowerBound].contains("\u{1B}[?1002l"))
  }

  @Test func nobodyWaitsForATerminalThatNeverAnswers() throws {
    let terminal = try TestTerminal()
    try terminal.wait(for: "the board") { $0.contains("quit") }
    terminal.send("q")
    #expect(try terminal.end() == 0)
  }
}
