import RelationsModel
import RelationsQuery

/// A network as a view shows it: the nodes that say most, those that belong together side by side, and
/// how it was window by window.
public struct NetworkOutlook: Equatable, Sendable {
  /// A node at the head of a row or a column.
  public struct Node: Equatable, Sendable {
    /// The record's id, or the name of what is no record.
    public let id: String
    /// What it is called.
    public let name: String
    /// Its place among the table's labels.
    public let place: Int
    /// The number of its community, from 0; nil in a network of two modes.
    public let community: Int?
  }

  /// A stretch of time, with how far the network stood apart in it.
  public struct Span: Equatable, Sendable {
    /// The first day.
    public let from: Day
    /// The last day.
    public let to: Day
    /// The number of statements.
    public let statements: Int
    /// DNA's polarisation, divided by all congruence and conflict.
    public let polarisation: Double
  }

  /// The question, with the window in which the network is shown as its range.
  public let question: NetworkQuestion
  /// The rows in the order in which they stand.
  public let rows: [Node]
  /// The columns likewise; of one mode the rows again.
  public let columns: [Node]
  /// For each row its cells.
  public let cells: [[Double]]
  /// The number of statements of the network.
  public let statements: Int
  /// The days of the network.
  public let days: ClosedRange<Day>
  /// How many rows there are, more than are shown perhaps.
  public let rowCount: Int
  /// How many columns there are.
  public let columnCount: Int
  /// The modularity of the communities; nil in a network of two modes.
  public let modularity: Double?
  /// The windows of the whole range; empty where it is too short.
  public let windows: [Span]
  /// Which window is shown; nil for the whole range.
  public let window: Int?

  /// The network of no statement.
  public static let empty = NetworkOutlook(NetworkQuestion())

  private init(_ question: NetworkQuestion) {
    self.question = question
    (rows, columns, cells, windows) = ([], [], [], [])
    (statements, rowCount, columnCount) = (0, 0, 0)
    days = Day(number: 0)...Day(number: 0)
    (modularity, window) = (nil, nil)
  }

  /// Shown are at most so many rows and columns, those with most statements.
  static let mostNodes = 60
  /// How far nodes stand apart is looked at for so many.
  static let mostPolarised = 24
  /// At most so many windows are made.
  static let mostWindows = 60

  init(
    _ statements: NetworkStatements,
    _ question: NetworkQuestion,
    _ windows: [Span],
    window: Int?
  ) {
    let table = statements.table
    var question = question
    question.options.window = nil
    guard let range = table.range(question.options) else {
      self.init(question)
      return
    }
    let shown = window.map { min(max(0, $0), windows.count - 1) }.flatMap { $0 < 0 ? nil : $0 }
    if let shown {
      question.options.from = windows[shown].from
      question.options.to = windows[shown].to
    }
    guard let network = table.networks(question.options).first, network.statements > 0 else {
      self.init(question, range, windows, shown)
      return
    }
    self.init(statements, question, network, windows, shown)
  }

  /// A window in which nobody says anything.
  private init(
    _ question: NetworkQuestion,
    _ range: ClosedRange<Day>,
    _ windows: [Span],
    _ window: Int?
  ) {
    self.question = question
    (rows, columns, cells) = ([], [], [])
    (statements, rowCount, columnCount) = (0, 0, 0)
    days = window.map { windows[$0].from...windows[$0].to } ?? range
    (modularity, self.windows, self.window) = (nil, windows, window)
  }

  private init(
    _ statements: NetworkStatements,
    _ question: NetworkQuestion,
    _ network: DiscourseNetwork,
    _ windows: [Span],
    _ window: Int?
  ) {
    self.question = question
    self.windows = windows
    self.window = window
    self.statements = network.statements
    days = network.from...network.to
    (rowCount, columnCount) = (network.rows.count, network.columns.count)
    let isOne = question.options.mode == .one
    let sizes = statements.sizes(in: network.from...network.to)
    let rows = NetworkOutlook.largest(network.rows, sizes.rows)
    let columns = isOne ? rows : NetworkOutlook.largest(network.columns, sizes.columns)
    let part = rows.flatMap { row in columns.map { network[row, $0] } }
    let communities = isOne ? Communities(part, count: rows.count) : nil
    let order = communities?.order ?? Array(rows.indices)
    let columnOrder = isOne ? order : Array(columns.indices)
    let table = statements.table
    let heads = order.map { place in
      let label = network.rows[rows[place]]
      return Node(
        id: statements.rowIDs[label],
        name: table.rowLabels[label],
        place: label,
        community: communities?.members[place]
      )
    }
    self.rows = heads
    self.columns =
      isOne
      ? heads
      : columns.map { column in
        let label = network.columns[column]
        return Node(
          id: statements.columnIDs[label],
          name: table.columnLabels[label],
          place: label,
          community: nil
        )
      }
    cells = order.map { row in columnOrder.map { part[row * columns.count + $0] } }
    modularity = communities?.modularity
  }

  /// The places of the nodes with most statements, in their order.
  private static func largest(_ nodes: [Int], _ sizes: [Int]) -> [Int] {
    let sorted = nodes.indices.sorted { left, right in
      (sizes[nodes[right]], left) < (sizes[nodes[left]], right)
    }
    return sorted.prefix(mostNodes).sorted()
  }

  /// Windows of two units, of the coarsest unit of which there are some.
  static func windows(_ table: StatementTable, _ question: NetworkQuestion) -> [Span] {
    guard let range = table.windowRange(question.options) else { return [] }
    var options = question.options
    options.mode = .one
    options.normalisation = .average
    let days = range.upperBound.number - range.lowerBound.number
    let units: [(WindowUnit, Int)] = [(.years, 1_400), (.months, 120), (.weeks, 42), (.days, 4)]
    guard let unit = units.first(where: { days >= $0.1 })?.0 else { return [] }
    options.window = NetworkWindow(size: 2, unit: unit)
    // The last ones are shown, however long the record is.
    let count = range.upperBound.wholeUnits(since: range.lowerBound, unit)
    options.from = range.lowerBound.adding(max(0, count - mostWindows - 3), unit)
    options.to = range.upperBound
    // Of two modes that which columns tie is what stands apart.
    let found = table.withLargestRows(mostPolarised).polarisation(options)
    guard found.count > 1 else { return [] }
    return found.suffix(mostWindows).map { polarisation in
      Span(
        from: polarisation.from,
        to: polarisation.to,
        statements: polarisation.statements,
        polarisation: polarisation.normalised
      )
    }
  }

  /// The nodes nearest to a row and farthest from it, by the cells.
  public func nearest(to row: Int) -> [(column: Int, value: Double)] {
    guard cells.indices.contains(row) else { return [] }
    let ties = cells[row].enumerated().filter { $0.element != 0 }
    return ties.sorted { left, right in
      left.element == right.element ? left.offset < right.offset : left.element > right.element
    }.map { (column: $0.offset, value: $0.element) }
  }
}

extension StatementTable {
  /// The statements of the rows that have most, at most so many rows.
  fileprivate func withLargestRows(_ count: Int) -> StatementTable {
    guard rowLabels.count > count else { return self }
    var sizes = [Int](repeating: 0, count: rowLabels.count)
    for row in rows where row >= 0 { sizes[Int(row)] += 1 }
    let largest = sizes.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }.prefix(count)
    var isLarge = [Bool](repeating: false, count: sizes.count)
    for row in largest { isLarge[row] = true }
    var other = self
    other.rows = rows.map { $0 >= 0 && isLarge[Int($0)] ? $0 : -1 }
    return other
  }
}

extension NetworkStatements {
  /// The statements of each row and column between two days.
  func sizes(in days: ClosedRange<Day>) -> (rows: [Int], columns: [Int]) {
    var rows = [Int](repeating: 0, count: table.rowLabels.count)
    var columns = [Int](repeating: 0, count: table.columnLabels.count)
    let first = table.days.firstPlace(notLessThan: Int32(clamping: days.lowerBound.number))
    let end = table.days.firstPlace(notLessThan: Int32(clamping: days.upperBound.number + 1))
    for place in first..<max(first, end) {
      if table.rows[place] >= 0 { rows[Int(table.rows[place])] += 1 }
      if table.columns[place] >= 0 { columns[Int(table.columns[place])] += 1 }
    }
    return (rows, columns)
  }
}

/// What an outlook was made for.
struct OutlookKey: Hashable, Sendable {
  let question: NetworkQuestion
  let perspective: Perspective
  let window: Int?
}

extension Analyst {
  /// A network as a view shows it, of the whole range or of one of its windows.
  public func outlook(
    _ question: NetworkQuestion,
    _ perspective: Perspective,
    window: Int?
  ) -> NetworkOutlook {
    let key = OutlookKey(question: question, perspective: perspective, window: window)
    return kept(\.outlooks, key) {
      let statements = statements(question, perspective)
      // Windows are the same whatever is shown of them, and however it is normalised.
      var ways = question
      ways.options.normalisation = .average
      if ways.options.mode == .one { ways.options.stance = .subtract }
      let whole = OutlookKey(question: ways, perspective: perspective, window: nil)
      let windows = kept(\.windows, whole) { NetworkOutlook.windows(statements.table, ways) }
      return NetworkOutlook(statements, question, windows, window: window)
    }
  }

  /// The columns on which two rows both speak, with what each adds to their tie, the largest first.
  public func shared(
    _ one: Int,
    _ two: Int,
    _ question: NetworkQuestion,
    _ perspective: Perspective,
    in days: ClosedRange<Day>
  ) -> [(column: String, value: Double)] {
    let statements = statements(question, perspective)
    let both = statements.columns(ofRow: one, in: days)
      .intersection(statements.columns(ofRow: two, in: days))
    return both.sorted().map { column in
      (statements.table.columnLabels[Int(column)], statements.tie(one, two, column, question, days))
    }.sorted { abs($0.1) > abs($1.1) }
  }
}

extension NetworkStatements {
  /// What one column adds to the tie of two rows, not normalised.
  fileprivate func tie(
    _ one: Int,
    _ two: Int,
    _ column: Int32,
    _ question: NetworkQuestion,
    _ days: ClosedRange<Day>
  ) -> Double {
    let levels = table.levels.count
    guard let weights = NetworkMaker(levels: table.levels, question.options).levelWeights(levels)
    else { return 0 }
    var counts = [[Double]](repeating: Array(repeating: 0, count: levels), count: 2)
    for place in table.days.indices
    where table.columns[place] == column && days.contains(Day(number: Int(table.days[place]))) {
      let level = max(0, Int(table.levelsOfStatements[place]))
      if table.rows[place] == Int32(one) { counts[0][level] += 1 }
      if table.rows[place] == Int32(two) { counts[1][level] += 1 }
    }
    var sum = 0.0
    for first in 0..<levels {
      for second in 0..<levels {
        sum += counts[0][first] * counts[1][second] * weights[first * levels + second]
      }
    }
    return sum
  }
}
