import RelationsModel

/// DNA's polarisation of a network of one mode: of all ways to part its nodes into two camps of equal
/// size, the largest sum of deviations from what equal shares of congruence within and of conflict
/// between the camps would be.
///
/// The camps are those of that largest sum. They are no coalitions: `Communities` finds these.
public struct Polarisation: Equatable, Sendable {
  /// The first day of the range or window.
  public let from: Day
  /// The middle of it.
  public let mid: Day
  /// The last day.
  public let to: Day
  /// The number of statements.
  public let statements: Int
  /// The sum of deviations that DNA calls quality: zero where there is no tie.
  public let score: Double
  /// The score divided by all congruence and conflict.
  public let normalised: Double
  /// The nodes of both camps, as places among the row labels; the first camp has the first node.
  public let camps: [[Int]]
}

extension StatementTable {
  /// The polarisation of the range, or of each window.
  ///
  /// In windows DNA takes the network of `subtract` for both congruence and conflict; as published they
  /// are two.
  public func polarisation(_ options: NetworkOptions) -> [Polarisation] {
    var options = options
    options.mode = .one
    let isSubtracted = options.convention == .dna && options.window != nil
    func networks(_ stance: StanceRule) -> [DiscourseNetwork] {
      options.stance = stance
      return self.networks(options)
    }
    let congruence = networks(isSubtracted ? .subtract : .congruence)
    let conflict = isSubtracted ? congruence : networks(.conflict)
    return zip(congruence, conflict).map { congruence, conflict in
      var nodes = Array(congruence.rows.indices)
      let isSmooth = options.window?.kernel.map { $0 != .gaussian } ?? false
      if isSmooth, !options.keepsIsolates { nodes = nodes.filter { congruence.isTied($0) } }
      let camps = CampSearch(congruence, conflict, nodes).found
      return Polarisation(
        from: congruence.from,
        mid: congruence.mid,
        to: congruence.to,
        statements: congruence.statements,
        score: camps.score,
        normalised: camps.normalised,
        camps: camps.members.map { $0.map { congruence.rows[$0] } }
      )
    }
  }
}

extension DiscourseNetwork {
  /// Whether a node has a tie, be it to itself.
  fileprivate func isTied(_ row: Int) -> Bool {
    columns.indices.contains { self[row, $0] != 0 }
  }
}

/// The search for the two camps of equal size of which the deviations are largest.
struct CampSearch {
  /// The best camps and what they reach.
  struct Camps: Equatable {
    var score = 0.0
    var normalised = 0.0
    /// Places among the network's rows.
    var members: [[Int]] = []
  }

  private(set) var found = Camps()
  private let nodes: [Int]
  /// By camp of both nodes: what a pair adds within the first, within the second, and between.
  private var pairs: [[Double]] = [[], [], []]
  private let size: Int

  /// Up to so many nodes all camps are tried; above, they are improved from several seeded beginnings.
  static let mostTried = 14

  init(
    _ congruence: DiscourseNetwork,
    _ conflict: DiscourseNetwork,
    _ nodes: [Int],
    mostTried: Int = CampSearch.mostTried
  ) {
    self.nodes = nodes
    let count = nodes.count
    // The first camp has one more where they cannot be equal.
    size = count - count / 2
    let agreeing = CampSearch.sum(congruence, nodes)
    let opposing = CampSearch.sum(conflict, nodes)
    guard count > 0, agreeing + opposing > 0 else { return }
    let sizes = [Double(size), Double(count - size)]
    let within = sizes[0] * (sizes[0] - 1) + sizes[1] * (sizes[1] - 1)
    let between = Double(count * (count - 1)) - within
    let expected = sizes.map { size in
      within == 0 ? 0 : size * (size - 1) / within * (agreeing / within)
    }
    let opposed = between == 0 ? 0 : sizes[0] * sizes[1] / between * (opposing / between)
    pairs = Array(repeating: Array(repeating: 0, count: count * count), count: 3)
    for (one, first) in nodes.enumerated() {
      for (two, second) in nodes.enumerated() where one != two {
        let (tie, strife) = (congruence[first, second], conflict[first, second])
        for camp in 0..<2 {
          pairs[camp][one * count + two] = abs(tie - expected[camp]) + abs(strife)
        }
        pairs[2][one * count + two] = abs(tie) + abs(strife - opposed)
      }
    }
    let camps = count <= mostTried ? bestOfAll() : bestOfSome()
    let score = self.score(camps) / 2
    let members = [true, false].map { camp in
      nodes.indices.filter { camps[$0] == camp }.map { nodes[$0] }
    }
    found = Camps(
      score: score,
      normalised: score / (agreeing + opposing),
      members: members.sorted { ($0.first ?? .max) < ($1.first ?? .max) }
    )
  }

  private static func sum(_ network: DiscourseNetwork, _ nodes: [Int]) -> Double {
    nodes.reduce(0) { sum, row in
      sum + nodes.reduce(0) { $1 == row ? $0 : $0 + abs(network[row, $1]) }
    }
  }

  private func pair(_ one: Int, _ two: Int, _ camps: [Bool]) -> Double {
    let kind = camps[one] != camps[two] ? 2 : camps[one] ? 0 : 1
    return pairs[kind][one * nodes.count + two]
  }

  private func score(_ camps: [Bool]) -> Double {
    nodes.indices.reduce(0) { sum, one in
      nodes.indices.reduce(sum) { $1 == one ? $0 : $0 + pair(one, $1, camps) }
    }
  }

  private func bestOfAll() -> [Bool] {
    var best = (score: -1.0, camps: [Bool](repeating: false, count: nodes.count))
    var camps = best.camps
    // The last node of equal camps may stay where it is: exchanged camps are the same.
    func choose(_ node: Int, _ left: Int, _ sum: Double) {
      guard node < nodes.count else {
        // What differs by rounding alone is no better.
        if sum > best.score + 1e-12 { best = (sum, camps) }
        return
      }
      for camp in [true, false] {
        if camp ? left == 0 : nodes.count - node == left { continue }
        camps[node] = camp
        var added = sum
        for other in 0..<node { added += pair(node, other, camps) + pair(other, node, camps) }
        choose(node + 1, left - (camp ? 1 : 0), added)
      }
    }
    choose(0, size, 0)
    return best.camps
  }

  /// Exchanges pairs of nodes between the camps as long as that helps, from seeded beginnings: fewer
  /// where there are many nodes, of which each takes longer.
  private func bestOfSome() -> [Bool] {
    var dice = SeededDice(seed: 1)
    var best = (score: -1.0, camps: [Bool]())
    for _ in 0..<max(2, min(8, 240 / max(1, nodes.count))) {
      var order = Array(nodes.indices)
      dice.shuffle(&order)
      var camps = [Bool](repeating: false, count: nodes.count)
      for node in order.prefix(size) { camps[node] = true }
      exchange(&camps)
      let score = score(camps)
      if score > best.score + 1e-12 { best = (score, camps) }
    }
    return best.camps
  }

  /// Makes the exchange that gains most until none gains.
  ///
  /// What each node gains alone is kept; for a pair its own tie, which stays between the camps, is
  /// taken out again.
  private func exchange(_ camps: inout [Bool]) {
    let count = nodes.count
    let both = pairs.map { pairs in
      (0..<count * count).map { pairs[$0] + pairs[$0 % count * count + $0 / count] }
    }
    /// What a pair adds as it stands, and what it would add were the first on the other side.
    func change(_ node: Int, _ other: Int, _ camps: [Bool]) -> Double {
      let place = node * count + other
      guard camps[node] == camps[other] else {
        return both[camps[other] ? 0 : 1][place] - both[2][place]
      }
      return both[2][place] - both[camps[node] ? 0 : 1][place]
    }
    var gains = nodes.indices.map { node in
      nodes.indices.reduce(0.0) { $1 == node ? $0 : $0 + change(node, $1, camps) }
    }
    while let (one, two) = bestPair(gains, both, camps) {
      for node in nodes.indices where node != one && node != two {
        gains[node] -= change(node, one, camps) + change(node, two, camps)
      }
      camps[one].toggle()
      camps[two].toggle()
      for node in nodes.indices where node != one && node != two {
        gains[node] += change(node, one, camps) + change(node, two, camps)
      }
      for node in [one, two] {
        gains[node] = nodes.indices.reduce(0.0) { $1 == node ? $0 : $0 + change(node, $1, camps) }
      }
    }
  }

  /// The pair whose exchange gains most; nil when none gains.
  private func bestPair(
    _ gains: [Double],
    _ both: [[Double]],
    _ camps: [Bool]
  ) -> (Int, Int)? {
    let (first, second) = (nodes.indices.filter { camps[$0] }, nodes.indices.filter { !camps[$0] })
    var best = (gain: 1e-9, pair: (0, 0))
    for one in first {
      for two in second {
        let place = one * nodes.count + two
        let own = both[0][place] + both[1][place] - 2 * both[2][place]
        let gain = gains[one] + gains[two] - own
        if gain > best.gain { best = (gain, (one, two)) }
      }
    }
    return best.gain > 1e-9 ? best.pair : nil
  }
}

/// Chance that is the same each time.
struct SeededDice {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// A number from zero up to a limit.
  mutating func below(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(truncatingIfNeeded: (state &* 0x2545_F491_4F6C_DD1D) >> 33) % max(1, limit)
  }

  mutating func shuffle(_ items: inout [Int]) {
    for place in items.indices.reversed().dropLast() { items.swapAt(place, below(place + 1)) }
  }
}
