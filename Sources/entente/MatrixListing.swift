import Interchange
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// The matrix, printed in parts: so many columns as fit, and of each part the rows window by window.
struct MatrixListing {
  /// How many rows are fetched at a time: each can have thousands of cells.
  private static let rowCount = 100

  let analyst: Analyst
  let perspective: Perspective
  let by: MatrixColumn
  let order: ActorOrder

  /// Prints it; throws when there is nobody in it.
  func run(asJSON: Bool, isASCII: Bool = false) throws {
    var output = Output(isASCII: isASCII)
    let isEmpty = part(Window(offset: 0, count: 1), columns: Window(offset: 0, count: 1)).isEmpty
    if asJSON {
      try printJSON(on: &output)
    } else if !isEmpty {
      try printText(on: &output)
    }
    try output.flush()
    guard !isEmpty else { throw failure }
  }

  private var failure: CommandFailure {
    let none = Window(offset: 0, count: 0)
    return .nothingFound(
      what: by == .issues ? "quoted actors" : "quotes on a proposition",
      Lack(perspective) { perspective in
        let whole = analyst.matrix(perspective, by: by, order, rows: none, columns: none)
        return min(whole.rows.total, whole.columns.total)
      }
    )
  }

  private func part(_ rows: Window, columns: Window) -> RelationsAnalysis.Matrix {
    analyst.matrix(perspective, by: by, order, rows: rows, columns: columns)
  }

  // MARK: - Text

  private func printText(on output: inout Output) throws(OutputError) {
    var text = MatrixText(
      analyst.queries,
      perspective,
      by: by,
      order,
      columns: output.columns
    )
    let none = Window(offset: 0, count: 0)
    let whole = part(none, columns: .all)
    try output.lines(text.head(rows: whole.rows.total, columns: whole.columns.rows))
    let heads = text.heads(whole.columns.rows)
    for range in text.parts(of: heads) {
      let columns = Window(offset: range.lowerBound, count: range.count)
      let isOnly = range.count == heads.count
      try output.lines(["", text.headLine(heads[range])])
      try Windows.each(of: MatrixListing.rowCount) { rows throws(OutputError) in
        let part = part(rows, columns: columns)
        try output.lines(text.lines(of: part, heads[range], isOnly: isOnly))
        return part.rows.total
      }
    }
    try output.lines(text.foot)
  }

  // MARK: - JSON

  private func printJSON(on output: inout Output) throws(OutputError) {
    try output.lineAsIs("{".utf8)
    var rows = JSONArrayPrinter(indent: 2, opening: "\"rows\": ", closing: ",")
    try eachPart { part throws(OutputError) in
      for row in part.rows.rows { try rows.add(.string(row.actor.rawValue), to: &output) }
    }
    try rows.end(on: &output)
    var columns = JSONArrayPrinter(indent: 2, opening: "\"columns\": ", closing: ",")
    for head in part(Window(offset: 0, count: 0), columns: .all).columns.rows {
      try columns.add(.string(head.id), to: &output)
    }
    try columns.end(on: &output)
    var cells = JSONArrayPrinter(indent: 2, opening: "\"cells\": ")
    try eachPart { part throws(OutputError) in
      for value in ViewJSON.cells(part, by: by) { try cells.add(value, to: &output) }
    }
    try cells.end(on: &output)
    try output.lineAsIs("}".utf8)
  }

  private func eachPart(
    _ visit: (RelationsAnalysis.Matrix) throws(OutputError) -> Void
  ) throws(OutputError) {
    try Windows.each(of: MatrixListing.rowCount) { rows throws(OutputError) in
      let part = part(rows, columns: .all)
      try visit(part)
      return part.rows.total
    }
  }
}

extension RelationsAnalysis.Matrix {
  fileprivate var isEmpty: Bool { rows.total == 0 || columns.total == 0 }
}

extension ViewJSON {
  /// The cells in which there is a quote, row by row.
  static func cells(_ part: RelationsAnalysis.Matrix, by column: MatrixColumn) -> [JSON] {
    let key = column == .issues ? "issue" : "proposition"
    return zip(part.rows.rows, zip(part.cells, part.spread)).flatMap { row, cells in
      zip(part.columns.rows, zip(cells.0, cells.1)).compactMap { head, cell -> JSON? in
        guard let counts = cell.0 else { return nil }
        // Stances on several propositions are not added to one position.
        let position = cell.1 <= 1 ? counts.position.rawValue : nil
        return .object([
          JSON.Member("actor", .string(row.actor.rawValue)),
          JSON.Member(key, .string(head.id)),
          JSON.Member("position", .text(position)),
          JSON.Member("propositions", .int(cell.1)),
          JSON.Member("agree", .int(counts.agrees)),
          JSON.Member("disagree", .int(counts.disagrees)),
          JSON.Member("none", .int(counts.none)),
        ])
      }
    }
  }
}
