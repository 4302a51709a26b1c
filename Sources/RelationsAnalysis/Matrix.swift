import RelationsModel
import RelationsQuery

/// A part of the matrix of actors by issues or propositions.
public struct Matrix: Equatable, Sendable {
  /// An actor at the head of a row.
  public struct Row: Hashable, Sendable {
    /// Whose row it is.
    public let actor: Actor.ID
    /// The actor’s name, as the record has it.
    public let name: String
    /// Whether the name is a person’s, of which the last word is enough.
    public let kind: Actor.Kind
    /// The side that the actor belongs to; nil for neither.
    public let side: Side?
    /// Counted quotes that match, in all columns.
    public let quotes: StanceCounts

    public init(
      actor: Actor.ID,
      name: String,
      kind: Actor.Kind,
      side: Side?,
      quotes: StanceCounts
    ) {
      self.actor = actor
      self.name = name
      self.kind = kind
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
  /// The heads of the columns in the window, and how many there are in all.
  public let columns: Page<Column>
  /// For each row of the part, its cell in each column of the part; nil where the actor has no quote.
  public let cells: [[StanceCounts?]]
  /// For each cell the number of propositions on which its quotes take a stance: where there are
  /// several their stances must not be added.
  public let spread: [[Int]]

  public init(
    rows: Page<Row>,
    columns: Page<Column>,
    cells: [[StanceCounts?]],
    spread: [[Int]]
  ) {
    self.rows = rows
    self.columns = columns
    self.cells = cells
    self.spread = spread
  }

  /// The matrix of nobody.
  public static let empty = Matrix(rows: .empty, columns: .empty, cells: [], spread: [])
}

extension StanceCounts {
  /// What most of the quotes with a stance say: agree, disagree, divided (a tie) or silent.
  public var position: Position { StanceTally(agrees: agrees, disagrees: disagrees).position }

  /// Whether no two of them take opposite stances.
  public var isOfOneMind: Bool { agrees == 0 || disagrees == 0 }

  /// The quotes that take a stance.
  public var stanced: Int { agrees + disagrees }
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
  ) -> Matrix {
    let rows = Page(self.rows(perspective, by: column, order), window: rows)
    let columns = Page(self.columns(perspective, by: column), window: columns)
    let counted = queries.matrix(of: rows.rows.map(\.actor), by: column, perspective)
    var cells: [Actor.ID: [String: StanceCounts]] = [:]
    for cell in counted { cells[cell.actor, default: [:]][cell.column] = cell.quotes }
    let spread =
      column == .propositions
      ? [:] : self.spread(of: rows.rows.map(\.actor), perspective)
    return Matrix(
      rows: Page(
        rows: rows.rows.map { tally in
          Matrix.Row(
            actor: tally.actor,
            name: tally.name,
            kind: tally.kind,
            side: tally.side,
            quotes: column == .issues ? tally.quotes : .sum(of: cells[tally.actor]?.values)
          )
        },
        offset: rows.offset,
        total: rows.total
      ),
      columns: columns,
      cells: rows.rows.map { tally in columns.rows.map { cells[tally.actor]?[$0.id] } },
      spread: rows.rows.map { tally in
        columns.rows.map { head in
          column == .propositions
            ? min(1, cells[tally.actor]?[head.id]?.stanced ?? 0)
            : spread[tally.actor]?[head.issue] ?? 0
        }
      }
    )
  }

  /// For some actors the number of propositions of each issue on which their quotes take a stance.
  public func spread(
    of actors: [Actor.ID],
    _ perspective: Perspective
  ) -> [Actor.ID: [Issue.ID: Int]] {
    let issues = Dictionary(
      self.columns(perspective, by: .propositions).map { ($0.id, $0.issue) }
    ) { first, _ in first }
    var spread: [Actor.ID: [Issue.ID: Int]] = [:]
    for cell in queries.matrix(of: actors, by: .propositions, perspective) {
      guard cell.quotes.stanced > 0, let issue = issues[cell.column] else { continue }
      spread[cell.actor, default: [:]][issue, default: 0] += 1
    }
    return spread
  }

  /// Where an actor stands among the rows; nil when it is not there.
  public func row(
    of actor: Actor.ID,
    _ perspective: Perspective,
    by column: MatrixColumn,
    _ order: ActorOrder
  ) -> Int? {
    rows(perspective, by: column, order).firstIndex { $0.actor == actor }
  }

  /// Where an issue or a proposition stands among the columns; nil when it is not there.
  public func column(of id: String, _ perspective: Perspective, by column: MatrixColumn) -> Int? {
    columns(perspective, by: column).firstIndex { $0.id == id }
  }
}

extension StanceCounts {
  /// All of them together.
  fileprivate static func sum(of counts: (some Sequence<StanceCounts>)?) -> StanceCounts {
    var sum = StanceCounts()
    guard let counts else { return sum }
    for count in counts {
      sum.agrees += count.agrees
      sum.disagrees += count.disagrees
      sum.none += count.none
    }
    return sum
  }
}
