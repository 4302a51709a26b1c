import RelationsModel
import Testing

@testable import Coding

/// Selecting in an article: what comes first, growing, shrinking, moving ends, dragging.
@Suite struct SelectableTextTests {
  private static let paragraphs = [
    "Talks were held on Monday. They were called “frank” by an aide.",
    "“We want an end to the conflict,” Mr. Hall told reporters. “It has gone on too long.”",
    "Lavrov said that no decision had been taken. He left at noon.",
  ]

  private func text(coded: [String] = []) -> (SelectableText, ArticleText, String) {
    let whole = Self.paragraphs.joined(separator: " ")
    let plain = ArticleText(paragraphs: Self.paragraphs, marks: [])
    let marks = coded.map { ArticleText.Mark(record: "Q1", range: place(of: $0, in: whole)) }
    return (SelectableText(plain.adding(marks)), plain, whole)
  }

  private func place(of words: String, in whole: String) -> Range<Int> {
    guard let range = whole.firstRange(of: words) else { return 0..<0 }
    let start = whole.unicodeScalars.distance(from: whole.startIndex, to: range.lowerBound)
    return start..<start + words.unicodeScalars.count
  }

  @Test func theNearestThatIsSaidComesFirst() throws {
    let (text, _, whole) = text()
    let first = try #require(text.selection(at: 0, isPointed: false))
    #expect(text.words(first.range) == "We want an end to the conflict")
    // One word between marks is passed over, unless somebody points at it.
    let frank = place(of: "frank", in: whole)
    let pointed = try #require(text.selection(at: frank.lowerBound, isPointed: true))
    #expect(text.words(pointed.range) == "frank" && pointed.unit == .quotation)
    let last = try #require(text.selection(at: whole.unicodeScalars.count, isPointed: false))
    #expect(text.words(last.range) == "no decision had been taken" && last.unit == .clause)
  }

  @Test func whatIsCodedIsPassedOver() throws {
    let (text, _, whole) = text(coded: ["We want an end to the conflict"])
    let coded = place(of: "We want an end to the conflict", in: whole)
    let next = try #require(text.selection(at: coded.upperBound, isPointed: false))
    #expect(text.words(next.range) == "It has gone on too long.")
    let again = try #require(text.selection(at: coded.lowerBound, isPointed: true))
    #expect(again.range == coded)
  }

  @Test func aPlaceThatIsPointedAtKeepsToItsSentence() throws {
    let (text, _, whole) = text()
    let noon = place(of: "noon", in: whole)
    let sentence = try #require(text.selection(at: noon.lowerBound, isPointed: true))
    #expect(text.words(sentence.range) == "He left at noon." && sentence.unit == .sentence)
    let lavrov = place(of: "Lavrov", in: whole)
    let clause = try #require(text.selection(at: lavrov.lowerBound, isPointed: true))
    #expect(text.words(clause.range) == "no decision had been taken")
  }

  @Test func moreAndLessAreOneWayThereAndBack() throws {
    let (text, _, _) = text()
    var selection = try #require(text.selection(at: 0, isPointed: false))
    var seen = [selection]
    while text.grown(selection).range != selection.range {
      selection = text.grown(selection)
      seen.append(selection)
    }
    #expect(seen.map(\.unit) == [.quotation, .sentence, .paragraph])
    for expected in seen.dropLast().reversed() {
      selection = try #require(text.shrunk(selection))
      #expect(selection.range == expected.range)
    }
    #expect(text.shrunk(selection) == nil)
  }

  @Test func unitsOfAKindAreWalkedOver() throws {
    let (text, _, _) = text()
    var selection = try #require(text.selection(at: 0, isPointed: false))
    var said = [text.words(selection.range)]
    while let next = text.next(selection, isForward: true) {
      selection = next
      said.append(text.words(next.range))
    }
    #expect(
      said == [
        "We want an end to the conflict", "It has gone on too long.", "no decision had been taken",
      ]
    )
    let back = try #require(text.next(selection, isForward: false))
    #expect(text.words(back.range) == "It has gone on too long.")
  }

  @Test func endsMoveByWordsAndNeverPastEachOther() throws {
    let (text, _, whole) = text()
    var selection = TextSelection(place(of: "an end to", in: whole), unit: .quotation)
    selection = text.moved(selection, isForward: true)
    #expect(text.words(selection.range) == "an end to the" && selection.unit == nil)
    for _ in 0..<9 { selection = text.moved(selection, isForward: false) }
    #expect(text.words(selection.range) == "an")
    selection.movesStart = true
    for _ in 0..<2 { selection = text.moved(selection, isForward: false) }
    #expect(text.words(selection.range) == "We want an")
    for _ in 0..<9 { selection = text.moved(selection, isForward: true) }
    #expect(text.words(selection.range) == "an")
    selection = text.movedToSentenceEnd(selection)
    #expect(text.words(selection.range).hasSuffix("told reporters."))
    selection = text.movedToSentenceEnd(selection)
    #expect(text.words(selection.range).hasSuffix("too long.”"))
    selection = text.movedToSentenceEnd(selection)
    #expect(text.words(selection.range).hasSuffix("had been taken."), "into the next paragraph")
  }

  @Test func aDragTakesWholeWordsEitherWay() throws {
    let (text, _, whole) = text()
    let words = place(of: "end to the conflict", in: whole)
    let inner = (words.lowerBound + 1, words.upperBound - 2)
    #expect(text.dragged(from: inner.0, to: inner.1)?.range == words)
    #expect(text.dragged(from: inner.1, to: inner.0)?.range == words)
  }

  @Test(arguments: [
    ("We want an end to the conflict", nil), ("It has gone on too long.", nil),
    ("an end to the conflict", Cut.start), ("We want an", Cut.end), ("an end to", Cut.both),
    ("frank", Cut.both), ("He left at noon.", nil),
  ])
  func whatWasCutIsTold(words: String, expected: Cut?) {
    let (text, _, whole) = text()
    #expect(text.cut(place(of: words, in: whole)) == expected)
  }

  @Test func textsWithoutWordsSelectNothing() {
    let empty = SelectableText(ArticleText(paragraphs: [], marks: []))
    #expect(empty.selection(at: 0, isPointed: false) == nil)
    #expect(empty.dragged(from: 0, to: 3) == nil)
    let signs = SelectableText(ArticleText(paragraphs: ["— … —"], marks: []))
    #expect(signs.dragged(from: 0, to: 3) == nil)
  }

  @Test func aDraftBeginsWithWhatTheTextTells() throws {
    let (text, plain, _) = text()
    let selection = try #require(text.selection(at: 0, isPointed: false))
    let source = Source(id: "s", type: "webpage", licence: "x")
    let draft = CodingDraft(selection, of: source, in: plain)
    #expect(draft.words == "We want an end to the conflict" && draft.locator == "¶2")
    #expect(draft.speech == .direct && draft.cut == nil && draft.wordCount == 7)
    #expect(draft.prefix.hasSuffix("an aide. “") && draft.suffix.hasPrefix(",” Mr. Hall"))
    let clause = try #require(text.selection(at: 10_000, isPointed: false))
    #expect(CodingDraft(clause, of: source, in: plain).speech == .reported)
  }
}
