import RelationsModel

/// Actors, events and sources: under a filter each stays when it matches itself or any of its
/// quotes does.
extension IndexedQueries {
  public func actors(_ perspective: Perspective, _ window: Window) -> Page<ActorCard> {
    look(perspective) { image, outlook in
      let days: Column<Int32> = image.column(.actorDays)
      let run = OwnWords(image: image, outlook: outlook)
      let quoted = self.quoted(outlook, .quoteSpeakers, .actor, image, isCounted: true)
      let there = (0..<image.count(.actor)).filter { actor in
        days[actor] <= outlook.reckoning.day
          && (quoted.contains(actor) || run.actorMatches(actor))
      }
      let page = Page(there, window: window)
      let cards = IndexCards(image)
      return Page(
        rows: page.rows.map { cards.card(ofActor: $0, outlook) },
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
    look(perspective) { image, outlook in
      let days: Column<Int32> = image.column(.eventDays)
      let run = OwnWords(image: image, outlook: outlook)
      let there = (0..<image.count(.event)).filter {
        days[$0] <= outlook.reckoning.day && run.eventMatches($0)
      }
      let page = Page(order == .oldestFirst ? there : there.reversed(), window: window)
      let cards = IndexCards(image)
      return Page(rows: page.rows.map(cards.card(ofEvent:)), offset: page.offset, total: page.total)
    }
  }

  public func sources(_ perspective: Perspective, _ window: Window) -> Page<SourceCard> {
    look(perspective) { image, outlook in
      let run = OwnWords(image: image, outlook: outlook)
      let quoted = self.quoted(outlook, .quoteSources, .source, image, isCounted: false)
      let cards = IndexCards(image)
      let there = (0..<image.count(.source)).filter { source in
        isThere(source, cards, outlook.reckoning)
          && (quoted.contains(source) || run.sourceMatches(source))
      }
      let page = Page(there, window: window)
      return Page(
        rows: page.rows.map { cards.card(ofSource: $0, outlook.reckoning) },
        offset: page.offset,
        total: page.total
      )
    }
  }

  /// The records that a column of the kept quotes names.
  private func quoted(
    _ outlook: IndexOutlook,
    _ column: IndexFormat.Section,
    _ kind: RecordKind,
    _ image: IndexImage,
    isCounted: Bool
  ) -> Bitmap {
    let names: Column<UInt32> = image.column(column)
    let counted: Column<UInt64> = image.column(.counted)
    var found = Bitmap(count: image.count(kind))
    outlook.kept.forEach(in: 0..<outlook.kept.count) { position in
      if !isCounted || counted.hasBit(position) { found.insert(Int(names[position])) }
    }
    return found
  }

  /// A source is there once it has come out, or once a quote found in it is dated.
  private func isThere(
    _ source: Int,
    _ cards: IndexCards,
    _ reckoning: IndexReckoning
  ) -> Bool {
    let image = cards.records.image
    let issued: Column<Int32> = image.column(.sourceDays)
    if issued[source] <= reckoning.day { return true }
    return cards.quoteCount(ofSource: source, reckoning) > 0
  }
}
