import RelationsModel

extension IndexedQueries {
  public func laterQuotes(_ perspective: Perspective) -> Int {
    look(perspective) { image, results in
      let mask = results.statistics.mask
      guard results.statistics.quoteCount < image.quoteCount else { return 0 }
      guard var later = kept(perspective.lookingBack, image) else { return 0 }
      later.subtract(mask)
      return later.count(in: 0..<later.count, and: image.column(.counted))
    }
  }

  /// What a perspective's filter keeps, without all else that it shows; nil when the task was
  /// cancelled meanwhile.
  private func kept(_ perspective: Perspective, _ image: IndexImage) -> Bitmap? {
    let asksStanding = perspective.filter.terms.contains { term in
      if case .standing = term.test { true } else { false }
    }
    guard !asksStanding else { return look(perspective) { $1.kept } }
    let run = FilterRun(
      image: image,
      statistics: statistics(perspective, image),
      standings: []
    )
    return run.kept(by: perspective.filter)
  }

  public func candidates(
    for stem: FilterStem,
    _ perspective: Perspective,
    _ window: Window
  ) -> Page<FilterCandidate> {
    if let fixed = stem.fixedCandidates(heading.parties) { return Page(fixed, window: window) }
    return look(perspective.unfiltered) { image, results in
      let candidates = IndexCandidates(image: image, results: results, stem: stem)
      switch stem.field.flatMap({ Field(rawValue: $0.name) }) {
      case .issue: return candidates.issues(window)
      case .proposition: return candidates.propositions(window)
      case .who: return candidates.actors(window)
      case .source:
        return candidates.sources(window) { isThere($0, IndexCards(image), results.statistics) }
      default: return .empty
      }
    }
  }
}

/// The records that the beginning of a name may mean.
private struct IndexCandidates {
  let image: IndexImage
  let results: IndexResults
  let stem: FilterStem

  private var records: IndexRecords { IndexRecords(image) }

  func issues(_ window: Window) -> Page<FilterCandidate> {
    let names = image.texts(.issueNames, .issueNameStarts)
    return page(window, names) {
      results.standings[$0] != nil
    } candidate: {
      let (id, title) = records.issueTitle($0)
      return FilterCandidate(value: id.rawValue, name: title)
    }
  }

  func actors(_ window: Window) -> Page<FilterCandidate> {
    let days: Column<Int32> = image.column(.actorDays)
    let names = image.texts(.actorNames, .actorNameStarts)
    return page(window, names) {
      days[$0] <= results.statistics.day
    } candidate: {
      let (id, name, _) = records.actorHead($0)
      return FilterCandidate(value: id.rawValue, name: name)
    }
  }

  func sources(_ window: Window, isThere: (Int) -> Bool) -> Page<FilterCandidate> {
    let words = image.texts(.sourceWords, .sourceWordStarts)
    return page(window, words, isThere: isThere) {
      let source = records.source($0)
      return FilterCandidate(value: source.id.rawValue, name: source.title ?? source.publisher)
    }
  }

  /// The words of propositions stand among those of their issues.
  func propositions(_ window: Window) -> Page<FilterCandidate> {
    let days: Column<Int32> = image.column(.propositionDays)
    let words = image.texts(.issueWords, .issueWordStarts)
    let owners: Column<UInt32> = image.column(.propositionIssues)
    let found = IndexNames(image).propositionTexts(having: stem.needle).compactMap { found in
      let owner = Int(owners[found.proposition])
      let isThere = results.standings.indices.contains(owner) && results.standings[owner] != nil
      return days[found.proposition] <= results.statistics.day && isThere
        ? stem.rank(in: words.text(found.text)).map { (found.proposition, $0) } : nil
    }
    return page(window, found) {
      let proposition = records.proposition($0)
      return FilterCandidate(
        value: records.id($0, of: .proposition),
        name: proposition?.text
      )
    }
  }

  private func page(
    _ window: Window,
    _ names: TextTable,
    isThere: (Int) -> Bool,
    candidate: (Int) -> FilterCandidate
  ) -> Page<FilterCandidate> {
    var found: [(place: Int, rank: Int)] = []
    names.forEach(havingBytes: stem.needle) { place in
      if let rank = stem.rank(in: names.text(place)), isThere(place) { found.append((place, rank)) }
    }
    return page(window, found, candidate: candidate)
  }

  private func page(
    _ window: Window,
    _ found: [(place: Int, rank: Int)],
    candidate: (Int) -> FilterCandidate
  ) -> Page<FilterCandidate> {
    let page = stem.page(found, window)
    return Page(rows: page.rows.map(candidate), offset: page.offset, total: page.total)
  }
}
