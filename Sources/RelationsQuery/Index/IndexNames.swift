import RelationsModel

/// What the names in a filter stand for: a whole id for its record alone, else words for all that
/// have them.
struct IndexNames {
  let image: IndexImage
  let records: IndexRecords

  init(_ image: IndexImage) {
    self.image = image
    records = IndexRecords(image)
  }

  func issues(named needle: FilterTerm.Needle) -> [Int] {
    named(needle, .issue, image.texts(.issueNames, .issueNameStarts))
  }

  func actors(named needle: FilterTerm.Needle) -> [Int] {
    named(needle, .actor, image.texts(.actorNames, .actorNameStarts))
  }

  func sources(named needle: FilterTerm.Needle) -> [Int] {
    named(needle, .source, image.texts(.sourceWords, .sourceWordStarts))
  }

  private func named(
    _ needle: FilterTerm.Needle,
    _ kind: RecordKind,
    _ texts: TextTable
  ) -> [Int] {
    if let only = records.position(of: needle.text, among: kind) { return [only] }
    guard let wanted = TextNeedle(needle) else { return [] }
    var found: [Int] = []
    texts.forEach(having: wanted) {
      found.append($0)
      return true
    }
    return found
  }

  /// Visits the roles in which quotes were spoken that have a needle.
  func forEachRole(having needle: FilterTerm.Needle, _ visit: (Int) -> Void) {
    guard let wanted = TextNeedle(needle) else { return }
    image.texts(.roles, .roleTextStarts).forEach(having: wanted) {
      visit($0)
      return true
    }
  }

  func party(named needle: FilterTerm.Needle) -> PartyChoice {
    PartyChoice(needle, among: records.heading.parties)
  }
}
