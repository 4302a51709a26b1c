import RelationsModel
import RelationsQuery

/// A part of the matrix of actors by issues or propositions.
public struct Matrix: Equatable, Sendable {
  /// An actor at the head of a row.
  public struct Row: Hashable, Sendable {
    public let actor: Actor.ID
    public let name: String
    public let side: Side?
    /// Counted quotes that match, in all columns.
    public let quotes: StanceCounts

    public init(actor: Actor.ID, name: String, side: Side?, quotes: StanceCounts) {
      self.actor = actor
      self.name = name
      self.side = side
      self.quotes = quotes
    }
  }

  /// An issue or a proposition at the head of a column.
  public struct Column: Hashable, Sendable {
    /// The issue's or the proposition's id.
    public let id: String
    /// The issue's title or the proposition's text.
    public let title: String
    /// The issue itself, or that of the proposition.
    public let issue: Issue.ID

    public init(id: String, title: String, issue: Issue.ID) {
      self.id = id
      self.title = title
      self.issue = issue
    }
  }

  /// Where the parts begin, and how many rows and columns the whole has.
  public let rows: Page<Row>
  public let columns: Page<Column>
  /// For each row of the part, its cell in each column of the part; nil where the actor has no quote.
  public let cells: [[StanceCounts?]]

  public init(rows: Page<Row>, columns: Page<Column>, cells: [[StanceCounts?]]) {
    self.rows = rows
    self.columns = columns
    self.cells = cells
  }

  /// The matrix of nobody.
  public static let empty = Matrix(rows: .empty, columns: .empty, cells: [])
}

extension StanceCounts {
  /// What most of the quotes with a stance say: agree, disagree, divided (a tie) or silent.
  public var position: Position { StanceTally(agrees: agrees, disagrees: disagrees).position }
}

extension Analyst {
  /// Actors with a quote that matches, by the issues or propositions that have one.
  ///
  /// Columns stand in the dossier's order. By proposition only quotes on one are counted.
  public func matrix(
    _ perspective: Perspective,
    by column: MatrixColumn,
    _ order: ActorOrder,
    rows: Window,
    columns: Window
  ) -> Matrix { .empty }

  /// Where an actor stands among the rows; nil when it is not there.
  public func row(
    of actor: Actor.ID,
    _ perspective: Perspective,
    by column: MatrixColumn,
    _ order: ActorOrder
  ) -> Int? { nil }

  /// Where an issue or a proposition stands among the columns; nil when it is not there.
  public func column(of id: String, _ perspective: Perspective, by column: MatrixColumn) -> Int? {
    nil
  }
}
