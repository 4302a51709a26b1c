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
      let whole = analyst.matrix(perspective, by: by, .party, rows: .all, columns: .all)
      var text = MatrixText(analyst.queries, perspective, by: by, .party, columns: columns)
      let heads = text.heads(whole.columns.rows)
      var lines = text.head(rows: whole.rows.total, columns: whole.columns.rows)
      for range in text.parts(of: heads) {
        let part = analyst.matrix(
          perspective,
          by: by,
          .party,
          rows: .all,
          columns: Window(offset: range.lowerBound, count: range.count)
        )
        lines.append(text.headLine(heads[range]))
        lines += text.lines(of: part, heads[range], isOnly: range.count == heads.count)
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
        let whole = analyst.matrix(perspective, by: by, .party, rows: .all, columns: .all)
        return ViewJSON.cells(whole, by: by)
      }
    case .ladder: return analyst.ladder(perspective, .all).rows.flatMap(json.rung)
    case .silences: return analyst.silences(perspective, .all).rows.flatMap(json.silence)
    case .replies:
      return analyst.replies(perspective, .oldestFirst, .all).rows.flatMap(json.reply)
    }
  }
}
