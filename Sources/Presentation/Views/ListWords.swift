/// The words of a view that lists rows: the one place for the screen, a screen reader and print.
///
/// It says what is told, not how it looks: colours, widths and bars are the renderer's.
package protocol ListWords<Row>: Sendable {
  associatedtype Row: Sendable

  /// The title of the view.
  static var name: String { get }
  /// What stands beside the title, such as the days that are compared.
  var detail: String { get }
  /// Why the list is empty, unless the filter is the reason.
  var nothing: String { get }
  /// What is said where the filter leaves no row.
  var nothingMatching: String { get }
  /// The number of rows with their noun, and the order where it can be another.
  func note(_ total: Int) -> String
  /// The same in a sentence, told when the view is opened.
  func summary(_ total: Int) -> String
  /// A row as it is told: what tells it from the next first, and never a sign alone.
  func announced(_ row: Row) -> [String]

  /// The sentences between the header and the first row in print.
  var opening: [String] { get }
  /// The sentences below the last row in print.
  var legend: [String] { get }
  /// The command that prints more of a row.
  var hint: CommandHint { get }
}

extension ListWords {
  package var detail: String { "" }
  package var nothingMatching: String { Wording.nothingMatches }
  package func summary(_ total: Int) -> String { "\(note(total))." }
}

/// A command of the program, and a clause that says what it prints.
package struct CommandHint: Equatable, Sendable {
  /// Such as "show ID".
  package let command: String
  /// The filter with which it is to be called, beside the one in force; nil for none.
  package let filter: String?
  /// A clause such as "gives the quotes on a proposition.".
  package let gives: String

  package init(_ command: String, filter: String? = nil, gives: String) {
    self.command = command
    self.filter = filter
    self.gives = gives
  }
}

/// A list whose rows are printed as cells under headings.
package protocol TableWords<Row>: ListWords {
  associatedtype Group: Equatable & Sendable

  /// How the cells of each column are aligned.
  var columns: [CellAlignment] { get }
  /// The group to which a row belongs; nil in a list without groups.
  func group(of row: Row) -> Group?
  /// The heading above the first row of a group; `rows` are the rows that were read with it.
  func heading(of group: Group, among rows: [Row]) -> String
  /// A row, which is the one at `index` of the whole list.
  func cells(_ row: Row, at index: Int) -> RowWords
}

/// How a column of cells is aligned.
package enum CellAlignment: Hashable, Sendable {
  case left, right
  /// Takes the room that the others leave, and wraps; there is one such column.
  case flexible
}

/// A row as cells, and what stands below them.
package struct RowWords: Equatable, Sendable {
  package let cells: [String]
  package let notes: [String]

  package init(_ cells: [String], notes: [String] = []) {
    self.cells = cells
    self.notes = notes
  }
}
