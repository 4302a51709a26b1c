import Drawing
import Presentation
import RelationsModel
import RelationsQuery

/// Draws an issue: its positions, its quotes, and what surrounds them.
struct DetailView {
  let state: State
  let layout: Layout

  func draw(on painter: inout Painter) {
    guard let content = state.detail.content else { return drawNothing(on: &painter) }
    let isFocused = state.depth > .list
    let role = content.role
    painter.frame(
      layout.detail,
      isFocused ? role : .secondary,
      title: RichText(content.title, role, marking: state.perspective.filter),
      note: place
    )
    let flow = DetailFlow(state)
    drawLeft(flow, on: &painter)
    let items = flow.placed
    for placed in items {
      let isSelected = isFocused && placed.item == state.detail.selected
      draw(placed, in: flow.view, isSelected: isSelected, on: &painter)
    }
    let end = items.last.map { $0.row + $0.block.lines.count } ?? 0
    if items.last?.item != flow.last || end > flow.view.endRow { painter.markMore(layout.detail) }
  }

  private var place: String {
    let total = state.detail.quotes.total
    guard let index = state.detail.selectedIndex, state.depth > .list else {
      if total == 0, state.detail.issue == nil { return "" }
      let quotes = Wording.count(state.detail.countedQuotes, "quote")
      guard let quotesOfAll = state.detail.issue?.quotes, quotesOfAll.matching < quotesOfAll.total
      else { return quotes }
      return "\(Wording.count(quotesOfAll, isFiltered: true)) quotes"
    }
    return "\(Wording.number(index + 1)) of \(Wording.number(total))"
  }

  private func drawNothing(on painter: inout Painter) {
    painter.frame(layout.detail, .secondary, title: RichText(), note: "")
    guard state.board.overview.quotes.total > 0 || !state.perspective.filter.isEmpty else { return }
    var row = layout.detailText.row + 1
    for line in NothingFound.lines(state) {
      for text in line.wrapped(columns: layout.detailText.columns)
      where row < layout.detailText.endRow {
        painter.write(
          text,
          at: Point(column: layout.detailText.column, row: row),
          limit: layout.detailText.columns
        )
        row += 1
      }
    }
  }

  /// Draws the left of two columns: as far as it is scrolled while it is the one that is read.
  private func drawLeft(_ flow: DetailFlow, on painter: inout Painter) {
    let view = layout.aboutColumn
    guard !view.isEmpty else { return }
    let lines = flow.leftBlock.lines
    let skipped = flow.isInLeftColumn ? max(0, -flow.selectionRow) : 0
    for (offset, line) in lines.dropFirst(skipped).prefix(view.rows).enumerated() {
      painter.write(
        line,
        at: Point(column: view.column, row: view.row + offset),
        limit: view.columns
      )
    }
    guard skipped + view.rows < lines.count else { return }
    let edge = Rect(
      column: layout.detail.column,
      row: layout.detail.row,
      columns: view.endColumn - layout.detail.column,
      rows: layout.detail.rows
    )
    painter.markMore(edge)
  }

  private func draw(
    _ placed: PlacedItem<DetailItem>,
    in view: Rect,
    isSelected: Bool,
    on painter: inout Painter
  ) {
    for (offset, line) in placed.block.lines.enumerated() {
      let row = placed.row + offset
      guard row >= view.row, row < view.endRow else { continue }
      var column = view.column
      if let bar = placed.block.bar, offset < placed.block.barredLines {
        painter.write(isSelected ? "▌" : "│", bar, at: Point(column: column, row: row))
        column += 2
      }
      painter.write(line, at: Point(column: column, row: row), limit: view.endColumn - column)
    }
    guard isSelected, placed.block.bar != nil else { return }
    painter.select(
      Rect(
        column: view.column + 1,
        row: placed.row,
        columns: view.columns - 1,
        rows: placed.block.lines.count
      ),
      within: view
    )
  }
}

/// What is said where a filter leaves nothing.
package enum NothingFound {
  package static func lines(_ state: State) -> [RichText] {
    let text = state.perspective.filter.text
    guard !text.isEmpty else { return [RichText("Nothing is selected.", .secondary)] }
    // Quotes may match that this view does not list.
    let nothing =
      state.board.overview.quotes.matching == 0
      ? "Nothing matches " : "Nothing in this view matches "
    return [
      RichText(nothing, .text) + RichText(text, .match)
        + RichText(String(Wording.sentence(text).dropFirst(text.count)), .text)
    ] + state.filterNotes.map { RichText($0, .mixed) } + [
      RichText(
        "Drop a word or a field, or write the beginning of a word: every word must be found.",
        .secondary
      ),
      RichText("\(state.way(to: .back)) ", .mixed) + RichText("clears the filter.", .secondary),
    ]
  }
}
