import Testing

@testable import Coding

/// Units of a paragraph: quotations of all habits, sentences, and what is reported.
@Suite struct ParagraphUnitsTests {
  private func texts(_ ranges: [Range<Int>], _ units: ParagraphUnits) -> [String] {
    ranges.map { String(String.UnicodeScalarView(units.scalars[$0])) }
  }

  @Test(arguments: [
    ("She said: “We will not go.” Nobody asked.", ["We will not go."]),
    ("She said: \"We will not go,\" and left.", ["We will not go"]),
    ("‘We don’t know,’ he said, ‘and we won’t.’", ["We don’t know", "and we won’t."]),
    ("'We don't know,' he said.", ["We don't know"]),
    ("Il a dit : « Nous partons. »", ["Nous partons."]),
    ("Er sagte: „Wir gehen.“ Und ging.", ["Wir gehen."]),
    ("Hun sagde: »Vi går nu.«", ["Vi går nu."]),
    ("彼は「行きます」と言った。", ["行きます"]),
    ("“The ‘reset’ is over,” she said.", ["The ‘reset’ is over"]),
    ("He spoke of the workers' rights and of the '90s.", []),
    ("“It goes on in the next paragraph.", ["It goes on in the next paragraph."]),
    ("A pipe of 24\" and no words.", []),
    ("(“Never,” he said.)", ["Never"]),
    ("He called it a “great “big” deal”.", ["great “big” deal"]),
    ("", []),
    ("“”", []),
  ])
  func whatStandsBetweenMarks(text: String, expected: [String]) {
    let units = ParagraphUnits(text)
    #expect(texts(units.quotations, units) == expected)
  }

  @Test(arguments: [
    ("One. Two! Three?", ["One.", "Two!", "Three?"]),
    ("Mr. Smith met Dr. Jones. They spoke.", ["Mr. Smith met Dr. Jones.", "They spoke."]),
    ("The U.S. envoy left. He was late.", ["The U.S. envoy left.", "He was late."]),
    ("J. K. Rowling wrote it. Fine.", ["J. K. Rowling wrote it.", "Fine."]),
    ("“Go!” she said. He went.", ["“Go!” she said.", "He went."]),
    ("He said: “Go.” “No.”", ["He said: “Go.”", "“No.”"]),
    ("It cost 3.5 million. More came.", ["It cost 3.5 million.", "More came."]),
    ("今日は晴れ。明日は雨。", ["今日は晴れ。", "明日は雨。"]),
    ("Well… maybe not. Yes.", ["Well… maybe not.", "Yes."]),
    ("no end at all", ["no end at all"]),
    ("   ", []),
  ])
  func sentences(text: String, expected: [String]) {
    let units = ParagraphUnits(text)
    #expect(texts(units.sentences, units) == expected)
  }

  @Test(arguments: [
    ("Lavrov said that the talks had failed.", "the talks had failed"),
    ("She told the House of Commons that Britain would act.", "Britain would act"),
    ("He insisted that, in the end, nothing would change.", "in the end, nothing would change"),
    ("The man that they said was there had gone.", nil),
    ("Nothing is reported here.", nil),
    ("He said that.", nil),
  ])
  func whatIsReported(text: String, expected: String?) {
    let units = ParagraphUnits(text)
    let clause = ReportedClause.clause(in: 0..<units.scalars.count, of: units.scalars)
    #expect(clause.map { texts([$0], units)[0] } == expected)
  }

  @Test func namesAndTitlesBetweenMarksAreNotSaid() {
    let units = ParagraphUnits(
      "The “reset” ended. “Not so,” he said. “No!” He wrote “War and Peace”."
    )
    #expect(texts(units.spoken.map(\.range), units) == ["No!", "War and Peace"])
    #expect(units.quotations.count == 4)
  }

  @Test func eachUnitAroundAPlaceIsWithinTheNext() {
    let text =
      "It began early. “We will go. Nobody stays,” said Lavrov, who noted that it rained. The end."
    let units = ParagraphUnits(text)
    for position in 0...units.scalars.count {
      let around = units.units(at: position)
      #expect(around.last?.unit == .paragraph)
      for (inner, outer) in zip(around, around.dropFirst()) {
        #expect(inner.range.count < outer.range.count)
        #expect(inner.range.clamped(to: outer.range) == inner.range, "at \(position)")
      }
    }
    let said = units.units(at: 20).map(\.unit)
    #expect(said == [.quotation, .quotation, .sentence, .paragraph])
  }
}
