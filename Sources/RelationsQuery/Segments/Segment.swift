import RelationsModel

/// One index of a set, with what later segments of the set change in it.
///
/// The first segment of a set has all records of the dossier but those that came later; the others
/// have quotes, the records that these name, and records that came later. A quote stands in one
/// segment with its versions and with the quotes that it answers or that answer it.
public struct Segment: Sendable {
  let queries: IndexedQueries
  /// The quotes that are no more, or stand in another segment.
  let removed: [Quote.ID]
  /// For each quote in the order of filing its place among all quotes of the dossier; nil where the
  /// index has them in the dossier's order from the first on.
  let places: [Int32]?

  public init(
    _ storage: any IndexStorage,
    removed: [Quote.ID] = [],
    places: [Int32]? = nil
  ) throws(IndexError) {
    self.init(try IndexedQueries(storage), removed: removed, places: places)
  }

  package init(_ queries: IndexedQueries, removed: [Quote.ID] = [], places: [Int32]? = nil) {
    self.queries = queries
    self.removed = removed
    self.places = places
  }
}

/// A quote by its segment and its position there.
struct SegmentQuote: Hashable, Sendable {
  let segment: Int
  let position: Int
}

/// Where a quote stands among others in order of date: by its first day, the coarser dates first, then
/// by id.
struct SegmentQuoteKey: Sendable {
  let day: Int32
  private let precision: EDTFDate.Precision
  private let id: String

  init(_ records: IndexRecords, _ position: Int) {
    day = records.image.column(.quoteDays, as: Int32.self)[position]
    precision = records.date(ofQuote: position).precision
    id = records.id(position, of: .quote)
  }

  func precedes(_ other: SegmentQuoteKey) -> Bool {
    if day != other.day { return day < other.day }
    if precision != other.precision { return precision < other.precision }
    return id.utf8.lexicographicallyPrecedes(other.id.utf8)
  }

  /// Whether a quote of an index stands before; its date and id are read only on equal days.
  func follows(_ position: Int, _ records: IndexRecords) -> Bool {
    let other = records.image.column(.quoteDays, as: Int32.self)[position]
    guard other == day else { return other < day }
    return SegmentQuoteKey(records, position).precedes(self)
  }
}
