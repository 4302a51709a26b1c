/// Finds which quotes of several coders are of one stretch of a text.
///
/// 1. Quotes on the same span are put together. Where a coder has several on one span, those on the
///    same proposition are put together first.
/// 2. Of the rest, those that overlap are put together, the pair first that has the largest share of
///    its stretch in common, then that on one proposition, then that which comes first.
///
/// A unit never has two quotes of one coder. Spans are compared by their positions where these count
/// in the same text, else by their words.
struct SpanMatching {
  private let spans: CodedSpans
  /// By row the place of its coder; -1 for a coder who is not compared.
  private let places: [Int32]
  private(set) var units: [SpanUnit] = []

  init(_ spans: CodedSpans, _ coders: [String]) {
    self.spans = spans
    let known = spans.coderNames.all.map { Int32(coders.firstIndex(of: $0) ?? -1) }
    let places = spans.rows.map { known[Int($0.coder)] }
    self.places = places
    var rows = spans.rows.indices.filter { places[$0] >= 0 }
    SpanMatching.sort(&rows, spans, places)
    var start = 0
    while start < rows.count {
      var end = start + 1
      let source = spans.rows[rows[start]].source
      while end < rows.count, spans.rows[rows[end]].source == source { end += 1 }
      match(rows[start..<end])
      start = end
    }
  }

  /// Orders rows by source, place, coder and id, so that the order in which they were added makes no
  /// difference.
  private static func sort(_ rows: inout [Int], _ spans: CodedSpans, _ places: [Int32]) {
    let names = spans.sourceNames.all
    let order = names.indices.sorted { names[$0] < names[$1] }
    var ranks = [Int32](repeating: 0, count: names.count)
    for (rank, source) in order.enumerated() { ranks[source] = Int32(rank) }
    rows.sort { left, right in
      let (one, other) = (spans.rows[left], spans.rows[right])
      if one.source != other.source { return ranks[Int(one.source)] < ranks[Int(other.source)] }
      if one.frame != other.frame {
        // Without a position last; texts by their names.
        guard one.frame >= 0, other.frame >= 0 else { return one.frame >= 0 }
        return spans.frames[one.frame] < spans.frames[other.frame]
      }
      let (first, second) = (
        (one.start, one.end, places[left]), (other.start, other.end, places[right])
      )
      if first != second { return first < second }
      return spans.quotes[Int(one.quote)] < spans.quotes[Int(other.quote)]
    }
  }

  /// Matches the quotes of one source.
  private mutating func match(_ rows: ArraySlice<Int>) {
    guard let first = rows.first else { return }
    guard rows.contains(where: { places[$0] != places[first] }) else {
      units += rows.map { SpanUnit(kind: .onlyOne, members: [$0]) }
      return
    }
    var clusters = SpanClusters(Array(rows), spans, places)
    clusters.joinSame()
    clusters.joinOverlapping()
    units += clusters.units
  }
}
