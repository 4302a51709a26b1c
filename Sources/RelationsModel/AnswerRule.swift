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

  /// What is said of quotes that answer one another in a circle, in which each would be later than itself.
  package static let circle =
    "the answers lead round in a circle, and an answer is later than what it answers"

  /// The quotes that answer one another in a circle, or stand between two circles, of those that a list
  /// says to answer others, by their ids or numbers.
  package static func inCircles<ID: Hashable>(_ answers: [(answer: ID, claim: ID)]) -> Set<ID> {
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
    let circles = inCircles(
      answering.flatMap { quote in
        quote.answers.map { (original(quote).id, original(known[$0] ?? quote).id) }
      }
    )
    return answering.map { quote in
      var sound = quote
      if circles.contains(original(quote).id) { sound.answers = [] }
      return sound
    }
  }
}
