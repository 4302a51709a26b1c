import RelationsModel
import RelationsQuery

/// Holds answers against the naive count and keeps what is wrong.
struct Check {
  private(set) var comparisons = 0
  private(set) var mistakes: [String] = []

  mutating func expect<Value: Equatable>(_ what: String, _ found: Value, _ right: Value) {
    comparisons += 1
    if found != right { mistakes.append("\(what): \(found), where \(right) is right") }
  }

  /// Compares the counts and positions of a board.
  mutating func expect(_ what: String, _ found: Board, _ right: NaiveBoard) {
    expect("\(what), quotes", found.overview.quotes, right.overview.quotes)
    for section in BoardSection.allCases {
      let name = "\(what), \(section.rawValue)"
      expect(name, found.overview[section], right.overview[section])
      expect("\(name), lines", found.pages[section]?.total ?? -1, right.rows[section]?.count ?? -1)
      for row in found.pages[section]?.rows ?? [] {
        let line = NaiveBoard.Line(quotes: row.quotes, positions: row.positions)
        expect("\(name), \(row.id)", line, right.rows[section]?[row.id])
      }
    }
  }
}

extension Check {
  fileprivate mutating func expect<Value: Equatable>(
    _ what: String,
    _ found: Value,
    _ right: Value?
  ) {
    comparisons += 1
    if found != right {
      mistakes.append("\(what): \(found), where \(right.map { "\($0)" } ?? "nothing") is right")
    }
  }
}
