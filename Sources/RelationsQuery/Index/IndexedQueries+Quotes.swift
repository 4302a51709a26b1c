import RelationsModel

extension IndexedQueries {
  public func quotes(
    _ scope: QuoteScope,
    _ perspective: Perspective,
    _ order: QuoteOrder,
    _ window: Window
  ) -> Page<QuoteCard> {
    look(perspective) { image, results in
      let listing = QuoteListing(scope, results, image)
      let total = listing.count()
      let offset = min(window.offset, total)
      let positions =
        offset <= tuning.pagedFrom
        ? listing.window(window, order)
        : paging(scope, perspective, listing).window(window, order, of: listing)
      var cards = IndexCards(image)
      return Page(
        rows: positions.map { cards.card(ofQuote: $0) },
        offset: offset,
        total: total
      )
    }
  }

  public func position(
    of quote: Quote.ID,
    in scope: QuoteScope,
    _ perspective: Perspective,
    _ order: QuoteOrder
  ) -> Int? {
    look(perspective) { image, results in
      guard let position = IndexRecords(image).position(of: quote.rawValue, among: .quote) else {
        return nil
      }
      let listing = QuoteListing(scope, results, image)
      guard let (item, place) = listing.item(of: position) else { return nil }
      let passed = order == .oldestFirst ? item : listing.itemCount - 1 - item
      let start =
        passed <= tuning.pagedFrom
        ? listing.start(of: item, order)
        : paging(scope, perspective, listing).start(of: item, order, in: listing)
      return start + place
    }
  }

  public func count(
    ofQuotesBefore day: Day,
    in scope: QuoteScope,
    _ perspective: Perspective
  ) -> Int {
    look(perspective) { image, results in
      count(ofQuotesBefore: day, in: scope, results, image)
    }
  }

  func count(
    ofQuotesBefore day: Day,
    in scope: QuoteScope,
    _ results: IndexResults,
    _ image: IndexImage
  ) -> Int {
    let listing = QuoteListing(scope, results, image)
    let day = Int32(clamping: day.number)
    if let count = listing.plainCount(before: day) { return count }
    let item = listing.itemCount(before: day)
    guard item > tuning.pagedFrom else { return listing.start(of: item, .oldestFirst) }
    return paging(scope, results.perspective, listing).start(of: item, .oldestFirst, in: listing)
  }

  public func quote(_ id: Quote.ID) -> QuoteCard? {
    read { image in
      var cards = IndexCards(image)
      return IndexRecords(image).position(of: id.rawValue, among: .quote)
        .map { cards.card(ofQuote: $0) }
    }
  }
}
