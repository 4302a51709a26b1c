/// The stretches of texts that belong to cases, found by place without going through all cases.
struct CaseStretches {
  private struct Stretch {
    let start: Int
    let end: Int
    let item: Int
  }

  /// The stretches of one source by their starts.
  private struct Row {
    var stretches: [Stretch] = []
    /// For each of them the last end of it and all before.
    var ends: [Int] = []
  }

  private var rows: [String: Row] = [:]

  init(_ cases: [ProjectCase]) {
    for (item, found) in cases.enumerated() {
      for stretch in found.stretches {
        let own = Stretch(start: stretch.start, end: stretch.end, item: item)
        rows[stretch.source, default: Row()].stretches.append(own)
      }
    }
    for source in rows.keys.sorted() {
      var row = rows[source] ?? Row()
      row.stretches.sort { ($0.start, $0.item) < ($1.start, $1.item) }
      for stretch in row.stretches { row.ends.append(max(stretch.end, row.ends.last ?? .min)) }
      rows[source] = row
    }
  }

  /// The cases, in their order, that have a stretch in common with one of a source.
  func cases(in source: String, from start: Int, to end: Int) -> [Int] {
    guard let row = rows[source] else { return [] }
    var (low, high) = (0, row.ends.count)
    while low < high {
      let middle = (low + high) >> 1
      if row.ends[middle] <= start { low = middle + 1 } else { high = middle }
    }
    let near = row.stretches[low...].prefix { $0.start < end }
    return Set(near.lazy.filter { start < $0.end }.map(\.item)).sorted()
  }
}
