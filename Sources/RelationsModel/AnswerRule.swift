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
  /// The same quotes, without what they name that is no quote of the list or none that they can answer.
  package static func sound(_ quotes: [Quote]) -> [Quote] {
    guard quotes.contains(where: { !$0.answers.isEmpty }) else { return quotes }
    let known = Dictionary(quotes.map { ($0.id, $0) }) { first, _ in first }
    func original(_ quote: Quote) -> Quote { quote.variantOf.flatMap { known[$0] } ?? quote }
    return quotes.map { quote in
      var sound = quote
      sound.answers = quote.answers.filter { name in
        known[name].map {
          problem(of: original(quote), answering: original($0), named: name.rawValue) == nil
        } ?? false
      }
      return sound
    }
  }
}
