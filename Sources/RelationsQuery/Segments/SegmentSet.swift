import RelationsModel

/// The segments of a set with what follows from their standing side by side: numbers for the records
/// of all, first days, and how the stance days of the first are changed by the others.
final class SegmentSet: Sendable {
  let segments: [IndexedQueries]
  /// For each segment the quotes that do not count there.
  let removed: [Bitmap]
  /// The same one by one; there are few.
  let removedPositions: [[Int]]
  let places: [[Int32]?]
  let issues: SegmentNumbers
  let propositions: SegmentNumbers
  let actors: SegmentNumbers
  let sources: SegmentNumbers
  /// The propositions of issues that later segments have, in the dossier's order.
  private let propositionsOfIssues: [Int: [Int]]
  /// The issues of the propositions that came later.
  private let issuesOfPropositions: [Int: Int]
  /// The first days that are not those of the first segment.
  private let days: SegmentFirstDays
  /// What later segments add to the stances on a proposition, and what is taken from them.
  let stances: SegmentStances

  init(_ segments: [Segment]) {
    let queries = segments.map(\.queries)
    self.segments = queries
    places = segments.map(\.places)
    let made = SegmentSet.lend(queries) { images -> Made in
      var removed: [Bitmap] = []
      var positions: [[Int]] = []
      for (segment, image) in zip(segments, images) {
        let records = IndexRecords(image)
        let places = segment.removed.compactMap { records.position(of: $0.rawValue, among: .quote) }
        var bitmap = Bitmap(count: image.quoteCount)
        for place in places { bitmap.insert(place) }
        removed.append(bitmap)
        positions.append(places)
      }
      let issues = SegmentNumbers(.issue, images)
      let propositions = SegmentNumbers(.proposition, images)
      let actors = SegmentNumbers(.actor, images)
      let lists = SegmentSet.propositionsOfIssues(issues, propositions, images)
      return Made(
        removed: removed,
        positions: positions,
        issues: issues,
        propositions: propositions,
        actors: actors,
        sources: SegmentNumbers(.source, images),
        lists: lists,
        days: SegmentFirstDays(images, removed, positions, (issues, propositions, actors)),
        stances: SegmentStances(images, removed, positions, propositions, actors)
      )
    }
    removed = made.removed
    removedPositions = made.positions
    issues = made.issues
    propositions = made.propositions
    actors = made.actors
    sources = made.sources
    propositionsOfIssues = made.lists
    issuesOfPropositions = Dictionary(
      made.lists.flatMap { issue, list in list.map { ($0, issue) } }
    ) { first, _ in first }
    days = made.days
    stances = made.stances
  }

  private struct Made {
    let removed: [Bitmap]
    let positions: [[Int]]
    let issues, propositions, actors, sources: SegmentNumbers
    let lists: [Int: [Int]]
    let days: SegmentFirstDays
    let stances: SegmentStances
  }

  /// The latest segment that has an issue has all its propositions in their order.
  private static func propositionsOfIssues(
    _ issues: SegmentNumbers,
    _ propositions: SegmentNumbers,
    _ images: [IndexImage]
  ) -> [Int: [Int]] {
    var lists: [Int: [Int]] = [:]
    for (segment, image) in images.enumerated().dropFirst() {
      let starts: Column<UInt32> = image.column(.issuePropositionStarts)
      for issue in 0..<image.count(.issue) {
        lists[issues.number(issue, in: segment)] =
          starts.stretch(issue, upTo: image.count(.proposition))
          .map { propositions.number($0, in: segment) }
      }
    }
    return lists
  }

  // MARK: - Lending

  /// Lends the bytes of all segments.
  func lend<Result>(_ body: ([IndexImage]) -> Result) -> Result {
    SegmentSet.lend(segments, body)
  }

  private static func lend<Result>(
    _ segments: [IndexedQueries],
    _ body: ([IndexImage]) -> Result
  ) -> Result {
    func lend(_ images: [IndexImage]) -> Result {
      guard images.count < segments.count else { return body(images) }
      return segments[images.count].read { lend(images + [$0]) }
    }
    return lend([])
  }

  // MARK: - Records

  /// The place of a record of the kinds that any segment may have; nil where there is none.
  func number(of id: String, among kind: RecordKind, _ images: [IndexImage]) -> Int? {
    for (segment, image) in images.enumerated() {
      guard let place = IndexRecords(image).position(of: id, among: kind) else { continue }
      return numbers(of: kind)?.number(place, in: segment)
    }
    return nil
  }

  func numbers(of kind: RecordKind) -> SegmentNumbers? {
    switch kind {
    case .issue: issues
    case .proposition: propositions
    case .actor: actors
    case .source: sources
    case .quote, .event, .passage: nil
    }
  }

  func id(_ number: Int, of kind: RecordKind, _ images: [IndexImage]) -> String {
    guard let (segment, place) = numbers(of: kind)?.owner(number) else { return "" }
    return IndexRecords(images[segment]).id(place, of: kind)
  }

  /// The quote of an id, where it counts.
  func quote(_ id: Quote.ID, _ images: [IndexImage]) -> SegmentQuote? {
    for (segment, image) in images.enumerated() {
      if let position = IndexRecords(image).position(of: id.rawValue, among: .quote),
        !removed[segment].contains(position)
      {
        return SegmentQuote(segment: segment, position: position)
      }
    }
    return nil
  }

  /// An issue's propositions in the dossier's order.
  func propositions(of issue: Int, _ images: [IndexImage]) -> [Int] {
    if let list = propositionsOfIssues[issue] { return list }
    let starts: Column<UInt32> = images[0].column(.issuePropositionStarts)
    return Array(starts.stretch(issue, upTo: images[0].count(.proposition)))
  }

  func issue(ofProposition number: Int, _ images: [IndexImage]) -> Int {
    if let issue = issuesOfPropositions[number] { return issue }
    return images[0].column(.propositionIssues, as: UInt32.self)
      .place(number, upTo: max(0, issues.count - 1))
  }

  // MARK: - First days

  func firstDay(ofIssue number: Int, _ images: [IndexImage]) -> Int32 {
    days.issues[number] ?? images[0].column(.issueDays, as: Int32.self)[number]
  }

  func firstDay(ofProposition number: Int, _ images: [IndexImage]) -> Int32 {
    days.propositions[number] ?? images[0].column(.propositionDays, as: Int32.self)[number]
  }

  func firstDay(ofActor number: Int, _ images: [IndexImage]) -> Int32 {
    days.actors[number] ?? images[0].column(.actorDays, as: Int32.self)[number]
  }
}
