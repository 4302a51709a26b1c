import RelationsModel

extension SegmentedQueries {
  public func actors(_ perspective: Perspective, _ window: Window) -> Page<ActorCard> {
    look(perspective) { look in
      let quoted = look.quoted(.quoteSpeakers, set.actors, isCounted: true)
      let page = Page(look.actors(quoted: quoted.contains), window: window)
      return Page(rows: page.rows.map(look.card(ofActor:)), offset: page.offset, total: page.total)
    }
  }

  public func sources(_ perspective: Perspective, _ window: Window) -> Page<SourceCard> {
    look(perspective) { look in
      let quoted = look.quoted(.quoteSources, set.sources, isCounted: false)
      let own = SegmentOwnWords(set, look.images, look.results.parts)
      let there = (0..<set.sources.count).filter { source in
        guard look.isThere(source: source) else { return false }
        let (segment, place) = set.sources.owner(source)
        return quoted.contains(source) || own[segment].sourceMatches(place)
      }
      let page = Page(there, window: window)
      return Page(rows: page.rows.map(look.card(ofSource:)), offset: page.offset, total: page.total)
    }
  }

  public func events(
    _ perspective: Perspective,
    _ order: QuoteOrder,
    _ window: Window
  ) -> Page<EventCard> {
    look(perspective) { look in
      engines[0].events(order, window, look.images[0], look.results.parts[0])
    }
  }

  public func position(
    of event: Event.ID,
    _ perspective: Perspective,
    _ order: QuoteOrder
  ) -> Int? {
    look(perspective) { look in
      engines[0].position(of: event, order, look.images[0], look.results.parts[0])
    }
  }

  public func passages(
    _ kind: Passage.Kind,
    _ perspective: Perspective,
    _ window: Window
  ) -> Page<PassageCard> {
    engines[0].passages(kind, perspective, window)
  }
}

extension SegmentLook {
  /// The records that a column of the kept quotes names.
  fileprivate func quoted(
    _ column: IndexFormat.Section,
    _ numbers: SegmentNumbers,
    isCounted: Bool
  ) -> Bitmap {
    var found = Bitmap(count: numbers.count)
    for (segment, image) in images.enumerated() {
      let names: Column<UInt32> = image.column(column)
      let counted: Column<UInt64> = image.column(.counted)
      let kept = results.parts[segment].kept
      kept.forEach(in: 0..<kept.count) { position in
        guard !isCounted || counted.hasBit(position) else { return }
        found.insert(numbers.number(Int(names[position]), in: segment))
      }
    }
    return found
  }

  /// The actors that are listed, of which some are quoted in what matches.
  func actors(quoted: (Int) -> Bool) -> [Int] {
    let own = SegmentOwnWords(set, images, results.parts)
    return (0..<set.actors.count).filter { actor in
      guard set.firstDay(ofActor: actor, images) <= results.day else { return false }
      let (segment, place) = set.actors.owner(actor)
      return quoted(actor) || own[segment].actorMatches(place)
    }
  }

  func card(ofActor actor: Int) -> ActorCard {
    var count = 0
    var ends: (first: SegmentQuote, last: SegmentQuote)?
    for (segment, part) in results.parts.enumerated() {
      guard let place = set.actors.place(actor, in: segment) else { continue }
      let (own, found) = IndexCards(images[segment]).quotes(ofActor: place, part)
      count += own
      guard let found else { continue }
      let first = SegmentQuote(segment: segment, position: found.first)
      let last = SegmentQuote(segment: segment, position: found.last)
      let earliest = ends.map { images.precedes($0.first, first) ? $0.first : first } ?? first
      ends = (earliest, later(ends?.last, last))
    }
    let (cards, place) = owner(actor, of: set.actors)
    return cards.card(
      ofActor: place,
      asOf: perspective.asOf,
      quoteCount: count,
      firstDate: ends.map { date(of: $0.first) },
      lastDate: ends.map { date(of: $0.last) }
    )
  }

  /// A source is there once it has come out, or once a quote found in it is dated.
  func isThere(source: Int) -> Bool {
    let (segment, place) = set.sources.owner(source)
    let issued: Column<Int32> = images[segment].column(.sourceDays)
    return issued[place] <= results.day || quoteCount(ofSource: source) > 0
  }

  func card(ofSource source: Int) -> SourceCard {
    let (cards, place) = owner(source, of: set.sources)
    return cards.card(
      ofSource: place,
      by: results.day,
      quoteCount: quoteCount(ofSource: source)
    )
  }

  /// Quotes found in a source by the day.
  private func quoteCount(ofSource source: Int) -> Int {
    var sum = 0
    for (segment, part) in results.parts.enumerated() {
      guard let place = set.sources.place(source, in: segment) else { continue }
      let sources: Column<UInt32> = images[segment].column(.quoteSources)
      let days: Column<Int32> = images[segment].column(.quoteDays)
      sum += IndexCards(images[segment]).quoteCount(ofSource: place, part.statistics)
      sum -= set.removedPositions[segment].count {
        Int(sources[$0]) == place && days[$0] <= results.day
      }
    }
    return sum
  }
}
