import RelationsModel

/// Actors, events and sources: under a filter each stays when it matches itself or any of its
/// quotes does.
extension IndexedQueries {
  public func actors(_ perspective: Perspective, _ window: Window) -> Page<ActorCard> {
    look(perspective) { image, results in
      let days: Column<Int32> = image.column(.actorDays)
      let run = OwnWords(image: image, results: results)
      let quoted = self.quoted(results, .quoteSpeakers, .actor, image, isCounted: true)
      let there = (0..<image.count(.actor)).filter { actor in
        days[actor] <= results.statistics.day
          && (quoted.contains(actor) || run.actorMatches(actor))
      }
      let page = Page(there, window: window)
      let cards = IndexCards(image)
      return Page(
        rows: page.rows.map { cards.card(ofActor: $0, results) },
        offset: page.offset,
        total: page.total
      )
    }
  }

  public func events(
    _ perspective: Perspective,
    _ order: QuoteOrder,
    _ window: Window
  ) -> Page<EventCard> {
    look(perspective) { image, results in events(order, window, image, results) }
  }

  func events(
    _ order: QuoteOrder,
    _ window: Window,
    _ image: IndexImage,
    _ results: IndexResults
  ) -> Page<EventCard> {
    let there = events(image, results)
    let page =
      order == .oldestFirst
      ? Page(there, window: window) : Page(there.reversed(), window: window)
    let cards = IndexCards(image)
    return Page(rows: page.rows.map(cards.card(ofEvent:)), offset: page.offset, total: page.total)
  }

  public func position(
    of event: Event.ID,
    _ perspective: Perspective,
    _ order: QuoteOrder
  ) -> Int? {
    look(perspective) { image, results in position(of: event, order, image, results) }
  }

  func position(
    of event: Event.ID,
    _ order: QuoteOrder,
    _ image: IndexImage,
    _ results: IndexResults
  ) -> Int? {
    let records = IndexRecords(image)
    guard let event = records.position(of: event.rawValue, among: .event) else { return nil }
    let there = events(image, results)
    let place = there.place(of: event)
    return order == .oldestFirst ? place : place.map { there.count - 1 - $0 }
  }

  public func eventCounts(
    by length: PeriodLength,
    _ perspective: Perspective
  ) -> [EventPeriodCount] {
    look(perspective) { image, results in eventCounts(by: length, image, results) }
  }

  func eventCounts(
    by length: PeriodLength,
    _ image: IndexImage,
    _ results: IndexResults
  ) -> [EventPeriodCount] {
    let days: Column<Int32> = image.column(.eventDays)
    let directions: Column<UInt8> = image.column(.eventDirections)
    let all = Event.Direction.allCases
    var found: [Day: EventPeriodCount] = [:]
    var (last, period): (Int32?, EventPeriodCount?) = (nil, nil)
    // Events of one day stand together, and so do those of one stretch.
    for event in events(image, results) {
      if days[event] != last || period == nil {
        last = days[event]
        let start = length.start(of: Day(number: Int(days[event])))
        if period?.start != start {
          if let period { found[period.start] = period }
          period = found[start] ?? EventPeriodCount(start: start)
        }
      }
      period?.count(all[directions.place(event, upTo: all.count - 1)])
    }
    if let period { found[period.start] = period }
    return found.values.sorted { $0.start < $1.start }
  }

  public func passages(
    _ kind: Passage.Kind,
    _ perspective: Perspective,
    _ window: Window
  ) -> Page<PassageCard> {
    read { image in
      let starts: Column<UInt32> = image.column(.sourcePassageStarts)
      let passages: Column<UInt32> = image.column(.sourcePassages)
      let days: Column<Int32> = image.column(.passageDays)
      let kinds: Column<UInt8> = image.column(.passageKinds)
      let (day, code) = (Int32(clamping: perspective.asOf.number), UInt8(kind.code))
      let known = (0..<image.count(.source)).flatMap { source in
        starts.stretch(source, upTo: passages.count).lazy.map { Int(passages[$0]) }
          .filter { kinds[$0] == code && days[$0] <= day }
      }
      let page = Page(known, window: window)
      let cards = IndexCards(image)
      return Page(
        rows: page.rows.compactMap(cards.card(ofPassage:)),
        offset: page.offset,
        total: page.total
      )
    }
  }

  public func sources(_ perspective: Perspective, _ window: Window) -> Page<SourceCard> {
    look(perspective) { image, results in
      let run = OwnWords(image: image, results: results)
      let quoted = self.quoted(results, .quoteSources, .source, image, isCounted: false)
      let cards = IndexCards(image)
      let there = (0..<image.count(.source)).filter { source in
        isThere(source, cards, results.statistics)
          && (quoted.contains(source) || run.sourceMatches(source))
      }
      let page = Page(there, window: window)
      return Page(
        rows: page.rows.map { cards.card(ofSource: $0, results.statistics) },
        offset: page.offset,
        total: page.total
      )
    }
  }

  /// The records that a column of the kept quotes names.
  func quoted(
    _ results: IndexResults,
    _ column: IndexFormat.Section,
    _ kind: RecordKind,
    _ image: IndexImage,
    isCounted: Bool
  ) -> Bitmap {
    let names: Column<UInt32> = image.column(column)
    let counted: Column<UInt64> = image.column(.counted)
    var found = Bitmap(count: image.count(kind))
    results.kept.forEach(in: 0..<results.kept.count) { position in
      if !isCounted || counted.hasBit(position) { found.insert(Int(names[position])) }
    }
    return found
  }

  /// A source is there once it has come out, or once a quote found in it is dated.
  func isThere(
    _ source: Int,
    _ cards: IndexCards,
    _ statistics: IndexDayStatistics
  ) -> Bool {
    let image = cards.records.image
    let issued: Column<Int32> = image.column(.sourceDays)
    if issued[source] <= statistics.day { return true }
    return cards.quoteCount(ofSource: source, statistics) > 0
  }
}
