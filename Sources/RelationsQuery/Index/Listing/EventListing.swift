import RelationsModel

/// The events that a perspective shows, the oldest first, by their places in the index.
///
/// Events lie in the index in order of date, so that without a filter the list is a beginning of it
/// and takes no room, however many there are.
struct EventListing: RandomAccessCollection, Sendable {
  let startIndex = 0
  let endIndex: Int
  /// The places of those that a filter keeps; nil where it keeps all.
  private let kept: [UInt32]?

  init(_ image: IndexImage, _ results: IndexResults) {
    let day = results.statistics.day
    let days: Column<Int32> = image.column(.eventDays)
    let count = (0..<image.count(.event)).runLength(of: { days[$0] <= day })
    guard results.perspective.filter.isNarrowing else {
      kept = nil
      endIndex = count
      return
    }
    let run = OwnWords(image: image, results: results)
    let kept = (0..<count).filter(run.eventMatches).map { UInt32($0) }
    self.kept = kept
    endIndex = kept.count
  }

  subscript(place: Int) -> Int { kept.map { Int($0[place]) } ?? place }

  /// Where an event stands in the list; nil when it is not there.
  func place(of event: Int) -> Int? {
    let place = indices.runLength(of: { self[$0] < event })
    return place < endIndex && self[place] == event ? place : nil
  }
}

extension Range<Int> {
  /// How many of the first satisfy what none after them does.
  func runLength(of isPassed: (Int) -> Bool) -> Int {
    var range = self
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range = isPassed(middle) ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound - lowerBound
  }
}
