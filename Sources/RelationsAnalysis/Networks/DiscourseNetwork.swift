import RelationsModel

/// One network: its nodes and the number in each cell.
public struct DiscourseNetwork: Equatable, Sendable {
  /// The first day of its range or window.
  public var from: Day
  /// The middle of it; of two middle days the earlier.
  public var mid: Day
  /// The last day of it.
  public var to: Day
  /// The number of statements that it is made of.
  public var statements: Int
  /// The rows, as places among the row labels of the table.
  public var rows: [Int]
  /// The columns, as places among the column labels; of one mode the rows again.
  public var columns: [Int]
  /// The cells, row by row.
  public var values: [Double]

  public init(
    from: Day,
    mid: Day,
    to: Day,
    statements: Int,
    rows: [Int],
    columns: [Int],
    values: [Double]
  ) {
    self.from = from
    self.mid = mid
    self.to = to
    self.statements = statements
    self.rows = rows
    self.columns = columns
    self.values = values
  }

  /// The number in a cell, by places among the network's own rows and columns.
  public subscript(row: Int, column: Int) -> Double { values[row * columns.count + column] }

  /// The middle of two days.
  static func middle(of from: Day, _ to: Day) -> Day {
    Day(number: from.number + (to.number - from.number) / 2)
  }
}

extension StatementTable {
  /// All networks that the options ask for: one, or one a window, in order of time.
  public func networks(_ options: NetworkOptions) -> [DiscourseNetwork] {
    var networks: [DiscourseNetwork] = []
    forEachNetwork(options) { network in
      networks.append(network)
      return true
    }
    return networks
  }

  /// Visits the networks one after the other, so that none has to be kept; the visit says whether to
  /// go on.
  public func forEachNetwork(_ options: NetworkOptions, _ visit: (DiscourseNetwork) -> Bool) {
    guard let range = options.window == nil ? range(options) : windowRange(options) else { return }
    let kept = KeptStatements(self, options, in: range)
    let maker = NetworkMaker(levels: levels, options)
    guard let window = options.window else {
      let counts = StatementCounts(kept, 0..<kept.count)
      let nodes = kept.nodes(in: counts, isolates: options.keepsIsolates)
      var network = maker.network(counts, nodes.rows, nodes.columns)
      (network.from, network.to) = (range.lowerBound, range.upperBound)
      network.mid = DiscourseNetwork.middle(of: range.lowerBound, range.upperBound)
      _ = visit(network)
      return
    }
    if window.kernel != nil {
      KernelWindows(kept, maker, window, in: range).forEach(visit)
    } else if window.unit == .events {
      EventWindows(kept, maker, window).forEach(visit)
    } else {
      MovingWindows(kept, maker, window, in: range).forEach(visit)
    }
  }
}
