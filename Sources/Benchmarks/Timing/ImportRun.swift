import Foundation

/// Imports NDJSON by the program itself, if it has been built beside this one.
struct ImportRun {
  let maker: QuoteMaker
  let folder: String

  func measure(into report: inout Report) throws {
    guard let entente = Child.entente else {
      report.add("import", "not measured", 0, "", note: "build the product entente as well")
      return
    }
    let file = folder + "/quotes.ndjson"
    let corpus = folder + "/imported.entente"
    try QuoteWriter(maker: maker).writeNDJSON(to: file)
    defer {
      try? FileManager.default.removeItem(atPath: file)
      try? FileManager.default.removeItem(atPath: corpus)
    }
    let start = ContinuousClock.now
    let (status, memory) = try Child.run([entente, "import", file, "--into", corpus])
    let time = (ContinuousClock.now - start) / .seconds(1)
    guard status == 0 else {
      report.add("import", "failed", 0, "", note: "entente import ended with \(status)")
      return
    }
    let rows = Double(maker.plan.quotes)
    report.add("import", "NDJSON", rows / time, "rows/s", goal: 100_000, .atLeast)
    report.add("import", "peak memory", memory.peak, "MB")
    report.add("import", "anonymous memory", memory.anonymous, "MB")
    report.add("import", "file read", Double(OutsideTools.size(of: file)) / 1e6, "MB")
  }
}
