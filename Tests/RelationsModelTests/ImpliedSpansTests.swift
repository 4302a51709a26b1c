import Testing

@testable import RelationsModel

/// What answers by name tell of when words were said.
struct ImpliedSpansTests {
  private func spans(_ dates: [String], _ answers: [[Int]]) throws -> [String?] {
    let dates = try dates.map { try EDTFDate(parsing: $0) }
    let spans = ImpliedSpans(answers.map { ImpliedSpans.Answer($0[0], to: $0[1]) }) {
      dates[$0].earliest...dates[$0].latest
    }
    return dates.indices.map { number in
      spans[number].map { "\(EDTFDate($0.lowerBound))/\(EDTFDate($0.upperBound))" }
    }
  }

  @Test func wordsThatAnswerOthersWereNotSaidBeforeThem() throws {
    #expect(try spans(["2014", "2014-08-01"], [[0, 1]]) == ["2014-08-01/2014-12-31", nil])
    #expect(try spans(["2014", "2014-08-01"], [[1, 0]]) == ["2014-01-01/2014-08-01", nil])
    #expect(try spans(["2014-03", "2014-03"], [[1, 0]]) == [nil, nil])
  }

  @Test func aChainOfAnswersTellsOfAllThatFollow() throws {
    #expect(
      try spans(["2014-08-01", "2014", "2014", "2013/2014"], [[1, 0], [2, 1], [3, 2]])
        == [nil] + Array(repeating: "2014-08-01/2014-12-31", count: 2)
        + ["2014-08-01/2014-12-31"]
    )
    #expect(
      try spans(["2014", "2014", "2014-03-02"], [[1, 0], [2, 1]])
        == ["2014-01-01/2014-03-02", "2014-01-01/2014-03-02", nil]
    )
  }

  /// A circle and words that came before what they answer rule nothing out.
  @Test func whatContradictsItselfTellsNothing() throws {
    #expect(try spans(["2014", "2014"], [[0, 1], [1, 0]]) == [nil, nil])
    #expect(
      try spans(["2014-02-01", "2014", "2014-08-01"], [[0, 1], [1, 2]])
        == [nil, nil, nil]
    )
  }

  @Test func everyStepIsTakenOnce() throws {
    let count = 20_000
    let answers = (1..<count).map { ImpliedSpans.Answer($0, to: $0 - 1) }
    let year = try EDTFDate(parsing: "2014")
    var asked = 0
    let spans = ImpliedSpans(answers) { number in
      asked += 1
      return Day(number: year.first.number + number % 300)...year.latest
    }
    #expect(asked == count)
    #expect(spans[count - 1]?.lowerBound == Day(number: year.first.number + 299))
  }
}
