import ArgumentParser
import RelationsAnalysis
import RelationsModel

/// Times discourse networks, with the times of Discourse Network Analyzer beside them.
struct Networks: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Time discourse networks of generated statements beside those of DNA 3.1.2."
  )

  @Option(help: "How often each thing is timed.")
  var repeats = 7

  /// What is timed.
  private struct Case {
    let name: String
    let options: NetworkOptions
    /// DNA's time in milliseconds, where it was measured.
    let dna: Double?
    /// The time to be reached.
    let goal: Double
  }

  private static let window = NetworkWindow(size: 8, unit: .days)
  private static let counts = NetworkOptions(mode: .two, stance: .subtract)
  private static let ties = NetworkOptions(stance: .congruence, normalisation: .average)

  private static func repeated(_ options: NetworkOptions) -> NetworkOptions {
    var options = options
    options.duplicates = .document
    return options
  }

  private static func windowed(_ options: NetworkOptions) -> NetworkOptions {
    var options = options
    options.window = window
    return options
  }

  func run() throws {
    print("| statements | what | networks | median ms | DNA ms | goal ms | |")
    print("|---|---|---|---|---|---|---|")
    let small = Networks.table(statements: 10_000, rows: 80, columns: 60, days: 641)
    measure(
      small,
      [
        Case(name: "two-mode", options: Networks.counts, dna: 652, goal: 6.52),
        Case(name: "one-mode congruence average", options: Networks.ties, dna: 569, goal: 5.69),
        Case(
          name: "duplicates by document",
          options: Networks.repeated(Networks.counts),
          dna: 25_000,
          goal: 2.5
        ),
        Case(name: "windows", options: Networks.windowed(Networks.ties), dna: 39_000, goal: 39),
      ]
    )
    let large = Networks.table(statements: 1_000_000, rows: 120, columns: 80, days: 7_908)
    measure(
      large,
      [
        Case(name: "two-mode", options: Networks.counts, dna: nil, goal: 5),
        Case(
          name: "duplicates by document",
          options: Networks.repeated(Networks.counts),
          dna: nil,
          goal: 80
        ),
        Case(name: "one-mode congruence average", options: Networks.ties, dna: nil, goal: 10),
        Case(
          name: "windows, two-mode",
          options: Networks.windowed(Networks.counts),
          dna: nil,
          goal: 500
        ),
        Case(
          name: "windows, one-mode",
          options: Networks.windowed(Networks.ties),
          dna: nil,
          goal: 500
        ),
      ]
    )
  }

  private func measure(_ table: StatementTable, _ cases: [Case]) {
    for item in cases {
      var samples = Samples()
      var networks = 0
      for _ in 0..<repeats {
        networks = samples.time {
          var count = 0
          table.forEachNetwork(item.options) { _ in
            count += 1
            return true
          }
          return count
        }
      }
      let median = samples.median
      let dna = item.dna.map { "\(Int($0))" } ?? "–"
      let shown = (median * 100).rounded() / 100
      let mark = median <= item.goal ? "" : "missed"
      print(
        "| \(table.count) | \(item.name) | \(networks) | \(shown) | \(dna) | \(item.goal) | \(mark) |"
      )
    }
  }

  /// Statements drawn by lot, in order of day, seven a document.
  private static func table(
    statements: Int,
    rows: Int,
    columns: Int,
    days: Int
  ) -> StatementTable {
    var chance = Chance(seed: 2017, kind: 21)
    var table = StatementTable(
      rowLabels: (0..<rows).map { "actor \($0)" },
      columnLabels: (0..<columns).map { "claim \($0)" }
    )
    for number in 0..<statements {
      table.append(
        day: Day(number: 10_000 + number * days / statements),
        document: number / 7,
        row: chance.below(rows),
        column: chance.below(columns),
        level: chance.below(2)
      )
    }
    return table
  }
}
