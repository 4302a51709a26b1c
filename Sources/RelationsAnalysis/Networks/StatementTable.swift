import RelationsModel

/// The levels of the qualifier of statements.
public enum QualifierLevels: Hashable, Sendable {
  /// Disagrees and agrees, in this order: DNA's 0 and 1.
  case stance
  /// Whole numbers in ascending order.
  case numbers([Int])
  /// Texts, of which none is nearer to one than to another.
  case names([String])

  /// The number of levels, at least one.
  var count: Int {
    switch self {
    case .stance: 2
    case .numbers(let numbers): max(1, numbers.count)
    case .names(let names): max(1, names.count)
    }
  }

  /// The value of each level; nil for texts.
  var values: [Int]? {
    switch self {
    case .stance: [0, 1]
    case .numbers(let numbers): numbers.isEmpty ? [0] : numbers
    case .names: nil
    }
  }

  /// What each level adds to a cell of two modes under `StanceRule.subtract`.
  var signs: [Double] {
    switch self {
    case .stance: [-1, 1]
    case .numbers: (values ?? []).map(Double.init)
    case .names: Array(repeating: 1, count: count)
    }
  }
}

/// Statements as a network reads them: one place in each array a statement, in order of day, document
/// and place in it.
///
/// Labels stand in the order of their UTF-16 code units. A statement without a row, a column or a
/// level has -1 there and is in no network, except that under `StanceRule.ignore` one without a level
/// is.
public struct StatementTable: Hashable, Sendable {
  /// The first day of each statement's date, as `Day.number`.
  public var days: [Int32] = []
  /// The document of each statement, by any number.
  public var documents: [Int32] = []
  /// The row of each statement among `rowLabels`.
  public var rows: [Int32] = []
  /// The column of each statement among `columnLabels`.
  public var columns: [Int32] = []
  /// The level of each statement among `levels`.
  public var levelsOfStatements: [Int32] = []
  /// The statements that are left out for one of their values, though their nodes may stay isolated;
  /// empty when none is.
  public var excluded: [Bool] = []
  /// The names of the rows.
  public var rowLabels: [String]
  /// The names of the columns.
  public var columnLabels: [String]
  /// What the qualifier can say.
  public var levels: QualifierLevels
  /// The first and the last day of all statements before any was left out; nil for those of `days`.
  public var range: ClosedRange<Day>?

  public init(rowLabels: [String], columnLabels: [String], levels: QualifierLevels = .stance) {
    self.rowLabels = rowLabels
    self.columnLabels = columnLabels
    self.levels = levels
  }

  /// The number of statements.
  public var count: Int { days.count }

  /// Adds a statement; they must come in order.
  public mutating func append(
    day: Day,
    document: Int,
    row: Int,
    column: Int,
    level: Int,
    isExcluded: Bool = false
  ) {
    days.append(Int32(clamping: day.number))
    documents.append(Int32(clamping: document))
    rows.append(Int32(clamping: row))
    columns.append(Int32(clamping: column))
    levelsOfStatements.append(Int32(clamping: level))
    if isExcluded || !excluded.isEmpty {
      if excluded.isEmpty { excluded = Array(repeating: false, count: days.count - 1) }
      excluded.append(isExcluded)
    }
  }

  /// The same statements with rows and columns exchanged.
  public var transposed: StatementTable {
    var other = self
    swap(&other.rows, &other.columns)
    swap(&other.rowLabels, &other.columnLabels)
    return other
  }

  /// The days over which networks are made; nil when there is no statement.
  func range(_ options: NetworkOptions) -> ClosedRange<Day>? {
    guard let first = days.first, let last = days.last else { return nil }
    let from = options.from ?? range?.lowerBound ?? Day(number: Int(first))
    let to = options.to ?? range?.upperBound ?? Day(number: Int(last))
    return from <= to ? from...to : nil
  }

  /// The days over which windows move: not those before all days, on which words count of which nobody
  /// knows when they were said.
  func windowRange(_ options: NetworkOptions) -> ClosedRange<Day>? {
    guard let range = range(options), range.lowerBound <= .distantPast else {
      return range(options)
    }
    let place = days.firstPlace(notLessThan: Int32(clamping: Day.distantPast.number + 1))
    guard place < days.count else { return nil }
    let first = Day(number: Int(days[place]))
    return first <= range.upperBound ? first...range.upperBound : nil
  }
}

extension String {
  /// Whether it stands before another in the order of UTF-16 code units, as Java sorts.
  public func precedesByCodeUnits(_ other: String) -> Bool {
    utf16.lexicographicallyPrecedes(other.utf16)
  }
}
