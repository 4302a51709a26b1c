import RelationsModel

extension SegmentedQueries {
  public func reply(to quote: Quote.ID, _ perspective: Perspective) -> ReplyFinding? {
    set.lend { images in
      guard let claim = set.quote(quote, images) else { return nil }
      let sayings = images.indices.map { segment in
        IndexSayings(
          images[segment],
          by: perspective.asOf,
          engines[segment].sayings,
          engines[segment].tuning,
          engines[segment].view
        )
      }
      let own = sayings[claim.segment]
      guard own.isClaim(claim.position) else { return nil }
      // What answers a claim by name stands in its segment.
      if let answer = own.namedAnswer(to: claim.position, own.dated(claim.position)) {
        return own.finding(answer, .named)
      }
      guard let (place, side) = own.subject(of: claim.position) else { return nil }
      let proposition = set.propositions.number(place, in: claim.segment)
      let claimed = SegmentClaim(set, own, claim)
      let answered = own.records.allAnswers(ofQuote: claim.position)
      let found = claimed.candidates(on: proposition, side.other, sayings, except: answered)
        .sorted { images.precedes($0.quote, $1.quote) }
      let nearest = found.dropFirst().reduce(found.first) { best, next in
        guard let best else { return next }
        return next.words.isNearer(than: best.words, to: claimed.words) ? next : best
      }
      guard let nearest,
        let relation = ReplyRelation(nearest.words.succession(after: claimed.words))
      else { return nil }
      return sayings[nearest.quote.segment].finding(nearest.quote.position, relation)
    }
  }

  public func openDays(of quote: Quote.ID) -> ClosedRange<Day>? {
    set.lend { images in set.quote(quote, images).map(\.segment) }
      .flatMap { engines[$0].openDays(of: quote) }
  }
}

/// Words to which a reply is looked for in all segments, each of which has numbers of its own for sources.
struct SegmentClaim {
  private let set: SegmentSet
  private let date: EDTFDate
  private let span: ClosedRange<Day>?
  private let start: Int?
  private let place: Int
  private let source: Int
  private let segment: Int
  /// The words with the number that their source has in the set.
  var words: DatedWords { words(from: source) }

  init(_ set: SegmentSet, _ sayings: IndexSayings, _ quote: SegmentQuote) {
    let words = sayings.dated(quote.position)
    self.set = set
    segment = quote.segment
    date = sayings.records.date(ofQuote: quote.position)
    span = sayings.span(ofQuote: quote.position)
    start = words.start
    place = words.place
    source = set.sources.number(words.source, in: quote.segment)
  }

  private func words(from source: Int) -> DatedWords {
    DatedWords(date: date, span: span, source: source, start: start, place: place)
  }

  /// Whether words of a side with a stance stand after them on the same day in the same source.
  func isFollowed(on proposition: Int, by side: Side, _ sayings: [IndexSayings]) -> Bool {
    sayings.enumerated().contains { segment, sayings in
      guard let there = set.propositions.place(proposition, in: segment) else { return false }
      let own = set.sources.place(source, in: segment) ?? -1
      return sayings.isFollowed(words(from: own), on: there, by: side)
    }
  }

  /// Words with a stance of one side that may be the nearest, of each segment those nearest in it,
  /// except those that the claim answers, which stand in its own segment.
  func candidates(
    on proposition: Int,
    _ side: Side,
    _ sayings: [IndexSayings],
    except answered: [Int]
  ) -> [(quote: SegmentQuote, words: DatedWords)] {
    sayings.enumerated().flatMap { segment, sayings -> [(quote: SegmentQuote, words: DatedWords)] in
      guard let there = set.propositions.place(proposition, in: segment) else { return [] }
      let own = set.sources.place(source, in: segment) ?? -1
      let words = words(from: own)
      let except = segment == self.segment ? answered : []
      return sayings.candidates(on: there, side, of: words, except: except).map { position in
        let words = sayings.dated(position, from: own)
        let common = DatedWords(
          date: sayings.records.date(ofQuote: position),
          span: sayings.span(ofQuote: position),
          source: set.sources.number(words.source, in: segment),
          start: words.start,
          place: words.place
        )
        return (SegmentQuote(segment: segment, position: position), common)
      }
    }
  }
}
