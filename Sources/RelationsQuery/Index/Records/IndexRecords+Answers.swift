import RelationsModel

extension IndexRecords {
  /// The quotes that a counted quote answers by name, in order of date.
  func answers(ofQuote position: Int) -> [Int] {
    others(.answeredQuotes, range(of: position, .answering))
  }

  /// The quotes that a counted quote answers by name, those that they answer, and so on: all that were said
  /// before it; in no order.
  func allAnswers(ofQuote position: Int) -> [Int] {
    Array(AnswerRule.all(answers(ofQuote: position), andAnsweredBy: answers(ofQuote:)))
  }

  /// The quotes that answer a counted quote by name, in order of date.
  func answers(toQuote position: Int, atMost limit: Int = .max) -> [Int] {
    others(.answeringQuotes, range(of: position, .answered).prefix(limit))
  }

  /// The one at a place among them; nil where there are no more than that.
  func answer(toQuote position: Int, at place: Int) -> Int? {
    others(.answeringQuotes, range(of: position, .answered).dropFirst(place).prefix(1)).first
  }

  /// How many they are.
  func answerCount(toQuote position: Int) -> Int { range(of: position, .answered).count }

  /// Who answers whom by name, of quotes that pass.
  func answers(where isKept: (Int) -> Bool) -> [ImpliedSpans.Answer] {
    let answering: Column<UInt32> = image.column(.answering)
    let answered: Column<UInt32> = image.column(.answeredQuotes)
    return (0..<answering.count).compactMap { row in
      let pair = ImpliedSpans.Answer(Int(answering[row]), to: Int(answered[row]))
      return isKept(pair.answer) && isKept(pair.claim) ? pair : nil
    }
  }

  private func others(_ section: IndexFormat.Section, _ range: Range<Int>) -> [Int] {
    guard !range.isEmpty else { return [] }
    let partners: Column<UInt32> = image.column(section)
    return range.map { Int(partners[$0]) }
  }

  /// Where a quote stands in a column of them that is in their order.
  private func range(of position: Int, _ section: IndexFormat.Section) -> Range<Int> {
    let quotes: Column<UInt32> = image.column(section)
    guard quotes.count > 0 else { return 0..<0 }
    let start = quotes.firstIndex(in: 0..<quotes.count, notLessThan: UInt32(clamping: position))
    let end = quotes.firstIndex(
      in: start..<quotes.count,
      notLessThan: UInt32(clamping: position + 1)
    )
    return start..<end
  }
}
