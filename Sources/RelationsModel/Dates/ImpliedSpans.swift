/// When words can have been said, where what they answer by name, or what answers them, leaves less open
/// than their dates do.
///
/// Words of `2014` that answer words of August were said in August or later; of a chain of answers each
/// link tells of all that follow it.
package struct ImpliedSpans: Sendable {
  /// A quote that answers another, both by their numbers.
  package struct Answer: Hashable, Sendable {
    package let answer: Int
    package let claim: Int

    package init(_ answer: Int, to claim: Int) {
      self.answer = answer
      self.claim = claim
    }
  }

  /// The first and the last day that is left of a quote's date, by its number; only of quotes of whose
  /// dates some days are ruled out.
  private let spans: [Int: ClosedRange<Day>]
  /// Of quotes whose answers and dates contradict one another: the last day by which they were said, as what
  /// answers them tells, and the later first day that what they answer tells.
  package let contradictions: [Int: (end: Day, start: Day)]

  /// Takes who answers whom and the first and last day that a quote's date can mean, its doubt included.
  ///
  /// Where dates and answers contradict one another the dates hold.
  package init(_ answers: [Answer], _ dated: (Int) -> ClosedRange<Day>) {
    guard !answers.isEmpty else {
      spans = [:]
      contradictions = [:]
      return
    }
    var dates: [Int: ClosedRange<Day>] = [:]
    for answer in answers {
      for number in [answer.answer, answer.claim] where dates[number] == nil {
        dates[number] = dated(number)
      }
    }
    let next = Dictionary(grouping: answers, by: \.claim).mapValues { $0.map(\.answer) }
    let previous = Dictionary(grouping: answers, by: \.answer).mapValues { $0.map(\.claim) }
    let starts = Self.spread(\.lowerBound, of: dates, along: next, isBetter: >)
    let ends = Self.spread(\.upperBound, of: dates, along: previous, isBetter: <)
    var spans: [Int: ClosedRange<Day>] = [:]
    var contradictions: [Int: (end: Day, start: Day)] = [:]
    for (number, date) in dates {
      guard let start = starts[number], let end = ends[number] else { continue }
      if start > end {
        contradictions[number] = (end, start)
      } else if date != start...end {
        spans[number] = start...end
      }
    }
    self.spans = spans
    self.contradictions = contradictions
  }

  /// Gives each number the best end of the dates from which steps lead to it, among those that its own
  /// date can mean.
  ///
  /// The best are taken first, so that each number has its own the first time that it is reached.
  private static func spread(
    _ end: KeyPath<ClosedRange<Day>, Day>,
    of dates: [Int: ClosedRange<Day>],
    along steps: [Int: [Int]],
    isBetter: (Day, Day) -> Bool
  ) -> [Int: Day] {
    var found: [Int: Day] = [:]
    let ranked = dates.sorted { isBetter($0.value[keyPath: end], $1.value[keyPath: end]) }
    for (start, date) in ranked where found[start] == nil {
      let day = date[keyPath: end]
      found[start] = day
      var reached = [start]
      while let number = reached.popLast() {
        for next in steps[number] ?? [] where found[next] == nil {
          guard let own = dates[next], own.contains(day), isBetter(day, own[keyPath: end]) else {
            continue
          }
          found[next] = day
          reached.append(next)
        }
      }
    }
    return found
  }

  /// Whether answers tell nothing that dates do not.
  package var isEmpty: Bool { spans.isEmpty }
  /// The quotes of whose dates some days are ruled out, in no order.
  package var numbers: some Collection<Int> { spans.keys }

  /// The first and the last day that is left of a quote's date; nil where all of it is.
  package subscript(_ number: Int) -> ClosedRange<Day>? { spans[number] }
}

extension EDTFDate {
  /// The last day on which words of the date can have been said, its doubt included, as far as answers by name
  /// leave it open; nil of a single day without a doubt.
  package func end(within span: ClosedRange<Day>?) -> Day? {
    guard precision != .day || doubt != nil else { return nil }
    return min(latest, span?.upperBound ?? latest)
  }
}
