import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// The words of discourse networks; their grid is drawn by whoever shows it.
package struct NetworkWords: Sendable {
  package static let name = "Network"

  private let question: NetworkQuestion

  package init(_ question: NetworkQuestion) {
    self.question = question
  }

  private var options: NetworkOptions { question.options }

  /// Which formulas are meant where there are two.
  package var convention: String { options.convention == .dna ? "as DNA" : "as published" }

  /// The nodes and by what they are tied, such as "actors by proposition".
  package var kind: String {
    let rows = NetworkWords.plural(question.rows)
    return options.mode == .two
      ? "\(rows) by \(NetworkWords.noun(question.columns))"
      : "\(rows) tied by \(NetworkWords.noun(question.columns))"
  }

  /// The rule and the normalisation, such as "congruence, average, as DNA".
  package var formula: String {
    var parts = [NetworkWords.name(options.stance)]
    if options.normalisation != .none { parts.append(NetworkWords.name(options.normalisation)) }
    if let window = options.window {
      parts.append("windows of \(NetworkWords.width(of: window))")
      if let kernel = window.kernel { parts.append("\(kernel.rawValue) kernel") }
    }
    if options.duplicates != .keep {
      let within = options.duplicates == .range ? "the range" : "a \(options.duplicates.rawValue)"
      parts.append("repetitions within \(within) left out")
    }
    return (parts + [convention]).joined(separator: ", ")
  }

  /// The width of a window, such as "90 days".
  package static func width(of window: NetworkWindow) -> String {
    Wording.count(window.size, String(window.unit.rawValue.dropLast()))
  }

  /// The meaning of the number in a cell.
  package var meaning: String {
    switch (options.mode, options.stance) {
    case (.two, .combine): "1 agrees, 2 disagrees, 3 both"
    case (.two, .subtract): "agreeing less disagreeing quotes"
    case (.two, _): "quotes"
    case (.one, .congruence): "pairs of quotes that say the same"
    case (.one, .conflict): "pairs of quotes that contradict each other"
    case (.one, .subtract): "pairs that say the same less pairs that contradict each other"
    case (.one, _): "pairs of quotes on the same \(NetworkWords.noun(question.columns))"
    }
  }

  package var nothing: String { nothing("No quote by this day") }

  /// The same where a filter keeps some quotes.
  package var nothingMatching: String { nothing("No quote by this day that matches") }

  private func nothing(_ quotes: String) -> String {
    let row = NetworkWords.article(question.rows)
    let column = NetworkWords.article(question.columns)
    guard options.stance != .ignore, let qualifier = question.qualifier else {
      return "\(quotes) has both \(row) and \(column)."
    }
    return "\(quotes) has \(row), \(column) and \(NetworkWords.article(qualifier))."
  }

  /// The number of statements and of nodes.
  package func counts(_ network: DiscourseNetwork) -> String {
    let nodes = NetworkWords.count(network.rows.count, question.rows)
    let other = NetworkWords.count(network.columns.count, question.columns)
    let size = options.mode == .two ? "\(nodes) by \(other)" : nodes
    return "\(size), \(Wording.count(network.statements, "quote"))"
  }

  /// A stretch of days.
  package static func span(_ days: ClosedRange<Day>) -> String {
    "\(DateText.day(days.lowerBound)) – \(DateText.day(days.upperBound))"
  }

  /// A number as a cell has room for it: two digits after the point at most.
  package static func cell(_ value: Double) -> String {
    guard value != 0 else { return "·" }
    let hundredths = (abs(value) * 100).rounded()
    let sign = value < 0 ? "−" : ""
    guard hundredths > 0 else { return "\(sign)0" }
    guard hundredths < 1e9 else { return "\(sign)\(Wording.short(Int(min(abs(value), 1e15))))" }
    let (whole, rest) = (Int(hundredths) / 100, Int(hundredths) % 100)
    guard rest > 0 else { return "\(sign)\(Wording.short(whole))" }
    if whole >= 100 { return "\(sign)\(Wording.short(Int(abs(value).rounded())))" }
    let tenths = rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)"
    return "\(sign)\(whole).\(tenths)"
  }

  /// A number as it is told.
  package static func announced(_ value: Double) -> String {
    let cell = cell(value)
    return value == 0 ? "no tie" : cell.hasPrefix("−") ? "minus \(cell.dropFirst())" : cell
  }

  package static func name(_ rule: StanceRule) -> String {
    switch rule {
    case .ignore: "whatever the stance"
    case .congruence: "congruence"
    case .conflict: "conflict"
    case .subtract: "agreement less disagreement"
    case .combine: "stances combined"
    }
  }

  package static func name(_ normalisation: NetworkNormalisation) -> String {
    switch normalisation {
    case .none: "counts"
    case .activity: "by activity"
    case .prominence: "by prominence"
    case .average: "by average activity"
    case .jaccard: "Jaccard"
    case .cosine: "cosine"
    }
  }

  package static func noun(_ field: StatementField) -> String {
    switch field {
    case .actor: "actor"
    case .organisation: "organisation"
    case .party: "party"
    case .issue: "issue"
    case .proposition: "proposition"
    case .sourceAuthor: "author"
    case .source: "source"
    case .publisher: "publisher"
    case .stance: "stance"
    case .type: "type of source"
    case .section: "section"
    case .recorded(let field): field.name
    case .remark(let name): name
    }
  }

  static func plural(_ field: StatementField) -> String {
    field == .party ? "parties" : "\(noun(field))s"
  }

  private static func article(_ field: StatementField) -> String {
    let noun = noun(field)
    return noun.first.map { "aeiou".contains($0) } == true ? "an \(noun)" : "a \(noun)"
  }

  package static func count(_ number: Int, _ field: StatementField) -> String {
    Wording.count(number, noun(field), plural: plural(field))
  }

  package static let hint = CommandHint(
    "network --json",
    gives: "gives the numbers in full; --format csv, edges, graphml, gexf or dl writes a file."
  )
}
