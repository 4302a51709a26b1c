import RelationsAnalysis
import RelationsModel
import Testing

/// Networks are what their formulas say, worked out from pairs of statements.
@Suite struct NetworkFormulaTests {
  static let levels: [QualifierLevels] = [.stance, .numbers([-2, 0, 1, 3])]

  private func isNear(_ one: Double, _ two: Double) -> Bool { abs(one - two) < 1e-9 }

  @Test(arguments: 1...4 as ClosedRange<UInt64>, levels)
  func tiesAreSumsOverPairs(seed: UInt64, levels: QualifierLevels) {
    let drawn = DrawnStatements(seed: seed, levels: levels)
    let weights: [StanceRule: (DrawnStatement, DrawnStatement) -> Double] = [
      .ignore: { _, _ in 1 },
      .congruence: { 1 - drawn.distance($0.level, $1.level) },
      .conflict: { drawn.distance($0.level, $1.level) },
      .subtract: { 1 - 2 * drawn.distance($0.level, $1.level) },
    ]
    for (rule, weight) in weights {
      for normalisation in NetworkNormalisation.all(of: .one) {
        let options = NetworkOptions(stance: rule, normalisation: normalisation)
        let networks = drawn.table.networks(options)
        #expect(networks.count == 1)
        #expect(networks.first?.statements == drawn.statements.count)
        for one in 0..<DrawnStatements.rows {
          for two in 0..<DrawnStatements.rows where one != two {
            let tie = DrawnStatements.tie(drawn.statements, one, two, weight)
            let divisor = divisor(normalisation, drawn, one, two)
            let found = networks.first?.cell(one, two) ?? .nan
            #expect(isNear(found, divisor == 0 ? 0 : tie / divisor), "\(rule) \(normalisation)")
          }
          #expect(networks.first?.cell(one, one) == 0)
        }
      }
    }
  }

  private func divisor(
    _ normalisation: NetworkNormalisation,
    _ drawn: DrawnStatements,
    _ one: Int,
    _ two: Int
  ) -> Double {
    func count(_ row: Int) -> Double { Double(drawn.statements.count { $0.row == row }) }
    switch normalisation {
    case .average: return (count(one) + count(two)) / 2
    case .cosine: return count(one) * count(two)
    case .jaccard:
      var sum = 0.0
      for column in 0..<DrawnStatements.columns {
        for level in 0..<4 {
          let both = [one, two].map { row in
            Double(
              drawn.statements.count {
                $0.row == row && $0.column == column && $0.level == level
              }
            )
          }
          sum += both.contains(0) ? both[0] + both[1] : both[0] * both[1]
        }
      }
      return sum
    default: return 1
    }
  }

  @Test func theTrueCosineIsThatOfVectors() {
    let drawn = DrawnStatements(seed: 5)
    let options = NetworkOptions(normalisation: .cosine, convention: .published)
    let network = drawn.table.networks(options).first
    func vector(_ row: Int) -> [Double] {
      (0..<DrawnStatements.columns * 2).map { cell in
        Double(
          drawn.statements.count {
            $0.row == row && $0.column == cell / 2 && $0.level == cell % 2
          }
        )
      }
    }
    for one in 0..<DrawnStatements.rows {
      for two in 0..<DrawnStatements.rows where one != two {
        let (left, right) = (vector(one), vector(two))
        let product = zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
        let lengths = [left, right].map { $0.reduce(0) { $0 + $1 * $1 }.squareRoot() }
        #expect(isNear(network?.cell(one, two) ?? .nan, product / (lengths[0] * lengths[1])))
      }
    }
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func twoModesAreCounts(seed: UInt64) {
    let drawn = DrawnStatements(seed: seed)
    func count(_ row: Int, _ column: Int, _ level: Int) -> Double {
      Double(
        drawn.statements.count { $0.row == row && $0.column == column && $0.level == level }
      )
    }
    for rule in StanceRule.all(of: .two) {
      let network = drawn.table.networks(NetworkOptions(mode: .two, stance: rule)).first
      for row in 0..<DrawnStatements.rows {
        for column in 0..<DrawnStatements.columns {
          let (against, toward) = (count(row, column, 0), count(row, column, 1))
          let expected =
            switch rule {
            case .subtract: toward - against
            case .combine: (toward > 0 ? 1.0 : 0) + (against > 0 ? 2 : 0)
            default: toward + against
            }
          #expect(network?.cell(row, column) == expected, "\(rule)")
        }
      }
    }
    let subtracted = NetworkOptions(mode: .two, stance: .subtract, normalisation: .activity)
    let shares = drawn.table.networks(subtracted).first
    let size = Double(drawn.statements.count { $0.row == 0 })
    #expect(isNear(shares?.cell(0, 0) ?? .nan, (count(0, 0, 1) - count(0, 0, 0)) / size))
    let prominent = NetworkOptions(mode: .two, stance: .ignore, normalisation: .prominence)
    let heard = drawn.table.networks(prominent).first
    #expect(
      isNear((0..<DrawnStatements.rows).reduce(0) { $0 + (heard?.cell($1, 1) ?? .nan) }, 1)
    )
  }

  @Test func textsConflictWhereOneIsSilent() {
    let drawn = DrawnStatements(seed: 8, count: 30, levels: .names(["a", "b", "c"]))
    let conflict = drawn.table.networks(NetworkOptions(stance: .conflict)).first
    func count(_ row: Int, _ column: Int, _ level: Int) -> Double {
      Double(
        drawn.statements.count { $0.row == row && $0.column == column && $0.level == level }
      )
    }
    for one in 0..<DrawnStatements.rows {
      for two in 0..<DrawnStatements.rows where one != two {
        var expected = 0.0
        for column in 0..<DrawnStatements.columns {
          for level in 0..<3 {
            let (left, right) = (count(one, column, level), count(two, column, level))
            if left == 0 || right == 0 { expected += left + right }
          }
        }
        #expect(conflict?.cell(one, two) == expected)
      }
    }
  }

  @Test func aStatementWithoutLevelCountsWhereLevelsAreIgnored() {
    var table = StatementTable(rowLabels: ["a", "b"], columnLabels: ["x"])
    table.append(day: Day(number: 1), document: 0, row: 0, column: 0, level: -1)
    table.append(day: Day(number: 2), document: 0, row: 1, column: 0, level: 1)
    table.append(day: Day(number: 3), document: 0, row: 1, column: -1, level: 1)
    let ignored = table.networks(NetworkOptions(stance: .ignore)).first
    #expect(ignored?.values == [0, 1, 1, 0])
    #expect(ignored?.statements == 2)
    let congruent = table.networks(NetworkOptions(stance: .congruence)).first
    #expect(congruent?.rows == [1])
    let isolated = NetworkOptions(stance: .congruence, keepsIsolates: true)
    #expect(table.networks(isolated).first?.rows == [0, 1])
  }
}
