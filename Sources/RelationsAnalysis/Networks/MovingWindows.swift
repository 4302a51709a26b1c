import RelationsModel

/// Windows of days, weeks, months or years, whose middle moves by one unit.
///
/// A window that does not lie wholly in the range is left out. DNA and the papers agree.
struct MovingWindows {
  let kept: KeptStatements
  let maker: NetworkMaker
  let window: NetworkWindow
  let range: ClosedRange<Day>

  init(
    _ kept: KeptStatements,
    _ maker: NetworkMaker,
    _ window: NetworkWindow,
    in range: ClosedRange<Day>
  ) {
    self.kept = kept
    self.maker = maker
    self.window = window
    self.range = range
  }

  /// Half the width, rounded up.
  static func half(_ size: Int) -> Int { max(0, size) / 2 }

  func forEach(_ visit: (DiscourseNetwork) -> Bool) {
    let half = MovingWindows.half(window.size)
    let isolates = maker.options.keepsIsolates
    var counts = StatementCounts(kept.shape)
    var projection = MovingProjection(maker, kept.shape)
    var stretch = 0..<0
    var mid = range.lowerBound
    while mid <= range.upperBound {
      let from = mid.adding(-half, window.unit)
      let to = mid.adding(half, window.unit)
      defer { mid = mid.adding(1, window.unit) }
      guard from >= range.lowerBound, to <= range.upperBound else { continue }
      let start = kept.days.firstPlace(notLessThan: Int32(clamping: from.number))
      let end = kept.days.firstPlace(notLessThan: Int32(clamping: to.number + 1))
      // Days ascend, so that what leaves and what enters are both found by going on.
      for place in stretch.lowerBound..<min(start, stretch.upperBound) {
        projection?.remove(kept.cells[place], counts)
        counts.add(kept.cells[place], -1)
      }
      for place in max(start, stretch.upperBound)..<max(end, start, stretch.upperBound) {
        projection?.add(kept.cells[place], counts)
        counts.add(kept.cells[place])
      }
      stretch = start..<max(end, start)
      let nodes = kept.nodes(in: counts, isolates: isolates)
      var network =
        projection?.network(counts, nodes.rows)
        ?? maker.network(counts, nodes.rows, nodes.columns)
      (network.from, network.mid, network.to) = (from, mid, to)
      guard visit(network) else { return }
    }
  }
}

/// Windows of so many statements around each.
///
/// DNA draws lots among the statements of the first and of the last day of a window; here those
/// nearest in order are taken, so that the same data always give the same windows.
struct EventWindows {
  let kept: KeptStatements
  let maker: NetworkMaker
  let window: NetworkWindow

  init(_ kept: KeptStatements, _ maker: NetworkMaker, _ window: NetworkWindow) {
    self.kept = kept
    self.maker = maker
    self.window = window
  }

  func forEach(_ visit: (DiscourseNetwork) -> Bool) {
    let half = max(0, window.size) / 2
    guard kept.count > 2 * half else { return }
    var counts = StatementCounts(kept, 0..<2 * half)
    for middle in half..<kept.count - half {
      if middle > half { counts.add(kept.cells[middle - half - 1], -1) }
      counts.add(kept.cells[middle + half])
      let nodes = kept.nodes(in: counts, isolates: maker.options.keepsIsolates)
      var network = maker.network(counts, nodes.rows, nodes.columns)
      network.from = Day(number: Int(kept.days[middle - half]))
      network.mid = Day(number: Int(kept.days[middle]))
      network.to = Day(number: Int(kept.days[middle + half]))
      guard visit(network) else { return }
    }
  }
}
