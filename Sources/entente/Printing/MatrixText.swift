import Drawing
import Interface
import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// The matrix as text: short heads with their key, and a glyph with a count in each cell.
struct MatrixText {
  private let record: RecordText
  private let by: MatrixColumn
  private let isByParty: Bool
  private let cellColumns: Int
  /// The side of the row above.
  private var side: Side??

  /// `widest` is the number of columns of the widest cell, where that is known.
  init(
    _ queries: any BoardQueries,
    _ perspective: Perspective,
    by: MatrixColumn,
    _ order: ActorOrder,
    columns: Int,
    widest: Int = 0
  ) {
    record = RecordText(queries, perspective, columns: columns)
    self.by = by
    isByParty = order == .party
    let most = queries.tallies(perspective).map(\.quotes.total).max() ?? 0
    cellColumns = max(3, 1 + Wording.short(most).count, widest)
  }

  private static let gap = 1

  private var nameColumns: Int { max(14, min(30, record.columns * 3 / 10)) }

  // MARK: - Heads

  /// The header, and what the heads of the columns stand for.
  func head(rows: Int, columns: [RelationsAnalysis.Matrix.Column]) -> [String] {
    let words = MatrixWords(by: by, actors: rows, columns: columns.count)
    let key = TextTable(
      columns: [.left, .flexible],
      rows: zip(heads(columns), columns).map { head, column in
        let id = isNamed(column) ? "" : " (\(column.id))"
        return TextTable.Row([head, column.title + id])
      },
      indent: 2
    )
    return record.header(MatrixWords.name) + record.wrapped("\(words.counts).") + [""]
      + key.lines(columns: record.columns)
  }

  /// Short names, no two the same: of a proposition its id where that is short, of others the first
  /// letters of the words of an issue's id or a proposition's text, or where it is one word of that.
  func heads(_ columns: [RelationsAnalysis.Matrix.Column]) -> [String] {
    var used = Set(columns.filter(isNamed).map { SafeText.line($0.id) })
    // With how many numbers each short name is taken, where many columns have the same.
    var numbers: [String: Int] = [:]
    return columns.map { column in
      if isNamed(column) { return SafeText.line(column.id) }
      let short = MatrixText.initials(of: SafeText.line(by == .issues ? column.id : column.title))
      var head = short
      while !used.insert(head).inserted {
        let number = numbers[short, default: 1] + 1
        numbers[short] = number
        head = "\(short)\(number)"
      }
      return head
    }
  }

  /// Whether a column is headed by its id.
  private func isNamed(_ column: RelationsAnalysis.Matrix.Column) -> Bool {
    by == .propositions && Proposition.ID(column.id).isBrief
  }

  private static func initials(of id: String) -> String {
    let words = id.split { "-_. ".contains($0) }
    guard words.count > 1 else { return String(id.prefix(3)).capitalizedFirst }
    return words.prefix(4).map { String($0.prefix(1)).uppercased() }.joined()
  }

  /// How wide each column is.
  private func width(of head: String) -> Int { max(cellColumns, TextWidth.columns(of: head)) }

  /// Which columns stand in one part: as many as fit beside the names.
  func parts(of heads: [String]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = 0
    var used = nameColumns
    for (place, head) in heads.enumerated() {
      let width = MatrixText.gap + width(of: head)
      if used + width > record.columns, place > start {
        parts.append(start..<place)
        (start, used) = (place, nameColumns)
      }
      used += width
    }
    return start < heads.count ? parts + [start..<heads.count] : parts
  }

  mutating func headLine(_ heads: ArraySlice<String>) -> String {
    side = nil
    return line("", heads.map { $0.leftPadded(to: width(of: $0)) })
  }

  // MARK: - Rows

  /// A row of a part, by the cells that it has there, with a blank line before those of another party.
  mutating func lines(
    of row: ActorTally,
    _ cells: ArraySlice<SparseMatrix.Cell>,
    _ heads: ArraySlice<String>
  ) -> [String] {
    var lines: [String] = []
    if isByParty, let side, side != row.side { lines.append("") }
    side = .some(row.side)
    let party = SafeText.line(record.shortName(row.side)).padded(to: 3)
    let name = "\(party) \(SafeText.line(row.name))".cut(to: nameColumns)
    var texts = [String?](repeating: nil, count: heads.count)
    for cell in cells {
      texts[cell.column - heads.startIndex] = MatrixWords.cell(
        cell.quotes,
        isAdded: cell.spread <= 1
      )
    }
    return lines + [line(name, zip(heads, texts).map { $1.padded(to: width(of: $0)) })]
  }

  private func line(_ name: String, _ cells: [String]) -> String {
    let space = String(repeating: " ", count: MatrixText.gap)
    let text = name.padded(to: nameColumns) + space + cells.joined(separator: space)
    let end = text.lastIndex { $0 != " " }
    return end.map { String(text[...$0]) } ?? ""
  }

  var foot: [String] {
    let words = MatrixWords(by: by, actors: 0, columns: 0)
    return [""] + record.wrapped(words.legend) + record.hint(words.hint)
  }
}

extension String? {
  /// The text right-aligned in so many columns, or blanks.
  fileprivate func padded(to columns: Int) -> String { (self ?? "").leftPadded(to: columns) }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
