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
      let problem = AnswerRule.problem(
        of: original(quote),
        answering: original(answered),
        named: name.value
      )
      if let problem {
        log.error(problem, at: name.spot)
        return nil
      }
      return answered.id
    }
  }

  /// The quotes, each for its versions, whose answers cannot stand beside those of others.
  func contradictions(among quotes: [Quote]) -> [Quote.ID: AnswerRule.Contradiction] {
    AnswerRule.contradictions(among: quotes, known: self.quotes)
  }

  /// The quote that counts for a version of it.
  private func original(_ quote: Quote) -> Quote {
    quote.variantOf.flatMap { quotes[$0] } ?? quote
  }
}
