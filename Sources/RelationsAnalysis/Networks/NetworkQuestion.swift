import RelationsModel
import RelationsQuery

/// Which values of a field are left out of a network, or alone are kept.
public struct NetworkExclusion: Hashable, Sendable {
  /// The field.
  public let field: StatementField
  /// Ids or names of its values.
  public var values: Set<String>
  /// Whether statements with one of the values are kept and all others left out.
  public let isOnly: Bool

  public init(_ field: StatementField, _ values: Set<String>, isOnly: Bool = false) {
    self.field = field
    self.values = values
    self.isOnly = isOnly
  }

  /// Whether the field is one of the source, whose statements are not even known of: they leave no
  /// isolated nodes.
  var isOfSource: Bool {
    switch field {
    case .source, .publisher, .sourceAuthor, .section, .type: true
    default: false
    }
  }
}

/// Everything that makes a network of the quotes of a dossier.
public struct NetworkQuestion: Hashable, Sendable {
  /// What the rows are; of one mode the nodes.
  public var rows: StatementField
  /// What the columns are; of one mode that by which nodes are tied.
  public var columns: StatementField
  /// What says how statements are meant; nil for nothing.
  public var qualifier: StatementField?
  /// How the network is computed.
  public var options: NetworkOptions
  /// What is left out.
  public var exclusions: [NetworkExclusion]

  public init(
    rows: StatementField = .actor,
    columns: StatementField = .proposition,
    qualifier: StatementField? = .stance,
    options: NetworkOptions = NetworkOptions(),
    exclusions: [NetworkExclusion] = []
  ) {
    self.rows = rows
    self.columns = columns
    self.qualifier = qualifier
    self.options = options
    self.exclusions = exclusions
  }

  var fields: Set<StatementField> {
    var fields: Set<StatementField> = [rows, columns]
    if let qualifier { fields.insert(qualifier) }
    for exclusion in exclusions {
      fields.insert(exclusion.field)
      // A source is named by its publisher as well, as DNA calls that its source.
      if exclusion.field == .source { fields.insert(.publisher) }
    }
    return fields
  }
}

/// The statements of a question, with what leads from a cell to its quotes.
public struct NetworkStatements: Sendable {
  /// What networks are made of.
  public let table: StatementTable
  /// The rows' ids, in the order of the table's row labels; of several records of one name the first.
  public let rowIDs: [String]
  /// The columns' ids.
  public let columnIDs: [String]
  /// The engine's number of the quote of each statement.
  let quotes: [Int32]

  /// The quotes of a row on a column, oldest first; nil stands for any.
  func quotes(row: Int, column: Int?, in days: ClosedRange<Day>) -> [Int32] {
    table.days.indices.compactMap { place in
      let day = Day(number: Int(table.days[place]))
      guard days.contains(day), table.rows[place] == Int32(row),
        column.map({ table.columns[place] == Int32($0) }) ?? (table.columns[place] >= 0),
        table.excluded.isEmpty || !table.excluded[place]
      else { return nil }
      return quotes[place]
    }
  }

  /// The columns on which a row says anything.
  func columns(ofRow row: Int, in days: ClosedRange<Day>) -> Set<Int32> {
    var found: Set<Int32> = []
    for place in table.days.indices
    where table.rows[place] == Int32(row) && table.columns[place] >= 0
      && days.contains(Day(number: Int(table.days[place])))
      && (table.excluded.isEmpty || !table.excluded[place])
    {
      found.insert(table.columns[place])
    }
    return found
  }
}

extension Analyst {
  /// The statements of a question; kept for a while, so that another window or normalisation costs no
  /// more than its network.
  public func statements(
    _ question: NetworkQuestion,
    _ perspective: Perspective
  ) -> NetworkStatements {
    let key = StatementsKey(
      rows: question.rows,
      columns: question.columns,
      qualifier: question.qualifier,
      exclusions: question.exclusions,
      perspective: perspective
    )
    return kept(\.statements, key) {
      StatementTabling(question, queries.statements(question.fields, perspective)).statements
    }
  }

  /// The ids of the quotes that make a cell of a network, oldest first: of two modes the row's on the
  /// column, of one mode both nodes' on what both speak of.
  public func quotes(
    ofCell row: Int,
    _ column: Int,
    _ mode: NetworkMode,
    in statements: NetworkStatements,
    _ days: ClosedRange<Day>
  ) -> [Quote.ID] {
    var found: [Int32] = []
    switch mode {
    case .two: found = statements.quotes(row: row, column: column, in: days)
    case .one:
      let shared = statements.columns(ofRow: row, in: days)
        .intersection(statements.columns(ofRow: column, in: days))
      for place in shared.sorted() {
        for node in row == column ? [row] : [row, column] {
          found += statements.quotes(row: node, column: Int(place), in: days)
        }
      }
    }
    return queries.quotes(ofStatements: found)
  }
}

/// What statements were collected for.
struct StatementsKey: Hashable, Sendable {
  let rows: StatementField
  let columns: StatementField
  let qualifier: StatementField?
  let exclusions: [NetworkExclusion]
  let perspective: Perspective
}

/// Makes a table of collected columns: sorts the labels, finds the levels, and leaves out what is
/// excluded.
private struct StatementTabling {
  private(set) var statements: NetworkStatements

  init(_ question: NetworkQuestion, _ columns: StatementColumns) {
    let rows = LabelOrder(columns.labels[question.rows] ?? [])
    let heads = LabelOrder(columns.labels[question.columns] ?? [])
    let removed = StatementTabling.removed(question, columns) { $0.isOfSource }
    let excluded = StatementTabling.removed(question, columns) { !$0.isOfSource }
    let levels = LevelOrder(question.qualifier, columns, removed)
    var table = StatementTable(
      rowLabels: rows.names,
      columnLabels: heads.names,
      levels: levels.levels
    )
    let own = columns.values[question.rows] ?? []
    let via = columns.values[question.columns] ?? []
    var quotes: [Int32] = []
    for place in 0..<columns.count where removed.isEmpty || !removed[place] {
      table.append(
        day: Day(number: Int(columns.days[place])),
        document: Int(columns.sources[place]),
        row: rows.place(of: own[place]),
        column: heads.place(of: via[place]),
        level: levels.place(of: place),
        isExcluded: !excluded.isEmpty && excluded[place]
      )
      quotes.append(columns.quotes[place])
    }
    if let first = columns.days.first, let last = columns.days.last {
      table.range = Day(number: Int(first))...Day(number: Int(last))
    }
    statements = NetworkStatements(
      table: table,
      rowIDs: rows.ids,
      columnIDs: heads.ids,
      quotes: quotes
    )
  }

  /// Which statements some exclusions leave out; empty where there is none.
  private static func removed(
    _ question: NetworkQuestion,
    _ columns: StatementColumns,
    _ isMeant: (NetworkExclusion) -> Bool
  ) -> [Bool] {
    let exclusions = question.exclusions.filter(isMeant)
    guard !exclusions.isEmpty else { return [] }
    var removed = [Bool](repeating: false, count: columns.count)
    for exclusion in exclusions {
      let named = named(exclusion, exclusion.field, columns)
      let alsoNamed =
        exclusion.field == .source ? self.named(exclusion, .publisher, columns) : nil
      for place in removed.indices {
        let isNamed = named(place) || (alsoNamed?(place) ?? false)
        if isNamed != exclusion.isOnly { removed[place] = true }
      }
    }
    return removed
  }

  /// Tells whether a statement has one of the values in a field.
  private static func named(
    _ exclusion: NetworkExclusion,
    _ field: StatementField,
    _ columns: StatementColumns
  ) -> (Int) -> Bool {
    let labels = (columns.labels[field] ?? []).map { label in
      exclusion.values.contains(label.id) || exclusion.values.contains(label.name)
    }
    let values = columns.values[field] ?? []
    let namesNothing = exclusion.values.contains("")
    return { place in
      let value = values[place]
      return value < 0 ? namesNothing : labels[Int(value)]
    }
  }
}

/// The labels of a field in the order of their names, of which equal ones are one.
private struct LabelOrder {
  private(set) var names: [String] = []
  private(set) var ids: [String] = []
  private var places: [Int]

  init(_ labels: [StatementLabel]) {
    let order = labels.indices.sorted { left, right in
      labels[left].name == labels[right].name
        ? left < right : labels[left].name.precedesByCodeUnits(labels[right].name)
    }
    places = Array(repeating: -1, count: labels.count)
    for label in order {
      if names.last != labels[label].name {
        names.append(labels[label].name)
        ids.append(labels[label].id)
      }
      places[label] = names.count - 1
    }
  }

  func place(of value: Int32) -> Int { value < 0 ? -1 : places[Int(value)] }
}

/// The levels of a qualifier, and the level of each statement.
private struct LevelOrder {
  let levels: QualifierLevels
  private let values: [Int32]
  private var places: [Int]

  init(_ field: StatementField?, _ columns: StatementColumns, _ removed: [Bool]) {
    guard let field else {
      (levels, values, places) = (.names([]), [], [])
      return
    }
    values = columns.values[field] ?? []
    let labels = columns.labels[field] ?? []
    if field == .stance {
      levels = .stance
      places = labels.map { $0.id == Stance.agrees.rawValue ? 1 : 0 }
      return
    }
    var isThere = [Bool](repeating: false, count: labels.count)
    for (place, value) in values.enumerated()
    where value >= 0 && (removed.isEmpty || !removed[place]) {
      isThere[Int(value)] = true
    }
    let there = labels.indices.filter { isThere[$0] }
    let numbers = there.compactMap { Int(labels[$0].name) }
    places = Array(repeating: -1, count: labels.count)
    if numbers.count == there.count, !there.isEmpty {
      let sorted = Set(numbers).sorted()
      for label in there {
        places[label] = Int(labels[label].name).flatMap(sorted.firstIndex(of:)) ?? -1
      }
      levels = .numbers(sorted)
    } else {
      let sorted = Set(there.map { labels[$0].name }).sorted { $0.precedesByCodeUnits($1) }
      for label in there { places[label] = sorted.firstIndex(of: labels[label].name) ?? -1 }
      levels = .names(sorted)
    }
  }

  /// The level of a statement; without a qualifier all have the same.
  func place(of statement: Int) -> Int {
    guard !values.isEmpty else { return 0 }
    return values[statement] < 0 ? -1 : places[Int(values[statement])]
  }
}
