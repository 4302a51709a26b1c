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
  private var isFiltered: Bool { !perspective.filter.isEmpty }

  var lines: [String] {
    var block = TextBlock(columns: record.columns)
    addHeader(to: &block)
    let sections = BoardSection.allCases.map { section in
      (section, record.queries.issues(in: section, perspective, .all).rows)
    }
    // One table for all, so that the columns of the panes stand below each other.
    var aligned = table(sections.flatMap(\.1)).blocks(columns: record.columns)[...]
    for (section, rows) in sections where section != .oneSided || !rows.isEmpty {
      let count = Wording.count(overview[section], isFiltered: isFiltered)
      block.addHeading("\(Wording.name(section)): \(count)")
      if rows.isEmpty {
        block.add(
          isFiltered ? "Nothing here matches." : "Nothing stands here by this day.",
          indent: 2
        )
      }
      for lines in aligned.prefix(rows.count) { block.add(lines: lines) }
      aligned = aligned.dropFirst(rows.count)
    }
    addLegend(sections.flatMap(\.1), to: &block)
    return block.lines
  }

  private func table(_ rows: [IssueRow]) -> TextTable {
    TextTable(
      columns: [.left, .flexible, .left, .left, .right, .right],
      rows: rows.map { row in
        let mark =
          row.basis == .recordForWantOfAssessment
          ? "*" : row.restsOnAssessmentAlone ? Wording.assessmentAlone : ""
        return TextTable.Row([
          Wording.glyph(row.standing) + mark,
          row.standing == .oneSided && row.isOnDifferentPoints
            ? "\(row.title) · \(Wording.onDifferentPoints)" : row.title,
          row.id.rawValue,
          record.positions(row.positions),
          "\(row.quotes.matching)",
          row.lastDate.map(DateText.short) ?? "",
        ])
      },
      indent: 2
    )
  }

  private func addLegend(_ rows: [IssueRow], to block: inout TextBlock) {
    block.addBlank()
    block.add(
      "= shared  ≠ contested  ≈ mixed  ‒ one-sided  ? open; ● agrees  ○ disagrees  ◐ divided  · no stance"
    )
    if rows.contains(where: { $0.basis == .recordForWantOfAssessment }) {
      block.add(Wording.wantOfAssessment)
    }
    let alone = rows.filter(\.restsOnAssessmentAlone)
    if !alone.isEmpty {
      let meaning = Wording.assessedAlone(by: Set(alone.map(\.assessor)))
      block.add("\(Wording.assessmentAlone) \(meaning)")
    }
    block.add(lines: record.hint("show ID", "gives the quotes on which an issue rests."))
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
