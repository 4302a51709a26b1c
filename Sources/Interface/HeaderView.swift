import Drawing
import RelationsModel
import RelationsQuery

/// Draws the line at the top: what is open, how much of it, on which day, by whose judgement.
package enum HeaderView {
  package static func draw(_ state: State, _ layout: Layout, on painter: inout Painter) {
    let rect = layout.header
    painter.fill(rect, .bar)
    let right = facts(state, columns: rect.columns)
    let column = rect.endColumn - right.columns - 1
    var title = RichText("Entente", .barKey)
    title.append("  \(state.heading.title)", .bar)
    painter.write(
      title,
      at: Point(column: rect.column + 1, row: rect.row),
      limit: max(0, column - 3)
    )
    painter.write(right, at: Point(column: column, row: rect.row), limit: right.columns)
  }

  /// The facts on the right, fewer where there is less room.
  private static func facts(_ state: State, columns: Int) -> RichText {
    let overview = state.board.overview
    let isFiltered = !state.perspective.filter.isEmpty
    let lens = state.perspective.lens == .record ? "record" : overview.assessor ?? "assessed"
    let quotes = Wording.count(overview.quotes, isFiltered: isFiltered)
    var facts: [RichText] = []
    if state.heading.problemCount > 0 {
      facts.append(RichText(Wording.count(state.heading.problemCount, "problem"), .barKey))
    }
    let noun = overview.quotes.total == 1 ? "quote" : "quotes"
    facts.append(RichText("\(quotes) \(noun)", .barSecondary))
    let day = RichText(DateText.day(state.perspective.asOf), .bar)
    if columns < 60 { return RichText("\(quotes) \(noun)  ", .barSecondary) + day }
    facts.append(columns < 100 ? day : RichText("as of ", .barSecondary) + day)
    facts.append(RichText("lens ", .barSecondary) + RichText(lens, .bar))
    let gap = RichText(columns < 100 ? "  " : "   ", .bar)
    return facts.dropFirst().reduce(facts[0]) { $0 + gap + $1 }
  }
}
