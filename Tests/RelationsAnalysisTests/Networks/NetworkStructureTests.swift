import RelationsModel
import TestDossier
import Testing

@testable import RelationsAnalysis

/// Centrality, communities, camps and the backbone.
@Suite struct NetworkStructureTests {
  /// The friendships in Zachary's karate club (1977).
  static let club: [Double] = {
    let friends = [
      "2 3 4 5 6 7 8 9 11 12 13 14 18 20 22 32", "3 4 8 14 18 20 22 31", "4 8 9 10 14 28 29 33",
      "8 13 14", "7 11", "7 11 17", "17", "", "31 33 34", "34", "", "", "", "34", "33 34", "33 34",
      "", "", "33 34", "34", "33 34", "", "33 34", "26 28 30 33 34", "26 28 32", "32", "30 34",
      "34", "32 34", "33 34", "33 34", "33 34", "34",
    ]
    var cells = [Double](repeating: 0, count: 34 * 34)
    for (one, others) in friends.enumerated() {
      for two in others.split(separator: " ").compactMap({ Int($0) }) {
        cells[one * 34 + two - 1] = 1
        cells[(two - 1) * 34 + one] = 1
      }
    }
    return cells
  }()

  @Test func theKarateClubIsMeasuredAsElsewhere() {
    // The values are those of igraph and networkx.
    let measures = NodeMeasures(NetworkStructureTests.club, count: 34)
    #expect(measures.degree.reduce(0, +) == 156)
    #expect(abs(measures.betweenness[0] - 231.071_428_571_4) < 1e-9)
    #expect(abs(measures.closeness[0] - 0.568_965_517_241) < 1e-9)
    #expect(abs(measures.eigenvector[0] - 0.355_491_444_525) < 1e-9)
    #expect(measures.core.count { $0 == 4 } == 10)
    #expect(measures.core[11] == 1)
    #expect(measures.strength[33] == 17)
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func theKarateClubFallsIntoFour(seed: UInt64) {
    let found = Communities(NetworkStructureTests.club, count: 34, seed: seed)
    #expect(abs(found.modularity - 0.419_789_612) < 1e-9)
    #expect(Set(found.members).count == 4)
    #expect(Set(found.order) == Set(0..<34))
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func fewNodesAreParted(seed: UInt64) {
    var dice = Dice(seed: seed)
    let count = 7
    var cells = [Double](repeating: 0, count: count * count)
    for one in 0..<count {
      for two in 0..<one {
        let weight = Double(dice.below(5)) - 1
        cells[one * count + two] = weight
        cells[two * count + one] = weight
      }
    }
    let found = Communities(cells, count: count)
    let graph = WeightedGraph(cells, count: count)
    // All partitions, as numbers of as many digits as there are nodes.
    var best = -1.0
    for number in 0..<823_543 {
      var (rest, members) = (number, [Int]())
      for _ in 0..<count {
        members.append(rest % count)
        rest /= count
      }
      // One name for each partition is enough.
      guard members == Communities.numbered(members) else { continue }
      best = max(best, graph.modularity(members))
    }
    #expect(abs(found.modularity - best) < 1e-12)
    let leiden = LeidenPartition(graph, seed: seed).members
    #expect(graph.modularity(leiden) <= best + 1e-12)
    #expect(graph.modularity(leiden) >= best - 0.05)
  }

  @Test func withoutTiesEverybodyIsAlone() {
    let found = Communities([0, -1, -1, 0], count: 2)
    #expect(found.members == [0, 1] && found.modularity == 0)
    #expect(NodeMeasures([0, -1, -1, 0], count: 2).eigenvector == [0, 0])
    #expect(Communities([], count: 0).members.isEmpty)
  }

  @Test func eigenvaluesOfAPathAreKnown() {
    // Those of a path of four nodes are 2 and 2 ± √2.
    let path: [Double] = [1, -1, 0, 0, -1, 2, -1, 0, 0, -1, 2, -1, 0, 0, -1, 1]
    let found = SymmetricEigenvalues(path, count: 4).values
    let root = 2.0.squareRoot()
    for (value, expected) in zip(found, [2 + root, 2, 2 - root, 0]) {
      #expect(abs(value - expected) < 1e-12)
    }
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func eigenvaluesKeepTraceAndSquares(seed: UInt64) {
    var dice = Dice(seed: seed)
    let count = 4 + dice.below(9)
    var cells = [Double](repeating: 0, count: count * count)
    for one in 0..<count {
      for two in 0...one {
        let value = Double(dice.below(21)) - 10
        (cells[one * count + two], cells[two * count + one]) = (value, value)
      }
    }
    let values = SymmetricEigenvalues(cells, count: count).values
    let trace = (0..<count).reduce(0) { $0 + cells[$1 * count + $1] }
    #expect(abs(values.reduce(0, +) - trace) < 1e-9)
    let squares = cells.reduce(0) { $0 + $1 * $1 }
    #expect(abs(values.reduce(0) { $0 + $1 * $1 } - squares) < 1e-6)
    let cubes = values.reduce(0) { $0 + $1 * $1 * $1 }
    var expected = 0.0
    for one in 0..<count {
      for two in 0..<count {
        for three in 0..<count {
          expected +=
            cells[one * count + two] * cells[two * count + three] * cells[three * count + one]
        }
      }
    }
    #expect(abs(cubes - expected) < 1e-5)
  }

  /// Ties drawn by lot, the same both ways.
  private func network(_ count: Int, _ dice: inout Dice) -> DiscourseNetwork {
    var values = [Double](repeating: 0, count: count * count)
    for one in 0..<count {
      for two in 0..<one {
        let tie = Double(dice.below(9))
        (values[one * count + two], values[two * count + one]) = (tie, tie)
      }
    }
    return DiscourseNetwork(
      from: Day(number: 0),
      mid: Day(number: 0),
      to: Day(number: 0),
      statements: 1,
      rows: Array(0..<count),
      columns: Array(0..<count),
      values: values
    )
  }

  @Test(arguments: 4...11, 1...3 as ClosedRange<UInt64>)
  func theCampsOfTheLargestSumAreFound(count: Int, seed: UInt64) {
    var dice = Dice(seed: seed)
    let (congruence, conflict) = (network(count, &dice), network(count, &dice))
    let nodes = Array(0..<count)
    let tried = CampSearch(congruence, conflict, nodes).found
    let exchanged = CampSearch(congruence, conflict, nodes, mostTried: 0).found
    #expect(abs(tried.score - exchanged.score) < 1e-9)
    #expect(tried.members.map(\.count).sorted() == [count / 2, count - count / 2])
    #expect(tried.members.joined().sorted() == nodes)
    // The formula over all camps, written out.
    var best = 0.0
    for number in 0..<(1 << count) where number.nonzeroBitCount == count - count / 2 {
      best = max(best, deviation(congruence, conflict) { number >> $0 & 1 == 1 })
    }
    #expect(abs(tried.score - best) < 1e-9)
  }

  private func deviation(
    _ congruence: DiscourseNetwork,
    _ conflict: DiscourseNetwork,
    _ isFirst: (Int) -> Bool
  ) -> Double {
    let nodes = congruence.rows
    let sizes = [true, false].map { camp in Double(nodes.count { isFirst($0) == camp }) }
    let within = sizes.reduce(0) { $0 + $1 * ($1 - 1) }
    let between = 2 * sizes[0] * sizes[1]
    let (agreeing, opposing) = (congruence.values.reduce(0, +), conflict.values.reduce(0, +))
    var sum = 0.0
    for one in nodes {
      for two in nodes where one != two {
        if isFirst(one) == isFirst(two) {
          let size = sizes[isFirst(one) ? 0 : 1]
          let share = size * (size - 1) / within
          sum += abs(congruence[one, two] - share * agreeing / within) + conflict[one, two]
        } else {
          let share = sizes[0] * sizes[1] / between
          sum += congruence[one, two] + abs(conflict[one, two] - share * opposing / between)
        }
      }
    }
    return sum / 2
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func polarisationIsOfTheRangeOrOfWindows(seed: UInt64) {
    let drawn = DrawnStatements(seed: seed, count: 80)
    let options = NetworkOptions(normalisation: .average)
    let found = drawn.table.polarisation(options)
    #expect(found.count == 1)
    #expect(found[0].camps.map(\.count) == [3, 3])
    #expect(found[0].normalised > 0)
    #expect(Set(found[0].camps.joined()) == Set(0..<DrawnStatements.rows))
    var windowed = options
    windowed.window = NetworkWindow(size: 20, unit: .days)
    let (dna, count) = (drawn.table.polarisation(windowed), drawn.table.networks(windowed).count)
    #expect(dna.count == count && count > 50)
    windowed.convention = .published
    #expect(drawn.table.polarisation(windowed).map(\.score) != dna.map(\.score))
  }

  @Test func nobodyIsNotPolarised() {
    let table = StatementTable(rowLabels: [], columnLabels: [])
    #expect(table.polarisation(NetworkOptions()).isEmpty)
    var one = StatementTable(rowLabels: ["a"], columnLabels: ["x"])
    one.append(day: Day(number: 0), document: 0, row: 0, column: 0, level: 1)
    #expect(one.polarisation(NetworkOptions()).map(\.score) == [0])
  }

  @Test(arguments: NetworkConvention.allCases)
  func theBackboneKeepsWhatTiesMost(convention: NetworkConvention) {
    var table = StatementTable(
      rowLabels: ["a", "b", "c"],
      columnLabels: ["little", "most", "none"]
    )
    func say(_ row: Int, _ column: Int, _ times: Int) {
      for _ in 0..<times {
        table.append(day: Day(number: 0), document: 0, row: row, column: column, level: 1)
      }
    }
    // Only one speaks on the third column, which ties nobody.
    say(0, 2, 1)
    say(0, 1, 4)
    say(1, 1, 5)
    say(2, 1, 6)
    say(0, 0, 1)
    say(1, 0, 1)
    let options = NetworkOptions(stance: .subtract, convention: convention)
    let backbone = NestedBackbone(table, options)
    #expect(backbone.steps.map(\.column) == [2, 0, 1])
    #expect(backbone.steps.map(\.statements) == [17, 15, 0])
    #expect(backbone.statements == 18)
    #expect(backbone.steps[0].backboneLoss < 1e-12)
    #expect(abs(backbone.steps[2].redundantLoss) < 1e-12)
  }
}
