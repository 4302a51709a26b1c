import ArgumentParser
import Interchange
import RelationsAnalysis
import RelationsModel
import RelationsQuery

extension NetworkMode: ExpressibleByArgument {}
extension StanceRule: ExpressibleByArgument {}
extension NetworkNormalisation: ExpressibleByArgument {}
extension DuplicateRule: ExpressibleByArgument {}
extension WindowUnit: ExpressibleByArgument {}
extension NetworkKernel: ExpressibleByArgument {}
extension NetworkConvention: ExpressibleByArgument {}

/// Through what a network is looked at, and between which days.
struct NetworkView: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The day from which to look: nothing later is counted.",
      discussion: "Without one it is the dossier's own day.",
      valueName: "date"
    ),
    transform: AsOfDate.day
  )
  var asOf: Day?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Count only what matches; `entente help search` explains the language."),
    transform: WordArgument.text
  )
  var filter: String?

  @Option(
    help: ArgumentHelp(
      "The first day that counts, that of the first quote else.",
      valueName: "date"
    ),
    transform: AsOfDate.date
  )
  var from: EDTFDate?

  @Option(
    help: ArgumentHelp("The last day that counts, that of the last quote else.", valueName: "date"),
    transform: AsOfDate.date
  )
  var to: EDTFDate?

  @Flag(help: "Print JSON, for other programs.")
  var json = false

  @Flag(help: "Show signs, lines and quotation marks in ASCII; letters stay as they are.")
  var ascii = false

  func validate() throws {
    guard let from, let to, from.first > to.last else { return }
    throw ValidationError("--from \(from) is later than --to \(to); they must stand in order.")
  }

  var viewpoint: Viewpoint { Viewpoint(asOf: asOf, filter: filter) }
}

/// Of what networks are made.
struct NetworkSource: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What the rows are, or the nodes of one mode.",
      discussion: """
        actor, organisation, party, issue, proposition or source-author; organisation is that of \
        the role, or a body itself.
        """,
      valueName: "field"
    ),
    transform: NetworkFieldName.node
  )
  var of = StatementField.actor

  @Option(
    help: ArgumentHelp(
      "What the columns are; of one mode, by what nodes are tied.",
      valueName: "field"
    ),
    transform: NetworkFieldName.node
  )
  var via = StatementField.proposition

  @Option(
    help: ArgumentHelp(
      "What says how a quote is meant: stance, a field such as rendering, or a name that remarks give.",
      valueName: "field"
    ),
    transform: NetworkFieldName.field
  )
  var qualifier = StatementField.stance

  @Option(help: "Within what a repetition of the same is left out.")
  var duplicates = DuplicateRule.keep

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Leave quotes out that have a value; again for another.",
      discussion: """
        Fields: who, organisation, issue, proposition, stance, source, author, section, type, party. A \
        value is an id or a name, such as who='Theresa May'; a source is its id, title or publisher.
        """,
      valueName: "field=value"
    ),
    transform: NetworkFieldName.pair
  )
  var exclude: [NetworkFieldName.Pair] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Keep only quotes that have a value, or one of several of a field.",
      valueName: "field=value"
    ),
    transform: NetworkFieldName.pair
  )
  var only: [NetworkFieldName.Pair] = []

  @Flag(help: "Keep nodes of which no quote is left.")
  var isolates = false

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "Which formulas: dna, as Discourse Network Analyzer computes, or published, as its papers say.",
      discussion: """
        They differ in weeks and months of several years, cosine, kernels, polarisation in windows \
        and the backbone.
        """
    )
  )
  var convention = NetworkConvention.dna

  func validate() throws {
    guard of != via else {
      throw ValidationError("--of and --via name the same field; the network needs two")
    }
  }

  /// The question without mode, rule, normalisation and window.
  func question(_ view: NetworkView) -> NetworkQuestion {
    var options = NetworkOptions()
    options.duplicates = duplicates
    options.keepsIsolates = isolates
    options.convention = convention
    options.from = view.from?.first
    options.to = view.to?.last
    return NetworkQuestion(
      rows: of,
      columns: via,
      qualifier: qualifier,
      options: options,
      exclusions: NetworkFieldName.exclusions(exclude, isOnly: false)
        + NetworkFieldName.exclusions(only, isOnly: true)
    )
  }
}

/// A window that moves over the range.
struct NetworkWindowOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Make a network for each window of so many units, moved by one unit.",
      valueName: "number"
    )
  )
  var window: Int?

  @Option(help: "The unit of the window; events are quotes.")
  var unit = WindowUnit.days

  @Option(help: "How quotes weigh less the farther they are from a window's middle.")
  var kernel: NetworkKernel?

  @Flag(
    help: "With a kernel: let middles run from the first day to the last, not half a window inside."
  )
  var noIndent = false

  func validate() throws {
    if let window, window < 1 {
      throw ValidationError("--window \(window) is no width: it is at least 1")
    }
    if kernel != nil, window == nil {
      throw ValidationError("--kernel weighs the quotes of a window; give its width by --window")
    }
    if kernel != nil, unit == .events {
      throw ValidationError("--kernel weighs by days; --unit events has none")
    }
  }

  var value: NetworkWindow? {
    window.map { NetworkWindow(size: $0, unit: unit, kernel: kernel, isIndented: !noIndent) }
  }
}

/// Reads the names of fields.
enum NetworkFieldName {
  /// A field with a value that is left out or kept.
  struct Pair: Hashable, Sendable {
    let field: StatementField
    let value: String
  }

  private static let nodes: [(String, StatementField)] = [
    ("actor", .actor), ("organisation", .organisation), ("party", .party), ("issue", .issue),
    ("proposition", .proposition), ("source-author", .sourceAuthor),
  ]

  private static let excluded: [(String, StatementField)] = [
    ("who", .actor), ("organisation", .organisation), ("party", .party), ("issue", .issue),
    ("proposition", .proposition), ("stance", .stance), ("source", .source),
    ("author", .sourceAuthor), ("section", .section), ("type", .type),
  ]

  static func node(_ text: String) throws -> StatementField {
    if let known = nodes.first(where: { $0.0 == text }) { return known.1 }
    let names = nodes.map(\.0).joined(separator: ", ")
    throw ValidationError("“\(text)” is no kind of node; there are \(names)")
  }

  static func field(_ argument: String) throws -> StatementField {
    let text = try WordArgument.text(argument)
    guard !text.isEmpty else { throw ValidationError("--qualifier names no field") }
    let known = (nodes + excluded).first { $0.0 == text }?.1
    if let known { return known }
    if let field = QuoteField(named: text), QuoteField.recorded.contains(field) {
      return .recorded(field)
    }
    return .remark(text)
  }

  static func pair(_ argument: String) throws -> Pair {
    let text = try WordArgument.text(argument)
    guard let equals = text.firstIndex(of: "=") else {
      throw ValidationError("write a field and a value, such as who=lavrov; “\(text)” has no =")
    }
    let name = String(text[..<equals])
    let value = String(text[text.index(after: equals)...])
    guard let field = (excluded + nodes).first(where: { $0.0 == name })?.1 else {
      let names = excluded.map(\.0).joined(separator: ", ")
      throw ValidationError("“\(name)” is no field; there are \(names)")
    }
    guard field == .stance else { return Pair(field: field, value: value) }
    // DNA's numbers are understood as well.
    let stances = ["agrees": "agrees", "1": "agrees", "disagrees": "disagrees", "0": "disagrees"]
    guard let stance = value == "none" ? "" : stances[value] else {
      throw ValidationError("“\(value)” is no stance; write agrees, disagrees or none")
    }
    return Pair(field: field, value: stance)
  }

  /// The values of each field together.
  static func exclusions(_ pairs: [Pair], isOnly: Bool) -> [NetworkExclusion] {
    var found: [NetworkExclusion] = []
    for pair in pairs {
      if let place = found.firstIndex(where: { $0.field == pair.field }) {
        found[place].values.insert(pair.value)
      } else {
        found.append(NetworkExclusion(pair.field, [pair.value], isOnly: isOnly))
      }
    }
    return found
  }
}
