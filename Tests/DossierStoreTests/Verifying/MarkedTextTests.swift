import Foundation
import RelationsModel
import Testing

@testable import DossierStore

@Suite struct MarkedTextTests {
  private func quote(_ id: String, _ words: String) -> Quote {
    Quote(
      id: Quote.ID(id),
      text: words,
      speaker: "ana",
      date: EDTFDate(Day(number: 18_000)),
      issue: "fish",
      stance: .none,
      source: "gazette",
      anchor: Anchor(exact: words)
    )
  }

  private func paragraphs(_ text: String) -> [String] {
    MarkedText.text(text, quotes: [], passages: [], digest: nil).paragraphs
  }

  @Test(arguments: [
    ("One.\n\nTwo.\n", ["One.", "Two."]), ("One,\ntwo.\n \t\n\n\nThree.", ["One, two.", "Three."]),
    ("  One\r\n\r\nTwo  two ", ["One", "Two two"]), ("", []), ("\n \n", []),
    ("e\u{301}te\u{301}\u{A0}là", ["été là"]), ("\u{FEFF}One", ["One"]),
  ])
  func paragraphsStandBetweenEmptyLines(text: String, expected: [String]) {
    #expect(paragraphs(text) == expected)
  }

  @Test func longLinesWithoutEmptyOnesAreParagraphs() {
    let line = String(repeating: "word ", count: 40)
    #expect(paragraphs("\(line)\n\(line)").count == 2)
    #expect(paragraphs("short\nlines\nof verse").count == 1)
  }

  /// The normalised text is the paragraphs with a space between: positions count in both alike.
  @Test(arguments: [
    "One.\n\nTwo  words.\n\nThree", String(repeating: "long words stand here ", count: 900),
    "e\u{301}\n\n\u{301}e \n\n漢字。\nかな", "a\u{2028}b\n\n\u{85}c", "\u{1F600} x\n\ny",
  ])
  func paragraphsMakeTheNormalisedText(text: String) {
    #expect(paragraphs(text).joined(separator: " ") == NormalisedText(text).text)
  }

  @Test func whatIsTakenForComposedIs() {
    for value in UInt32(0)...0x3FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      var text = "a\(Character(scalar))b"
      guard text.withUTF8(NormalisedText.isNormal) else { continue }
      #expect(
        text.precomposedStringWithCanonicalMapping.unicodeScalars.elementsEqual(text.unicodeScalars)
          && !scalar.properties.isWhitespace || scalar == " ",
        "U+\(String(value, radix: 16))"
      )
      // Two signs upon a letter would have to be in their order.
      #expect(scalar.properties.canonicalCombiningClass == .notReordered)
    }
  }

  @Test(arguments: ["", " a", "a ", "a  b", "a\tb", "a\nb", "e\u{301}", "a\u{A0}b", "\u{FEFF}a"])
  func whatIsNotNormalIsNotTakenForIt(text: String) {
    var text = text
    let isNormal = text.withUTF8(NormalisedText.isNormal)
    #expect(!isNormal)
  }

  @Test func bytesThatBreakOffAreNoTrap() {
    for bytes in [[0xE2], [0x61, 0xF0, 0x9F], [0x80], [0xC0, 0x80], [0xFF]] as [[UInt8]] {
      #expect(!bytes.withUnsafeBufferPointer(NormalisedText.isNormal))
    }
  }

  @Test func quotesAreFoundWhereTheyStand() throws {
    let text = "First.\n\nShe said: “We  will follow\nthe science.” Then “we” went.\n\nLast."
    let quotes = [
      quote("Q2", "Last."), quote("Q1", "We will follow the science."), quote("Q3", "No"),
    ]
    let marked = MarkedText.text(text, quotes: quotes, passages: [], digest: nil)
    #expect(marked.marks.map(\.record) == ["Q1", "Q2"])
    let whole = Array(NormalisedText(text).scalars)
    for (mark, words) in zip(marked.marks, ["We will follow the science.", "Last."]) {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: whole[mark.range])
      #expect(String(view) == words)
    }
    #expect(marked.paragraph(at: marked.marks[0].range.lowerBound) == 1)
    #expect(marked.paragraph(at: marked.marks[1].range.lowerBound) == 2)
  }

  /// Quotes of other words are shown where most of theirs stand, in each script, however many there are.
  @Test func quotesOfOtherWordsAreMarked() {
    let sentences = [
      "The minister went home before the vote was taken.",
      "Министр уехал домой до того, как началось голосование.",
      "我们将遵守所有已经签署的国际协议和承诺。",
    ]
    let text = (1...40).map { "Line \($0) says nothing." } + sentences + ["And that was all."]
    let quotes = [
      quote("Q1", "The minister went away before the vote was taken."),
      quote("Q2", "Министр уехал домой до того, как закончилось голосование."),
      quote("Q3", "我们将遵守所有已经签署的双边协议和承诺。"), quote("Q4", "Nothing of this stands there at all."),
    ]
    let marked = MarkedText.text(
      text.joined(separator: "\n\n"),
      quotes: quotes,
      passages: [],
      digest: nil
    )
    #expect(marked.marks.map(\.record) == ["Q1", "Q2", "Q3"])
    #expect(marked.marks.map { marked.words($0.range) } == sentences)
  }
}
