import TestDossier
import Testing

@testable import Drawing

private let bright = Style(foreground: .palette(220))

private func changes(from old: Canvas?, to new: Canvas) -> [String] {
  var runs: [String] = []
  new.visitChanges(since: old) { run in
    runs.append("\(run.row),\(run.column)\(run.style == .plain ? "" : "*") \(run.text)")
  }
  return runs
}

/// What is seen of a canvas: the ink of a blank is not.
private func look(of canvas: Canvas) -> [Canvas.Cell] {
  canvas.cells.map { cell in
    guard cell.glyph == " ", cell.style.attributes.isEmpty else { return cell }
    return Canvas.Cell(glyph: " ", style: Style(background: cell.style.background))
  }
}

struct ChangesTests {
  private var board: Canvas {
    var canvas = Canvas(size: Size(columns: 8, rows: 2))
    canvas.write("ab日本c", at: Point(column: 0, row: 0), style: .plain)
    canvas.write("one", at: Point(column: 0, row: 1), style: .plain)
    return canvas
  }

  @Test func nothingChangedIsNothingWritten() {
    #expect(changes(from: board, to: board) == [])
  }

  @Test func anotherSizeIsWrittenWhole() {
    #expect(changes(from: nil, to: board) == ["0,0 ab日本c ", "1,0 one     "])
    #expect(changes(from: Canvas(size: Size(columns: 3, rows: 1)), to: board).count == 2)
  }

  @Test func onlyTheChangedStretchIsWritten() {
    var canvas = board
    canvas.write("x", at: Point(column: 6, row: 1), style: .plain)
    canvas.write("y", at: Point(column: 4, row: 1), style: bright)
    #expect(changes(from: board, to: canvas) == ["1,4* y ", "1,6 x"])
  }

  @Test func wideGlyphsAreWrittenWhole() {
    var canvas = board
    canvas.write("x", at: Point(column: 3, row: 0), style: .plain)
    #expect(changes(from: board, to: canvas) == ["0,2  x"])
    #expect(changes(from: canvas, to: board) == ["0,2 日"])
    var half = board
    half.restyle(Rect(column: 3, row: 0, columns: 2, rows: 1)) { $0 = bright }
    #expect(changes(from: board, to: half) == ["0,2 日", "0,4* 本"])
  }

  @Test func blanksGoWithTheRunBeforeThem() {
    let shaded = Style(background: .palette(238))
    let underlined = Style(attributes: .underline)
    var canvas = Canvas(size: Size(columns: 8, rows: 1))
    canvas.write("ab", at: Point(column: 0, row: 0), style: bright)
    canvas.write(" ", at: Point(column: 3, row: 0), style: shaded)
    canvas.write(" ", at: Point(column: 4, row: 0), style: underlined)
    #expect(changes(from: nil, to: canvas) == ["0,0* ab ", "0,3*  ", "0,4*  ", "0,5    "])
  }

  /// A random walk: applying the changes to the old screen always gives the new one.
  @Test func changesAppliedGiveTheNewCanvas() {
    var random = Dice(seed: 42)
    let texts = ["a", "日", "e\u{301}", "longer text", "本語", "👍x", "\u{1B}[m", " "]
    let size = Size(columns: 12, rows: 3)
    var old = Canvas(size: size)
    for _ in 0..<2_000 {
      var new = old
      for _ in 0...Int(random.next() % 3) {
        let point = Point(column: Int(random.next() % 14) - 1, row: Int(random.next() % 3))
        let style = random.next() % 2 == 0 ? Style.plain : bright
        new.write(texts[Int(random.next() % 8)], at: point, style: style, limit: 6)
      }
      var screen = old
      new.visitChanges(since: old) { run in
        screen.write(run.text, at: Point(column: run.column, row: run.row), style: run.style)
      }
      #expect(look(of: screen) == look(of: new))
      #expect((0..<3).allSatisfy { TextWidth.columns(of: new.text(row: $0)) == 12 })
      guard look(of: screen) == look(of: new) else { return }
      old = new
    }
  }
}
