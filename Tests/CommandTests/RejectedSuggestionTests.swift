import Coding
import CompiledForm
import RelationsModel
import SystemPackage
import TestDossier
import Testing

@testable import entente

/// What somebody rejects is not suggested again.
@Suite struct RejectedSuggestionTests {
  private let source = Source(id: "gazette-2019", type: "article-newspaper", licence: "CC0")

  private func suggestions(_ paragraphs: [String]) -> [Suggestion] {
    let vocabulary = CodingVocabulary(parties: [], actors: [], issues: [], sources: [], quotes: [])
    return SuggestionFinder(vocabulary, source)
      .suggestions(in: ArticleText(paragraphs: paragraphs, marks: []))
  }

  @Test func notEvenAfterTheTextAroundItWasEdited() throws {
    let folder = try TemporaryFolder()
    let state = FilePath(folder.path("state"))
    let rejected = RejectedSuggestions(of: .shipped, folder: state)
    let found = suggestions(["Mary Hill said: “We agree.” John Stone said: “We do not.”"])
    #expect(found.count == 2)
    rejected.add(found[0], of: source.id)
    let again = suggestions([
      "It rained.", "Then Ms Mary Hill said: “We agree”, and left. John Stone said: “We do not.”",
    ])
    let left = RejectedSuggestions(of: .shipped, folder: state).without(again, of: source.id)
    #expect(left.map(\.key) == [found[1].key])
    #expect(rejected.without(found, of: "another").count == 2)
    // With the state of the program it is gone.
    #expect(
      RejectedSuggestions(of: .shipped, folder: FilePath(folder.path("new")))
        .without(found, of: source.id).count == 2
    )
  }
}
