import RelationsModel

extension SegmentedQueries {
  public func reply(to quote: Quote.ID, _ perspective: Perspective) -> ReplyFinding? {
    set.lend { images in
      guard let claim = set.quote(quote, images) else { return nil }
      let sayings = images.indices.map { segment in
        IndexSayings(
          images[segment],
          by: perspective.asOf,
          engines[segment].sayingDays,
          engines[segment].tuning,
          engines[segment].view
        )
      }
      let own = sayings[claim.segment]
      guard own.isClaim(claim.position) else { return nil }
      let words = own.dated(claim.position)
      // What answers a claim by name stands in its segment.
      if let answer = own.namedAnswer(to: claim.position, words) {
        return own.finding(answer, .named)
      }
      guard let (place, side) = own.subject(of: claim.position) else { return nil }
      let proposition = set.propositions.number(place, in: claim.segment)
      let source = set.sources.number(words.source, in: claim.segment)
      var found: [(quote: SegmentQuote, words: DatedWords)] = []
      let start = own.records.quote(claim.position).anchor.span?.start
      func dated(as source: Int) -> DatedWords {
        DatedWords(
          date: own.records.date(ofQuote: claim.position),
          source: source,
          start: start,
          place: words.place
        )
      }
      for (segment, sayings) in sayings.enumerated() {
        guard let place = set.propositions.place(proposition, in: segment) else { continue }
        let there = set.sources.place(source, in: segment) ?? -1
        for position in sayings.candidates(on: place, side.other, of: dated(as: there)) {
          let words = sayings.dated(position, from: there)
          let others = DatedWords(
            date: sayings.records.date(ofQuote: position),
            source: set.sources.number(words.source, in: segment),
            start: words.start,
            place: words.place
          )
          found.append((SegmentQuote(segment: segment, position: position), others))
        }
      }
      if images.count > 1 { found.sort { images.precedes($0.quote, $1.quote) } }
      let claimed = dated(as: source)
      let nearest = found.dropFirst().reduce(found.first) { best, next in
        guard let best else { return next }
        return next.words.isNearer(than: best.words, to: claimed) ? next : best
      }
      guard let nearest, let relation = ReplyRelation(nearest.words.succession(after: claimed))
      else { return nil }
      return sayings[nearest.quote.segment].finding(nearest.quote.position, relation)
    }
  }
}
