import RelationsModel

/// Looks up the quotes that other quotes say that they answer.
///
/// A name that does not stand is reported and taken out; the quote that has it stays.
struct AnswerLinking {
  let register: RecordRegister
  let log: ProblemLog
  private let quotes: [Quote.ID: Quote]

  init(register: RecordRegister, log: ProblemLog, quotes: [Quote]) {
    self.register = register
    self.log = log
    self.quotes = Dictionary(quotes.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The names that stand, each once, in the order of the file.
  func sound(_ names: [Located<String>], of quote: Quote) -> [Quote.ID] {
    var seen: Set<String> = []
    return names.compactMap { name in
      guard seen.insert(name.value).inserted else {
        log.warn("\(quoted(name.value)) stands twice in one list", at: name.spot)
        return nil
      }
      guard register.finds(name, .quote), let answered = quotes[Quote.ID(name.value)] else {
        return nil
      }
      if let problem = problem(of: original(quote), answering: original(answered), name.value) {
        log.error(problem, at: name.spot)
        return nil
      }
      return answered.id
    }
  }

  /// The quote that counts for a version of it.
  private func original(_ quote: Quote) -> Quote {
    quote.variantOf.flatMap { quotes[$0] } ?? quote
  }

  private func problem(of quote: Quote, answering other: Quote, _ name: String) -> String? {
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
}
