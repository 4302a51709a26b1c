import Drawing
import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

extension TimelinePane {
  /// Where the chart stands: above the list, where there is room for both.
  func chart(_ scene: Scene) -> Rect {
    let rows = ListFrame.rows(scene.rect)
    guard rows.rows >= 10, rows.columns >= 40 else { return .zero }
    return rows.splitTop(TimeChart.leastRows - 1).top.inset(columns: 1, rows: 0)
  }

  private func listRect(_ scene: Scene) -> Rect {
    let chart = chart(scene)
    let rows = ListFrame.rows(scene.rect)
    return chart.isEmpty ? rows : rows.splitTop(chart.rows + 1).rest
  }

  package func flow(_ scene: Scene) -> BlockFlow {
    let view = listRect(scene)
    let list = list
    return BlockFlow(list, in: view) { index, entry in
      let before = list.row(at: index - 1)
      var block = DetailBlock()
      if index == 0 || before.map({ !$0.date.isInMonth(of: entry.date) }) ?? true {
        block.lines.append(RichText(TimelineWords.month(of: entry.date), .heading))
        block.headLines = 1
      }
      block.lines.append(TimelinePane.line(entry, scene, columns: view.columns - 1))
      block.bar = TimelinePane.role(entry)
      return block
    }
  }

  package func draw(in scene: Scene, on painter: inout Painter) {
    let flow = flow(scene)
    guard drawFrame(in: scene, more: flow.more, on: &painter) else { return }
    let chart = chart(scene)
    if !chart.isEmpty {
      let rows = ListFrame.rows(scene.rect)
      painter.write(
        String(repeating: "─", count: rows.columns),
        .secondary,
        at: Point(column: rows.column, row: chart.endRow)
      )
      TimeChart(self, chart).draw(on: &painter)
    }
    flow.draw(isFocused: scene.isFocused, on: &painter)
  }

  private static func role(_ entry: TimelineEntry) -> Role {
    switch entry {
    case .event(let card): Role(card.event.direction)
    case .quote(let card): Role(card.stance)
    }
  }

  /// One line: the day, a glyph, who, and what.
  private static func line(_ entry: TimelineEntry, _ scene: Scene, columns: Int) -> RichText {
    let filter = scene.perspective.filter
    var line = RichText(day(entry.date).padded(to: 7), .secondary)
    switch entry {
    case .event(let card):
      let mark = Mark(card.event.direction)
      line.append("\(mark.glyph) ", Role(mark))
      line.append(RichText(card.event.summary, .text, marking: filter))
    case .quote(let card):
      let mark = Mark(card.stance)
      line.append("\(mark.glyph) ", Role(mark))
      let side = card.side.map { scene.heading.parties[$0].shortName + " " } ?? ""
      if columns >= 60 { line.append(side, .secondary) }
      let name =
        columns >= 60
        ? card.speakerName : ActorName(card.speakerName, card.speakerKind).brief(upTo: 12)
      line.append(RichText("\(name) ", .secondary, marking: filter))
      let source = card.quote.isDatedBySource && columns >= 60 ? ["source’s date"] : []
      let notes = (source + Wording.manner(of: card.quote)).joined(separator: ", ")
      if !notes.isEmpty { line.append("(\(notes)) ", .secondary) }
      line.append(QuoteBlock.words(card, filter))
    }
    return line
  }

  /// The day of the month; a coarser date says how coarse it is.
  private static func day(_ date: EDTFDate) -> String {
    switch date.precision {
    case .day: "  \(date.first.components.day < 10 ? " " : "")\(date.first.components.day)"
    case .month: "month"
    case .season: "season"
    case .year: "year"
    case .decade, .century, .interval: "span"
    }
  }
}

extension EDTFDate {
  /// Whether both stand under one heading.
  fileprivate func isInMonth(of other: EDTFDate) -> Bool {
    let isFine = precision >= .month && precision != .season
    let isOtherFine = other.precision >= .month
    guard isFine, isOtherFine else { return text == other.text }
    return PeriodLength.month.start(of: first) == PeriodLength.month.start(of: other.first)
  }
}
