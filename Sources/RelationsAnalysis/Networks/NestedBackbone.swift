import RelationsModel

/// The columns of a network in the order in which they can be left out with the least loss.
///
/// In each round the column is left out without which the network of one mode stays nearest to the
/// whole one; columns that are equally dispensable go together. Near means: the sums of the absolute
/// differences of eigenvalues, each divided by their sum. As published these are the eigenvalues of
/// the Laplacian; DNA's are the degrees in descending order.
public struct NestedBackbone: Equatable, Sendable {
  /// A column that is left out.
  public struct Step: Equatable, Sendable {
    /// The column's place among the table's labels.
    public let column: Int
    /// The distance of the network without it and those before it.
    public let backboneLoss: Double
    /// The distance of the network of it and those before it.
    public let redundantLoss: Double
    /// The number of statements that are left.
    public let statements: Int
  }

  /// The columns from the first that is left out to the last.
  public let steps: [Step]
  /// The number of statements of the whole network.
  public let statements: Int
  /// The days of the range; nil when there is no statement.
  public let range: ClosedRange<Day>?

  /// Of a window the options say nothing here; they are of one mode.
  public init(_ table: StatementTable, _ options: NetworkOptions) {
    var options = options
    (options.mode, options.window) = (.one, nil)
    range = table.range(options)
    guard let range else {
      (steps, statements) = ([], 0)
      return
    }
    let kept = KeptStatements(table, options, in: range)
    let search = BackboneSearch(kept, NetworkMaker(levels: table.levels, options))
    statements = kept.count
    steps = search.steps()
  }
}

/// The search for the order.
private struct BackboneSearch {
  private let kept: KeptStatements
  private let maker: NetworkMaker
  private let rows: [Int]
  private let columns: [Int]
  private let whole: [Double]
  private let columnTotals: [Int]

  /// Losses nearer than this are equal: they differ by the order of additions alone.
  private static let nearness = 1e-12

  init(_ kept: KeptStatements, _ maker: NetworkMaker) {
    self.kept = kept
    self.maker = maker
    let counts = StatementCounts(kept, 0..<kept.count)
    (rows, columns) = counts.nodes()
    columnTotals = counts.columnTotals
    whole = BackboneSearch.spectrum(maker.network(counts, rows, columns), maker.options.convention)
  }

  func steps() -> [NestedBackbone.Step] {
    var left = columns
    var redundant: [Int] = []
    var steps: [NestedBackbone.Step] = []
    while !left.isEmpty {
      let losses = left.indices.map { place in
        loss(left.enumerated().filter { $0.offset != place }.map(\.element))
      }
      guard let least = losses.min() else { break }
      let size = statements(left)
      for place in left.indices.reversed()
      where losses[place] - least <= BackboneSearch.nearness {
        let column = left[place]
        redundant.append(column)
        left.remove(at: place)
        steps.append(
          NestedBackbone.Step(
            column: column,
            backboneLoss: least,
            redundantLoss: loss(redundant.sorted()),
            statements: size - columnTotals[column]
          )
        )
      }
    }
    return steps
  }

  private func statements(_ columns: [Int]) -> Int {
    columns.reduce(0) { $0 + columnTotals[$1] }
  }

  /// The distance of the network of some columns from the whole one.
  private func loss(_ columns: [Int]) -> Double {
    var counts = StatementCounts(kept.shape)
    let chosen = Set(columns.map { Int32($0) })
    let (width, levels) = (Int32(kept.shape.columns), Int32(kept.shape.levels))
    for cell in kept.cells where chosen.contains(cell / levels % width) { counts.add(cell) }
    let spectrum = BackboneSearch.spectrum(
      maker.network(counts, rows, columns),
      maker.options.convention
    )
    return zip(whole, spectrum).reduce(0) { $0 + abs($1.0 - $1.1) }
  }

  /// Eigenvalues that sum to one; ties below zero count as none.
  private static func spectrum(
    _ network: DiscourseNetwork,
    _ convention: NetworkConvention
  ) -> [Double] {
    let count = network.rows.count
    let ties = network.values.map { max(0, $0) }
    let degrees = (0..<count).map { row in
      (0..<count).reduce(0.0) { $0 + ties[row * count + $1] }
    }
    var values: [Double]
    if convention == .dna {
      values = degrees.sorted(by: >)
    } else {
      var laplacian = ties.map { -$0 }
      for row in 0..<count { laplacian[row * count + row] += degrees[row] }
      values = SymmetricEigenvalues(laplacian, count: count).values
    }
    let sum = values.reduce(0, +)
    if sum > 0 { values = values.map { $0 / sum } }
    return values
  }
}
