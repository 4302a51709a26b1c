import RelationsModel

/// The quotes of one scope that a perspective shows, each variant right after its original.
///
/// A variant whose original is not in the list stands by its own date.
struct QuoteListing {
  private let image: IndexImage
  private let records: IndexRecords
  /// The quotes that the filter keeps.
  private let kept: Bitmap
  private let items: Items
  private let narrowing: Narrowing
  /// For each issue its quotes by the day.
  private let issues: [Range<Int>]
  private let variantCount: Int
  private let originals: Column<UInt64>
  private let counted: Column<UInt64>

  /// Quotes in order of date, of which some are listed.
  private enum Items {
    /// All quotes by the day, by rank.
    case ranks(Int, Column<UInt32>)
    /// One issue's positions.
    case positions(Range<Int>)
    /// The quotes of a group that the postings list.
    case members(Range<Int>, Column<UInt32>, belongs: Column<UInt32>, to: UInt32)
  }

  /// What else a scope asks of its quotes.
  private enum Narrowing {
    case nothing
    case bits(Column<UInt64>)
    case issue(Range<Int>)
    case group(Column<UInt32>, UInt32)
  }

  init(_ scope: QuoteScope, _ results: IndexResults, _ image: IndexImage) {
    self.image = image
    kept = results.kept
    issues = results.statistics.quotes
    records = IndexRecords(image)
    variantCount = image.column(.variants, as: UInt32.self).count
    originals = image.column(.originals)
    counted = image.column(.counted)
    narrowing = Self.narrowing(scope, results, records)
    switch scope {
    case .all, .counted, .stanced:
      items = .ranks(results.statistics.quoteCount, image.column(.quotesByDate))
    case .issue(let id):
      let issue = records.position(of: id.rawValue, among: .issue)
      items = .positions(issue.map { results.statistics.quotes[$0] } ?? 0..<0)
    case .actor(let id), .actorOnIssue(let id, _), .actorOnProposition(let id, _):
      items = Self.members(of: .actor, id.rawValue, .speakerStarts, .quoteSpeakers, records)
    case .source(let id):
      items = Self.members(of: .source, id.rawValue, .sourceStarts, .quoteSources, records)
    case .proposition(let id):
      items = Self.members(
        of: .proposition,
        id.rawValue,
        .propositionStarts,
        .quotePropositions,
        records
      )
    }
  }

  private static func narrowing(
    _ scope: QuoteScope,
    _ results: IndexResults,
    _ records: IndexRecords
  ) -> Narrowing {
    switch scope {
    case .all, .issue, .actor, .source, .proposition: return .nothing
    case .counted: return .bits(records.image.column(.counted))
    case .stanced: return .bits(records.image.column(.stanced))
    case .actorOnIssue(_, let id):
      let issue = records.position(of: id.rawValue, among: .issue)
      return .issue(issue.map { results.statistics.quotes[$0] } ?? 0..<0)
    case .actorOnProposition(_, let id):
      guard let proposition = records.position(of: id.rawValue, among: .proposition) else {
        return .issue(0..<0)
      }
      return .group(records.image.column(.quotePropositions), UInt32(proposition))
    }
  }

  private static func members(
    of kind: RecordKind,
    _ id: String,
    _ postings: IndexFormat.Section,
    _ column: IndexFormat.Section,
    _ records: IndexRecords
  ) -> Items {
    guard let group = records.position(of: id, among: kind) else { return .positions(0..<0) }
    let postings = records.image.postings(from: postings)
    return .members(
      postings.range(group),
      postings.members,
      belongs: records.image.column(column),
      to: UInt32(group)
    )
  }

  /// How many quotes are to be gone through.
  var itemCount: Int {
    switch items {
    case .ranks(let count, _): count
    case .positions(let range): range.count
    case .members(let range, _, _, _): range.count
    }
  }

  @inline(__always)
  func position(_ item: Int) -> Int {
    switch items {
    case .ranks(_, let byDate): Int(byDate[item])
    case .positions(let range): range.lowerBound + item
    case .members(let range, let members, _, _): Int(members[range.lowerBound + item])
    }
  }

  /// Whether a quote is one of the items.
  @inline(__always)
  private func isItem(_ position: Int) -> Bool {
    switch items {
    case .ranks: true
    case .positions(let range): range.contains(position)
    case .members(_, _, let belongs, let group): belongs[position] == group
    }
  }

  /// Whether a quote that is one of the items is listed.
  @inline(__always)
  private func isKept(_ position: Int) -> Bool {
    guard kept.contains(position) else { return false }
    switch narrowing {
    case .nothing: return true
    case .bits(let bits): return bits.hasBit(position)
    case .issue(let range): return range.contains(position)
    case .group(let belongs, let group): return belongs[position] == group
    }
  }

  @inline(__always)
  private func isListed(_ position: Int) -> Bool { isKept(position) && isItem(position) }

  /// What all listed quotes have, where that is told by a stored bitmap; it narrows no lists but
  /// that of all quotes.
  private var bits: Column<UInt64>? {
    guard case .bits(let bits) = narrowing else { return nil }
    return bits
  }

  /// How many quotes are listed.
  func count() -> Int {
    switch items {
    case .ranks: kept.count(in: 0..<kept.count, and: bits)
    case .positions(let range): kept.count(in: range)
    case .members: (0..<itemCount).count { isKept(position($0)) }
    }
  }

  /// Visits the listed quotes that are counted.
  @inline(__always)
  func forEachCounted(_ visit: (Int) -> Void) {
    switch items {
    case .ranks: kept.forEach(in: 0..<kept.count, and: bits ?? counted, visit)
    case .positions(let range): kept.forEach(in: range, and: counted, visit)
    case .members:
      for item in 0..<itemCount {
        let position = position(item)
        if isKept(position), counted.hasBit(position) { visit(position) }
      }
    }
  }

  // MARK: - Days

  /// How many listed quotes are dated before a day, where none can come in with an original of
  /// another day; nil where one can.
  func plainCount(before day: Int32) -> Int? {
    let days: Column<Int32> = image.column(.quoteDays)
    switch items {
    case .ranks where bits != nil || variantCount == 0:
      return issues.reduce(0) { sum, range in
        let end = days.firstIndex(in: range, notLessThan: day)
        return sum + kept.count(in: range.lowerBound..<end, and: bits)
      }
    case .positions(let range) where variantCount == 0:
      return kept.count(in: range.lowerBound..<days.firstIndex(in: range, notLessThan: day))
    default: return nil
    }
  }

  /// How many items are dated before a day.
  func itemCount(before day: Int32) -> Int {
    let days: Column<Int32> = image.column(.quoteDays)
    var low = 0
    var high = itemCount
    while low < high {
      let middle = (low + high) >> 1
      if days[position(middle)] < day { low = middle + 1 } else { high = middle }
    }
    return low
  }

  // MARK: - Heads

  /// The original of a quote, when it is listed too.
  @inline(__always)
  private func listedOriginal(_ position: Int) -> Int? {
    guard variantCount > 0, !counted.hasBit(position),
      let original = records.original(ofQuote: position), isListed(original)
    else { return nil }
    return original
  }

  /// How many quotes an item brings into the list: itself and its listed variants; none when it is
  /// not listed, or comes with its original.
  @inline(__always)
  func weight(_ item: Int) -> Int {
    let position = position(item)
    guard isKept(position), listedOriginal(position) == nil else { return 0 }
    guard variantCount > 0, originals.hasBit(position) else { return 1 }
    return 1 + records.variants(ofQuote: position).count(where: isListed)
  }

  /// Visits the items that can bring anything into the list, in order; the visit says whether to go
  /// on.
  @inline(__always)
  func forEachItem(_ order: QuoteOrder, _ visit: (Int) -> Bool) {
    let count = itemCount
    var step = 0
    while step < count {
      let item = order == .oldestFirst ? step : count - 1 - step
      if case .positions(let range) = items {
        // Where nothing is kept sixty-four quotes are passed at once.
        let position = range.lowerBound + item
        if kept.words[position >> 6] == 0 {
          step += order == .oldestFirst ? 64 - position & 63 : position & 63 + 1
          continue
        }
      }
      guard visit(item) else { return }
      step += 1
    }
  }

  /// The positions of a window's quotes, found by going through the list from its start.
  func window(_ window: Window, _ order: QuoteOrder) -> [Int] {
    var skip = window.offset
    var rest = window.count
    var found: [Int] = []
    guard rest > 0 else { return [] }
    forEachItem(order) { item in
      let weight = weight(item)
      guard weight > skip else {
        skip -= weight
        return true
      }
      let family = weight == 1 ? [position(item)] : family(item)
      let part = family.dropFirst(skip).prefix(rest)
      skip = 0
      rest -= part.count
      found += part
      return rest > 0
    }
    return found
  }

  /// How many quotes come into the list before an item, found likewise.
  func start(of item: Int, _ order: QuoteOrder) -> Int {
    var start = 0
    forEachItem(order) { other in
      guard order == .oldestFirst ? other < item : other > item else { return false }
      start += weight(other)
      return true
    }
    return start
  }

  /// The quotes that an item brings into the list.
  func family(_ item: Int) -> [Int] {
    let position = position(item)
    return [position] + records.variants(ofQuote: position).filter(isListed)
  }

  /// The item with which a quote comes into the list, and its place in that family; nil when it is
  /// not listed.
  func item(of position: Int) -> (item: Int, place: Int)? {
    guard isListed(position) else { return nil }
    let head = listedOriginal(position) ?? position
    let place =
      head == position
      ? 0 : 1 + (records.variants(ofQuote: head).filter(isListed).firstIndex(of: position) ?? 0)
    return itemNumber(of: head).map { ($0, place) }
  }

  private func itemNumber(of position: Int) -> Int? {
    let ranks: Column<UInt32> = image.column(.quoteRanks)
    switch items {
    case .ranks: return Int(ranks[position])
    case .positions(let range): return position - range.lowerBound
    case .members(let range, let members, _, _):
      var low = range.lowerBound
      var high = range.upperBound
      while low < high {
        let middle = (low + high) >> 1
        if ranks[Int(members[middle])] < ranks[position] { low = middle + 1 } else { high = middle }
      }
      return low < range.upperBound ? low - range.lowerBound : nil
    }
  }
}
