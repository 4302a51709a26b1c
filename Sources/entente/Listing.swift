import RelationsModel
import RelationsQuery

/// The records of a kind that a perspective shows, printed window by window.
struct Listing {
  let kind: RecordKind
  let opened: OpenedSource
  let perspective: Perspective

  /// Prints them; throws when there are none.
  func run(asJSON: Bool, isASCII: Bool = false) throws {
    var output = Output(isASCII: isASCII)
    let total = asJSON ? try printJSON(on: &output) : try printText(on: &output)
    try output.flush()
    guard total > 0 else {
      throw CommandFailure.nothingFound(
        what: kind.rawValue,
        Lack(perspective) { kind.count(in: opened.queries, $0) }
      )
    }
  }

  private func printText(on output: inout Output) throws(OutputError) -> Int {
    let text = RecordText(opened.queries, perspective, columns: output.columns)
    return try Windows.each { window throws(OutputError) in
      let (lines, total) = text.listed(kind, window)
      try output.lines(lines)
      return total
    }
  }

  private func printJSON(on output: inout Output) throws(OutputError) -> Int {
    let json = RecordJSON(opened.queries, perspective)
    var printer = JSONArrayPrinter()
    let total = try Windows.each { window throws(OutputError) in
      let (values, total) = json.listed(kind, window)
      for value in values { try printer.add(value, to: &output) }
      return total
    }
    try printer.end(on: &output)
    return total
  }
}

extension RecordKind {
  /// How many records of the kind a perspective shows.
  func count(in queries: any BoardQueries, _ perspective: Perspective) -> Int {
    let none = Window(offset: 0, count: 0)
    return switch self {
    case .issues: queries.issues(perspective, none).total
    case .quotes: queries.quotes(.all, perspective, .oldestFirst, none).total
    case .actors: queries.actors(perspective, none).total
    case .events: queries.events(perspective, .oldestFirst, none).total
    case .sources: queries.sources(perspective, none).total
    }
  }
}

/// The windows in which a long list is fetched, one after the other.
enum Windows {
  /// Goes through all windows of so many rows; what is done with each tells how many rows there are
  /// in all.
  @discardableResult
  static func each(
    of count: Int = 1_000,
    _ visit: (Window) throws(OutputError) -> Int
  ) throws(OutputError) -> Int {
    var offset = 0
    var total = 0
    repeat {
      total = try visit(Window(offset: offset, count: count))
      offset += count
    } while offset < total
    return total
  }
}
