import Foundation
import Testing

/// A window may claim any size; what no screen has is not drawn.
@Suite(.serialized, .timeLimit(.minutes(5))) struct HugeWindowTests {
  @Test func theLargestWindowThatThereCanBeIsAnswered() throws {
    let terminal = try TestTerminal(columns: 32_767, rows: 32_767)
    try terminal.wait(for: "the board") { $0.contains("quit") }
    #expect(try terminal.peakMebibytes() < 1_000)
    terminal.send("q")
    #expect(try terminal.end() == 0)
  }
}
