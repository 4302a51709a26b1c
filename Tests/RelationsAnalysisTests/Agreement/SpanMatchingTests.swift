import RelationsModel
import Testing

@testable import RelationsAnalysis

@Suite struct SpanMatchingTests {
  /// A quote of a coder: its words, where they stand, and what was made of them.
  private func quote(
    _ id: String,
    _ coder: String?,
    _ words: String = "We will follow the science",
    _ range: Range<Int>? = nil,
    digest: String? = "sha256:1",
    on proposition: String? = "FI-1",
    _ stance: Stance = .agrees,
    speaker: String = "moreau",
    source: String = "gazette"
  ) -> Quote {
    Quote(
      id: Quote.ID(id),
      text: words,
      speaker: Actor.ID(speaker),
      date: EDTFDate(Day(number: 0)),
      issue: "fisheries",
      proposition: proposition.map { Proposition.ID($0) },
      stance: stance,
      source: Source.ID(source),
      anchor: Anchor(
        exact: words,
        span: range.map { TextSpan(start: $0.lowerBound, end: $0.upperBound, digest: digest) }
      ),
      coder: coder
    )
  }

  private func comparison(_ quotes: [Quote], coders: [String]? = nil) -> CoderComparison {
    var spans = CodedSpans()
    for quote in quotes { spans.add(quote, source: quote.source.rawValue) }
    return CoderComparison(spans, coders: coders)
  }

  /// The units as `agree A1 B1`.
  private func drawn(_ quotes: [Quote], coders: [String]? = nil) -> [String] {
    let found = comparison(quotes, coders: coders)
    return found.units.map { unit in
      ([unit.kind.rawValue] + found.codings(of: unit).map(\.quote.rawValue)).joined(separator: " ")
    }
  }

  @Test func theSameSpanAgrees() {
    #expect(
      drawn([quote("A1", "ada", "Words", 10..<15), quote("B1", "bea", "Words", 10..<15)])
        == ["agree A1 B1"]
    )
  }

  @Test func blanksAndMarksAtTheEdgesMakeNoDifference() {
    #expect(
      drawn([
        quote("A1", "ada", "“We will follow.” ", 10..<28),
        quote("B1", "bea", "We will follow", 11..<25),
      ]) == ["agree A1 B1"]
    )
    // One letter more is another span.
    #expect(
      drawn([
        quote("A1", "ada", "We will follow", 10..<24),
        quote("B1", "bea", "We will follow a", 10..<26),
      ]) == ["overlap A1 B1"]
    )
  }

  @Test func onlyAnEdgeInCommonIsNoOverlap() {
    #expect(
      drawn([quote("A1", "ada", "We will", 10..<17), quote("B1", "bea", "follow", 17..<23)])
        == ["onlyOne A1", "onlyOne B1"]
    )
    #expect(
      drawn([quote("A1", "ada", "We will", 10..<17), quote("B1", "bea", "l follow", 16..<24)])
        == ["overlap A1 B1"]
    )
  }

  @Test func eachQuoteIsInOneUnit() {
    // The whole paragraph of one coder, and two sentences of it of the other: the longer fits better.
    #expect(
      drawn([
        quote("A1", "ada", "x", 0..<100), quote("B1", "bea", "x", 0..<30),
        quote("B2", "bea", "x", 31..<100),
      ]) == ["onlyOne B1", "overlap A1 B2"]
    )
  }

  @Test func theSameSpanGoesBeforeALargerOverlap() {
    #expect(
      drawn([
        quote("A1", "ada", "x", 0..<100), quote("A2", "ada", "x", 0..<99),
        quote("B1", "bea", "x", 0..<99),
      ]) == ["agree A2 B1", "onlyOne A1"]
    )
  }

  @Test func ofSeveralOnOneSpanThoseOnOnePropositionBelongTogether() {
    #expect(
      drawn([
        quote("A1", "ada", "x", 0..<9, on: "FI-1"), quote("A2", "ada", "x", 0..<9, on: "FI-2"),
        quote("B1", "bea", "x", 0..<9, on: "FI-2"), quote("B2", "bea", "x", 0..<9, on: "FI-3"),
      ]) == ["agree A1 B2", "agree A2 B1"]
    )
  }

  @Test func threeCodersMakeOneUnit() {
    #expect(
      drawn([
        quote("A1", "ada", "x", 0..<10), quote("B1", "bea", "x", 0..<10),
        quote("C1", "cyd", "x", 5..<12), quote("C2", "cyd", "x", 40..<50),
        quote("A2", "ada", "x", 41..<50),
      ]) == ["overlap A1 B1 C1", "overlap A2 C2"]
    )
    #expect(
      drawn([
        quote("A1", "ada", "x", 0..<9, on: "FI-1"), quote("B1", "bea", "x", 0..<9, on: "FI-2"),
        quote("C1", "cyd", "x", 0..<9, on: "FI-2"),
      ]) == ["agree A1 B1 C1"]
    )
  }

  @Test func otherSourcesAreOtherTexts() {
    #expect(
      drawn([
        quote("A1", "ada", "x", 0..<9), quote("B1", "bea", "x", 0..<9, source: "herald"),
      ]) == ["onlyOne A1", "onlyOne B1"]
    )
  }

  // MARK: - By words

  @Test func withoutPositionsWordsTell() {
    #expect(
      drawn([
        quote("A1", "ada", "We will follow the science."),
        quote("B1", "bea", "“we will follow the Science”"),
        quote("A2", "ada", "Nothing else will do for us"),
        quote("B2", "bea", "will do for us, he said"),
        quote("B3", "bea", "Other words of the same speaker"),
      ]) == ["agree A1 B1", "overlap A2 B2", "onlyOne B3"]
    )
  }

  @Test func wordsWithinOthersOverlap() {
    #expect(
      drawn([
        quote("A1", "ada", "One two three four five six"), quote("B1", "bea", "three four five"),
      ]) == ["overlap A1 B1"]
    )
    // Two words are too few to tell.
    #expect(
      drawn([quote("A1", "ada", "One two three four"), quote("B1", "bea", "three four")])
        == ["onlyOne A1", "onlyOne B1"]
    )
  }

  @Test func positionsInAnotherTextAreNotCompared() {
    #expect(
      drawn([
        quote("A1", "ada", "One two three", 0..<13, digest: "sha256:1"),
        quote("B1", "bea", "Four five six", 0..<13, digest: "sha256:2"),
        quote("B2", "bea", "one two three", 90..<103, digest: "sha256:2"),
      ]) == ["agree A1 B2", "onlyOne B1"]
    )
  }

  @Test func onePlaceOfTwoIsNotTheOtherForItsWords() {
    #expect(
      drawn([
        quote("A1", "ada", "Yes", 0..<3), quote("B1", "bea", "Yes", 50..<53),
        quote("B2", "bea", "Yes"),
      ]) == ["agree A1 B2", "onlyOne B1"]
    )
  }

  @Test func aPlaceThatWasFoundGoesBeforeTheAnchor() {
    var spans = CodedSpans()
    spans.add(quote("A1", "ada", "Words", 0..<5), source: "s")
    // The quote ends in another mark than the text, where a comma follows.
    spans.add(
      quote("B1", "bea", "Words."),
      source: "s",
      at: CodedSpans.Place(text: "sha256:1", range: 0..<6, words: "Words,")
    )
    spans.add(
      quote("A2", "ada", "Other."),
      source: "s",
      at: CodedSpans.Place(text: "sha256:1", range: 20..<25, words: "Other")
    )
    spans.add(quote("B2", "bea", "Other", 20..<25), source: "s")
    #expect(CoderComparison(spans).count(.agree) == 2)
  }

  // MARK: - What is compared

  @Test func settledAndUnsignedQuotesAndVersionsAreLeftAside() {
    var version = quote("B2", "bea", "x", 0..<9)
    version.variantOf = "Q9"
    let found = comparison([
      quote("A1", "ada", "x", 0..<9), quote("B1", "ada; bea", "x", 0..<9), version,
      quote("Q9", nil, "x", 0..<9), quote("Q8", " ", "x", 0..<9),
    ])
    #expect(found.coders == ["ada"])
    #expect(found.units.count == 1)
    #expect(found.spans.settledCount == 1)
    #expect(found.spans.count == 1)
  }

  @Test func onlyTheNamedCodersAreCompared() {
    let quotes = [
      quote("A1", "ada", "x", 0..<9), quote("B1", "bea", "x", 0..<9),
      quote("C1", "cyd", "x", 0..<9), quote("C2", "cyd", "x", 20..<29),
    ]
    #expect(drawn(quotes, coders: ["cyd", "ada"]) == ["agree C1 A1", "onlyOne C2"])
    let found = comparison(quotes, coders: ["cyd", "ada"])
    #expect(found.onlyCounts == [1, 0])
    #expect(found.matchedCount == 1)
    #expect(found.spans.quoteCounts == ["ada": 1, "bea": 1, "cyd": 2])
  }

  @Test func theOrderOfQuotesMakesNoDifference() {
    var quotes: [Quote] = []
    var state: UInt64 = 7
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for number in 0..<120 {
      let start = next(60)
      quotes.append(
        quote(
          "Q\(number)",
          ["ada", "bea", "cyd"][next(3)],
          "one two three \(next(3))",
          next(4) == 0 ? nil : start..<start + 5 + next(8),
          digest: next(5) == 0 ? "sha256:2" : "sha256:1",
          on: "FI-\(next(3))"
        )
      )
    }
    let drawing = drawn(quotes)
    #expect(drawing.contains { $0.hasPrefix("agree") })
    #expect(drawing.contains { $0.hasPrefix("overlap") })
    for _ in 0..<5 {
      for place in quotes.indices.dropFirst() { quotes.swapAt(place, next(place + 1)) }
      #expect(drawn(quotes) == drawing)
    }
    // Every quote is in one unit, and no unit has two of one coder.
    let found = comparison(quotes)
    #expect(found.units.flatMap(\.members).count == 120)
    #expect(Set(found.units.flatMap(\.members)).count == 120)
    for unit in found.units {
      let coders = found.codings(of: unit).map(\.coder)
      #expect(Set(coders).count == coders.count)
      #expect(coders == coders.sorted())
    }
  }

  // MARK: - Statistics of units

  @Test func unitsBecomeATable() {
    let found = comparison([
      quote("A1", "ada", "x", 0..<9, on: "FI-1", .agrees),
      quote("B1", "bea", "x", 0..<9, on: "FI-1", .disagrees),
      quote("A2", "ada", "x", 20..<29, on: nil, Stance.none),
      quote("B2", "bea", "x", 20..<30, on: "FI-1", .agrees, speaker: "lind"),
      quote("A3", "ada", "x", 40..<49, .disagrees),
      quote("B3", "bea", "x", 40..<49, .disagrees),
      quote("A4", "ada", "x", 60..<69, .agrees),
    ])
    func agreement(_ feature: ComparedFeature) -> Reliability {
      found.data(on: feature).reliability(.observedAgreement)
    }
    #expect(found.data(on: .stance).unitCount == 4)
    #expect(agreement(.stance).units == 3)
    #expect(agreement(.stance).value == 1.0 / 3)
    #expect(agreement(.proposition).value == 2.0 / 3)
    #expect(agreement(.speaker).value == 2.0 / 3)
    #expect(found.data(on: .stance).reliability(.alphaOrdinal).value != nil)
    #expect(found.data(on: .stance).reliability(.alphaRatio).lack == .noZero)
    #expect(found.data(on: .speaker).reliability(.alphaOrdinal).lack == .noNumbers)
  }
}
