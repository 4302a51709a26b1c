import RelationsModel
import Synchronization

/// Answers from several indices as one of all their quotes would: counts add, lists keep their order,
/// and positions are worked out from the stance days of all.
///
/// What a perspective shows is worked out once and kept while it is in use. In a task that has been
/// cancelled an answer may be wrong; it is never kept.
public final class SegmentedQueries: BoardQueries {
  public let heading: Heading
  let set: SegmentSet
  let engines: [IndexedQueries]
  private let kept = Mutex(Kept())

  private struct Kept {
    var results: [SegmentResults] = []
    var turns: [(window: RecordWindow, days: SegmentTurns)] = []
    var changes: [(window: RecordWindow, changes: [SegmentChange])] = []
    var units: [(scope: QuoteScope, perspective: Perspective, units: [SegmentUnit])] = []

    static let limit = 4
  }

  /// Takes a set, of which the first segment has all records of the dossier that were there when it
  /// was made; `heading` is what the dossier says of itself now.
  public init(_ segments: [Segment], heading: Heading) {
    precondition(!segments.isEmpty, "a set has at least one segment")
    self.heading = heading
    let set = SegmentSet(segments)
    self.set = set
    engines = segments.enumerated().map { number, segment in
      IndexedQueries(segment.queries, seen: SegmentView(set: set, number: number))
    }
  }

  /// Lends the indices and what a perspective shows of them.
  func look<Result>(_ perspective: Perspective, _ body: (SegmentLook) -> Result) -> Result {
    set.lend { images in body(look(perspective, images)) }
  }

  func look(_ perspective: Perspective, _ images: [IndexImage]) -> SegmentLook {
    SegmentLook(
      set: set,
      engines: engines,
      images: images,
      results: results(perspective, images),
      parties: heading.parties
    )
  }

  private func results(_ perspective: Perspective, _ images: [IndexImage]) -> SegmentResults {
    let known = kept.withLock { $0.results.last { $0.perspective == perspective } }
    if let known { return known }
    guard let results = SegmentResults(set, engines, images, perspective) else {
      return SegmentResults(nothingOf: set, engines, images, perspective)
    }
    kept.withLock { $0.results = $0.results.suffix(Kept.limit - 1) + [results] }
    return results
  }

  /// The days on which positions on the issues that others than the first segment bear on change.
  func turns(_ window: RecordWindow, _ images: [IndexImage]) -> SegmentTurns {
    if let known = kept.withLock({ $0.turns.last { $0.window == window } }) { return known.days }
    let days = SegmentTurns(set, window, images)
    kept.withLock { $0.turns = $0.turns.suffix(Kept.limit - 1) + [(window, days)] }
    return days
  }

  /// The changes of stance of the speakers on propositions of whom later segments tell.
  func changes(_ window: RecordWindow, _ images: [IndexImage]) -> [SegmentChange] {
    if let known = kept.withLock({ $0.changes.last { $0.window == window } }) {
      return known.changes
    }
    let changes = set.changes(window, images)
    kept.withLock { $0.changes = $0.changes.suffix(Kept.limit - 1) + [(window, changes)] }
    return changes
  }

  /// The quotes of later segments in a list, in order of date.
  func units(_ scope: QuoteScope, _ look: SegmentLook) -> [SegmentUnit] {
    let perspective = look.results.perspective
    let known = kept.withLock { kept in
      kept.units.last { $0.scope == scope && $0.perspective == perspective }
    }
    if let known { return known.units }
    let units = look.units(scope)
    guard !Task.isCancelled else { return units }
    kept.withLock {
      $0.units = $0.units.suffix(Kept.limit - 1) + [(scope, perspective, units)]
    }
    return units
  }

  /// Whether an answer needs no reading of texts that could take longer than a frame may.
  public func isQuick(_ perspective: Perspective) -> Bool {
    if kept.withLock({ $0.results.contains { $0.perspective == perspective } }) { return true }
    return engines.allSatisfy { $0.isQuick(perspective) }
  }

  // MARK: - Board

  public func overview(_ perspective: Perspective) -> Overview {
    look(perspective) { $0.results.overview }
  }

  public func issues(
    in section: BoardSection,
    _ perspective: Perspective,
    _ window: Window
  ) -> Page<IssueRow> {
    look(perspective) { $0.rows($0.results.sections[section] ?? [], in: section, window) }
  }

  public func issues(_ perspective: Perspective, _ window: Window) -> Page<IssueRow> {
    look(perspective) { $0.rows($0.results.shown, in: nil, window) }
  }

  public func position(
    of issue: Issue.ID,
    in section: BoardSection,
    _ perspective: Perspective
  ) -> Int? {
    look(perspective) { look in
      let number = set.number(of: issue.rawValue, among: .issue, look.images)
      return number.flatMap { look.results.sections[section]?.firstIndex(of: $0) }
    }
  }
}

/// The indices of a set while they are lent, with what a perspective shows of them.
struct SegmentLook {
  let set: SegmentSet
  let engines: [IndexedQueries]
  let images: [IndexImage]
  let results: SegmentResults
  let parties: BothSides<Party>

  var perspective: Perspective { results.perspective }

  func number(of id: String, among kind: RecordKind) -> Int? {
    set.number(of: id, among: kind, images)
  }

  func id(_ number: Int, of kind: RecordKind) -> String { set.id(number, of: kind, images) }

  /// The cards of the segment that tells of a record, and its place there.
  func owner(_ number: Int, of numbers: SegmentNumbers) -> (cards: IndexCards, place: Int) {
    let (segment, place) = numbers.owner(number)
    return (IndexCards(images[segment]), place)
  }

  /// The later of two quotes by date.
  func later(_ one: SegmentQuote?, _ other: SegmentQuote) -> SegmentQuote {
    guard let one else { return other }
    return images.key(of: one).precedes(images.key(of: other)) ? other : one
  }

  func date(of quote: SegmentQuote) -> EDTFDate {
    IndexRecords(images[quote.segment]).date(ofQuote: quote.position)
  }

  // MARK: - Rows

  func rows(_ issues: [Int], in section: BoardSection?, _ window: Window) -> Page<IssueRow> {
    let page = Page(issues, window: window)
    return Page(
      rows: page.rows.compactMap { row(of: $0, in: section) },
      offset: page.offset,
      total: page.total
    )
  }

  private func row(of issue: Int, in section: BoardSection?) -> IssueRow? {
    guard let stand = results.standings[issue] else { return nil }
    let wanted = section.map(\.standing) ?? (stand.standing == .mixed ? nil : stand.standing)
    let (cards, place) = owner(issue, of: set.issues)
    let (id, title) = cards.records.issueTitle(place)
    let propositions = set.propositions(of: issue, images)
    return IssueRow(
      id: id,
      title: title,
      standing: stand.standing,
      basis: stand.basis,
      assessor: stand.basis == .assessed
        ? results.assessments[issue].flatMap { cards.records.assessor($0) } : nil,
      record: results.records[issue],
      isOnDifferentPoints: Standing.isOnDifferentPoints(propositions.map { results.positions[$0] }),
      positions: positions(propositions, deciding: wanted),
      quotes: Count(matching: results.matches[issue], total: results.counts[issue]),
      lastDate: lastQuote(of: issue).map(date)
    )
  }

  /// The last counted quote on an issue that matches.
  private func lastQuote(of issue: Int) -> SegmentQuote? {
    var last: SegmentQuote?
    for (segment, part) in results.parts.enumerated() {
      guard let place = set.issues.place(issue, in: segment) else { continue }
      let counted: Column<UInt64> = images[segment].column(.counted)
      if let found = part.kept.last(in: part.statistics.quotes[place], and: counted) {
        last = later(last, SegmentQuote(segment: segment, position: found))
      }
    }
    return last
  }

  /// As the row of a single index has them.
  private func positions(_ all: [Int], deciding standing: Standing?) -> BothSides<Position> {
    let there = all.filter { set.firstDay(ofProposition: $0, images) <= results.day }
    let positions = there.map { results.positions[$0] }
    let decisive = standing.flatMap { wanted in
      positions.first { PropositionStanding($0).decided == wanted }
    }
    let silent = BothSides { _ in Position.silent }
    return decisive ?? positions.first { $0 != silent } ?? silent
  }
}
