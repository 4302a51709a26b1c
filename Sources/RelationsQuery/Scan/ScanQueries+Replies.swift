import RelationsModel

/// Replies and the last word, each found by looking at every quote.
extension ScanQueries {
  public func reply(to quote: Quote.ID, _ perspective: Perspective) -> ReplyFinding? {
    guard let position = store.quotePositions[quote] else { return nil }
    let claim = store.quotes[position]
    guard claim.quote.isCounted, claim.quote.date.first <= perspective.asOf else { return nil }
    let dated = claim.dated
    let named = claim.answeredBy.map { store.quotes[$0] }
      .filter { $0.quote.date.first <= perspective.asOf }
    if let answer = nearest(of: named, to: dated) {
      return ReplyFinding(quote: answer.quote.id, relation: .named)
    }
    guard let side = stanced(claim)?.side else { return nil }
    // What the claim answers was said before it, whatever their dates leave open, and so was what that
    // answers.
    let places = AnswerRule.all(claim.answers) { store.quotes[$0].answers }
    let answered = Set(places.map { store.quotes[$0].quote.id })
    let candidates = store.quotes.filter { other in
      guard other.proposition == claim.proposition, other.quote.date.first <= perspective.asOf,
        !answered.contains(other.quote.id),
        let replying = stanced(other)?.side
      else { return false }
      return replying != side && other.dated.succession(after: dated) != .earlier
    }
    return nearest(of: candidates, to: dated).flatMap { reply in
      ReplyRelation(reply.dated.succession(after: dated))
        .map { ReplyFinding(quote: reply.quote.id, relation: $0) }
    }
  }

  public func openDays(of quote: Quote.ID) -> ClosedRange<Day>? {
    store.quotePositions[quote].flatMap { store.quotes[$0].span }
  }

  /// The first of the nearest, in order of date.
  private func nearest(of quotes: [FiledQuote], to claim: DatedWords) -> FiledQuote? {
    quotes.dropFirst().reduce(quotes.first) { best, next in
      guard let best else { return next }
      return next.dated.isNearer(than: best.dated, to: claim) ? next : best
    }
  }

  /// As `PropositionListing.lastWord`.
  func lastWord(on proposition: Int, _ statistics: DayStatistics) -> LastWord? {
    let quotes = store.quotes[..<statistics.quoteCount].filter {
      $0.quote.isCounted && isAbout(proposition, $0)
    }
    let stanced = BothSides { side in
      quotes.filter { $0.side == side && $0.proposition == proposition && $0.stance != .none }
    }
    let words = Side.allCases.compactMap { side -> LastWord? in
      let others = quotes.filter { other in
        other.side == side.other
          && !stanced[side].contains { isCertainlyLater($0.dated, than: other.dated) }
      }
      guard let last = last(of: stanced[side]), !stanced[side.other].isEmpty else { return nil }
      // What dates leave open is closed by the words that answer it.
      let closing = others.map { other in stanced[side].filter { answers($0, other) } }
      guard closing.allSatisfy({ !$0.isEmpty }) else { return nil }
      let end = self.last(of: closing.flatMap { $0 }) ?? last
      return LastWord(side: side, date: end.quote.date)
    }
    return words.count == 1 ? words[0] : nil
  }

  /// The last of some words in order of date, as far as answers tell of when they were said.
  private func last(of quotes: [FiledQuote]) -> FiledQuote? {
    quotes.max { ($0.dated.first, $0.key) < ($1.dated.first, $1.key) }
  }

  /// Whether words follow others by their dates or by their places in one source.
  private func isCertainlyLater(_ words: DatedWords, than other: DatedWords) -> Bool {
    switch words.succession(after: other) {
    case .later, .sameDay(isOrderKnown: true): true
    case .earlier, .sameDay, .perhapsLater: false
    }
  }

  private func answers(_ words: FiledQuote, _ other: FiledQuote) -> Bool {
    words.answers.contains { store.quotes[$0].quote.id == other.quote.id }
  }

  /// Whether a quote is on a proposition, or answers one that is.
  private func isAbout(_ proposition: Int, _ filed: FiledQuote) -> Bool {
    filed.proposition == proposition
      || filed.answers.contains { store.quotes[$0].proposition == proposition }
  }
}
