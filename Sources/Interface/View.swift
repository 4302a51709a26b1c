import Drawing
import Presentation

/// Draws the whole screen for a state, and says where the cursor stands; nil hides it.
package func view(_ state: State) -> (canvas: Canvas, cursor: Point?) {
  DateText.$style.withValue(state.settings.dates) { draw(state) }
}

private func draw(_ state: State) -> (canvas: Canvas, cursor: Point?) {
  var painter = Painter(size: state.device.size, theme: state.device.theme)
  let layout = state.layout
  guard layout.form != .none else {
    drawTooSmall(state.device.size, on: &painter)
    return (painter.canvas, nil)
  }
  HeaderView.draw(state, layout, on: &painter)
  TabsView.draw(state, layout.tabs, on: &painter)
  if let pane = state.pane {
    if layout.showsPane { pane.draw(in: state.scene, on: &painter) }
  } else {
    BoardView(state: state, layout: layout).draw(on: &painter)
  }
  if !layout.detail.isEmpty {
    if state.depth == .quote || state.detail.isOneQuote {
      ReaderView(state: state, layout: layout).draw(on: &painter)
    } else {
      DetailView(state: state, layout: layout).draw(on: &painter)
    }
  }
  var cursor = FooterView.draw(state, layout, on: &painter)
  if let overlay = state.overlay { cursor = overlay.value.draw(in: state, on: &painter) }
  FooterView.drawNotice(state, layout, on: &painter)
  return (painter.canvas, cursor)
}

private func drawTooSmall(_ size: Size, on painter: inout Painter) {
  let least = Layout.least
  let text = "Entente needs \(least.columns)×\(least.rows)"
  let lines = TextWrap.lines(of: text, columns: max(1, size.columns))
  for (row, line) in lines.prefix(size.rows).enumerated() {
    painter.write(
      String(text[line]),
      .text,
      at: Point(column: 0, row: row),
      limit: size.columns
    )
  }
}
