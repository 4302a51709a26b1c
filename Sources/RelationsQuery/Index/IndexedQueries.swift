import RelationsModel
import Synchronization

/// Answers from an index: quickly, however many quotes there are, and as the plain scan does.
///
/// What a perspective shows is worked out once and kept while it is in use. In a task that has been
/// cancelled an answer may be wrong; it is never kept.
public final class IndexedQueries: BoardQueries {
  public let heading: Heading
  private let storage: any IndexStorage
  private let places: IndexPlaces
  let tuning: IndexTuning
  /// What other segments change in the answers; nil where the index answers alone.
  let view: SegmentView?
  private let kept = Mutex(Kept())
  /// What was found out of who said what when.
  let sayings = KnownSayings()

  /// What was worked out last, the latest at the end.
  private struct Kept {
    var results: [IndexResults] = []
    var statistics: [IndexDayStatistics] = []
    var windows: [(window: RecordWindow, tables: ImageWriter)] = []
    /// All propositions, once they were all asked for.
    var propositions: [Proposition]?
    var propositionCounts: [(perspective: Perspective, counts: [Int])] = []
    var events: [(perspective: Perspective, listing: EventListing)] = []
    /// How all propositions were listed without a filter, by position.
    var listings: (perspective: Perspective, rows: [PropositionListing?])?
    var pagings: [(scope: QuoteScope, perspective: Perspective, paging: QuotePaging)] = []

    // Enough for a board, the text typed so far and the perspective before it.
    static let limit = 4
    /// Of more propositions than this no list is kept: 20,000 take ten megabytes.
    static let mostListings = 20_000
  }

  /// Opens an index; its bytes are trusted no further than their bounds.
  public convenience init(_ storage: any IndexStorage) throws(IndexError) {
    try self.init(storage, .standard)
  }

  package init(_ storage: any IndexStorage, _ tuning: IndexTuning) throws(IndexError) {
    let opened = storage.withBytes { bytes -> Result<(IndexPlaces, Heading), IndexError> in
      do throws(IndexError) {
        let places = try IndexPlaces(bytes)
        let image = IndexImage(bytes: bytes, places: places)
        guard IndexShape(image: image).isSound else { throw IndexError.truncated }
        return .success((places, IndexRecords(image).heading))
      } catch {
        return .failure(error)
      }
    }
    (places, heading) = try opened.get()
    self.storage = storage
    self.tuning = tuning
    view = nil
  }

  /// The same index as one segment of several.
  init(_ other: IndexedQueries, seen view: SegmentView) {
    (heading, storage, places, tuning) = (other.heading, other.storage, other.places, other.tuning)
    self.view = view
  }

  /// Files a dossier in memory.
  public convenience init(_ dossier: Dossier, problemCount: Int = 0) throws(IndexError) {
    try self.init(dossier, problemCount: problemCount, .standard)
  }

  package convenience init(
    _ dossier: Dossier,
    problemCount: Int,
    _ tuning: IndexTuning
  ) throws(IndexError) {
    let builder = IndexBuilder(dossier, problemCount: problemCount)
    try self.init(MemoryStorage(builder.bytes(tuning)), tuning)
  }

  func read<Result>(_ body: (IndexImage) -> Result) -> Result {
    storage.withBytes { body(IndexImage(bytes: $0, places: places)) }
  }

  /// Lends the index and what a perspective shows of it.
  func look<Result>(
    _ perspective: Perspective,
    _ body: (IndexImage, IndexResults) -> Result
  ) -> Result {
    read { image in body(image, results(perspective, image)) }
  }

  private func results(_ perspective: Perspective, _ image: IndexImage) -> IndexResults {
    let known = kept.withLock { $0.results.last { $0.perspective == perspective } }
    if let known { return known }
    let statistics = statistics(perspective, image)
    guard let results = IndexResults(image, statistics, perspective) else {
      return IndexResults(nothingOf: image, statistics, perspective)
    }
    kept.withLock { $0.results = $0.results.suffix(Kept.limit - 1) + [results] }
    return results
  }

  func statistics(_ perspective: Perspective, _ image: IndexImage) -> IndexDayStatistics {
    let known = kept.withLock { kept -> IndexDayStatistics? in
      let place = kept.statistics.lastIndex {
        $0.asOf == perspective.asOf && $0.window == perspective.window
      }
      guard let place else { return nil }
      // What is in use stays, however many days are stepped through.
      let known = kept.statistics.remove(at: place)
      kept.statistics.append(known)
      return known
    }
    if let known { return known }
    let statistics = IndexDayStatistics(image, asOf: perspective.asOf, perspective.window, view)
    kept.withLock { $0.statistics = $0.statistics.suffix(Kept.limit - 1) + [statistics] }
    return statistics
  }

  /// Lends what follows from a window; one of which the index holds nothing is worked out once.
  func windowTables<Result>(
    _ window: RecordWindow,
    _ image: IndexImage,
    _ body: (WindowTables) -> Result
  ) -> Result {
    switch window {
    case .day: return body(WindowTables(image, .day))
    case .all: return body(WindowTables(image, .all))
    default: break
    }
    let known = kept.withLock { kept in kept.windows.last { $0.window == window }?.tables }
    if let known { return known.lend { body(WindowTables($0, .day)) } }
    var tables = ImageWriter(capacity: 0)
    WindowLayout(image, window).put(.day, on: &tables)
    kept.withLock { [tables] in $0.windows = $0.windows.suffix(1) + [(window, tables)] }
    return tables.lend { body(WindowTables($0, .day)) }
  }

  func paging(
    _ scope: QuoteScope,
    _ perspective: Perspective,
    _ listing: QuoteListing
  ) -> QuotePaging {
    let known = kept.withLock { kept in
      kept.pagings.last { $0.scope == scope && $0.perspective == perspective }
    }
    if let known { return known.paging }
    let paging = QuotePaging(listing, blockSize: tuning.pageSize)
    kept.withLock {
      $0.pagings = $0.pagings.suffix(Kept.limit - 1) + [(scope, perspective, paging)]
    }
    return paging
  }

  /// The events that a perspective shows, the oldest first.
  func events(_ image: IndexImage, _ results: IndexResults) -> EventListing {
    let perspective = results.perspective
    let known = kept.withLock { kept in kept.events.last { $0.perspective == perspective } }
    if let known { return known.listing }
    let listing = EventListing(image, results)
    guard !Task.isCancelled else { return listing }
    kept.withLock {
      $0.events = $0.events.suffix(Kept.limit - 1) + [(perspective, listing)]
    }
    return listing
  }

  /// All propositions, which are read from the index once.
  func allPropositions(_ image: IndexImage) -> [Proposition] {
    if let known = kept.withLock({ $0.propositions }) { return known }
    let records = IndexRecords(image)
    let propositions = (0..<image.count(.proposition)).compactMap(records.proposition)
    kept.withLock { $0.propositions = propositions }
    return propositions
  }

  /// How all propositions were listed last from a perspective without a filter; nothing when they were
  /// not.
  ///
  /// Each key of a filter asks for them again.
  func listings(_ perspective: Perspective) -> [PropositionListing?] {
    kept.withLock { $0.listings?.perspective == perspective ? $0.listings?.rows : nil } ?? []
  }

  func keep(_ listings: [PropositionListing?], _ perspective: Perspective) {
    guard listings.count <= Kept.mostListings, !Task.isCancelled else { return }
    kept.withLock { $0.listings = (perspective, listings) }
  }

  /// How many counted quotes on each proposition a perspective's filter keeps.
  func propositionCounts(
    _ perspective: Perspective,
    _ kept: Bitmap,
    _ image: IndexImage
  ) -> [Int] {
    let known = self.kept.withLock { all in
      all.propositionCounts.last { $0.perspective == perspective }
    }
    if let known { return known.counts }
    let counts = PropositionListings.counts(kept, image)
    guard !Task.isCancelled else { return counts }
    self.kept.withLock { all in
      let others = all.propositionCounts.suffix(Kept.limit - 1)
      all.propositionCounts = others + [(perspective, counts)]
    }
    return counts
  }

  /// Whether an answer needs no reading of texts that could take longer than a frame may.
  public func isQuick(_ perspective: Perspective) -> Bool {
    guard perspective.filter.terms.contains(where: \.test.needsScan) else { return true }
    if kept.withLock({ $0.results.contains { $0.perspective == perspective } }) { return true }
    return read { max($0.quoteCount, $0.count(.event)) <= tuning.scannedAtOnce }
  }

  // MARK: - Board

  public func overview(_ perspective: Perspective) -> Overview {
    look(perspective) { $1.overview }
  }

  public func issues(
    in section: BoardSection,
    _ perspective: Perspective,
    _ window: Window
  ) -> Page<IssueRow> {
    look(perspective) { image, results in
      rows(results.sections[section] ?? [], in: section, image, results, window)
    }
  }

  public func issues(_ perspective: Perspective, _ window: Window) -> Page<IssueRow> {
    look(perspective) { image, results in rows(results.shown, in: nil, image, results, window) }
  }

  private func rows(
    _ issues: [Int],
    in section: BoardSection?,
    _ image: IndexImage,
    _ results: IndexResults,
    _ window: Window
  ) -> Page<IssueRow> {
    let page = Page(issues, window: window)
    let writer = IndexRowWriter(image: image, results: results)
    return Page(
      rows: page.rows.compactMap { writer.row(of: $0, in: section) },
      offset: page.offset,
      total: page.total
    )
  }

  public func position(
    of issue: Issue.ID,
    in section: BoardSection,
    _ perspective: Perspective
  ) -> Int? {
    look(perspective) { image, results in
      let position = IndexRecords(image).position(of: issue.rawValue, among: .issue)
      return position.flatMap { results.sections[section]?.firstIndex(of: $0) }
    }
  }
}
