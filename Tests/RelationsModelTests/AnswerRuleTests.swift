import Testing

@testable import RelationsModel

/// Which quotes can answer which by name.
struct AnswerRuleTests {
  private func quote(
    _ id: Quote.ID,
    _ party: Party.ID,
    _ date: String,
    answers: [Quote.ID] = [],
    versionOf original: Quote.ID? = nil
  ) throws -> Quote {
    Quote(
      id: id,
      text: "Words.",
      speaker: "ana",
      party: party,
      date: try EDTFDate(parsing: date),
      issue: "i",
      stance: .none,
      variantOf: original,
      answers: answers,
      source: "s",
      anchor: Anchor(exact: "Words.")
    )
  }

  private func contradictions(_ quotes: [Quote]) -> [Quote.ID: String] {
    let known = Dictionary(quotes.map { ($0.id, $0) }) { first, _ in first }
    return AnswerRule.contradictions(among: quotes, known: known).mapValues(\.reason)
  }

  /// Each can answer the next by its date, and the first cannot have followed the last.
  @Test(arguments: ["2014", "2013/2015", "2014~", "2014-01/.."])
  func aChainOfAnswersThatLeadsBackInTime(between: String) throws {
    let quotes = [
      try quote("a", "x", "2014-02-03", answers: ["b2"]),
      try quote("b", "y", between, answers: ["c"]),
      try quote("b2", "y", between, versionOf: "b"),
      try quote("c", "x", "2014-08-01"),
    ]
    #expect(
      contradictions(quotes) == [
        "b": "what answers the quote was said by 2014-02-03, and what it answers not before "
          + "2014-08-01: an answer is not earlier than what it answers"
      ]
    )
    #expect(AnswerRule.sound(quotes).map(\.answers) == [["b2"], [], [], []])
  }

  @Test func aLongerChainIsBrokenAtEachLinkThatLeavesNoDay() throws {
    let quotes = [
      try quote("a", "x", "2014-02-03", answers: ["b"]),
      try quote("b", "y", "2014", answers: ["c"]),
      try quote("c", "x", "2014", answers: ["d"]),
      try quote("d", "y", "2014-08-01"),
    ]
    #expect(Set(contradictions(quotes).keys) == ["b", "c"])
  }

  @Test func whatOneQuoteAloneTellsIsNoContradictionOfOthers() throws {
    let quotes = [
      try quote("a", "x", "2014-02-03", answers: ["b"]),
      try quote("b", "y", "2014-08-01", answers: ["c"]),
      try quote("c", "y", "2015", answers: ["c"]),
    ]
    #expect(contradictions(quotes).isEmpty)
  }

  @Test func aCircleIsToldOfAllInIt() throws {
    let quotes = [
      try quote("a", "x", "2014", answers: ["b"]),
      try quote("b", "y", "2014", answers: ["a"]),
      try quote("c", "x", "2014", answers: ["b"]),
    ]
    #expect(Set(contradictions(quotes).keys) == ["a", "b"])
    #expect(AnswerRule.sound(quotes).map(\.answers) == [[], [], ["b"]])
  }
}
