import RelationsAnalysis
import RelationsModel
import TestDossier

/// A statement as a person would write it down, from which networks are worked out the slow way.
struct DrawnStatement {
  var day: Int
  var document: Int
  var row: Int
  var column: Int
  var level: Int
}

/// Statements drawn by lot over two years, and their table.
struct DrawnStatements {
  var statements: [DrawnStatement]
  var levels: QualifierLevels

  static let rows = 6
  static let columns = 4

  init(seed: UInt64, count: Int = 60, days: Int = 120, levels: QualifierLevels = .stance) {
    var dice = Dice(seed: seed)
    let size =
      switch levels {
      case .stance: 2
      case .numbers(let numbers): numbers.count
      case .names(let names): names.count
      }
    statements = (0..<count).map { _ in
      DrawnStatement(
        day: 17_000 + dice.below(days),
        document: dice.below(9),
        row: dice.below(DrawnStatements.rows),
        column: dice.below(DrawnStatements.columns),
        level: dice.below(size)
      )
    }
    statements.sort { ($0.day, $0.document) < ($1.day, $1.document) }
    self.levels = levels
  }

  var table: StatementTable {
    var table = StatementTable(
      rowLabels: (0..<DrawnStatements.rows).map { "row \($0)" },
      columnLabels: (0..<DrawnStatements.columns).map { "column \($0)" },
      levels: levels
    )
    for statement in statements {
      table.append(
        day: Day(number: statement.day),
        document: statement.document,
        row: statement.row,
        column: statement.column,
        level: statement.level
      )
    }
    return table
  }

  /// The share of conflict between two levels.
  func distance(_ one: Int, _ two: Int) -> Double {
    switch levels {
    case .stance: return one == two ? 0 : 1
    case .numbers(let numbers):
      let range = Double(numbers.max() ?? 0) - Double(numbers.min() ?? 0)
      return range == 0 ? 0 : abs(Double(numbers[one]) - Double(numbers[two])) / range
    case .names: return one == two ? 0 : 1
    }
  }

  /// A tie of two rows: over all pairs of their statements on one column.
  static func tie(
    _ statements: [DrawnStatement],
    _ one: Int,
    _ two: Int,
    _ weight: (DrawnStatement, DrawnStatement) -> Double
  ) -> Double {
    var sum = 0.0
    for first in statements where first.row == one {
      for second in statements where second.row == two && second.column == first.column {
        sum += weight(first, second)
      }
    }
    return sum
  }
}

extension DiscourseNetwork {
  /// The cell of two places among the table's labels; zero where it is not in the network.
  func cell(_ row: Int, _ column: Int) -> Double {
    guard let one = rows.firstIndex(of: row), let two = columns.firstIndex(of: column) else {
      return 0
    }
    return self[one, two]
  }
}
