import Interchange
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// How the rows of a view become lines; the first window brings the head, and the foot comes last.
protocol ViewText<Row> {
  associatedtype Row

  var head: [String] { get }
  /// The lines of the rows of a window; each window follows the one before.
  mutating func lines(_ page: Page<Row>) -> [String]
  var foot: [String] { get }
}

/// A view of the relationship, printed window by window.
struct ViewListing<Row> {
  /// What there is nothing of when the view is empty.
  let name: String
  let perspective: Perspective
  let page: (Window) -> Page<Row>
  /// What a row becomes for a program.
  let json: (Row) -> [JSON]
  /// What the rows become for a reader of so many columns.
  let text: (Int) -> any ViewText<Row>

  /// Prints it; throws when there is nothing in it.
  func run(asJSON: Bool, isASCII: Bool = false) throws {
    var output = Output(isASCII: isASCII)
    let total = asJSON ? try printJSON(on: &output) : try printText(on: &output)
    try output.flush()
    guard total > 0 else { throw CommandFailure.nothing(of: name, perspective) }
  }

  private func printText(on output: inout Output) throws(OutputError) -> Int {
    var text = text(output.columns)
    let total = try Windows.each { window throws(OutputError) in
      let page = page(window)
      guard page.total > 0 else { return 0 }
      if window.offset == 0 { try output.lines(text.head) }
      try output.lines(ViewListing.lines(of: page, &text))
      return page.total
    }
    if total > 0 { try output.lines(text.foot) }
    return total
  }

  /// Opens what is known of the text only while it runs.
  private static func lines(of page: Page<Row>, _ text: inout any ViewText<Row>) -> [String] {
    text.lines(page)
  }

  private func printJSON(on output: inout Output) throws(OutputError) -> Int {
    var printer = JSONArrayPrinter()
    let total = try Windows.each { window throws(OutputError) in
      let page = page(window)
      for row in page.rows {
        for value in json(row) { try printer.add(value, to: &output) }
      }
      return page.total
    }
    try printer.end(on: &output)
    return total
  }
}

extension CommandFailure {
  static func nothing(of name: String, _ perspective: Perspective) -> CommandFailure {
    .nothingFound(
      what: name,
      isFiltered: !perspective.filter.isEmpty,
      asOf: perspective.asOf
    )
  }
}
