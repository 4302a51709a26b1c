import Drawing
import Files
import Interchange
import Presentation
import RelationsAnalysis
import RelationsModel
import SystemPackage

/// Prints how far coders agree, for people or for programs.
struct AgreementPrinter {
  let asJSON: Bool
  let isASCII: Bool

  /// The tables in a file.
  static func tables(of path: FilePath) throws(CommandFailure) -> ReliabilityTables {
    guard let bytes = WholeFile.read(path) else {
      throw .transfer("\(SafeText.line(path.shown)) cannot be read.")
    }
    do throws(ReliabilityTables.Problem) { return try ReliabilityTables(bytes) } catch {
      throw .transfer(SafeText.line("\(path.shown) \(error.message)."))
    }
  }

  // MARK: - Quotes

  func print(
    _ comparison: CoderComparison,
    _ features: [ComparedFeature],
    _ record: CodersRecord,
    withUnits: Bool
  ) throws {
    let data = features.map { ($0, comparison.data(on: $0)) }
    let results = data.map { ($0, $1.reliabilities) }
    if let first = data.first { tellPairs(first.1, advice: " --coders names those to compare.") }
    var output = Output(isASCII: isASCII)
    if asJSON {
      try printJSON(comparison, results, record, withUnits, on: &output)
    } else {
      try printText(comparison, results, record, withUnits, on: &output)
    }
    try output.flush()
    guard comparison.coders.count > 1 else {
      throw CommandFailure.transfer(AgreementWords.nothing(comparison.coders))
    }
  }

  private func printJSON(
    _ comparison: CoderComparison,
    _ results: [(ComparedFeature, [Reliability])],
    _ record: CodersRecord,
    _ withUnits: Bool,
    on output: inout Output
  ) throws(OutputError) {
    try output.lineAsIs("{".utf8)
    for (key, value) in AgreementJSON.counts(comparison, unsigned: record.unsignedCount) {
      try output.lineAsIs("  \"\(key)\": ".utf8 + value.bytes(indent: 2) + ",".utf8)
    }
    let closing = withUnits ? "," : ""
    var statistics = JSONArrayPrinter(indent: 2, opening: "\"statistics\": ", closing: closing)
    for (feature, reliabilities) in results {
      for reliability in reliabilities {
        let value = AgreementJSON.statistic(reliability, on: feature, comparison.coders)
        try statistics.add(value, to: &output)
      }
    }
    try statistics.end(on: &output)
    if withUnits {
      var spans = JSONArrayPrinter(indent: 2, opening: "\"spans\": ")
      for unit in comparison.units {
        try spans.add(AgreementJSON.span(unit, comparison), to: &output)
      }
      try spans.end(on: &output)
    }
    try output.lineAsIs("}".utf8)
  }

  private func printText(
    _ comparison: CoderComparison,
    _ results: [(ComparedFeature, [Reliability])],
    _ record: CodersRecord,
    _ withUnits: Bool,
    on output: inout Output
  ) throws(OutputError) {
    guard comparison.coders.count > 1 else { return }
    let aside = AgreementWords.leftAside(
      settled: comparison.spans.settledCount,
      unsigned: record.unsignedCount
    )
    var block = TextBlock(columns: output.columns)
    block.add("\(AgreementWords.name): \(AgreementWords.names(comparison.coders))")
    block.add(AgreementWords.counts(comparison))
    if let aside { block.add(aside) }
    try output.lines(block.lines + [""])
    let table = AgreementTable(
      comparison.coders,
      columns: results.map { ($0.rawValue, $1) }
    )
    try output.lines(table.lines(output.columns))
    guard withUnits else { return }
    try output.line()
    for unit in comparison.units {
      try output.lines(AgreementTable.lines(of: unit, comparison, output.columns))
    }
  }

  /// Tells of coefficients that are left out.
  private func tellPairs(_ data: ReliabilityData, advice: String = "") {
    guard let notice = AgreementWords.pairsLeftOut(data) else { return }
    Notices.write("entente: \(notice)\(advice)")
  }

  // MARK: - Tables

  func print(_ tables: ReliabilityTables) throws {
    for table in tables.tables { tellPairs(table.data) }
    var output = Output(isASCII: isASCII)
    if asJSON {
      var printer = JSONArrayPrinter()
      for table in tables.tables { try printer.add(AgreementJSON.table(table), to: &output) }
      try printer.end(on: &output)
    } else {
      for (number, table) in tables.tables.enumerated() {
        if number > 0 { try output.line() }
        let data = table.data
        let counts =
          "\(Wording.count(data.coders.count, "coder")), "
          + "\(Wording.count(data.unitCount, "unit")), "
          + "\(Wording.number(data.pairableCount)) coded by two or more"
        try output.line([table.name, counts].compactMap(\.self).joined(separator: ": "))
        try output.line()
        let drawn = AgreementTable(data.coders, columns: [("value", data.reliabilities)])
        try output.lines(drawn.lines(output.columns))
      }
    }
    try output.flush()
  }
}
