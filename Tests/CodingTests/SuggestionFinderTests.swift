import RelationsModel
import Testing

@testable import Coding

/// What an article may have that somebody would code.
@Suite struct SuggestionFinderTests {
  private let hill = Actor(
    id: "mary-hill",
    name: "Mary Hill",
    kind: .person,
    roles: [Role(title: "Prime Minister", organisation: "Borduria")]
  )
  private let source = Source(id: "gazette-2019", type: "article-newspaper", licence: "CC0")

  private func found(_ paragraphs: [String], marks: [ArticleText.Mark] = []) -> [Suggestion] {
    let vocabulary = CodingVocabulary(
      parties: [],
      actors: [hill],
      issues: [],
      sources: [source],
      quotes: []
    )
    return SuggestionFinder(vocabulary, source)
      .suggestions(in: ArticleText(paragraphs: paragraphs, marks: marks))
  }

  private func words(_ range: Range<Int>, _ paragraphs: [String]) -> String {
    let scalars = Array(paragraphs.joined(separator: " ").unicodeScalars)
    return String(String.UnicodeScalarView(scalars[range]))
  }

  @Test func wordsBetweenMarksWithTheirActor() {
    let paragraphs = ["It rained.", "“We agree,” said Ms Hill. “We do not,” a guard said."]
    let all = found(paragraphs)
    #expect(all.map { words($0.range, paragraphs) } == ["We agree", "We do not"])
    #expect(all.map(\.speaker) == [.known("mary-hill"), .new(name: "guard", .unnamed, nil)])
  }

  @Test func aRoleMeansItsHolder() {
    #expect(found(["“Yes,” said the prime minister."]).map(\.speaker) == [.known("mary-hill")])
  }

  @Test func whatIsCodedIsLeftOut() {
    let paragraphs = ["“We agree,” said Ms Hill. “We do not,” a guard said."]
    let mark = ArticleText.Mark(record: "Q1", range: 1..<9)
    #expect(found(paragraphs, marks: [mark]).map { words($0.range, paragraphs) } == ["We do not"])
  }

  @Test func aQuoteHasNoMoreThanItsWords() throws {
    let sentence = "One two three four five six seven eight nine ten eleven twelve thirteen. "
    let paragraphs = ["Mary Hill said: “\(String(repeating: sentence, count: 5))”"]
    let range = try #require(found(paragraphs).first?.range)
    #expect(words(range, paragraphs) == String(String(repeating: sentence, count: 3).dropLast()))
  }
}
