import RelationsModel
import RelationsQuery
import Testing

/// Replies, looked for among all quotes.
extension BoardChecks {
  func repliesAreTheNearest() {
    let stanced = stanced.filter { $0.date.first <= perspective.asOf }
    let naive = NaiveReplies(dossier, perspective)
    for quote in dossier.quotes {
      let reply = naive.named(to: quote) ?? naive.guessed(to: quote, among: stanced)
      #expect(engine.reply(to: quote.id, perspective) == reply, "to \(quote.id)")
      #expect(engine.openDays(of: quote.id) == naive.spans[quote.id], "of \(quote.id)")
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

}

/// Replies by their rule, looked for among all quotes.
private struct NaiveReplies {
  private let dossier: Dossier
  private let perspective: Perspective
  /// What each quote answers by name, a variant on either side standing for its original.
  private var answered: [Quote.ID: Set<Quote.ID>] = [:]
  private(set) var spans: [Quote.ID: ClosedRange<Day>] = [:]

  init(_ dossier: Dossier, _ perspective: Perspective) {
    self.dossier = dossier
    self.perspective = perspective
    let quotes = Dictionary(uniqueKeysWithValues: dossier.quotes.map { ($0.id, $0) })
    for quote in dossier.quotes {
      guard let answer = quotes[quote.variantOf ?? quote.id] else { continue }
      for name in quote.answers {
        guard let named = quotes[name], let claim = quotes[named.variantOf ?? name],
          let side = dossier.side(of: answer.party), dossier.side(of: claim.party) == side.other,
          answer.date.latest >= claim.date.earliest
        else { continue }
        answered[answer.id, default: []].insert(claim.id)
      }
    }
    // Of circles, and of what stands between two, no answer is taken.
    let all = answered
    func claims(_ id: Quote.ID) -> Set<Quote.ID> { all[id] ?? [] }
    func answers(_ id: Quote.ID) -> Set<Quote.ID> {
      Set(all.filter { $0.value.contains(id) }.keys)
    }
    let circular = Set(all.keys.filter { NaiveReplies.reached(from: $0, by: claims).contains($0) })
    for id in all.keys {
      let after = NaiveReplies.reached(from: id, by: answers)
      let before = NaiveReplies.reached(from: id, by: claims)
      if !circular.isDisjoint(with: after), !circular.isDisjoint(with: before) {
        answered[id] = nil
      }
    }
    func pairs() -> [(Quote, Quote)] {
      answered.flatMap { id, claims in
        claims.compactMap { claim in
          quotes[id].flatMap { answer in quotes[claim].map { (answer, $0) } }
        }
      }
    }
    // Nor of words that were said before what they answer, where what answers them tells so.
    for id in answerEnds(pairs()).filter({ $0.value.start > $0.value.end }).keys {
      answered[id] = nil
    }
    spans = impliedSpans(pairs())
  }

  private static func reached(
    from id: Quote.ID,
    by steps: (Quote.ID) -> Set<Quote.ID>
  ) -> Set<Quote.ID> {
    var found: Set<Quote.ID> = []
    var next = steps(id)
    while let other = next.popFirst() {
      if found.insert(other).inserted { next.formUnion(steps(other)) }
    }
    return found
  }

  /// What answers a quote by name.
  func named(to quote: Quote) -> ReplyFinding? {
    guard quote.isCounted, quote.date.first <= perspective.asOf else { return nil }
    let known = dossier.quotes.filter { other in
      other.date.first <= perspective.asOf && answered[other.id]?.contains(quote.id) == true
    }
    return nearest(of: known, to: quote).map { ReplyFinding(quote: $0.id, relation: .named) }
  }

  func guessed(to quote: Quote, among stanced: [Quote]) -> ReplyFinding? {
    guard stanced.contains(where: { $0.id == quote.id }),
      let side = dossier.side(of: quote.party)
    else { return nil }
    let answered = NaiveReplies.reached(from: quote.id) { self.answered[$0] ?? [] }
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

  /// By first day, then the surest, then of one source the first after the claim, then the later first
  /// day, then what ends sooner.
  private func nearest(of quotes: [Quote], to claim: Quote) -> Quote? {
    func rank(_ quote: Quote) -> [Int] {
      let distance = abs(dated(quote).first.number - dated(claim).counted.number)
      switch dated(quote).succession(after: dated(claim)) {
      case .sameDay(isOrderKnown: true): return [distance, 0]
      case .later, .sameDay: return [distance, 1]
      case .perhapsLater: return [distance, 2]
      case .earlier: return [distance, 3]
      }
    }
    var best: Quote?
    for quote in quotes.sorted(by: { BoardChecks.key($0) < BoardChecks.key($1) }) {
      guard let known = best else {
        best = quote
        continue
      }
      let (own, others) = (rank(quote), rank(known))
      let isSooner =
        own[1] == 0
        ? dated(quote).stand(before: dated(known))
        : (dated(known).first, dated(quote).latest) < (dated(quote).first, dated(known).latest)
      if own.lexicographicallyPrecedes(others) || own == others && isSooner { best = quote }
    }
    return best
  }

  private func dated(_ quote: Quote) -> DatedWords {
    DatedWords(
      date: quote.date,
      span: spans[quote.id],
      source: dossier.sources.firstIndex { $0.id == quote.source } ?? -1,
      start: quote.anchor.span?.start,
      place: dossier.quotes.firstIndex { $0.id == quote.id } ?? -1
    )
  }
}

/// The days that answers leave open, found by looking at all answers until nothing changes.
func impliedSpans(_ answers: [(answer: Quote, claim: Quote)]) -> [Quote.ID: ClosedRange<Day>] {
  let quotes = answers.flatMap { [$0.answer, $0.claim] }
  let dates = Dictionary(quotes.map { ($0.id, $0.date) }) { first, _ in first }
  return answerEnds(answers).compactMapValues { $0.start <= $0.end ? $0.start...$0.end : nil }
    .filter { id, span in dates[id].map { span != $0.earliest...$0.latest } ?? false }
}

/// The first day and the last that answers leave open of each date, the one after the other where they
/// contradict one another.
private func answerEnds(
  _ answers: [(answer: Quote, claim: Quote)]
) -> [Quote.ID: (start: Day, end: Day)] {
  let quotes = answers.flatMap { [$0.answer, $0.claim] }
  let dates = Dictionary(quotes.map { ($0.id, $0.date) }) { first, _ in first }
  var starts = dates.mapValues(\.earliest)
  var ends = dates.mapValues(\.latest)
  var isSettled = false
  while !isSettled {
    isSettled = true
    for (answer, claim) in answers.map({ ($0.answer.id, $0.claim.id) }) {
      guard let dated = dates[answer], let claimed = dates[claim], let start = starts[claim],
        let end = ends[answer], let own = starts[answer], let last = ends[claim]
      else { continue }
      if own < start, start <= dated.latest {
        starts[answer] = start
        isSettled = false
      }
      if last > end, end >= claimed.earliest {
        ends[claim] = end
        isSettled = false
      }
    }
  }
  return starts.reduce(into: [:]) { found, entry in
    found[entry.key] = ends[entry.key].map { (entry.value, $0) }
  }
}
