import RelationsModel
import RelationsQuery
import Testing

/// Replies, looked for among all quotes.
extension BoardChecks {
  func repliesAreTheNearest() {
    let stanced = stanced.filter { $0.date.first <= perspective.asOf }
    for quote in dossier.quotes {
      let reply = named(to: quote) ?? guessed(to: quote, among: stanced)
      #expect(engine.reply(to: quote.id, perspective) == reply, "to \(quote.id)")
    }
    #expect(engine.reply(to: "no-such-quote", perspective) == nil)
    for proposition in dossier.issues.flatMap(\.propositions) {
      let found = engine.stances(on: proposition.id, by: perspective.asOf)
      let wanted = stanced.filter { $0.proposition == proposition.id }
      #expect(found.map(\.id) == wanted.map(\.id))
      #expect(found.map(\.day) == wanted.map(\.date.first))
      #expect(found.map(\.speaker) == wanted.map(\.speaker))
      #expect(found.map(\.stance) == wanted.map(\.stance))
      #expect(found.map(\.side) == wanted.map { dossier.side(of: $0.party) })
    }
  }

  /// What answers a quote by name, a variant on either side standing for its original.
  private func named(to quote: Quote) -> ReplyFinding? {
    guard quote.isCounted, quote.date.first <= perspective.asOf else { return nil }
    let versions = Set(dossier.quotes.filter { $0.variantOf == quote.id }.map(\.id) + [quote.id])
    let answering = dossier.quotes.filter { !versions.isDisjoint(with: $0.answers) }
      .compactMap { answer in dossier.quotes.first { $0.id == answer.variantOf ?? answer.id } }
    let known = answering.filter { other in
      other.date.first <= perspective.asOf && dossier.side(of: other.party) != nil
        && dossier.side(of: quote.party)?.other == dossier.side(of: other.party)
        && other.date.latest >= quote.date.earliest
    }
    return nearest(of: known, to: quote).map { ReplyFinding(quote: $0.id, relation: .named) }
  }

  /// What a quote answers by name, a variant on either side standing for its original.
  private func answered(by quote: Quote) -> Set<Quote.ID> {
    let versions = dossier.quotes.filter { $0.variantOf == quote.id } + [quote]
    let originals = versions.flatMap(\.answers)
      .compactMap { id in dossier.quotes.first { $0.id == id } }
      .compactMap { named in dossier.quotes.first { $0.id == named.variantOf ?? named.id } }
    return Set(
      originals.filter { claim in
        dossier.side(of: claim.party)?.other == dossier.side(of: quote.party)
          && dossier.side(of: quote.party) != nil && quote.date.latest >= claim.date.earliest
      }
      .map(\.id)
    )
  }

  private func guessed(to quote: Quote, among stanced: [Quote]) -> ReplyFinding? {
    guard stanced.contains(where: { $0.id == quote.id }),
      let side = dossier.side(of: quote.party)
    else { return nil }
    let answered = answered(by: quote)
    let candidates = stanced.filter { other in
      other.proposition == quote.proposition && !answered.contains(other.id)
        && dossier.side(of: other.party) == side.other
        && dated(other).succession(after: dated(quote)) != .earlier
    }
    guard let reply = nearest(of: candidates, to: quote) else { return nil }
    switch dated(reply).succession(after: dated(quote)) {
    case .earlier: return nil
    case .sameDay(let isKnown):
      return ReplyFinding(quote: reply.id, relation: .sameDay(isOrderKnown: isKnown))
    case .perhapsLater: return ReplyFinding(quote: reply.id, relation: .perhapsLater)
    case .later: return ReplyFinding(quote: reply.id, relation: .later)
    }
  }

  /// By first day, then the surest, then of one source the first after the claim, then by date.
  private func nearest(of quotes: [Quote], to claim: Quote) -> Quote? {
    let from = claim.date.first > .distantPast ? claim.date.first : claim.date.last
    func rank(_ quote: Quote) -> [Int] {
      let distance = abs(quote.date.first.number - from.number)
      switch dated(quote).succession(after: dated(claim)) {
      case .sameDay(isOrderKnown: true): return [distance, 0]
      case .later, .sameDay: return [distance, 1]
      case .perhapsLater: return [distance, 2]
      case .earlier: return [distance, 3]
      }
    }
    var best: Quote?
    for quote in quotes.sorted(by: { key($0) < key($1) }) {
      guard let known = best else {
        best = quote
        continue
      }
      let (own, others) = (rank(quote), rank(known))
      let isSooner =
        own[1] == 0
        ? dated(quote).stand(before: dated(known)) : quote.date.first > known.date.first
      if own.lexicographicallyPrecedes(others) || own == others && isSooner { best = quote }
    }
    return best
  }

  private func dated(_ quote: Quote) -> DatedWords {
    DatedWords(
      date: quote.date,
      source: dossier.sources.firstIndex { $0.id == quote.source } ?? -1,
      start: quote.anchor.span?.start,
      place: dossier.quotes.firstIndex { $0.id == quote.id } ?? -1
    )
  }
}
