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
    // What the claim answers was said before it, whatever their dates leave open.
    let answered = Set(claim.answers.map { store.quotes[$0].quote.id })
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

  /// The first of the nearest, in order of date.
  private func nearest(of quotes: [FiledQuote], to claim: DatedWords) -> FiledQuote? {
    quotes.dropFirst().reduce(quotes.first) { best, next in
      guard let best else { return next }
      return next.dated.isNearer(than: best.dated, to: claim) ? next : best
    }
  }

  /// The side whose last stanced words on a proposition are certainly later than all that the other
  /// side is recorded to have said on it, a named answer included; nil unless both took a stance.
  func lastWord(on proposition: Int, _ statistics: DayStatistics) -> Side? {
    let quotes = store.quotes[..<statistics.quoteCount].filter {
      $0.quote.isCounted && isAbout(proposition, $0)
    }
    let last = BothSides { side in
      quotes.filter { $0.side == side && $0.proposition == proposition && $0.stance != .none }
        .map(\.quote.date.earliest).max()
    }
    let latest = BothSides { side in
      quotes.filter { $0.side == side }.map(\.quote.date.latest).max()
    }
    guard last.first != nil, last.second != nil else { return nil }
    return Side.allCases.first { side in
      guard let own = last[side], let others = latest[side.other] else { return false }
      return own > others
    }
  }

  /// Whether a quote is on a proposition, or answers one that is.
  private func isAbout(_ proposition: Int, _ filed: FiledQuote) -> Bool {
    filed.proposition == proposition
      || filed.answers.contains { store.quotes[$0].proposition == proposition }
  }
}
