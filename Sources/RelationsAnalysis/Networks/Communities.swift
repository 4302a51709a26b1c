/// A partition of the nodes of an undirected network into communities that have most ties within.
///
/// Up to twelve nodes all partitions are tried, so that the best is found; above, the Leiden method
/// (Traag, Waltman and van Eck 2019) from several seeded beginnings. Ties below zero count as none.
public struct Communities: Equatable, Sendable {
  /// The community of each node, numbered in the order of their first nodes.
  public let members: [Int]
  /// Newman's modularity of the partition; zero where there is no tie.
  public let modularity: Double

  /// Up to so many nodes all partitions are tried.
  static let mostTried = 12

  /// The cells of a symmetric network, row by row.
  public init(_ values: [Double], count: Int, seed: UInt64 = 1) {
    let graph = WeightedGraph(values, count: count)
    guard graph.total > 0 else {
      members = Array(0..<count)
      modularity = 0
      return
    }
    let found =
      count <= Communities.mostTried
      ? BestPartition(graph).members : LeidenPartition(graph, seed: seed).members
    members = Communities.numbered(found)
    modularity = graph.modularity(found)
  }

  /// The same communities, numbered in the order of their first nodes.
  static func numbered(_ members: [Int]) -> [Int] {
    var numbers: [Int: Int] = [:]
    return members.map { member in
      if let number = numbers[member] { return number }
      numbers[member] = numbers.count
      return numbers.count - 1
    }
  }

  /// The nodes community by community, the largest first, and each in its order.
  public var order: [Int] {
    var sizes: [Int: Int] = [:]
    for member in members { sizes[member, default: 0] += 1 }
    return members.indices.sorted { left, right in
      let (one, two) = (members[left], members[right])
      if one == two { return left < right }
      let (size, other) = (sizes[one] ?? 0, sizes[two] ?? 0)
      return size == other ? one < two : size > other
    }
  }
}

/// An undirected network with weights, of which each node knows its neighbours.
struct WeightedGraph {
  /// By node, the nodes that it is tied to with the weights; a tie to itself is counted once.
  let neighbours: [[(node: Int, weight: Double)]]
  /// By node, the sum of its ties, those to itself twice.
  let degrees: [Double]
  /// The sum of all degrees.
  let total: Double

  init(_ values: [Double], count: Int) {
    var neighbours: [[(node: Int, weight: Double)]] = Array(repeating: [], count: count)
    for row in 0..<count {
      for column in 0..<count where values[row * count + column] > 0 {
        neighbours[row].append((column, values[row * count + column]))
      }
    }
    self.init(neighbours)
  }

  init(_ neighbours: [[(node: Int, weight: Double)]]) {
    self.neighbours = neighbours
    degrees = neighbours.enumerated().map { node, ties in
      ties.reduce(0) { $0 + ($1.node == node ? 2 * $1.weight : $1.weight) }
    }
    total = degrees.reduce(0, +)
  }

  var count: Int { neighbours.count }

  /// Newman's modularity of a partition.
  func modularity(_ members: [Int]) -> Double {
    guard total > 0 else { return 0 }
    var (inner, sums) = (0.0, [Int: Double]())
    for node in 0..<count {
      sums[members[node], default: 0] += degrees[node]
      for (other, weight) in neighbours[node] where members[other] == members[node] {
        inner += other == node ? 2 * weight : weight
      }
    }
    let expected = sums.keys.sorted().reduce(0) { $0 + (sums[$1] ?? 0) * (sums[$1] ?? 0) }
    return inner / total - expected / total / total
  }

  /// The network of the communities of a partition, numbered from zero.
  func merged(_ members: [Int], count: Int) -> WeightedGraph {
    var sums: [[Int: Double]] = Array(repeating: [:], count: count)
    for node in 0..<self.count {
      for (other, weight) in neighbours[node] {
        let isInner = members[node] == members[other]
        // An inner tie is met from both ends, one of a node to itself once.
        sums[members[node]][members[other], default: 0] +=
          isInner && other != node ? weight / 2 : weight
      }
    }
    return WeightedGraph(
      sums.map { ties in ties.sorted { $0.key < $1.key }.map { (node: $0.key, weight: $0.value) } }
    )
  }
}

/// The best of all partitions of few nodes.
private struct BestPartition {
  private(set) var members: [Int]

  init(_ graph: WeightedGraph) {
    let count = graph.count
    // What a pair of nodes in one community adds to the modularity, times the total.
    var gains = [Double](repeating: 0, count: count * count)
    for one in 0..<count {
      for two in 0..<count where one != two {
        gains[one * count + two] = -graph.degrees[one] * graph.degrees[two] / graph.total
      }
      for (two, weight) in graph.neighbours[one] where two != one {
        gains[one * count + two] += weight
      }
    }
    // The most that pairs with a node or later ones can still add.
    var rest = [Double](repeating: 0, count: count + 1)
    for node in (0..<count).reversed() {
      rest[node] = rest[node + 1]
      for other in 0..<node { rest[node] += max(0, gains[node * count + other]) }
    }
    var best = (sum: -Double.infinity, members: [Int](repeating: 0, count: count))
    var members = best.members
    func place(_ node: Int, _ used: Int, _ sum: Double) {
      if sum + rest[node] <= best.sum + 1e-12 { return }
      guard node < count else {
        best = (sum, members)
        return
      }
      for community in 0...used {
        members[node] = community
        var added = sum
        for other in 0..<node where members[other] == community {
          added += gains[node * count + other]
        }
        place(node + 1, max(used, community + 1), added)
      }
    }
    place(0, 0, 0)
    self.members = best.members
  }
}
