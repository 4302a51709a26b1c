import Presentation
import RelationsAnalysis
import RelationsModel

/// Coefficients as lines: a row a coefficient, a column a feature.
struct AgreementTable {
  private let coders: [String]
  private let columns: [(name: String, values: [Reliability])]

  /// Each column has the same coefficients of the same coders.
  init(_ coders: [String], columns: [(name: String, values: [Reliability])]) {
    self.coders = coders
    self.columns = columns
  }

  func lines(_ total: Int) -> [String] {
    let count = columns.first?.values.count ?? 0
    var rows = [TextTable.Row([""] + columns.map(\.name) + ["units"])]
    rows += (0..<count).map { row in
      let values = columns.map { $0.values[row] }
      return TextTable.Row(
        [name(values[0])] + values.map(AgreementWords.value) + [Wording.number(values[0].units)]
      )
    }
    let table = TextTable(
      columns: [.left] + columns.map { _ in .right } + [.right],
      rows: rows,
      indent: 2
    )
    return table.lines(columns: total) + reasons(total)
  }

  private func name(_ reliability: Reliability) -> String {
    let name = AgreementWords.name(reliability.statistic)
    guard reliability.statistic.isOfPairs, coders.count > 2 else { return name }
    return "\(name), \(reliability.coders.map { coders[$0] }.joined(separator: " and "))"
  }

  /// Why values are missing, each reason once.
  private func reasons(_ total: Int) -> [String] {
    let lacks = Set(columns.flatMap(\.values).compactMap(\.lack))
    guard !lacks.isEmpty else { return [] }
    var block = TextBlock(columns: total)
    block.add("")
    for reason in lacks.map(AgreementWords.reason).sorted() { block.add(reason) }
    return block.lines
  }

  /// A unit with what each coder made of it.
  static func lines(
    of unit: SpanUnit,
    _ comparison: CoderComparison,
    _ total: Int
  ) -> [String] {
    let codings = comparison.codings(of: unit)
    let coders = codings.map { comparison.coders[$0.coder] }
    var block = TextBlock(columns: total)
    let kind = AgreementWords.name(unit.kind, coders: coders)
    block.add("\(codings.first?.source ?? ""): \(kind)")
    for coding in codings {
      let text =
        "\(comparison.coders[coding.coder]): \(coding.quote), \(coding.speaker), "
        + "\(Wording.name(coding.stance)), \(coding.proposition)"
      block.add(text, indent: 2, hanging: 4)
    }
    return block.lines
  }
}
