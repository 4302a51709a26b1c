/// How central each node of a network of one mode is.
///
/// Ties are the cells above zero. Degree, betweenness, closeness and core look at whether there is a
/// tie; strength and eigenvector at its weight.
public struct NodeMeasures: Equatable, Sendable {
  /// The number of nodes that each is tied to.
  public let degree: [Int]
  /// The sum of each node's ties.
  public let strength: [Double]
  /// How many shortest paths between others lead over each, of several a share (Freeman).
  public let betweenness: [Double]
  /// The inverse of the mean distance to those that can be reached, times their share of all others
  /// (Wasserman and Faust).
  public let closeness: [Double]
  /// The eigenvector of the largest eigenvalue, of length one.
  public let eigenvector: [Double]
  /// The largest k for which the node is in a part where all have k ties within.
  public let core: [Int]

  /// The cells of a symmetric network, row by row.
  public init(_ values: [Double], count: Int) {
    let neighbours = (0..<count).map { row in
      (0..<count).filter { $0 != row && values[row * count + $0] > 0 }
    }
    degree = neighbours.map(\.count)
    strength = (0..<count).map { row in
      neighbours[row].reduce(0) { $0 + values[row * count + $1] }
    }
    var paths = ShortestPaths(neighbours)
    for node in 0..<count { paths.start(at: node) }
    betweenness = paths.betweenness.map { $0 / 2 }
    closeness = paths.closeness
    eigenvector = NodeMeasures.eigenvector(values, neighbours, count)
    core = NodeMeasures.cores(neighbours)
  }

  /// By repeated multiplication; a network without ties gives zeros.
  private static func eigenvector(
    _ values: [Double],
    _ neighbours: [[Int]],
    _ count: Int
  ) -> [Double] {
    guard neighbours.contains(where: { !$0.isEmpty }) else {
      return Array(repeating: 0, count: count)
    }
    var vector = [Double](repeating: 1 / Double(count), count: count)
    for _ in 0..<100_000 {
      // The node's own value is added, so that networks of two halves settle as well.
      var next = vector
      for row in 0..<count {
        for column in neighbours[row] { next[row] += values[row * count + column] * vector[column] }
      }
      let length = next.reduce(0) { $0 + $1 * $1 }.squareRoot()
      next = next.map { $0 / length }
      let change = zip(next, vector).reduce(0) { max($0, abs($1.0 - $1.1)) }
      vector = next
      if change < 1e-14 { break }
    }
    return vector
  }

  /// Takes the node with the fewest ties away, again and again.
  private static func cores(_ neighbours: [[Int]]) -> [Int] {
    var degrees = neighbours.map(\.count)
    var cores = degrees
    var left = Set(degrees.indices)
    var level = 0
    while let node = left.min(by: { (degrees[$0], $0) < (degrees[$1], $1) }) {
      left.remove(node)
      level = max(level, degrees[node])
      cores[node] = level
      for other in neighbours[node] where left.contains(other) { degrees[other] -= 1 }
    }
    return cores
  }
}

/// Shortest paths from each node to all others, by Brandes' method.
private struct ShortestPaths {
  private let neighbours: [[Int]]
  private(set) var betweenness: [Double]
  private(set) var closeness: [Double]

  init(_ neighbours: [[Int]]) {
    self.neighbours = neighbours
    betweenness = Array(repeating: 0, count: neighbours.count)
    closeness = betweenness
  }

  mutating func start(at start: Int) {
    let count = neighbours.count
    var distances = [Int](repeating: -1, count: count)
    var paths = [Double](repeating: 0, count: count)
    var order = [start]
    (distances[start], paths[start]) = (0, 1)
    var next = 0
    while next < order.count {
      let node = order[next]
      next += 1
      for other in neighbours[node] {
        if distances[other] < 0 {
          distances[other] = distances[node] + 1
          order.append(other)
        }
        if distances[other] == distances[node] + 1 { paths[other] += paths[node] }
      }
    }
    var shares = [Double](repeating: 0, count: count)
    for node in order.reversed() {
      for other in neighbours[node] where distances[other] == distances[node] + 1 {
        shares[node] += paths[node] / paths[other] * (1 + shares[other])
      }
      if node != start { betweenness[node] += shares[node] }
    }
    let sum = order.reduce(0) { $0 + distances[$1] }
    guard sum > 0, count > 1 else { return }
    let reached = Double(order.count - 1)
    closeness[start] = reached / Double(sum) * (reached / Double(count - 1))
  }
}
