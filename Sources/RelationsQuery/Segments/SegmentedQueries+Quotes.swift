import RelationsModel

/// What comes into a list together with a quote of a later segment: itself and its listed variants.
struct SegmentUnit: Sendable {
  let segment: Int
  /// The unit's quotes, the one by whose date it stands first.
  let quotes: [Int]
  let key: SegmentQuoteKey
  /// How many quotes of units before it come into the list.
  var before = 0
}

extension SegmentLook {
  /// The units of later segments in a list, in order of date.
  func units(_ scope: QuoteScope) -> [SegmentUnit] {
    var units: [SegmentUnit] = []
    for segment in images.indices.dropFirst() {
      let listing = listing(scope, segment)
      let records = IndexRecords(images[segment])
      listing.forEachItem(.oldestFirst) { item in
        guard listing.weight(item) > 0 else { return true }
        let family = listing.family(item)
        units.append(
          SegmentUnit(
            segment: segment,
            quotes: family,
            key: SegmentQuoteKey(records, family[0])
          )
        )
        return true
      }
    }
    if images.count > 2 { units.sort { $0.key.precedes($1.key) } }
    var before = 0
    for place in units.indices {
      units[place].before = before
      before += units[place].quotes.count
    }
    return units
  }

  func listing(_ scope: QuoteScope, _ segment: Int) -> QuoteListing {
    QuoteListing(scope, results.parts[segment], images[segment])
  }

  func card(of quote: SegmentQuote) -> QuoteCard {
    var cards = IndexCards(images[quote.segment])
    return cards.card(ofQuote: quote.position)
  }
}

/// The list of all segments: that of the first with the units of the others between.
private struct SegmentListing {
  private let look: SegmentLook
  private let engine: IndexedQueries
  private let listing: QuoteListing
  private let scope: QuoteScope
  private let units: [SegmentUnit]
  private let order: QuoteOrder
  private let baseTotal: Int
  private let unitTotal: Int
  var total: Int { baseTotal + unitTotal }

  init(_ look: SegmentLook, _ scope: QuoteScope, _ units: [SegmentUnit], _ order: QuoteOrder) {
    self.look = look
    self.scope = scope
    self.units = units
    self.order = order
    engine = look.engines[0]
    listing = look.listing(scope, 0)
    baseTotal = listing.count()
    unitTotal = units.last.map { $0.before + $0.quotes.count } ?? 0
  }

  /// The unit at a place of the list's order.
  private func unit(_ place: Int) -> SegmentUnit {
    units[order == .oldestFirst ? place : units.count - 1 - place]
  }

  /// How many quotes of units come into the list before one.
  private func unitsBefore(_ place: Int) -> Int {
    guard place < units.count else { return unitTotal }
    let unit = unit(place)
    return order == .oldestFirst ? unit.before : unitTotal - unit.before - unit.quotes.count
  }

  /// How many quotes of the first segment come into the list before a unit.
  private func baseBefore(_ place: Int) -> Int {
    guard place < units.count else { return baseTotal }
    let item = listing.item(before: unit(place).key, look.images[0])
    let older = start(of: item)
    return order == .oldestFirst ? older : baseTotal - older
  }

  /// How many quotes come in by older items of the first segment.
  private func start(of item: Int) -> Int {
    if item <= engine.tuning.pagedFrom { return listing.start(of: item, .oldestFirst) }
    if listing.itemCount - item < engine.tuning.pagedFrom {
      return baseTotal - listing.start(of: item - 1, .newestFirst)
    }
    return engine.paging(scope, look.perspective, listing).start(
      of: item,
      .oldestFirst,
      in: listing
    )
  }

  private func base(_ window: Window) -> [SegmentQuote] {
    guard window.count > 0 else { return [] }
    let positions =
      window.offset <= engine.tuning.pagedFrom
      ? listing.window(window, order)
      : engine.paging(scope, look.perspective, listing).window(window, order, of: listing)
    return positions.map { SegmentQuote(segment: 0, position: $0) }
  }

  func window(_ window: Window) -> [SegmentQuote] {
    var (offset, rest) = (min(window.offset, total), min(window.count, total))
    rest = min(rest, total - offset)
    guard rest > 0 else { return [] }
    var place = firstUnit { baseBefore($0) + unitsBefore($0) + unit($0).quotes.count > offset }
    var found: [SegmentQuote] = []
    while rest > 0 {
      let before = unitsBefore(place)
      let start = baseBefore(place)
      if offset - before < start {
        let part = base(Window(offset: offset - before, count: min(rest, start + before - offset)))
        guard !part.isEmpty else { break }
        found += part
        offset += part.count
        rest -= part.count
        continue
      }
      guard place < units.count else { break }
      let unit = unit(place)
      let part = unit.quotes.dropFirst(offset - before - start).prefix(rest)
      found += part.map { SegmentQuote(segment: unit.segment, position: $0) }
      offset += part.count
      rest -= part.count
      place += 1
    }
    return found
  }

  private func firstUnit(where isReached: (Int) -> Bool) -> Int {
    var (low, high) = (0, units.count)
    while low < high {
      let middle = (low + high) >> 1
      if isReached(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Where a quote stands in the list; nil when it is not there.
  func position(of quote: SegmentQuote) -> Int? {
    guard quote.segment == 0 else {
      let place = units.indices.first { place in
        let unit = unit(place)
        return unit.segment == quote.segment && unit.quotes.contains(quote.position)
      }
      guard let place, let inUnit = unit(place).quotes.firstIndex(of: quote.position) else {
        return nil
      }
      return baseBefore(place) + unitsBefore(place) + inUnit
    }
    guard let (item, inFamily) = listing.item(of: quote.position) else { return nil }
    let family = listing.family(item)
    let older = start(of: item)
    let start = order == .oldestFirst ? older : baseTotal - older - listing.weight(item)
    let key = SegmentQuoteKey(IndexRecords(look.images[0]), family[0])
    let place = firstUnit { place in
      let unit = unit(place).key
      return order == .oldestFirst ? key.precedes(unit) : unit.precedes(key)
    }
    return start + unitsBefore(place) + inFamily
  }
}

extension QuoteListing {
  /// How many items stand before a quote of another segment.
  fileprivate func item(before key: SegmentQuoteKey, _ image: IndexImage) -> Int {
    let records = IndexRecords(image)
    var (low, high) = (0, itemCount)
    while low < high {
      let middle = (low + high) >> 1
      if key.follows(position(middle), records) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension SegmentedQueries {
  public func quotes(
    _ scope: QuoteScope,
    _ perspective: Perspective,
    _ order: QuoteOrder,
    _ window: Window
  ) -> Page<QuoteCard> {
    look(perspective) { look in
      let listing = SegmentListing(look, scope, units(scope, look), order)
      var cards = look.images.map { IndexCards($0) }
      return Page(
        rows: listing.window(window).map { cards[$0.segment].card(ofQuote: $0.position) },
        offset: min(window.offset, listing.total),
        total: listing.total
      )
    }
  }

  public func position(
    of quote: Quote.ID,
    in scope: QuoteScope,
    _ perspective: Perspective,
    _ order: QuoteOrder
  ) -> Int? {
    look(perspective) { look in
      set.quote(quote, look.images).flatMap {
        SegmentListing(look, scope, units(scope, look), order).position(of: $0)
      }
    }
  }

  public func count(
    ofQuotesBefore day: Day,
    in scope: QuoteScope,
    _ perspective: Perspective
  ) -> Int {
    look(perspective) { look in
      zip(engines, look.images).enumerated().reduce(0) { sum, entry in
        let (engine, image) = entry.element
        return sum
          + engine.count(ofQuotesBefore: day, in: scope, look.results.parts[entry.offset], image)
      }
    }
  }

  public func quote(_ id: Quote.ID) -> QuoteCard? {
    set.lend { images in
      set.quote(id, images).map { quote in
        var cards = IndexCards(images[quote.segment])
        return cards.card(ofQuote: quote.position)
      }
    }
  }
}
