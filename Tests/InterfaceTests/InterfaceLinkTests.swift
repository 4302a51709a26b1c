import Drawing
import Testing

@testable import Interface

/// An address that is drawn whole leads to itself, in every line that it takes.
@Suite struct InterfaceLinkTests {
  private func linked(_ session: Session) -> [String: String] {
    let canvas = session.canvas
    var texts: [String: String] = [:]
    for cell in canvas.cells {
      if let address = canvas.address(of: cell.style) { texts[address, default: ""] += cell.glyph }
    }
    return texts
  }

  @Test(arguments: [Size.full, .sideBySide, Size(columns: 40, rows: 60)])
  func theReaderLeadsToTheAddress(size: Size) throws {
    var session = Session(size)
    session.press(.enter)
    session.press(.enter)
    let url = try #require(session.state.detail.readCard?.source.url)
    for _ in 0..<3 where linked(session).isEmpty { session.press(.pageDown) }
    #expect(linked(session) == [url: url])
    session.press(.escape)
    #expect(linked(session).isEmpty)
  }

  @Test func aSelectedAddressLeadsThereToo() {
    let line = Rect(column: 0, row: 0, columns: 8, rows: 1)
    var painter = Painter(size: Size(columns: 8, rows: 1), theme: Theme(depth: .palette))
    painter.write(RichText(address: "http://a"), at: Point(column: 0, row: 0), limit: 8)
    painter.select(line, within: line)
    let style = painter.canvas.cells[7].style
    #expect(painter.canvas.address(of: style) == "http://a")
    var look = style
    look.link = 0
    #expect(look == painter.theme.style(.shared, isSelected: true))
  }
}
