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

  /// As `PropositionListing.lastWord`.
  func lastWord(on proposition: Int, _ statistics: DayStatistics) -> Side? {
    let quotes = store.quotes[..<statistics.quoteCount].filter {
      $0.quote.isCounted && isAbout(proposition, $0)
    }
    let stanced = BothSides { side in
      quotes.filter { $0.side == side && $0.proposition == proposition && $0.stance != .none }
    }
    guard !stanced.first.isEmpty, !stanced.second.isEmpty else { return nil }
    let sides = Side.allCases.filter { side in
      quotes.allSatisfy { words in
        words.side != side.other || stanced[side].contains { follows($0, words) }
      }
    }
    return sides.count == 1 ? sides[0] : nil
  }

  /// Whether words certainly follow others: by their dates, by their places in one source, or because they
  /// answer them by name.
  private func follows(_ words: FiledQuote, _ other: FiledQuote) -> Bool {
    switch words.dated.succession(after: other.dated) {
    case .later, .sameDay(isOrderKnown: true): true
    case .earlier, .sameDay, .perhapsLater:
      words.answers.contains { store.quotes[$0].quote.id == other.quote.id }
    }
  }

  /// Whether a quote is on a proposition, or answers one that is.
  private func isAbout(_ proposition: Int, _ filed: FiledQuote) -> Bool {
    filed.proposition == proposition
      || filed.answers.contains { store.quotes[$0].proposition == proposition }
  }
}
