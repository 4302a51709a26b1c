import RelationsModel

extension SegmentedQueries {
  public func propositions(
    _ perspective: Perspective,
    _ window: Window
  ) -> Page<PropositionListing> {
    look(perspective) { look in
      let isNarrowing = perspective.filter.isNarrowing
      let totals = look.propositionCounts(Perspective(asOf: perspective.asOf)) {
        $0.statistics.mask
      }
      let matching = isNarrowing ? look.propositionCounts(perspective) { $0.kept } : totals
      let there = look.results.shown.flatMap { set.propositions(of: $0, look.images) }
        .filter { proposition in
          set.firstDay(ofProposition: proposition, look.images) <= look.results.day
            && (!isNarrowing || matching[proposition] > 0)
        }
      let page = Page(there, window: window)
      let sayings = look.sayings
      return propositionRows(look) { writer in
        Page(
          rows: page.rows.map { number in
            let issue = set.issue(ofProposition: number, look.images)
            let (cards, place) = look.owner(issue, of: set.issues)
            let head = cards.records.issueTitle(place)
            return PropositionListing(
              issue: head.id,
              issueTitle: head.title,
              row: writer.row(number),
              quotes: Count(matching: matching[number], total: totals[number]),
              lastWord: look.lastWord(on: number, sayings)
            )
          },
          offset: page.offset,
          total: page.total
        )
      }
    }
  }

  public func stances(on proposition: Proposition.ID, by asOf: Day) -> [StancedQuote] {
    set.lend { images in
      guard let number = set.number(of: proposition.rawValue, among: .proposition, images) else {
        return []
      }
      let day = Int32(clamping: asOf.number)
      var found: [(quote: SegmentQuote, stanced: StancedQuote)] = []
      for (segment, image) in images.enumerated() {
        guard let place = set.propositions.place(number, in: segment) else { continue }
        let stances = IndexStances(image)
        let lists = StanceLists(image, quoteCount: stances.count(by: day))
        for rank in lists.ranks(place) {
          let position = stances.position(atRank: rank)
          guard !set.removed[segment].contains(position) else { continue }
          let quote = SegmentQuote(segment: segment, position: position)
          found.append((quote, stances.stanced(position)))
        }
      }
      if set.stances.speakers[number] != nil {
        found.sort { images.precedes($0.quote, $1.quote) }
      }
      return found.map(\.stanced)
    }
  }

  public func stanceChanges(
    of actor: Actor.ID?,
    after day: Day?,
    _ perspective: Perspective,
    _ window: Window
  ) -> Page<StanceChange> {
    look(perspective) { look in
      let number = actor.flatMap { look.number(of: $0.rawValue, among: .actor) }
      guard actor == nil || number != nil else { return .empty }
      return engines[0].windowTables(perspective.window, look.images[0]) { tables in
        let after = day.map { Int32(clamping: $0.number) }
        let changes = changes(perspective.window, look.images)
        let rows = look.changes(changes, tables, of: number, after: after)
        let page = Page(rows, window: window)
        return Page(rows: page.rows.map(look.change), offset: page.offset, total: page.total)
      }
    }
  }

  public func turningDay(
    _ direction: TimeDirection,
    _ perspective: Perspective,
    of issues: Set<Issue.ID>?
  ) -> Day? {
    set.lend { images in
      lendTurns(perspective, images) { turns in
        let day = Int32(clamping: perspective.asOf.number)
        let found = (0..<set.issues.count).lazy.filter { issue in
          issues?.contains(Issue.ID(self.set.id(issue, of: .issue, images))) ?? true
        }
        .compactMap { issue in
          direction == .later
            ? turns.first(of: issue, after: day) : turns.last(of: issue, before: day)
        }
        return (direction == .later ? found.min() : found.max()).map { Day(number: Int($0)) }
      }
    }
  }

  public func issuesMoved(since day: Day, _ perspective: Perspective) -> Set<Issue.ID> {
    set.lend { images in
      lendTurns(perspective, images) { turns in
        let (first, last) = (min(day, perspective.asOf), max(day, perspective.asOf))
        let isOpen = first <= .distantPast
        let base = IssueStandings(images[0], perspective)
        let standings = SegmentStandings(set, images, perspective)
        let moved = (0..<set.issues.count).lazy.filter { issue in
          guard isOpen || turns.turns(issue, after: first, by: last) else { return false }
          return turns.isChanged(issue)
            ? standings.differs(issue, between: first, and: last)
            : base.differs(issue, between: first, and: last)
        }
        return Set(moved.map { Issue.ID(self.set.id($0, of: .issue, images)) })
      }
    }
  }

  private func lendTurns<Result>(
    _ perspective: Perspective,
    _ images: [IndexImage],
    _ body: (SegmentIssueTurns) -> Result
  ) -> Result {
    let days = turns(perspective.window, images)
    return engines[0].windowTables(perspective.window, images[0]) { tables in
      body(SegmentIssueTurns(set, images, tables, days, perspective.lens))
    }
  }
}

extension SegmentLook {
  /// For each proposition the counted quotes of some that each segment holds.
  fileprivate func propositionCounts(
    _ perspective: Perspective,
    _ kept: (IndexResults) -> Bitmap
  ) -> [Int] {
    var sums = engines[0].propositionCounts(perspective, kept(results.parts[0]), images[0])
    sums += Array(repeating: 0, count: set.propositions.count - sums.count)
    for segment in images.indices.dropFirst() {
      let counts = PropositionListings.counts(kept(results.parts[segment]), images[segment])
      for (place, count) in counts.enumerated() {
        sums[set.propositions.number(place, in: segment)] += count
      }
    }
    return sums
  }

  fileprivate var sayings: [IndexSayings] {
    images.indices.map { segment in
      let engine = engines[segment]
      return IndexSayings(
        images[segment],
        quoteCount: results.parts[segment].statistics.quoteCount,
        engine.sayings,
        engine.tuning,
        engine.view
      )
    }
  }

  /// As `PropositionListing.lastWord`.
  fileprivate func lastWord(on number: Int, _ sayings: [IndexSayings]) -> LastWord? {
    let places = sayings.indices.compactMap { segment in
      set.propositions.place(number, in: segment).map { (segment, $0) }
    }
    func last(_ side: Side) -> (end: SegmentQuote, day: Day)? {
      let own = places.compactMap { segment, place in
        sayings[segment].lastStanced(on: place, side).map {
          (end: SegmentQuote(segment: segment, position: $0.position), day: $0.day)
        }
      }
      guard let day = own.map(\.day).max(),
        let end = own.map(\.end).max(by: { precedes($0, $1, sayings) })
      else { return nil }
      return (end, day)
    }
    let last = BothSides(each: last)
    guard last.first != nil, last.second != nil else { return nil }
    let words = Side.allCases.compactMap { side -> LastWord? in
      guard let own = last[side] else { return nil }
      var closing: [SegmentQuote] = []
      for (segment, place) in places {
        let here = sayings[segment]
        let found = here.closing(on: place, side, after: own.day) { other in
          let words = SegmentQuote(segment: segment, position: other)
          return SegmentClaim(set, here, words).isFollowed(on: number, by: side, sayings)
        }
        guard let found else { return nil }
        closing += found.map { SegmentQuote(segment: segment, position: $0) }
      }
      let end = closing.max { precedes($0, $1, sayings) } ?? own.end
      return LastWord(side: side, date: date(of: end))
    }
    return words.count == 1 ? words[0] : nil
  }

  /// Whether words stand before others in order of date, as far as answers tell of when they were said.
  private func precedes(
    _ one: SegmentQuote,
    _ other: SegmentQuote,
    _ sayings: [IndexSayings]
  ) -> Bool {
    let days = [one, other].map { sayings[$0.segment].dated($0.position, from: -1).first }
    return days[0] != days[1] ? days[0] < days[1] : images.precedes(one, other)
  }

  // MARK: - Changes of stance

  fileprivate typealias Change = (earlier: SegmentQuote, later: SegmentQuote)

  /// The changes that a perspective shows, in order: those of the first segment that others leave as
  /// they are, and those in which others have a part.
  fileprivate func changes(
    _ own: [SegmentChange],
    _ tables: WindowTables,
    of actor: Int?,
    after day: Int32?
  ) -> [Change] {
    let isNarrowing = perspective.filter.isNarrowing
    func isKept(_ quote: SegmentQuote) -> Bool {
      results.parts[quote.segment].kept.contains(quote.position)
    }
    var merged: [Change] = own.compactMap { change in
      guard actor == nil || change.speaker == actor, change.day <= results.day,
        day.map({ change.day > $0 }) ?? true,
        !isNarrowing || isKept(change.earlier) || isKept(change.later)
      else { return nil }
      return (change.earlier, change.later)
    }
    let count = merged.count
    let place = actor.map { set.actors.place($0, in: 0) }
    if place != .some(nil) {
      let changes = IndexStanceChanges(images[0], tables, of: place ?? nil)
      let speakers: Column<UInt32> = images[0].column(.quoteSpeakers)
      let propositions: Column<UInt32> = images[0].column(.quotePropositions)
      for place in changes.places(after: day, by: results.day) {
        let (earlier, later) = changes.quotes(place)
        if let told = set.stances.speakers[Int(propositions[later])],
          told.contains(Int(speakers[later]))
        {
          continue
        }
        let kept = results.parts[0].kept
        guard !isNarrowing || kept.contains(earlier) || kept.contains(later) else { continue }
        merged.append(
          (
            SegmentQuote(segment: 0, position: earlier), SegmentQuote(segment: 0, position: later)
          )
        )
      }
    }
    guard count > 0, count < merged.count else { return merged }
    return merged.sorted { images.precedes($0.later, $1.later) }
  }

  fileprivate func change(_ change: Change) -> StanceChange {
    let image = images[change.later.segment]
    let proposition = Int(
      image.column(.quotePropositions, as: UInt32.self)[change.later.position]
    )
    let number = set.propositions.number(proposition, in: change.later.segment)
    let before = IndexStances(images[change.earlier.segment]).stanced(change.earlier.position)
    let after = IndexStances(image).stanced(change.later.position)
    return StanceChange(
      actor: after.speaker,
      issue: Issue.ID(id(set.issue(ofProposition: number, images), of: .issue)),
      proposition: Proposition.ID(id(number, of: .proposition)),
      earlier: before,
      later: after
    )
  }
}
