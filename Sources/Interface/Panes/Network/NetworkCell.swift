import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// A cell of a discourse network by the names of its nodes.
package struct NetworkTie: Hashable, Sendable {
  let question: NetworkQuestion
  let row: String
  let column: String
  let days: ClosedRange<Day>

  /// More than this nobody reads one after the other.
  private static let mostQuotes = 200

  private func places(in table: StatementTable) -> (row: Int, column: Int)? {
    let heads = question.options.mode == .two ? table.columnLabels : table.rowLabels
    guard let row = table.rowLabels.firstIndex(of: row), let column = heads.firstIndex(of: column)
    else { return nil }
    return (row, column)
  }

  /// The quotes that make the cell, the latest first.
  func quotes(_ analyst: Analyst, _ perspective: Perspective) -> [Quote.ID] {
    let statements = analyst.statements(question, perspective)
    guard let (row, column) = places(in: statements.table) else { return [] }
    let found = analyst.quotes(ofCell: row, column, question.options.mode, in: statements, days)
    return found.suffix(NetworkTie.mostQuotes).reversed()
  }

  /// The quotes with what they show.
  func evidence(_ analyst: Analyst, _ perspective: Perspective) -> Evidence {
    let table = analyst.statements(question, perspective).table
    var options = question.options
    (options.from, options.to) = (days.lowerBound, days.upperBound)
    let network = table.networks(options).first
    let value = places(in: table).flatMap { place -> Double? in
      guard let row = network?.rows.firstIndex(of: place.row),
        let column = network?.columns.firstIndex(of: place.column)
      else { return nil }
      return network?[row, column]
    }
    let isSelf = question.options.mode == .one && row == column
    let words = NetworkWords(question)
    return Evidence(
      title: isSelf ? row : "\(row) – \(column)",
      note: isSelf ? "All quotes." : "\(NetworkWords.cell(value ?? 0)): \(words.meaning).",
      role: NetworkPane.role(value ?? 0),
      quotes: quotes(analyst, perspective)
    )
  }
}

/// What is told of the selected cell beside its number.
package struct NetworkCell: Equatable, Sendable {
  package let row: String
  package let column: String
  package let value: Double
  /// How many quotes make it.
  let count: Int
  /// On what both speak, with what each adds.
  let shared: [Shared]

  /// A proposition on which both nodes speak.
  struct Shared: Equatable, Sendable {
    let name: String
    let value: Double
  }

  /// Nil where there is no such cell.
  init?(
    _ outlook: NetworkOutlook,
    _ row: Int,
    _ column: Int,
    _ analyst: Analyst,
    _ perspective: Perspective
  ) {
    guard outlook.rows.indices.contains(row), outlook.columns.indices.contains(column) else {
      return nil
    }
    let (one, two) = (outlook.rows[row], outlook.columns[column])
    self.row = one.name
    self.column = two.name
    value = outlook.cells[row][column]
    let mode = outlook.question.options.mode
    let statements = analyst.statements(outlook.question, perspective)
    count =
      analyst.quotes(ofCell: one.place, two.place, mode, in: statements, outlook.days).count
    let both =
      mode == .two || row == column
      ? []
      : analyst.shared(one.place, two.place, outlook.question, perspective, in: outlook.days)
    shared = both.map { Shared(name: $0.column, value: $0.value) }
  }
}
