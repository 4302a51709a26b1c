import Drawing
import Presentation
import RelationsModel
import RelationsQuery

/// Draws the quote that is read.
struct ReaderView {
  let state: State
  let layout: Layout

  func draw(on painter: inout Painter) {
    guard let card = state.detail.readCard, let content = state.detail.content else { return }
    let index = state.detail.selectedIndex ?? 0
    let isFocused = state.depth > .list
    painter.frame(
      layout.detail,
      isFocused ? (card.stance == .none ? content.role : Role(card.stance)) : .secondary,
      title: RichText(content.title, content.role) + RichText(" · quote", .secondary),
      note: state.detail.isOneQuote
        ? "" : "\(Wording.number(index + 1)) of \(Wording.number(state.detail.quotes.total))"
    )
    let view = ReaderView.view(layout)
    let block = ReaderText(state, card, columns: view.columns).block
    let scroll = min(state.reader.scroll, max(0, block.lines.count - view.rows))
    for (offset, line) in block.lines.dropFirst(scroll).prefix(view.rows).enumerated() {
      let row = view.row + offset
      var column = view.column
      if let bar = block.bar, scroll + offset < block.barredLines {
        painter.write("▌", bar, at: Point(column: column, row: row))
        column += 2
      }
      painter.write(line, at: Point(column: column, row: row), limit: view.endColumn - column)
    }
    if scroll + view.rows < block.lines.count { painter.markMore(layout.detail) }
  }

  /// Where the text stands: set no wider than is good to read.
  static func view(_ layout: Layout) -> Rect {
    let text = layout.detailText
    let padded = text.rows > 24 ? text.splitTop(1).rest : text
    return padded.splitLeft(min(padded.columns, Layout.measure)).left
  }
}

extension State {
  mutating func scrollReader(by lines: Int) {
    guard let card = detail.readCard else { return }
    let view = ReaderView.view(layout)
    let height = ReaderText(self, card, columns: view.columns).block.lines.count
    let most = max(0, height - view.rows)
    reader.scroll = min(max(0, min(reader.scroll, most) + lines), most)
  }
}
