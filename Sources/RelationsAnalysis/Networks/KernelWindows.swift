import RelationsModel

/// Windows in which statements weigh less the farther they are from the middle.
///
/// All networks have the nodes of the whole range. As DNA computes it, whole units are counted and their
/// rest is cut off; the triangular kernel is 1 - x, so that later statements weigh up to twice; nodes
/// are tied to themselves; and the average multiplies by sums over the whole range. As published, the
/// triangular kernel is 1 - |x|, nodes have no tie to themselves, and the average divides by the mean
/// of both nodes' weighed statements in the window.
struct KernelWindows {
  let kept: KeptStatements
  let maker: NetworkMaker
  let window: NetworkWindow
  private let range: ClosedRange<Day>
  /// The width, which is even: half of it reaches to either side.
  private let width: Int

  init(
    _ kept: KeptStatements,
    _ maker: NetworkMaker,
    _ window: NetworkWindow,
    in range: ClosedRange<Day>
  ) {
    self.kept = kept
    self.maker = maker
    self.window = window
    width = window.size + window.size % 2
    let first = kept.days.first.map { Day(number: Int($0)) } ?? range.lowerBound
    let last = kept.days.last.map { Day(number: Int($0)) } ?? range.upperBound
    self.range = max(range.lowerBound, first)...max(min(range.upperBound, last), first)
  }

  private var options: NetworkOptions { maker.options }
  private var isGaussian: Bool { window.kernel == .gaussian }

  /// The windows: their middles and the days between which statements count.
  func windows() -> [(from: Day, mid: Day, to: Day)] {
    let half = width / 2
    let indent = window.isIndented ? half : 0
    let end = range.upperBound.adding(-indent, window.unit)
    var windows: [(from: Day, mid: Day, to: Day)] = []
    var mid = range.lowerBound.adding(indent, window.unit)
    while mid <= end {
      let from = max(range.lowerBound, mid.adding(-half, window.unit))
      let to = min(range.upperBound, mid.adding(half, window.unit))
      windows.append(isGaussian ? (range.lowerBound, mid, range.upperBound) : (from, mid, to))
      mid = mid.adding(1, window.unit)
    }
    return windows
  }

  func forEach(_ visit: (DiscourseNetwork) -> Bool) {
    guard kept.count > 0 else { return }
    let whole = StatementCounts(kept, 0..<kept.count)
    let nodes = kept.nodes(in: whole, isolates: options.keepsIsolates)
    let factors = wholeRangeFactors(whole, nodes.rows, nodes.columns)
    for (from, mid, to) in windows() {
      let start = kept.days.firstPlace(notLessThan: Int32(clamping: from.number))
      let end = kept.days.firstPlace(notLessThan: Int32(clamping: to.number + 1))
      var network = network(start..<max(start, end), mid, nodes.rows, nodes.columns, factors)
      (network.from, network.mid, network.to) = (from, mid, to)
      guard visit(network) else { return }
    }
  }

  private func network(
    _ stretch: Range<Int>,
    _ mid: Day,
    _ rows: [Int],
    _ columns: [Int],
    _ factors: [Double]
  ) -> DiscourseNetwork {
    var counts = StatementCounts(kept.shape)
    // The weight of a pair is the root of the product of both weights: of both roots the product.
    let isRoot = options.mode == .one
    var (day, weight) = (Int32.min, 0.0)
    var sizes = [Double](repeating: 0, count: kept.shape.rows)
    for place in stretch {
      if kept.days[place] != day {
        day = kept.days[place]
        weight = self.weight(of: Day(number: Int(day)), mid)
      }
      counts.add(kept.cells[place], weight: isRoot ? weight.squareRoot() : weight)
      sizes[Int(kept.cells[place]) / kept.shape.levels / kept.shape.columns] += weight
    }
    var plain = maker.options
    if isRoot || plain.convention == .dna { plain.normalisation = .none }
    let maker = NetworkMaker(levels: maker.levels, plain)
    guard isRoot else { return maker.network(counts, rows, columns) }
    let isDNA = options.convention == .dna
    var values = maker.projection(counts, rows, columns, withDiagonal: isDNA)
    if options.normalisation == .average {
      for first in rows.indices {
        for second in rows.indices {
          let place = first * rows.count + second
          if isDNA {
            if factors[place] != 0 { values[place] *= factors[place] }
          } else {
            let mean = (sizes[rows[first]] + sizes[rows[second]]) / 2
            values[place] = mean == 0 ? 0 : values[place] / mean
          }
        }
      }
    }
    return DiscourseNetwork(
      from: mid,
      mid: mid,
      to: mid,
      statements: stretch.count,
      rows: rows,
      columns: rows,
      values: values
    )
  }

  /// What DNA's average multiplies ties by: a sum over columns and levels of two by both nodes'
  /// statements there, over the whole range.
  private func wholeRangeFactors(
    _ counts: borrowing StatementCounts,
    _ rows: [Int],
    _ columns: [Int]
  ) -> [Double] {
    guard options.mode == .one, options.normalisation == .average, options.convention == .dna
    else { return [] }
    var factors = [Double](repeating: 0, count: rows.count * rows.count)
    let shape = counts.shape
    for (first, one) in rows.enumerated() {
      for (second, two) in rows.enumerated() {
        for column in columns {
          for level in 0..<shape.levels {
            let both =
              counts.cells[(one * shape.columns + column) * shape.levels + level]
              + counts.cells[(two * shape.columns + column) * shape.levels + level]
            if both != 0 { factors[first * rows.count + second] += 2 / both }
          }
        }
      }
    }
    return factors
  }

  /// The weight of a statement of a day in the window around another.
  func weight(of day: Day, _ mid: Day) -> Double {
    let isDNA = options.convention == .dna
    let units =
      isDNA ? Double(mid.wholeUnits(since: day, window.unit)) : mid.units(since: day, window.unit)
    let x = width == 0 ? 0 : 2 * units / Double(width)
    if window.kernel == .gaussian {
      return Double.exponential(-0.5 * x * x) / (2 * Double.pi).squareRoot()
    }
    guard x >= -1, x <= 1 else { return 0 }
    switch window.kernel {
    case .triangular: return isDNA ? 1 - x : 1 - abs(x)
    case .epanechnikov: return 0.75 * (1 - x * x)
    default: return 0.5
    }
  }
}

extension Double {
  /// The exponential of a number, to the last places of its fraction.
  static func exponential(_ number: Double) -> Double {
    guard number > -745 else { return 0 }
    // The rest after whole powers of two is small enough for a short series.
    let powers = (number * 1.442_695_040_888_963_4).rounded()
    let rest = number - powers * 0.693_147_180_369_123_8 - powers * 1.908_214_929_270_587_7e-10
    var (term, sum) = (1.0, 1.0)
    for step in 1...18 {
      term *= rest / Double(step)
      sum += term
    }
    return sum * Double(sign: .plus, exponent: Int(powers), significand: 1)
  }
}
