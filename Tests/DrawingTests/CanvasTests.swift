import Testing

@testable import Drawing

private let bright = Style(foreground: .palette(220), attributes: [.bold])

private func canvas(_ columns: Int, _ rows: Int = 1) -> Canvas {
  Canvas(size: Size(columns: columns, rows: rows))
}

private func origin(_ column: Int = 0, _ row: Int = 0) -> Point { Point(column: column, row: row) }

struct CanvasTests {
  @Test(arguments: [
    ("abc", 0, 5, false, "abc..", 3), ("abcdef", 0, 4, true, "abc….", 4),
    ("abcdef", 0, 4, false, "abcd.", 4), ("abcd", 0, 4, true, "abcd.", 4),
    ("abc", 3, 9, false, "...ab", 2), ("abc", 3, 9, true, "...a…", 2),
    ("abc", -1, 9, false, "bc...", 3), ("日本語", 0, 4, false, "日本.", 4),
    ("日本語", 0, 5, false, "日本.", 4), ("日本語", 0, 5, true, "日本…", 5),
    ("日本語", 0, 4, true, "日 ….", 4), ("日本", -1, 9, false, " 本..", 4),
    ("日", 4, 9, false, "....", 0), ("e\u{301}f", 0, 2, true, "e\u{301}f...", 2),
    ("ab\u{301}", 0, 2, true, "ab\u{301}...", 2), ("abc", 7, 9, false, ".....", 0),
    ("abc", 0, 0, true, ".....", 0), ("аб\u{200B}", 0, 2, true, "аб...", 2),
  ])
  func writesWithinItsLimit(
    text: String,
    column: Int,
    limit: Int,
    ellipsis: Bool,
    expected: String,
    used: Int
  ) {
    var canvas = canvas(5)
    canvas.fill(Rect(canvas.size), glyph: ".", style: .plain)
    let columns = canvas.write(
      text,
      at: origin(column),
      style: .plain,
      limit: limit,
      ellipsis: ellipsis
    )
    #expect(columns == used)
    // A wide glyph at the last column does not fit; what stood there stays.
    let row = canvas.text(row: 0)
    #expect(row == expected || row == expected + ".")
  }

  @Test(arguments: [(0, "x 語"), (1, " x語"), (2, "日x "), (3, "日 x")])
  func halfAnOverwrittenWideGlyphIsBlanked(column: Int, expected: String) {
    var canvas = canvas(4)
    canvas.write("日語", at: origin(), style: .plain)
    canvas.write("x", at: origin(column), style: .plain)
    #expect(canvas.text(row: 0) == expected)
    var filled = Canvas(size: canvas.size)
    filled.write("日語", at: origin(), style: .plain)
    filled.fill(Rect(column: column, row: 0, columns: 1, rows: 1), glyph: "x", style: .plain)
    #expect(filled.text(row: 0) == expected)
  }

  @Test func drawingOutsideClips() {
    var canvas = canvas(3, 2)
    #expect(canvas.write("abc", at: origin(0, 5), style: bright) == 3)
    canvas.write("abc", at: origin(0, -1), style: bright)
    canvas.fill(Rect(column: -5, row: -5, columns: 3, rows: 3), glyph: "x", style: bright)
    canvas.fill(Rect(column: 9, row: 0, columns: 3, rows: 3), glyph: "x", style: bright)
    canvas.restyle(Rect(column: 3, row: 2, columns: 9, rows: 9)) { $0 = bright }
    #expect(canvas == Canvas(size: canvas.size))
    canvas.fill(Rect(column: -1, row: 1, columns: 9, rows: 9), glyph: "日", style: bright)
    #expect(
      canvas.cells.map(\.style) == Array(repeating: .plain, count: 3) + [bright, bright, bright]
    )
    #expect(canvas.text(row: 1) == "   ")
  }

  @Test func stylesSurvivePacking() {
    let styles = [
      Style.plain, bright, Style(foreground: .palette(0), background: .palette(255)),
      Style(background: .standard, attributes: [.dim, .italic, .underline, .reverse]),
    ]
    for style in styles {
      var canvas = canvas(1)
      canvas.write("e\u{301}\u{302}", at: origin(), style: style)
      #expect(canvas.cells == [Canvas.Cell(glyph: "e\u{301}\u{302}", style: style)])
      canvas.restyle(Rect(canvas.size)) { $0.attributes.insert(.bold) }
      #expect(canvas.cells.first?.glyph == "e\u{301}\u{302}")
      #expect(canvas.cells.first?.style.foreground == style.foreground)
      #expect(canvas.cells.first?.style.attributes == style.attributes.union(.bold))
    }
  }

  @Test func restylingKeepsTheGlyphs() {
    var canvas = canvas(4)
    canvas.write("日a", at: origin(), style: .plain)
    canvas.write("b", at: origin(3), style: bright)
    canvas.restyle(Rect(canvas.size)) { $0.background = .palette(17) }
    #expect(canvas.text(row: 0) == "日ab")
    #expect(canvas.cells.allSatisfy { $0.style.background == .palette(17) })
    #expect(canvas.cells.last?.style.foreground == .palette(220))
  }

  @Test func marksAreComparedByWhatTheyAre() {
    var left = canvas(2)
    var right = canvas(2)
    left.write("o\u{308}e\u{301}", at: origin(), style: .plain)
    right.write("e\u{301}", at: origin(1), style: .plain)
    right.write("o\u{308}", at: origin(), style: .plain)
    #expect(left == right)
    right.write("o\u{301}", at: origin(), style: .plain)
    #expect(left != right)
  }
}
