/// What a quote can answer by name: words of the other party that are not certainly later.
package enum AnswerRule {
  /// Why a quote cannot answer another; nil where it can.
  ///
  /// Both are the originals of their versions; `name` is the id that was given for the other.
  package static func problem(
    of quote: Quote,
    answering other: Quote,
    named name: String
  ) -> String? {
    if quote.id == other.id {
      return name == quote.id.rawValue
        ? "a quote cannot answer itself"
        : "\(quoted(name)) is a version of the same words, and a quote cannot answer itself"
    }
    guard let party = quote.party else {
      return "the quote was said for neither party, and an answer is one party’s to the other"
    }
    guard let asked = other.party else {
      return "\(quoted(name)) was said for neither party, and an answer is one party’s to the other"
    }
    if party == asked {
      return "\(quoted(name)) was said for \(quoted(asked.rawValue)) too, "
        + "and an answer is one party’s to the other"
    }
    guard quote.date.latest < other.date.earliest else { return nil }
    return "the quote is dated \(quote.date), and \(quoted(name)) later (\(other.date)): "
      + "an answer is not earlier than what it answers"
  }

  /// Why the answers of a quote cannot stand beside those of others.
  package enum Contradiction: Hashable, Sendable {
    /// It answers, perhaps by way of others, what answers it.
    case circle
    /// What answers it was said by one day, and what it answers not before a later one.
    case dates(end: Day, start: Day)

    /// The reason in a sentence without a full stop.
    package var reason: String {
      switch self {
      case .circle:
        "the answers lead round in a circle, and an answer is later than what it answers"
      case .dates(let end, let start):
        "what answers the quote was said by \(EDTFDate(end)), and what it answers not before "
          + "\(EDTFDate(start)): an answer is not earlier than what it answers"
      }
    }
  }

  /// The quotes whose answers cannot stand, each for its versions, of those that answer quotes that are known.
  ///
  /// What one quote alone tells that it cannot answer is left out.
  package static func contradictions(
    among quotes: [Quote],
    known: [Quote.ID: Quote]
  ) -> [Quote.ID: Contradiction] {
    func original(_ quote: Quote) -> Quote { quote.variantOf.flatMap { known[$0] } ?? quote }
    var dates: [Quote.ID: ClosedRange<Day>] = [:]
    var pairs: [(answer: Quote.ID, claim: Quote.ID)] = []
    for quote in quotes where !quote.answers.isEmpty {
      let answer = original(quote)
      for claim in quote.answers.compactMap({ known[$0].map(original) })
      where problem(of: answer, answering: claim, named: claim.id.rawValue) == nil {
        pairs.append((answer.id, claim.id))
        for end in [answer, claim] { dates[end.id] = end.date.earliest...end.date.latest }
      }
    }
    return contradictions(among: pairs) { dates[$0] ?? .distantPast ... .distantFuture }
  }

  /// The same by ids or numbers, with the first and the last day that a date can mean.
  package static func contradictions<ID: Hashable>(
    among answers: [(answer: ID, claim: ID)],
    dated: (ID) -> ClosedRange<Day>
  ) -> [ID: Contradiction] {
    guard !answers.isEmpty else { return [:] }
    let circles = inCircles(answers)
    var found = Dictionary(uniqueKeysWithValues: circles.map { ($0, Contradiction.circle) })
    var ids: [ID] = []
    var numbers: [ID: Int] = [:]
    func number(_ id: ID) -> Int {
      if let number = numbers[id] { return number }
      numbers[id] = ids.count
      ids.append(id)
      return ids.count - 1
    }
    let others = answers.filter { !circles.contains($0.answer) }
      .map { ImpliedSpans.Answer(number($0.answer), to: number($0.claim)) }
    for (number, days) in ImpliedSpans(others, { dated(ids[$0]) }).contradictions {
      found[ids[number]] = .dates(end: days.end, start: days.start)
    }
    return found
  }

  /// Some quotes, those that they answer, and so on, by their numbers.
  package static func all(_ quotes: [Int], andAnsweredBy answers: (Int) -> [Int]) -> Set<Int> {
    var found: Set<Int> = []
    var rest = quotes
    while let next = rest.popLast() {
      if found.insert(next).inserted { rest += answers(next) }
    }
    return found
  }

  /// The quotes that answer one another in a circle, or stand between two circles, of those that a list
  /// says to answer others, by their ids or numbers.
  static func inCircles<ID: Hashable>(_ answers: [(answer: ID, claim: ID)]) -> Set<ID> {
    let forward = Dictionary(grouping: answers, by: \.answer).mapValues { $0.map(\.claim) }
    let back = Dictionary(grouping: answers, by: \.claim).mapValues { $0.map(\.answer) }
    // What answers nothing that is left is in none, nor is what nothing that is left answers.
    var left = Set(forward.keys).intersection(back.keys)
    for (own, others) in [(forward, back), (back, forward)] {
      var counts = left.reduce(into: [:]) { $0[$1] = own[$1]?.count { left.contains($0) } ?? 0 }
      var ends = left.filter { counts[$0] == 0 }
      while let end = ends.popFirst() {
        left.remove(end)
        for other in others[end] ?? [] where left.contains(other) {
          counts[other, default: 0] -= 1
          if counts[other] == 0 { ends.insert(other) }
        }
      }
    }
    return left
  }

  /// The same quotes, without what they name that is no quote of the list or none that they can answer.
  package static func sound(_ quotes: [Quote]) -> [Quote] {
    guard quotes.contains(where: { !$0.answers.isEmpty }) else { return quotes }
    let known = Dictionary(quotes.map { ($0.id, $0) }) { first, _ in first }
    func original(_ quote: Quote) -> Quote { quote.variantOf.flatMap { known[$0] } ?? quote }
    let answering = quotes.map { quote in
      var sound = quote
      sound.answers = quote.answers.filter { name in
        known[name].map {
          problem(of: original(quote), answering: original($0), named: name.rawValue) == nil
        } ?? false
      }
      return sound
    }
    let contradictions = contradictions(among: answering, known: known)
    return answering.map { quote in
      var sound = quote
      if contradictions[original(quote).id] != nil { sound.answers = [] }
      return sound
    }
  }
}
