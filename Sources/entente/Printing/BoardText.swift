import Presentation
import RelationsModel
import RelationsQuery

/// The board as plain text: its header, the two panes one after the other, and the one-sided issues.
struct BoardText {
  private let record: RecordText
  private let overview: Overview

  init(_ queries: any BoardQueries, _ perspective: Perspective, columns: Int) {
    record = RecordText(queries, perspective, columns: columns)
    overview = queries.overview(perspective)
  }

  private var perspective: Perspective { record.perspective }

  var lines: [String] {
    let words = BoardWords(record.queries.heading, isFiltered: !perspective.filter.isEmpty)
    var block = TextBlock(columns: record.columns)
    addHeader(to: &block)
    let sections = BoardSection.allCases.map { section in
      (section, record.queries.issues(in: section, perspective, .all).rows)
    }
    let all = sections.flatMap(\.1)
    // One table for all, so that the columns of the panes stand below each other.
    var aligned = table(all).blocks(columns: record.columns)[...]
    for (section, rows) in sections
    where section != .oneSided || !rows.isEmpty || overview[section].total > 0 {
      block.addHeading(words.title(of: section, overview))
      if rows.isEmpty { block.add(words.reason(of: overview[section]), indent: 2) }
      for lines in aligned.prefix(rows.count) { block.add(lines: lines) }
      aligned = aligned.dropFirst(rows.count)
    }
    block.addBlank()
    for line in BoardWords.legend(all) { block.add(line) }
    block.add(lines: record.hint(BoardWords.hint))
    return block.lines
  }

  private func table(_ rows: [IssueRow]) -> TextTable {
    TextTable(
      columns: [.left, .flexible, .left, .left, .right, .right],
      rows: rows.map { row in
        TextTable.Row([
          Wording.glyph(row.standing) + BoardWords.sign(row),
          Wording.title(row),
          row.id.rawValue,
          record.positions(row.positions),
          "\(row.quotes.matching)",
          row.lastDate.map(DateText.short) ?? "",
        ])
      },
      indent: 2
    )
  }

  private func addHeader(to block: inout TextBlock) {
    let judgement = record.judgement(overview)
    block.add(lines: record.header(quotes: overview.quotes, judgement: judgement))
  }
}

/// Prints the board on standard output.
func printBoard(
  _ opened: OpenedSource,
  _ perspective: Perspective,
  isASCII: Bool
) throws(OutputError) {
  var output = Output(isASCII: isASCII)
  try output.lines(BoardText(opened.queries, perspective, columns: output.columns).lines)
  try output.flush()
}
