import RelationsModel

/// How a later segment stands among the quotes of a dossier.
public struct SegmentPlacement: Hashable, Sendable {
  /// For each quote in the order of filing its place among all quotes of the dossier.
  public let places: [Int32]
  /// The quotes that no longer count in earlier segments: they are no more, or stand in this one.
  public let removed: [Quote.ID]

  public init(places: [Int32], removed: [Quote.ID]) {
    self.places = places
    self.removed = removed
  }

  func put(on image: inout ImageWriter) {
    image.put(.segmentPlaces, places)
    var ids = PackedTexts()
    for id in removed { ids.add { $0.append(contentsOf: id.rawValue.utf8) } }
    image.put(.segmentRemoved, .segmentRemovedStarts, ids)
  }

  /// Nil for an index that stands alone or first.
  init?(_ image: IndexImage) {
    let ids = image.texts(.segmentRemoved, .segmentRemovedStarts)
    guard ids.starts.count > 0 else { return nil }
    let places: Column<Int32> = image.column(.segmentPlaces)
    self.places = (0..<places.count).map { places[$0] }
    removed = (0..<ids.count).map { Quote.ID(String(decoding: ids.text($0), as: UTF8.self)) }
  }
}

extension Segment {
  /// A set of indices in order, each with what those after it say no longer counts in it.
  package static func chain(_ indices: [IndexedQueries]) -> [Segment] {
    var gone: Swift.Set<Quote.ID> = []
    var segments: [Segment] = []
    for index in indices.reversed() {
      let placement = index.placement
      segments.append(
        Segment(
          index,
          removed: gone.filter { index.place(of: $0) != nil }.sorted { $0.rawValue < $1.rawValue },
          places: placement?.places
        )
      )
      gone.formUnion(placement?.removed ?? [])
    }
    return segments.reversed()
  }
}

/// What segments can be put beside: it tells where quotes stand and which belong together.
package protocol SegmentBase: BoardQueries {
  /// How many quotes were filed, also those that are no more.
  var filedCount: Int { get }
  /// Where a quote stood in the order of filing; nil where there was none of its id.
  func place(of quote: Quote.ID) -> Int?
  /// The original and the versions of a quote, what it answers by name and what answers it.
  func relatives(of quote: Quote.ID) -> [Quote.ID]
}

extension IndexedQueries: SegmentBase {
  /// How the index stands in a set; nil for one that stands alone or first.
  package var placement: SegmentPlacement? { read { SegmentPlacement($0) } }
}

extension SegmentedQueries: SegmentBase {
  package var filedCount: Int {
    let first = engines[0].filedCount
    return set.places.reduce(first) { count, places in
      max(count, places?.max().map { Int($0) + 1 } ?? 0)
    }
  }

  package func place(of quote: Quote.ID) -> Int? {
    for (segment, engine) in engines.enumerated() {
      guard let row = engine.place(of: quote) else { continue }
      return SegmentView(set: set, number: segment).place(ofRow: row)
    }
    return nil
  }

  package func relatives(of quote: Quote.ID) -> [Quote.ID] {
    engines.flatMap { $0.relatives(of: quote) }
  }
}
