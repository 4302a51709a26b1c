import Interchange
import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// How the rows of a view become lines; the first window brings the head, and the foot comes last.
protocol ViewText<Row> {
  associatedtype Row
  associatedtype Words: ListWords where Words.Row == Row

  var record: RecordText { get }
  var words: Words { get }
  var head: [String] { get }
  /// The lines of the rows of a window; each window follows the one before.
  mutating func lines(_ page: Page<Row>) -> [String]
  var foot: [String] { get }
}

extension ViewText {
  var head: [String] {
    record.header(Words.name) + words.opening.flatMap { record.wrapped($0) }
  }

  var foot: [String] {
    [""] + words.legend.flatMap { record.wrapped($0) } + record.hint(words.hint)
  }
}

/// A view of the relationship, printed window by window.
struct ViewListing<Row> {
  /// What there is nothing of when the view is empty.
  let name: String
  let perspective: Perspective
  let page: (Perspective, Window) -> Page<Row>
  /// What a row becomes for a program.
  let json: (Row) -> [JSON]
  /// What the rows become for a reader of so many columns.
  let text: (Int) -> any ViewText<Row>
  /// Why there is nothing, where that is not a matter of the as-of date or the filter alone.
  var nothing: CommandFailure?

  /// Prints it; throws when there is nothing in it.
  func run(asJSON: Bool, isASCII: Bool = false) throws {
    var output = Output(isASCII: isASCII)
    let total = asJSON ? try printJSON(on: &output) : try printText(on: &output)
    try output.flush()
    guard total > 0 else { throw failure }
  }

  private var failure: CommandFailure {
    if let nothing { return nothing }
    let none = Window(offset: 0, count: 0)
    return .nothingFound(what: name, Lack(perspective) { page($0, none).total })
  }

  private func printText(on output: inout Output) throws(OutputError) -> Int {
    var text = text(output.columns)
    let total = try Windows.each { window throws(OutputError) in
      let page = page(perspective, window)
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
      let page = page(perspective, window)
      for row in page.rows {
        for value in json(row) { try printer.add(value, to: &output) }
      }
      return page.total
    }
    try printer.end(on: &output)
    return total
  }
}
