import Interchange
import RelationsAnalysis
import RelationsModel
import RelationsQuery
import TestDossier

@testable import entente

/// The views as a reader of text and as another program gets them, without running the program.
enum PrintedView: String, CaseIterable {
  case timeline, changes, actors, matrix, ladder, silences, replies

  func lines(
    _ analyst: Analyst,
    _ perspective: Perspective,
    since: Day = SmallDossier.asOf,
    columns: Int
  ) -> [String] {
    switch self {
    case .timeline:
      text(
        TimelineText(analyst, perspective, columns: columns),
        analyst.timeline(perspective, .oldestFirst, .all)
      )
    case .changes:
      text(
        ChangesText(analyst, since: since, perspective, columns: columns),
        analyst.changes(since: since, perspective, .all)
      )
    case .actors:
      text(
        ActorsText(analyst, perspective, .party, columns: columns),
        analyst.actors(.all, perspective, .party, .all)
      )
    case .matrix: matrix(analyst, perspective, columns)
    case .ladder:
      text(
        LadderText(analyst, perspective, columns: columns),
        analyst.ladder(perspective, .all)
      )
    case .silences:
      text(
        SilencesText(analyst, perspective, columns: columns),
        analyst.silences(perspective, .all)
      )
    case .replies:
      text(
        RepliesText(analyst, perspective, columns: columns),
        analyst.replies(perspective, .oldestFirst, .all)
      )
    }
  }

  private func text<Text: ViewText>(_ text: Text, _ page: Page<Text.Row>) -> [String] {
    var text = text
    return text.head + text.lines(page) + text.foot
  }

  private func matrix(_ analyst: Analyst, _ perspective: Perspective, _ columns: Int) -> [String] {
    MatrixColumn.allCases.flatMap { by in
      let matrix = analyst.sparseMatrix(perspective, by: by, .party)
      var text = MatrixText(analyst.queries, perspective, by: by, .party, columns: columns)
      let heads = text.heads(matrix.columns)
      var lines = text.head(rows: matrix.rows.count, columns: matrix.columns)
      let parts = text.parts(of: heads)
      for (range, rows) in zip(parts, MatrixListing.rows(of: matrix, in: parts)) {
        lines.append(text.headLine(heads[range]))
        for (row, cells) in rows {
          lines += text.lines(of: matrix.rows[row], cells, heads[range])
        }
      }
      return lines + text.foot
    }
  }

  func values(
    _ analyst: Analyst,
    _ perspective: Perspective,
    since: Day = SmallDossier.asOf
  ) -> [JSON] {
    let json = ViewJSON(analyst.queries, perspective)
    switch self {
    case .timeline:
      return analyst.timeline(perspective, .oldestFirst, .all).rows.flatMap(json.entry)
    case .changes:
      return analyst.changes(since: since, perspective, .all).rows.flatMap(json.change)
    case .actors: return analyst.actors(.all, perspective, .party, .all).rows.flatMap(json.actor)
    case .matrix:
      return MatrixColumn.allCases.flatMap { by in
        let matrix = analyst.sparseMatrix(perspective, by: by, .party)
        return zip(matrix.rows, matrix.cells).flatMap { row, cells in
          cells.map { ViewJSON.cell($0, of: row, in: matrix, by: by) }
        }
      }
    case .ladder: return analyst.ladder(perspective, .all).rows.flatMap(json.ladderRow)
    case .silences: return analyst.silences(perspective, .all).rows.flatMap(json.silence)
    case .replies:
      return analyst.replies(perspective, .oldestFirst, .all).rows.flatMap(json.reply)
    }
  }
}
