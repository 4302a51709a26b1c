import RelationsModel

extension SegmentedQueries {
  public func problems(in filter: Filter) -> [FilterProblem] {
    guard filter.isNarrowing else { return [] }
    return set.lend { images in
      let names = SegmentNames(set: set, images: images)
      return filter.terms.flatMap { term in
        messages(for: term.test, names).map {
          FilterProblem(range: term.range, message: $0, isUnderstood: !term.test.isOfParties)
        }
      }
    }
  }

  private func messages(for test: FilterTerm.Test, _ names: SegmentNames) -> [String] {
    switch test {
    case .issue(let needles):
      return needles.filter { needle in !names.anywhere { !$0.issues(named: needle).isEmpty } }
        .map { $0.namesNothing("issue", among: names.ids(of: .issue)) }
    case .proposition(let needles):
      return needles.filter { needle in
        !names.anywhere { !$0.propositions(named: needle).isEmpty }
      }
      .map { $0.namesNothing("proposition", among: names.ids(of: .proposition)) }
    case .source(let needles):
      return needles.filter { needle in !names.anywhere { !$0.sources(named: needle).isEmpty } }
        .map { $0.namesNothing("source", among: names.ids(of: .source)) }
    case .party(let needles):
      return needles.filter { PartyChoice([$0], among: heading.parties).isEmpty }
        .map { $0.namesNoParty(of: heading.parties) }
    case .who(let needles):
      return needles.filter { !names.isSomebody($0) }
        .map { $0.namesNothing("speaker", among: names.ofActors) }
    case .words(let needle):
      guard let word = needle.words.first(where: { !names.isKnown($0) }) else { return [] }
      return [needle.matchesNothing(word, meaning: names.meant(by: word))]
    case .stance, .standing, .rendering, .anchor, .coder, .date: return []
    }
  }
}

/// Tells what the names and words of a filter stand for in all segments.
private struct SegmentNames {
  let set: SegmentSet
  let images: [IndexImage]

  func anywhere(_ isThere: (IndexNames) -> Bool) -> Bool {
    images.contains { isThere(IndexNames($0)) }
  }

  /// As many names as can be compared with a wrong one while it is being typed.
  private static let mostNames = 5_000

  func ids(of kind: RecordKind) -> [String] {
    let numbers: [Int] =
      kind == .proposition
      ? (0..<set.issues.count).flatMap { set.propositions(of: $0, images) }
      : Array(0..<(set.numbers(of: kind)?.count ?? 0))
    return numbers.prefix(Self.mostNames).map { set.id($0, of: kind, images) }
  }

  var ofActors: [String] {
    (0..<min(Self.mostNames, set.actors.count)).flatMap { number in
      let (segment, place) = set.actors.owner(number)
      let actor = IndexRecords(images[segment]).actor(place)
      return [actor.name] + actor.name.split(separator: " ").map(String.init) + actor.aliases
        + [actor.id.rawValue]
    }
  }

  func isSomebody(_ needle: FilterTerm.Needle) -> Bool {
    if anywhere({ !$0.actors(named: needle).isEmpty }) { return true }
    guard let wanted = TextNeedle(needle) else { return false }
    return images.indices.contains { segment in
      has(wanted, .actorRoles, .actorRoleStarts, in: segment)
        || isSaid(in: segment) { image, found in
          let roles = image.postings(from: .roleStarts)
          IndexNames(image).forEachRole(having: needle) { roles.unite($0, into: &found) }
        }
    }
  }

  /// Whether a word stands in anything that is searched, whatever the day.
  func isKnown(_ word: [UInt8]) -> Bool {
    guard let needle = TextNeedle(word: word) else { return true }
    let tables: [(IndexFormat.Section, IndexFormat.Section)] = [
      (.actorNames, .actorNameStarts), (.issueNames, .issueNameStarts),
      (.issueWords, .issueWordStarts), (.sourceWords, .sourceWordStarts),
      (.actorRoles, .actorRoleStarts), (.eventWords, .eventWordStarts),
    ]
    return images.indices.contains { segment in
      tables.contains { has(needle, $0.0, $0.1, in: segment) } || isSaid(needle, in: segment)
    }
  }

  /// Whether a word stands in a quote that counts, or in what is told of it.
  private func isSaid(_ needle: TextNeedle, in segment: Int) -> Bool {
    isSaid(in: segment) { image, found in found.formUnion(QuoteWords(image).quotes(having: needle))
    }
  }

  private func isSaid(in segment: Int, _ find: (IndexImage, inout Bitmap) -> Void) -> Bool {
    var found = Bitmap(count: images[segment].quoteCount)
    find(images[segment], &found)
    found.subtract(set.removed[segment])
    return found.count(in: 0..<found.count) > 0
  }

  private func has(
    _ needle: TextNeedle,
    _ texts: IndexFormat.Section,
    _ starts: IndexFormat.Section,
    in segment: Int
  ) -> Bool {
    var isFound = false
    images[segment].texts(texts, starts).forEach(having: needle) { _ in
      isFound = true
      return false
    }
    return isFound
  }

  /// The word of the quotes and names that is nearest to one that stands nowhere.
  ///
  /// A word that only quotes have which are no more is passed over, and the next nearest looked for.
  func meant(by word: [UInt8]) -> String? {
    var gone: Swift.Set<[UInt8]> = []
    while true {
      var nearest = NearestWord(word)
      for image in images { WordGuess(image: image).consider(&nearest, without: gone) }
      guard let best = nearest.best, !stands(best) else { return nearest.text }
      gone.insert(best)
    }
  }

  /// Whether a word is one of a name's, or of the text or the id of a quote that counts.
  private func stands(_ word: [UInt8]) -> Bool {
    let names: [(IndexFormat.Section, IndexFormat.Section)] = [
      (.issueNames, .issueNameStarts), (.actorNames, .actorNameStarts),
      (.sourceWords, .sourceWordStarts),
    ]
    return images.indices.contains { segment in
      let image = images[segment]
      let isNamed = names.contains { texts, starts in
        var isFound = false
        WordRuns(image.texts(texts, starts)).forEach {
          if !isFound, $0.elementsEqual(word) { isFound = true }
        }
        return isFound
      }
      if isNamed { return true }
      let words = image.texts(.words, .wordTextStarts)
      guard
        let place = (0..<words.count).first(where: { words.text($0).dropLast().elementsEqual(word) }
        )
      else { return false }
      return isSaid(in: segment) { image, found in
        image.postings(from: .wordStarts).unite(place, into: &found)
      }
    }
  }
}
