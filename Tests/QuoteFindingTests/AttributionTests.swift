import Testing

@testable import QuoteFinding

/// Whose words the quotations of a text are.
@Suite struct AttributionTests {
  private func speakers(_ text: String) -> [String?] {
    QuoteFinder().quotes(in: text).filter { $0.kind != .indirect }.map { $0.speaker?.name }
  }

  private func last(_ name: String?) -> String? { name?.split(separator: " ").last?.lowercased() }

  @Test(arguments: DirectSentences.all + ReportedSentences.all)
  func aSentenceHasItsSpeaker(speaker: String, text: String) {
    let found = speakers(text)
    #expect(!found.isEmpty, "\(text)")
    for name in found { #expect(last(name) == last(speaker), "\(text)") }
  }

  @Test func aPronounMeansWhoWasNamed() {
    let text = """
      Mary Hill met John Stone on Monday. She said: “We agree.” He called it “too early”.

      “We will see,” he added.
      """
    #expect(speakers(text) == ["Mary Hill", "John Stone", "John Stone"])
  }

  @Test func aFamilyNameMeansWhoIsNamedInFull() {
    let text = "“No,” Ms Hill said. Mary Hill is the minister. “Never,” the minister said."
    #expect(speakers(text) == ["Mary Hill", "Mary Hill"])
  }

  @Test func wordsGoOnOverParagraphs() {
    let text = "Mary Hill said: “We began.\n\n“We went on.\n\n“We ended.” She left."
    let quotes = QuoteFinder().quotes(in: text)
    #expect(quotes.map { $0.speaker?.name } == ["Mary Hill", "Mary Hill", "Mary Hill"])
    #expect(quotes.map(\.part) == [0, 1, 2])
    #expect(Set(quotes.map(\.group)).count == 1)
  }

  @Test func theVerbMayStandBehindTheLastParagraph() {
    let text = "“We began in May.\n\n“We ended in June,” said Mary Hill."
    #expect(speakers(text) == ["Mary Hill", "Mary Hill"])
  }

  @Test func namesOfThingsAreNoQuotes() {
    let text = """
      The film “Cold Harbour” and the ship “Hope” left. The so-called “golden era” ended in March.
      """
    #expect(QuoteFinder().quotes(in: text).isEmpty)
  }

  @Test func whatIsSaidWithoutMarksIsFoundToo() {
    let text = "Mary Hill said that the plan had failed. It was late, she said."
    let quotes = QuoteFinder().quotes(in: text)
    #expect(quotes.map(\.kind) == [.indirect, .indirect])
    #expect(quotes.map { $0.speaker?.name } == ["Mary Hill", "Mary Hill"])
    let scalars = Array(text.unicodeScalars)
    let words = quotes.map { String(String.UnicodeScalarView(scalars[$0.range])) }
    #expect(words == ["that the plan had failed", "It was late"])
  }

  @Test func placesAreCodePoints() {
    let text = "🇬🇧 É. “Où?” asked Mary Hill 🙂."
    let quote = QuoteFinder().quotes(in: text).first
    let scalars = Array(text.unicodeScalars)
    #expect(quote.map { String(String.UnicodeScalarView(scalars[$0.range])) } == "“Où?”")
    #expect(
      quote?.speaker?.mention.map { String(String.UnicodeScalarView(scalars[$0])) } == "Mary Hill"
    )
    #expect(quote?.cue.map { String(String.UnicodeScalarView(scalars[$0])) } == "asked")
  }

  @Test func knownSpeakersAreTold() {
    let known = [
      KnownSpeaker(names: ["Mary Hill", "Lady Hill"], titles: ["Foreign Secretary"]),
      KnownSpeaker(names: ["John Stone"]),
      KnownSpeaker(names: ["Foreign Office"], isPerson: false),
    ]
    let text = """
      “Yes,” said Mr Stone. “No,” said the foreign secretary. The Foreign Office said it was “late”.
      “Why?” asked Peter Lake.
      """
    let quotes = QuoteFinder(known: known).quotes(in: text)
    #expect(quotes.map { $0.speaker?.known } == [1, 0, 2, nil])
  }

  @Test func aNewSpeakerHasAKindAndARole() {
    let text = """
      “Yes,” said deputy minister Peter Lake. The Water Ministry said it was “late”. “No,” said a guard.
      """
    let speakers = QuoteFinder().quotes(in: text).compactMap(\.speaker)
    #expect(speakers.map(\.kind) == [.person, .body, .unnamed])
  }
}
