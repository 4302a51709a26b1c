import Interchange
import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// The matrix, printed in parts: so many columns as fit, and of each part the rows that have anything
/// in them.
struct MatrixListing {
  let analyst: Analyst
  let perspective: Perspective
  let by: MatrixColumn
  let order: ActorOrder

  /// Prints it; throws when there is nobody in it.
  func run(asJSON: Bool, isASCII: Bool = false) throws {
    var output = Output(isASCII: isASCII)
    let matrix = analyst.sparseMatrix(perspective, by: by, order)
    let isEmpty = matrix.rows.isEmpty || matrix.columns.isEmpty
    if asJSON {
      try printJSON(of: matrix, on: &output)
    } else if !isEmpty {
      try printText(of: matrix, on: &output)
    }
    try output.flush()
    guard !isEmpty else { throw failure }
  }

  private var failure: CommandFailure {
    let none = Window(offset: 0, count: 0)
    return .nothingFound(
      what: by == .issues ? "quoted actors" : "actors quoted on a proposition",
      Lack(perspective) { perspective in
        let whole = analyst.matrix(perspective, by: by, order, rows: none, columns: none)
        return whole.columns.total == 0 ? 0 : whole.rows.total
      }
    )
  }

  // MARK: - Text

  private func printText(of matrix: SparseMatrix, on output: inout Output) throws(OutputError) {
    var text = MatrixText(
      analyst.queries,
      perspective,
      by: by,
      order,
      columns: output.columns,
      widest: matrix.cells.joined()
        .map { MatrixWords.cell($0.quotes, isAdded: $0.spread <= 1).count }.max() ?? 0
    )
    try output.lines(text.head(rows: matrix.rows.count, columns: matrix.columns))
    let heads = text.heads(matrix.columns)
    let parts = text.parts(of: heads)
    for (range, rows) in zip(parts, MatrixListing.rows(of: matrix, in: parts)) {
      try output.lines(["", text.headLine(heads[range])])
      for (row, cells) in rows {
        try output.lines(text.lines(of: matrix.rows[row], cells, heads[range]))
      }
    }
    try output.lines(text.foot)
  }

  /// For each part its rows with their cells, which are in all no more than there are cells; a row in
  /// which nothing stands is there where there is one part alone.
  static func rows(
    of matrix: SparseMatrix,
    in parts: [Range<Int>]
  ) -> [[(row: Int, cells: ArraySlice<SparseMatrix.Cell>)]] {
    var rows = [[(row: Int, cells: ArraySlice<SparseMatrix.Cell>)]](
      repeating: [],
      count: parts.count
    )
    var partOfColumn: [Int] = []
    for (number, part) in parts.enumerated() {
      partOfColumn += Array(repeating: number, count: part.count)
    }
    for (row, cells) in matrix.cells.enumerated() {
      if parts.count == 1 {
        rows[0].append((row, cells[...]))
        continue
      }
      var rest = cells[...]
      while let first = rest.first {
        let part = partOfColumn[first.column]
        let own = rest.prefix { $0.column < parts[part].upperBound }
        rows[part].append((row, own))
        rest = rest.dropFirst(own.count)
      }
    }
    return rows
  }

  // MARK: - JSON

  private func printJSON(of matrix: SparseMatrix, on output: inout Output) throws(OutputError) {
    try output.lineAsIs("{".utf8)
    var rows = JSONArrayPrinter(indent: 2, opening: "\"rows\": ", closing: ",")
    for row in matrix.rows { try rows.add(.string(row.actor.rawValue), to: &output) }
    try rows.end(on: &output)
    var columns = JSONArrayPrinter(indent: 2, opening: "\"columns\": ", closing: ",")
    for head in matrix.columns { try columns.add(.string(head.id), to: &output) }
    try columns.end(on: &output)
    var cells = JSONArrayPrinter(indent: 2, opening: "\"cells\": ")
    for (row, own) in zip(matrix.rows, matrix.cells) {
      for cell in own {
        try cells.add(ViewJSON.cell(cell, of: row, in: matrix, by: by), to: &output)
      }
    }
    try cells.end(on: &output)
    try output.lineAsIs("}".utf8)
  }
}

extension ViewJSON {
  /// A cell in which there is a quote.
  static func cell(
    _ cell: SparseMatrix.Cell,
    of row: ActorTally,
    in matrix: SparseMatrix,
    by column: MatrixColumn
  ) -> JSON {
    // Neither stances on several propositions nor opposite ones are added to one position.
    let isOne = cell.spread <= 1 && cell.quotes.isOfOneMind
    let position = isOne ? cell.quotes.position.rawValue : nil
    return .object([
      JSON.Member("actor", .string(row.actor.rawValue)),
      JSON.Member(
        column == .issues ? "issue" : "proposition",
        .string(matrix.columns[cell.column].id)
      ),
      JSON.Member("position", .text(position)),
      JSON.Member("propositions", .int(cell.spread)),
      JSON.Member("agree", .int(cell.quotes.agrees)),
      JSON.Member("disagree", .int(cell.quotes.disagrees)),
      JSON.Member("none", .int(cell.quotes.none)),
    ])
  }
}
