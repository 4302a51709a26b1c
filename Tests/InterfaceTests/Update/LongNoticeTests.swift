import Drawing
import Testing

@testable import Interface

/// What is said and is longer than the line at the foot is shown all the same.
@Suite struct LongNoticeTests {
  private let text = """
    Somebody has changed “remark” of “T7” meanwhile, and nothing was overwritten, as told: \
    open it again.
    """

  private func rows(_ size: Size, _ text: String, _ keys: String = "") -> [String] {
    var session = Session(size)
    session.type(keys)
    session.send(.openingFailed(text))
    return session.rows
  }

  @Test(arguments: Size.forms, ["", "+a"])
  func itTakesUpToThreeLinesAboveTheFoot(size: Size, keys: String) {
    let rows = rows(size, text, keys)
    let shown = rows.suffix(3).map { $0.split(separator: " ").joined(separator: " ") }
    #expect(shown.joined(separator: " ").hasSuffix("open it again."), "\(rows.suffix(4))")
    #expect(!rows.suffix(3).joined().contains("…"))
  }

  @Test func whatIsLongerEndsWithDots() throws {
    let rows = rows(Size(columns: 80, rows: 24), String(repeating: text + " ", count: 4))
    #expect(try #require(rows.last).contains("…"))
    #expect(!rows[rows.count - 4].contains("T7"))
  }

  @Test func itGoesWithTheNextKeyAndAShortOneTakesOneLine() {
    var session = Session(Size(columns: 80, rows: 24))
    let before = session.rows
    session.send(.openingFailed(text))
    session.press(.function(12))
    #expect(session.rows == before)
    session.send(.openingFailed("Short."))
    #expect(session.rows.dropLast() == before.dropLast())
  }

  /// Whatever takes the keys: views, details, lines, prompts, lists, forms, articles.
  @Test(
    arguments: Size.forms,
    ["", "/", ":", "@", "A", "?", "?/", "x", "x\n", "!", "\n", "\n\n", "\n\nE", "+q", "9\n"]
  )
  func aPasteThatIsReceivedIsToldWhereverOneIs(size: Size, keys: String) {
    var session = Session(size)
    for key in keys { session.press(key == "\n" ? .enter : .character(key)) }
    session.send(.input(.pasting))
    let shown = session.rows.suffix(4).joined(separator: " ").split(separator: " ")
      .joined(separator: " ")
    #expect(shown.contains("A paste is being received; Ctrl-C ends it."))
  }

  @Test(arguments: ["A", "@"]) func aPromptKeepsItsLineBeneathWhatIsTold(key: Character) {
    var session = Session(Size(columns: 80, rows: 24))
    session.press(.character(key))
    let before = session.rows
    session.send(.input(.pasting))
    #expect(session.rows.last == before.last)
    #expect(session.rows != before)
    session.press(.character("z"))
    session.press(.backspace)
    #expect(session.rows == before)
  }
}
