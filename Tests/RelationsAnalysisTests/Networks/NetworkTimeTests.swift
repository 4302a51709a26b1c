import RelationsAnalysis
import RelationsModel
import Testing

/// Ranges, repetitions, windows and kernels.
@Suite struct NetworkTimeTests {
  private func table(_ days: [String], documents: [Int]) throws -> StatementTable {
    var table = StatementTable(rowLabels: ["a"], columnLabels: ["x"])
    for (day, document) in zip(days, documents) {
      let first = try EDTFDate(parsing: day).first
      table.append(day: first, document: document, row: 0, column: 0, level: 1)
    }
    return table
  }

  @Test(arguments: [
    (DuplicateRule.keep, 6, 6), (.document, 4, 4), (.week, 4, 6), (.month, 3, 4), (.year, 2, 2),
    (.range, 1, 1),
  ])
  func repetitionsAreLeftOut(rule: DuplicateRule, dna: Int, published: Int) throws {
    // January of both years has days of weeks 1 and 2.
    let days = ["2005-01-03", "2005-01-12", "2005-02-01", "2006-01-03", "2006-01-11", "2006-03-15"]
    let table = try table(days, documents: [1, 1, 2, 3, 3, 4])
    for (convention, expected) in [(NetworkConvention.dna, dna), (.published, published)] {
      let options = NetworkOptions(
        mode: .two,
        stance: .ignore,
        duplicates: rule,
        convention: convention
      )
      #expect(table.networks(options).first?.statements == expected, "\(convention)")
    }
  }

  /// Words of which nobody knows when they were said count in the whole and in no window.
  @Test(arguments: WindowUnit.allCases)
  func windowsBeginWithTheFirstKnownDay(unit: WindowUnit) throws {
    let table = try table(["../2014", "2005-01-03", "2006-02-01"], documents: [1, 2, 3])
    var options = NetworkOptions(mode: .two, stance: .ignore)
    #expect(table.networks(options).first?.statements == 3)
    options.window = NetworkWindow(size: 2, unit: unit)
    var count = 0
    table.forEachNetwork(options) { network in
      #expect(network.from > .distantPast || unit == .events)
      count += 1
      return count < 1_000
    }
    #expect(count < 1_000)
  }

  @Test func windowsOfAMillionYearsComeToAnEnd() throws {
    let table = try table(["Y-99999", "Y99999"], documents: [1, 2])
    var options = NetworkOptions(mode: .two, stance: .ignore)
    options.window = NetworkWindow(size: 2, unit: .years)
    var count = 0
    table.forEachNetwork(options) { _ in
      count += 1
      return count < 300_000
    }
    #expect(count < 300_000)
  }

  @Test func rangesAreInclusive() throws {
    let table = try table(["2005-01-03", "2005-01-12", "2005-02-01"], documents: [1, 2, 3])
    var options = NetworkOptions(mode: .two, stance: .ignore)
    options.from = try EDTFDate(parsing: "2005-01-12").first
    options.to = try EDTFDate(parsing: "2005-02-01").first
    let network = try #require(table.networks(options).first)
    #expect(network.statements == 2)
    #expect(network.from == options.from && network.to == options.to)
    #expect(network.mid.description == "2005-01-22")
    options.to = try EDTFDate(parsing: "2004").first
    #expect(table.networks(options).isEmpty)
  }

  static let rules: [StanceRule] = [.ignore, .congruence, .conflict, .subtract]

  @Test(arguments: 1...3 as ClosedRange<UInt64>, WindowUnit.allCases)
  func aWindowIsTheNetworkOfItsDays(seed: UInt64, unit: WindowUnit) {
    let days = unit == .years ? 2400 : unit == .months ? 400 : 120
    for levels in [QualifierLevels.stance, .numbers([-1, 0, 4])] {
      let drawn = DrawnStatements(seed: seed, days: days, levels: levels)
      for rule in NetworkTimeTests.rules {
        for normalisation in [NetworkNormalisation.none, .average, .jaccard] {
          var options = NetworkOptions(stance: rule, normalisation: normalisation)
          options.window = NetworkWindow(size: 3, unit: unit)
          let networks = drawn.table.networks(options)
          #expect(networks.count > 2)
          options.window = nil
          for network in networks where unit != .events {
            (options.from, options.to) = (network.from, network.to)
            var whole = drawn.table.networks(options).first
            whole?.mid = network.mid
            #expect(network.isNear(whole), "\(rule) \(normalisation) \(network.from)")
          }
          if unit == .events { #expect(networks.allSatisfy { $0.statements == 3 }) }
        }
      }
    }
  }

  @Test func windowsMoveByTheCalendar() throws {
    var table = try table(["2005-01-31", "2005-06-30"], documents: [1, 2])
    var options = NetworkOptions(mode: .two, stance: .ignore)
    options.window = NetworkWindow(size: 2, unit: .months)
    let months = table.networks(options).map { "\($0.from) \($0.mid) \($0.to)" }
    // A month that is too short takes its last day, from which the next go on.
    #expect(
      months == [
        "2005-02-28 2005-03-28 2005-04-28", "2005-03-28 2005-04-28 2005-05-28",
        "2005-04-28 2005-05-28 2005-06-28",
      ]
    )
    table.range = Day(number: 12_000)...Day(number: 12_009)
    options.window = NetworkWindow(size: 4, unit: .days)
    #expect(table.networks(options).count == 6)
  }

  private static func kernel(_ kind: NetworkKernel, _ x: Double, _ isDNA: Bool) -> Double {
    switch kind {
    case .uniform: abs(x) <= 1 ? 0.5 : 0
    case .triangular: abs(x) <= 1 ? 1 - (isDNA ? x : abs(x)) : 0
    case .epanechnikov: abs(x) <= 1 ? 0.75 * (1 - x * x) : 0
    // Without a library the curve is the limit of powers.
    case .gaussian: power(1 - x * x / 2 / 33_554_432, 25) * 0.398_942_280_401_432_7
    }
  }

  /// A number squared so many times.
  private static func power(_ number: Double, _ times: Int) -> Double {
    (0..<times).reduce(number) { power, _ in power * power }
  }

  @Test(arguments: NetworkKernel.allCases, NetworkConvention.allCases)
  func kernelsWeighPairs(kind: NetworkKernel, convention: NetworkConvention) {
    let drawn = DrawnStatements(seed: 3, days: 40)
    var options = NetworkOptions(convention: convention)
    options.window = NetworkWindow(size: 7, unit: .days, kernel: kind)
    let networks = drawn.table.networks(options)
    let span = (drawn.statements.last?.day ?? 0) - (drawn.statements.first?.day ?? 0)
    // The width becomes even.
    #expect(networks.count == span - 8 + 1)
    let isDNA = convention == .dna
    for network in networks {
      func weight(_ statement: DrawnStatement) -> Double {
        let distance = Double(network.mid.number - statement.day)
        return NetworkTimeTests.kernel(kind, 2 * distance / 8, isDNA)
      }
      for one in 0..<DrawnStatements.rows {
        for two in 0..<DrawnStatements.rows {
          let tie = DrawnStatements.tie(drawn.statements, one, two) { first, second in
            first.level == second.level ? (weight(first) * weight(second)).squareRoot() : 0
          }
          let expected = one == two && !isDNA ? 0 : tie
          #expect(abs(network.cell(one, two) - expected) < 1e-6)
        }
      }
    }
  }
}

extension DiscourseNetwork {
  fileprivate func isNear(_ other: DiscourseNetwork?) -> Bool {
    guard let other, rows == other.rows, statements == other.statements,
      values.count == other.values.count
    else { return statements == 0 && other?.statements ?? 0 == 0 }
    return zip(values, other.values).allSatisfy { abs($0 - $1) < 1e-9 }
  }
}
