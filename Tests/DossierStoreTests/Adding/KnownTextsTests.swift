import RelationsModel
import Testing

@testable import DossierStore

@Suite struct KnownTextsTests {
  /// So many words that are told apart.
  private func words(_ range: Range<Int>) -> String {
    range.map { "word\($0)" }.joined(separator: " ")
  }

  private func known(_ text: String, digest: Bool = false) -> KnownTexts {
    let source = Source(
      id: "old",
      type: "webpage",
      licence: "Terms not seen",
      textDigest: digest ? AddedSource.digest(of: text) : nil
    )
    return KnownTexts([source], texts: digest ? [:] : ["old": text])
  }

  @Test func theSameTextIsKnownByItsDigestAlone() {
    let text = words(0..<50)
    // Line ends and blanks are no words.
    let match = known(text, digest: true).match(of: text.replacing(" ", with: "\n  "))
    #expect(match == KnownTexts.Match(source: "old", likeness: 1))
  }

  @Test func nineInTenSequencesMakeOneArticle() {
    let old = words(0..<200)
    let end = known(old).match(of: words(0..<190) + " something else at the very end of it")
    #expect(end?.source == "old")
    #expect(known(old).match(of: words(0..<160) + " " + words(300..<340)) == nil)
    #expect(known(old).match(of: words(0..<100)) == nil)
  }

  @Test func caseAndMarksDoNotCount() {
    let match = known("“One, two; three – four. Five six!”").match(
      of: "ONE TWO THREE FOUR FIVE SIX"
    )
    #expect(match?.likeness == 1)
  }

  @Test func chineseIsComparedByCharacters() {
    let old = "我们将遵守科学家的建议，并且不会改变我们的立场，因为这符合双方的利益。"
    #expect(known(old).match(of: old.replacing("，", with: "、"))?.source == "old")
    #expect(known(old).match(of: "完全不同的一篇文章，讨论的是另一个题目，没有任何相同的句子。") == nil)
  }

  @Test func anEmptyTextIsLikeNothing() {
    #expect(known("").match(of: "one two three four five six") == nil)
    #expect(Shingles("").likeness(to: Shingles("")) == 0)
  }
}
