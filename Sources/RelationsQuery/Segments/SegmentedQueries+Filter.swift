import RelationsModel

extension SegmentedQueries {
  public func laterQuotes(_ perspective: Perspective) -> Int {
    look(perspective) { look in
      let ahead = self.look(perspective.lookingBack, look.images)
      return look.images.indices.reduce(0) { sum, segment in
        var later = ahead.results.parts[segment].kept
        later.subtract(look.results.parts[segment].statistics.mask)
        let counted: Column<UInt64> = look.images[segment].column(.counted)
        return sum + later.count(in: 0..<later.count, and: counted)
      }
    }
  }

  public func candidates(
    for stem: FilterStem,
    _ perspective: Perspective,
    _ window: Window
  ) -> Page<FilterCandidate> {
    if let fixed = stem.fixedCandidates(heading.parties) { return Page(fixed, window: window) }
    return look(perspective.unfiltered) { look in
      let candidates = SegmentCandidates(look: look, stem: stem)
      switch stem.field.flatMap({ Field(rawValue: $0.name) }) {
      case .issue: return candidates.issues(window)
      case .proposition: return candidates.propositions(window)
      case .who: return candidates.actors(window)
      case .source: return candidates.sources(window)
      default: return .empty
      }
    }
  }
}

/// The records of all segments that the beginning of a name may mean.
private struct SegmentCandidates {
  let look: SegmentLook
  let stem: FilterStem

  private var set: SegmentSet { look.set }

  func issues(_ window: Window) -> Page<FilterCandidate> {
    let found = found(.issueNames, .issueNameStarts, set.issues) {
      look.results.standings[$0] != nil
    }
    return page(found, window) { number in
      let (cards, place) = look.owner(number, of: set.issues)
      let (id, title) = cards.records.issueTitle(place)
      return FilterCandidate(value: id.rawValue, name: title)
    }
  }

  func actors(_ window: Window) -> Page<FilterCandidate> {
    let found = found(.actorNames, .actorNameStarts, set.actors) {
      set.firstDay(ofActor: $0, look.images) <= look.results.day
    }
    return page(found, window) { number in
      let (cards, place) = look.owner(number, of: set.actors)
      let (id, name, _) = cards.records.actorHead(place)
      return FilterCandidate(value: id.rawValue, name: name)
    }
  }

  func sources(_ window: Window) -> Page<FilterCandidate> {
    let found = found(.sourceWords, .sourceWordStarts, set.sources, where: look.isThere(source:))
    return page(found, window) { number in
      let (cards, place) = look.owner(number, of: set.sources)
      let source = cards.records.source(place)
      return FilterCandidate(value: source.id.rawValue, name: source.title ?? source.publisher)
    }
  }

  func propositions(_ window: Window) -> Page<FilterCandidate> {
    var found: [(place: Int, rank: Int)] = []
    for (segment, image) in look.images.enumerated() {
      let words = image.texts(.issueWords, .issueWordStarts)
      for text in IndexNames(image).propositionTexts(having: stem.needle) {
        guard set.propositions.isOwner(segment, of: text.proposition) else { continue }
        let number = set.propositions.number(text.proposition, in: segment)
        let issue = set.issue(ofProposition: number, look.images)
        guard set.firstDay(ofProposition: number, look.images) <= look.results.day,
          look.results.standings.indices.contains(issue), look.results.standings[issue] != nil,
          let rank = stem.rank(in: words.text(text.text))
        else { continue }
        found.append((number, rank))
      }
    }
    let order = found.map { ($0, look.place(ofProposition: $0.place)) }
      .sorted { $0.1 < $1.1 }.map(\.0)
    return page(order, window) { number in
      let (cards, place) = look.owner(number, of: set.propositions)
      return FilterCandidate(
        value: cards.records.id(place, of: .proposition),
        name: cards.records.proposition(place)?.text
      )
    }
  }

  /// The records in whose names the beginning stands, in the dossier's order.
  private func found(
    _ texts: IndexFormat.Section,
    _ starts: IndexFormat.Section,
    _ numbers: SegmentNumbers,
    where isThere: (Int) -> Bool
  ) -> [(place: Int, rank: Int)] {
    var found: [(place: Int, rank: Int)] = []
    for (segment, image) in look.images.enumerated() {
      let names = image.texts(texts, starts)
      names.forEach(havingBytes: stem.needle) { place in
        guard numbers.isOwner(segment, of: place), let rank = stem.rank(in: names.text(place))
        else { return }
        let number = numbers.number(place, in: segment)
        if isThere(number) { found.append((number, rank)) }
      }
    }
    return found
  }

  private func page(
    _ found: [(place: Int, rank: Int)],
    _ window: Window,
    candidate: (Int) -> FilterCandidate
  ) -> Page<FilterCandidate> {
    let page = stem.page(found, window)
    return Page(rows: page.rows.map(candidate), offset: page.offset, total: page.total)
  }
}
