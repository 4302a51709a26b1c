import RelationsModel

/// What the names in a filter stand for: a whole id for its record alone, else words for all that
/// have them.
struct IndexNames {
  let image: IndexImage
  let records: IndexRecords
  private let view: SegmentView?

  init(_ image: IndexImage, _ view: SegmentView? = nil) {
    self.image = image
    self.view = view
    records = IndexRecords(image)
  }

  func issues(named needle: FilterTerm.Needle) -> [Int] {
    named(needle, .issue, image.texts(.issueNames, .issueNameStarts))
  }

  /// The text of a proposition stands among its issue's other words: after the summary, before what
  /// the assessments note.
  func propositions(named needle: FilterTerm.Needle) -> [Int] {
    if let only = needle.first({ records.position(of: $0, among: .proposition) }) { return [only] }
    if isElsewhere(needle, .proposition) { return [] }
    var found: [Int] = []
    image.texts(.issueWords, .issueWordStarts).forEach(matching: needle) { text in
      if let proposition = proposition(at: text) { found.append(proposition) }
    }
    return found
  }

  /// The propositions in whose text or id some bytes stand, and where each stands among the issues'
  /// words.
  func propositionTexts(having bytes: [UInt8]) -> [(text: Int, proposition: Int)] {
    var found: [(text: Int, proposition: Int)] = []
    image.texts(.issueWords, .issueWordStarts).forEach(havingBytes: bytes) { text in
      if let proposition = proposition(at: text) { found.append((text, proposition)) }
    }
    return found
  }

  /// The proposition whose text stands at a place among the issues' words.
  func proposition(at text: Int) -> Int? {
    let owner = Int(image.column(.issueWordOwners, as: UInt32.self)[text])
    let propositions: Column<UInt32> = image.column(.issuePropositionStarts)
    let assessments: Column<UInt32> = image.column(.issueAssessmentStarts)
    let there = propositions.stretch(owner, upTo: image.count(.proposition))
    let summary = owner + there.lowerBound + Int(assessments[owner])
    let proposition = there.lowerBound + text - summary - 1
    return there.contains(proposition) ? proposition : nil
  }

  func actors(named needle: FilterTerm.Needle) -> [Int] {
    named(needle, .actor, image.texts(.actorNames, .actorNameStarts))
  }

  func sources(named needle: FilterTerm.Needle) -> [Int] {
    named(needle, .source, image.texts(.sourceWords, .sourceWordStarts))
  }

  /// Whether the id is that of a record that another segment has.
  private func isElsewhere(_ needle: FilterTerm.Needle, _ kind: RecordKind) -> Bool {
    guard let view else { return false }
    return needle.ids.contains { view.isElsewhere($0, among: kind) }
  }

  private func named(
    _ needle: FilterTerm.Needle,
    _ kind: RecordKind,
    _ texts: TextTable
  ) -> [Int] {
    if let only = needle.first({ records.position(of: $0, among: kind) }) { return [only] }
    if isElsewhere(needle, kind) { return [] }
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

  func party(named needles: [FilterTerm.Needle]) -> PartyChoice {
    PartyChoice(needles, among: records.heading.parties)
  }
}
