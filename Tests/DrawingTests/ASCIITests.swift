import Drawing
import Testing

/// What stands for the signs of the program where there is only ASCII.
@Suite struct ASCIITests {
  @Test func everySignKeepsItsWidth() {
    #expect(ASCII.table.count > 50)
    for (sign, plain) in ASCII.table {
      let text = String(Character(Unicode.Scalar(sign) ?? "?"))
      #expect(TextWidth.columns(of: text) == 1, "\(text)")
      #expect((0x21...0x7E).contains(plain), "\(text)")
      #expect(sign > 0x7F, "\(text)")
    }
  }

  /// What a standing, a stance or a bar of quotes is drawn with means nothing else.
  @Test func whatIsSaidHasASignOfItsOwn() {
    for sign in "●○◐≠≈‒†∆⇄".unicodeScalars {
      let same = ASCII.table.filter { $0.value == ASCII.table[sign.value] && $0.key != sign.value }
      let bars = Set(same.keys).subtracting("▬░".unicodeScalars.map(\.value))
      #expect(bars.isEmpty, "\(sign)")
      // “=” and “?” are the signs of what is shared and open.
      #expect(!"=?".utf8.contains(ASCII.table[sign.value] ?? 0))
    }
  }

  @Test func lettersStayAsTheyAre() {
    #expect(ASCII.text("“Ивáн – Δέλτα…”") == "\"Ивáн - Δέλτα~\"")
    #expect(ASCII.text("plain\ntext") == "plain\ntext")
    #expect(ASCII.strict("“Ивáн ∆”") == "\"??\u{3F}? !\"")
  }

  @Test func aPictureKeepsItsShapeAndStyles() {
    var canvas = Canvas(size: Size(columns: 12, rows: 3))
    let style = Style(foreground: .palette(3), attributes: .bold)
    canvas.box(Rect(canvas.size), style: style, title: [StyledRun("中 é", .plain)])
    canvas.write("e\u{301} ●○◐", at: Point(column: 1, row: 1), style: style)
    let ascii = canvas.inASCII
    #expect(ascii.text(row: 0) == "+- 中 é ---+")
    #expect(ascii.text(row: 1) == "|e\u{301} @o%     |")
    #expect(ascii.text(row: 2) == "+----------+")
    #expect(ascii.cells.map(\.style) == canvas.cells.map(\.style))
  }
}
