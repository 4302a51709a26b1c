import Drawing
import Testing

@testable import Interface

/// Filters that were typed before, called up again.
@Suite struct FilterHistoryTests {
  @Test func upAndDownWalkThroughWhatWasTyped() {
    var session = Session(.full, filters: ["cod", "who:marsh"])
    func line() -> String { session.state.filterLine.field.text }
    session.type("/tar")
    #expect(session.footer.contains("↑↓ earlier"))
    session.press(.up)
    #expect(line() == "cod")
    #expect(session.state.perspective.filter.text == "cod")
    session.press(.up)
    session.press(.up)
    #expect(line() == "who:marsh")
    session.press(.down)
    #expect(line() == "cod")
    session.press(.down)
    #expect(line() == "tar")
    session.press(.down)
    #expect(line() == "tar")
    session.control("p")
    #expect(line() == "cod")
    session.control("n")
    #expect(line() == "tar")
  }

  @Test func withoutAnEarlierOneNoKeyForItIsShown() {
    var session = Session(.full)
    session.type("/")
    session.press(.up)
    #expect(!session.footer.contains("earlier"))
    #expect(session.state.filterLine.field.text.isEmpty)
  }

  @Test func whatIsLeftOnTheLineComesFirst() {
    var session = Session(.full, filters: ["cod"])
    for (text, key) in [("rail", Key.Code.enter), ("", .enter), ("  ", .escape), ("cod", .escape)] {
      session.type("/")
      session.control("u")
      session.type(text)
      session.press(key)
    }
    #expect(session.state.filterHistory.entries == ["cod", "rail"])
  }

  @Test func typingAfterwardsIsTheLastEntryAgain() {
    var session = Session(.full, filters: ["cod", "rail"])
    session.type("/")
    session.press(.up)
    session.type("x")
    session.press(.up)
    #expect(session.state.filterLine.field.text == "cod")
    session.press(.down)
    #expect(session.state.filterLine.field.text == "codx")
  }

  @Test func whatCouldNotHaveBeenTypedIsLeftOut() {
    let long = String(repeating: "x", count: TextField.limit + 1)
    let history = FilterHistory(["a", "", "b\u{1B}[2J", "a", "c\nd", long, "é"])
    #expect(history.entries == ["a", "é"])
    #expect(FilterHistory((0..<999).map(String.init)).entries.count == FilterHistory.limit)
  }

  @Test func twoProgramsKeepWhatBothHaveAdded() {
    var (first, second) = (FilterHistory(["old"]), FilterHistory(["old"]))
    first.add("one")
    second.add("two")
    let kept = second.merged(onto: first.merged(onto: FilterHistory(["old"])))
    #expect(kept.entries == ["two", "one", "old"])
  }
}
