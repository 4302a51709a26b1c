import RelationsModel
import Testing

@testable import DossierStore

/// Quotes in texts that were printed otherwise, cut, moved and reworded.
@Suite struct AnchorSearchTests {
  private static let words =
    "The strait is wide. “We will not wait,” she said — and nobody waited. The strait is wide. "
    + "An office in the ﬁrst ﬂoor was closed; the minister went home before the vote was taken."

  private func search(_ text: String = words) -> AnchorSearch { AnchorSearch(NormalisedText(text)) }

  private func anchor(
    _ exact: String,
    at start: Int? = nil,
    prefix: String? = nil,
    suffix: String? = nil
  ) -> Anchor {
    let count = NormalisedText(exact).scalars.count
    return Anchor(
      exact: exact,
      prefix: prefix,
      suffix: suffix,
      span: start.map { TextSpan(start: $0, end: $0 + count) }
    )
  }

  @Test func normalisationIsThatOfTheFormat() {
    let text = NormalisedText("\u{FEFF} a\r\n\tb\u{00A0}e\u{301}  ")
    #expect(text.text == "a b\u{20}é")
    #expect(text.scalars.count == 5)
    // The digest of the three bytes “abc”, as FIPS 180 prints it.
    #expect(
      NormalisedText("abc").digest
        == "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    )
  }

  @Test(arguments: [
    "We will not wait,", "We will\nnot   wait,", "W\u{00AD}e will not wait,",
  ])
  func findsWordsWhereTheyStand(words: String) {
    #expect(search().find(anchor("We will not wait,", at: 21)) == .exact)
    #expect(search().find(anchor(words)) == .exact)
  }

  @Test(arguments: [
    ("\"We will not wait,\" she said - and nobody", "“We will not wait,” she said – and nobody"),
    ("office in the first floor", "ofﬁce in the ﬁrst ﬂoor"),
  ])
  func typographyIsNoDifference(straight: String, printed: String) {
    #expect(search().find(anchor(straight)) == .exact)
    #expect(search().find(anchor(printed)) == .exact)
  }

  @Test func wordsElsewhereAreMoved() {
    let text = NormalisedText(Self.words)
    let found = search().find(anchor("nobody waited", at: 3))
    guard case .moved(let place) = found else {
      Testing.Issue.record("found \(found)")
      return
    }
    #expect(text.text(place) == "nobody waited")
  }

  @Test func severalPlacesAreSaidToBeSeveralUnlessTheSurroundingsDecide() {
    let twice = search().find(anchor("The strait is wide.", at: 5))
    guard case .ambiguous(let places) = twice else {
      Testing.Issue.record("found \(twice)")
      return
    }
    #expect(places.count == 2)
    let second = anchor("The strait is wide.", at: 5, prefix: "nobody waited. ")
    #expect(search().find(second) == .moved(places[1]))
  }

  @Test func otherWordsAreShown() {
    let found = search().find(anchor("the minister went away before any vote was taken."))
    guard case .changed(let place, let difference) = found else {
      Testing.Issue.record("found \(found)")
      return
    }
    #expect(search().text.text(place) == "the minister went home before the vote was taken.")
    #expect(
      difference.line
        == "the minister went [-away-] {+home+} before [-any-] {+the+} vote was taken."
    )
  }

  /// Among many small words nearly the same ones stand everywhere.
  @Test(arguments: ["was wide", "The office", "she went home", "strait the is narrow", "zzz qqq"])
  func shortQuotesAreFoundExactlyOrNotAtAll(words: String) {
    #expect(search().find(anchor(words)) == .missing)
  }

  @Test func stretchesOfWhichOnlyTheDigestIsKnownAreFoundAgain() {
    let text = NormalisedText(Self.words)
    let digest = NormalisedText.digest(of: "nobody waited")
    let start = 55
    #expect(text.text(start..<start + 13) == "nobody waited")
    #expect(search().find(TextSpan(start: start, end: start + 13, digest: digest)) == .exact)
    #expect(
      search().find(TextSpan(start: 9, end: 22, digest: digest)) == .moved(start..<start + 13)
    )
    let other = NormalisedText.digest(of: "somebody came")
    #expect(search().find(TextSpan(start: 9, end: 22, digest: other)) == .missing)
    #expect(
      search().find(TextSpan(start: 900, end: 913, digest: digest)) == .moved(start..<start + 13)
    )
  }

  @Test(arguments: [
    ("agree", "We disagree.", ["disagree"]), ("agree", "We agree.", []),
    ("gree to thi", "We agree to this, they say", ["agree", "this"]),
    ("a", "banana", ["banana"]), ("agree", "We agree’s", []), ("agree", "We co-agree", []),
    ("20", "in 2019", ["2019"]), ("agree", "agree👍", []), ("中国", "中国人民", []),
    ("ข้าว", "ฉันกินข้าวเหนียว", []), ("agree", "We dis-\nagree", ["dis- agree"]),
    ("cafe", "cafes", ["cafes"]), ("Нет", "нНет", ["нНет"]),
  ])
  func wordsWithinLongerOnesAreTold(quote: String, text: String, longer: [String]) {
    let search = search(text)
    let outcome = search.search(anchor(quote))
    guard quote != "a" else {
      #expect(outcome.finding == .ambiguous([1..<2, 3..<4, 5..<6]))
      return
    }
    #expect(outcome.finding == .exact)
    #expect(outcome.cutWords == longer)
  }

  /// A word that stands by itself is meant, and not a part of another.
  @Test func wholeWordsGoBeforePartsOfOthers() {
    let search = search("We disagree. We agree. They disagreed.")
    #expect(search.search(anchor("agree")).range == 16..<21)
    #expect(search.find(anchor("agree")) == .exact)
    // What the anchor says goes before it.
    #expect(search.search(anchor("agree", prefix: "We dis")).range == 6..<11)
    #expect(search.search(anchor("agree", at: 6)).cutWords == ["disagree"])
  }

  @Test(arguments: ["", " ", "a", "\u{00AD}"])
  func nothingIsFoundInNothing(text: String) {
    let search = search(text)
    #expect(search.find(anchor("some words that are not there")) == .missing)
    #expect(search.find(anchor(" ")) == .missing)
    #expect(search.find(TextSpan(start: 0, end: 4, digest: "sha256:00")) == .missing)
  }
}
