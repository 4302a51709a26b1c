/// The report as a table for people.
extension Report {
  var table: String {
    let heads = ["", "median", "p95", "min", "max", "n", "unit", "goal", "", ""]
    let lines = [heads] + rows.map(cells)
    let widths = heads.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    var text = "\(quotes) quotes, seed \(seed), \(repeats) repeats, engine: \(engine)\n"
    var group = ""
    for (line, row) in zip(lines, [nil] + rows.map(Optional.some)) {
      if let row, row.group != group {
        group = row.group
        text += "\n\(group)\n"
      }
      text += Self.aligned(line, widths) + "\n"
    }
    return text + "\n" + verdict
  }

  private var verdict: String {
    let missed = rows.filter(\.isMissed).map { "\($0.group): \($0.name)" }
    var text = "\(comparisons) counts checked against a naive pass, \(mistakes.count) wrong\n"
    for mistake in mistakes.prefix(20) { text += "  \(mistake)\n" }
    text += missed.isEmpty ? "every goal met\n" : "missed: " + missed.joined(separator: "; ") + "\n"
    return text
  }

  private func cells(_ row: Row) -> [String] {
    let isOne = row.samples == 1
    let goal = row.goal.map { (row.bound == .atLeast ? "≥ " : "≤ ") + Self.number($0) }
    return [
      "  " + row.name, Self.number(row.median),
      isOne ? "" : Self.number(row.p95), isOne ? "" : Self.number(row.min),
      isOne ? "" : Self.number(row.max), isOne ? "" : String(row.samples),
      row.unit, goal ?? "", row.isMissed ? "MISSED" : goal == nil ? "" : "ok", row.note ?? "",
    ]
  }

  /// Names stand left, numbers right.
  private static func aligned(_ cells: [String], _ widths: [Int]) -> String {
    let isText: Set<Int> = [0, 6, 8, 9]
    let padded = cells.enumerated().map { column, cell in
      let space = String(repeating: " ", count: widths[column] - cell.count)
      return isText.contains(column) ? cell + space : space + cell
    }
    var line = padded.joined(separator: "  ")
    while line.last == " " { line.removeLast() }
    return line
  }

  /// Three figures or so.
  static func number(_ value: Double) -> String {
    let digits = value >= 100 || value == value.rounded() ? 0 : value >= 10 ? 1 : 2
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let rounded = Int((value * scale).rounded())
    guard digits > 0 else { return String(rounded) }
    let fraction = String(rounded % Int(scale))
    let zeros = String(repeating: "0", count: digits - fraction.count)
    return "\(rounded / Int(scale)).\(zeros)\(fraction)"
  }
}
