import Foundation

/// Runs a tenth of the quotes in a process of its own and compares.
struct Growth {
  let quotes: Int
  let seed: UInt64
  let folder: String

  func measure(into report: inout Report) throws {
    let file = folder + "/tenth.json"
    _ = try Child.output(of: [
      try Child.ownPath, "measure", "--alone", "--quotes", "\(quotes / 10)", "--seed", "\(seed)",
      "--repeats", "\(report.repeats)", "--json", file,
    ])
    guard let data = FileManager.default.contents(atPath: file) else {
      throw BenchmarkError.failed("the run of a tenth of the quotes told nothing")
    }
    let tenth = try JSONDecoder().decode(Report.self, from: data)
    report.mistakes += tenth.mistakes.map { "a tenth: \($0)" }
    report.comparisons += tenth.comparisons
    let compared: [(group: String, name: String, goal: Double?)] = [
      ("index in memory", "the whole", 11), ("index in memory", "its size", 11),
      ("from the corpus file", "the whole form", 11),
      ("from the corpus file", "compiled form", 11), ("from the corpus file", "corpus", nil),
      ("filters together", "all of kind key", 4), ("filters together", "all of kind dense", 4),
      ("filters together", "all of kind scan", nil),
      ("memory", "anonymous, after every filter and step", nil),
      ("import", "peak memory", nil),
    ]
    for (group, name, goal) in compared {
      guard let large = report.median(group, name), let small = tenth.median(group, name), small > 0
      else { continue }
      report.add("ten times the quotes", "\(group), \(name)", large / small, "times", goal: goal)
    }
  }
}
