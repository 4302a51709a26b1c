import Interchange
import Interface
import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// Networks, printed for readers or for programs.
struct NetworkListing {
  let question: NetworkQuestion
  let statements: NetworkStatements
  let text: NetworkText
  private let queries: any BoardQueries
  private let perspective: Perspective
  private var words: NetworkWords { NetworkWords(question) }

  init(_ analyst: Analyst, _ perspective: Perspective, _ question: NetworkQuestion) {
    self.question = question
    self.perspective = perspective
    queries = analyst.queries
    statements = analyst.statements(question, perspective)
    text = NetworkText(question, statements.table, title: queries.heading.title)
  }

  /// Why there is nothing.
  var failure: CommandFailure {
    if let window = question.options.window, hasStatements {
      let width = NetworkWords.width(of: window)
      return .transfer("No window of \(width) fits between the first statement and the last.")
    }
    let isFiltered = !perspective.filter.isEmpty
    let reason = isFiltered ? words.nothingMatching : words.nothing
    let ways = [
      isFiltered ? "widen the filter" : nil, isLater ? "look from a later day by --as-of" : nil,
      question.exclusions.isEmpty ? nil : "leave less out",
    ].compactMap(\.self)
    let advice = ways.isEmpty ? "" : " \(Wording.capitalised(ways.alternatives))."
    return .transfer(reason + advice)
  }

  /// Whether there are statements only after the as-of date.
  private var isLater: Bool {
    statements.table.count == 0
      && Analyst(queries).statements(question, perspective.lookingBack).table.count > 0
  }

  /// Whether one network of the whole range has any.
  private var hasStatements: Bool {
    var options = question.options
    options.window = nil
    var count = 0
    statements.table.forEachNetwork(options) { network in
      count += network.statements
      return true
    }
    return count > 0
  }

  /// Visits the networks that have a statement or are windows among others.
  func forEach(_ visit: (DiscourseNetwork) throws(OutputError) -> Void) throws(OutputError) -> Int {
    var failure: OutputError?
    var total = 0
    statements.table.forEachNetwork(question.options) { network in
      total += network.statements
      do throws(OutputError) {
        try visit(network)
        return true
      } catch {
        failure = error
        return false
      }
    }
    if let failure { throw failure }
    return total
  }

  // MARK: - Networks

  func run(asJSON: Bool, withMeasures: Bool, isASCII: Bool) throws {
    try checkSize()
    var output = Output(isASCII: isASCII)
    let total =
      asJSON
      ? try printJSON(withMeasures: withMeasures, on: &output) : try printText(on: &output)
    try output.flush()
    guard total > 0 else { throw failure }
  }

  /// A network has a cell for each pair of its nodes: of more than so many none is made.
  private static let mostCells = 1 << 26

  private func checkSize() throws {
    let rows = statements.table.rowLabels.count
    let columns = question.options.mode == .one ? rows : statements.table.columnLabels.count
    guard rows * columns > NetworkListing.mostCells else { return }
    throw CommandFailure.transfer(
      "A network of \(Wording.number(rows)) by \(Wording.number(columns)) is too large: at most "
        + "\(Wording.number(NetworkListing.mostCells)) cells. Narrow it by --filter, --only or --exclude."
    )
  }

  private func printJSON(
    withMeasures: Bool,
    on output: inout Output
  ) throws(OutputError) -> Int {
    var printer = JSONArrayPrinter()
    var written = output
    let total = try forEach { network throws(OutputError) in
      try printer.add(text.json(network, withMeasures: withMeasures), to: &written)
    }
    try printer.end(on: &written)
    output = written
    return total
  }

  private func printText(on output: inout Output) throws(OutputError) -> Int {
    let record = RecordText(queries, perspective, columns: output.columns)
    var lines: [String] = []
    var networks = 0
    let total = try forEach { network throws(OutputError) in
      networks += 1
      guard question.options.window == nil else {
        lines.append(line(network))
        return
      }
      let grid = NetworkGrid(text, network, columns: record.columns)
      lines += record.wrapped("\(Wording.capitalised(words.counts(network))).")
      lines += [""] + grid.lines
    }
    guard total > 0 else { return 0 }
    try output.lines(record.header(NetworkWords.name))
    try output.lines(record.wrapped("\(Wording.capitalised(words.kind)): \(words.formula)."))
    if question.options.window != nil {
      try output.lines(["", "  from         to             quotes  nodes  ties  modularity"])
    }
    try output.lines(lines)
    let signs = question.options.window == nil ? "Cells: \(words.meaning)." : nil
    try output.lines([""] + record.wrapped(signs) + record.hint(NetworkWords.hint))
    return total
  }

  /// A window in one line.
  private func line(_ network: DiscourseNetwork) -> String {
    let isOne = question.options.mode == .one
    let ties = network.values.count { $0 != 0 } / (isOne ? 2 : 1)
    let modularity =
      isOne ? Communities(network.values, count: network.rows.count).modularity : 0
    return "  \(network.from)   \(network.to)  "
      + "\(network.statements)".leftPadded(to: 7) + "\(network.rows.count)".leftPadded(to: 7)
      + "\(ties)".leftPadded(to: 6)
      + (isOne ? NetworkWords.cell(modularity).leftPadded(to: 12) : "")
  }

  // MARK: - Polarisation and backbone

  func polarisation(asJSON: Bool, isASCII: Bool) throws {
    var output = Output(isASCII: isASCII)
    let found = statements.table.polarisation(question.options)
    let record = RecordText(queries, perspective, columns: output.columns)
    if asJSON {
      var printer = JSONArrayPrinter()
      for polarisation in found { try printer.add(text.json(polarisation), to: &output) }
      try printer.end(on: &output)
    } else if found.contains(where: { $0.statements > 0 }) {
      try output.lines(record.header("Polarisation"))
      try output.lines(record.wrapped("\(Wording.capitalised(words.kind)), \(words.convention)."))
      try output.lines(["", "  from         to             quotes  polarisation  normalised"])
      let most = found.map(\.normalised).max() ?? 0
      for polarisation in found { try output.line(line(polarisation, most: most)) }
      if found.count == 1 {
        for (number, camp) in found[0].camps.enumerated() {
          let names = camp.map { statements.table.rowLabels[$0] }.joined(separator: "; ")
          try output.lines([""] + record.wrapped("Camp \(number + 1): \(names)"))
        }
      }
    }
    try output.flush()
    guard found.contains(where: { $0.statements > 0 }) else { throw failure }
  }

  private func line(_ polarisation: Polarisation, most: Double) -> String {
    let length = most > 0 ? Int((polarisation.normalised / most * 20).rounded()) : 0
    return "  \(polarisation.from)   \(polarisation.to)  "
      + "\(polarisation.statements)".leftPadded(to: 7)
      + NetworkWords.cell(polarisation.score).leftPadded(to: 14)
      + NetworkWords.cell(polarisation.normalised).leftPadded(to: 12)
      + "  " + String(repeating: "█", count: max(0, length))
  }

  func backbone(asJSON: Bool, isASCII: Bool) throws {
    var output = Output(isASCII: isASCII)
    let backbone = NestedBackbone(statements.table, question.options)
    if asJSON {
      var printer = JSONArrayPrinter()
      for (number, step) in backbone.steps.enumerated() {
        try printer.add(text.json(step, number: number + 1), to: &output)
      }
      try printer.end(on: &output)
    } else if !backbone.steps.isEmpty {
      let record = RecordText(queries, perspective, columns: output.columns)
      try output.lines(record.header("Backbone"))
      let count = Wording.count(backbone.statements, "quote")
      try output.lines(
        record.wrapped("\(Wording.capitalised(words.kind)), \(words.formula); \(count).")
      )
      let table = TextTable(
        columns: [.right, .right, .right, .right, .flexible],
        rows: [TextTable.Row(["", "loss", "redundant", "quotes left", "left out"])]
          + backbone.steps.enumerated().map { number, step in
            TextTable.Row([
              "\(number + 1)", NetworkWords.cell(step.backboneLoss),
              NetworkWords.cell(step.redundantLoss), "\(step.statements)",
              statements.table.columnLabels[step.column],
            ])
          },
        indent: 2
      )
      try output.lines([""] + table.lines(columns: record.columns))
    }
    try output.flush()
    guard !backbone.steps.isEmpty else { throw failure }
  }
}
