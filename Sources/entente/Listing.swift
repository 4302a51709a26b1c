import RelationsModel
import RelationsQuery

/// The records of a kind that a perspective shows, printed window by window.
struct Listing {
  /// How many records are asked for at a time.
  private static let windowCount = 1_000

  let kind: RecordKind
  let opened: OpenedSource
  let perspective: Perspective

  /// Prints them; throws when there are none.
  func run(asJSON: Bool) throws {
    var output = Output()
    let total = asJSON ? try printJSON(on: &output) : try printText(on: &output)
    try output.flush()
    guard total > 0 else {
      throw CommandFailure.nothingFound(
        what: kind.rawValue,
        isFiltered: !perspective.filter.isEmpty,
        asOf: perspective.asOf
      )
    }
  }

  private func printText(on output: inout Output) throws(OutputError) -> Int {
    let text = RecordText(opened.queries, perspective, columns: output.columns)
    return try eachWindow { window throws(OutputError) in
      let (lines, total) = text.listed(kind, window)
      try output.lines(lines)
      return total
    }
  }

  private func printJSON(on output: inout Output) throws(OutputError) -> Int {
    let json = RecordJSON(opened.queries, perspective)
    var printer = JSONArrayPrinter()
    let total = try eachWindow { window throws(OutputError) in
      let (values, total) = json.listed(kind, window)
      for value in values { try printer.add(value, to: &output) }
      return total
    }
    try printer.end(on: &output)
    return total
  }

  /// Goes through all windows; what is done with each tells how many records there are in all.
  private func eachWindow(
    _ visit: (Window) throws(OutputError) -> Int
  ) throws(OutputError) -> Int {
    var offset = 0
    var total = 0
    repeat {
      total = try visit(Window(offset: offset, count: Listing.windowCount))
      offset += Listing.windowCount
    } while offset < total
    return total
  }
}
