/// Communities by the Leiden method: nodes move to the community that gains most; each community is
/// then refined from single nodes; and the refined ones become the nodes of a smaller network, until
/// nothing moves.
struct LeidenPartition {
  /// The community of each node.
  private(set) var members: [Int]

  /// Beginnings in other orders find other partitions, of which the best is taken.
  private static let beginnings = 12

  init(_ graph: WeightedGraph, seed: UInt64) {
    var best = (modularity: -Double.infinity, members: Array(0..<graph.count))
    for beginning in 0..<LeidenPartition.beginnings {
      var dice = SeededDice(seed: seed &+ UInt64(beginning) &* 7919)
      let members = LeidenPartition.partition(graph, &dice)
      let modularity = graph.modularity(members)
      if modularity > best.modularity + 1e-12 { best = (modularity, members) }
    }
    members = best.members
  }

  private static func partition(_ graph: WeightedGraph, _ dice: inout SeededDice) -> [Int] {
    // The node of the merged network in which each node of the first is.
    var places = Array(0..<graph.count)
    var current = graph
    var members = Array(0..<graph.count)
    while true {
      let isMoved = move(&members, in: current, &dice)
      let refined = refine(members, in: current, &dice)
      let count = (refined.max() ?? -1) + 1
      if !isMoved || count == current.count {
        let found = places.map { members[$0] }
        return polish(found, in: graph, &dice)
      }
      var communities = [Int](repeating: 0, count: count)
      for node in 0..<current.count { communities[refined[node]] = members[node] }
      places = places.map { refined[$0] }
      current = current.merged(refined, count: count)
      members = Communities.numbered(communities)
    }
  }

  /// Moves single nodes of the whole network once more.
  private static func polish(
    _ members: [Int],
    in graph: WeightedGraph,
    _ dice: inout SeededDice
  ) -> [Int] {
    var members = Communities.numbered(members)
    _ = move(&members, in: graph, &dice)
    return members
  }

  /// Moves nodes as long as a community gains; whether any moved.
  private static func move(
    _ members: inout [Int],
    in graph: WeightedGraph,
    _ dice: inout SeededDice
  ) -> Bool {
    var sums = [Double](repeating: 0, count: graph.count + 1)
    for node in 0..<graph.count { sums[members[node]] += graph.degrees[node] }
    var queue = Array(0..<graph.count)
    dice.shuffle(&queue)
    var isWaiting = [Bool](repeating: true, count: graph.count)
    var ties = [Double](repeating: 0, count: graph.count + 1)
    var next = 0
    var hasMoved = false
    while next < queue.count {
      let node = queue[next]
      next += 1
      isWaiting[node] = false
      let own = members[node]
      var near: [Int] = [own]
      for (other, weight) in graph.neighbours[node] where other != node {
        let community = members[other]
        if ties[community] == 0, community != own { near.append(community) }
        ties[community] += weight
      }
      sums[own] -= graph.degrees[node]
      if let empty = sums.indices.first(where: { sums[$0] == 0 && $0 != own && $0 < graph.count }),
        ties[empty] == 0
      {
        near.append(empty)
      }
      var best = (gain: -Double.infinity, community: own)
      for community in near {
        let gain = ties[community] - graph.degrees[node] * sums[community] / graph.total
        if gain > best.gain + 1e-12 { best = (gain, community) }
      }
      for community in near { ties[community] = 0 }
      sums[best.community] += graph.degrees[node]
      guard best.community != own else { continue }
      members[node] = best.community
      hasMoved = true
      for (other, _) in graph.neighbours[node]
      where !isWaiting[other] && members[other] != best.community {
        isWaiting[other] = true
        queue.append(other)
      }
    }
    return hasMoved
  }

  /// Merges single nodes within each community, so that each refined one hangs together; they are
  /// numbered from zero.
  private static func refine(
    _ members: [Int],
    in graph: WeightedGraph,
    _ dice: inout SeededDice
  ) -> [Int] {
    var refined = Array(0..<graph.count)
    var sums = graph.degrees
    var sizes = [Int](repeating: 1, count: graph.count)
    var order = Array(0..<graph.count)
    dice.shuffle(&order)
    for node in order where sizes[refined[node]] == 1 {
      var ties: [Int: Double] = [:]
      for (other, weight) in graph.neighbours[node]
      where other != node && members[other] == members[node] {
        ties[refined[other], default: 0] += weight
      }
      let own = refined[node]
      let gains = ties.keys.sorted().compactMap { community -> (Int, Double)? in
        guard community != own, let tie = ties[community] else { return nil }
        let gain = tie - graph.degrees[node] * sums[community] / graph.total
        return gain > 0 ? (community, gain) : nil
      }
      // Chance chooses among those that gain, the better the likelier.
      let whole = gains.reduce(0) { $0 + $1.1 }
      guard whole > 0 else { continue }
      var share = Double(dice.below(1 << 20)) / Double(1 << 20) * whole
      let chosen = gains.first { gain in
        share -= gain.1
        return share <= 0
      }
      guard let community = chosen?.0 ?? gains.last?.0 else { continue }
      sums[community] += sums[own]
      sums[own] = 0
      sizes[community] += 1
      sizes[own] -= 1
      refined[node] = community
    }
    return Communities.numbered(refined)
  }
}
