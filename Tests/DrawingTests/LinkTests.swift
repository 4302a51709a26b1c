import Testing

@testable import Drawing

struct LinkTests {
  private let size = Size(columns: 10, rows: 2)
  private let origin = Point(column: 0, row: 0)

  private func canvas(_ addresses: String...) -> Canvas {
    var canvas = Canvas(size: size)
    for (row, address) in addresses.enumerated() {
      let link = canvas.link(to: address)
      canvas.write("abc", at: Point(column: 1, row: row), style: Style(link: link))
    }
    return canvas
  }

  private func changes(from old: Canvas, to new: Canvas) -> [String] {
    var changes: [String] = []
    new.visitChanges(since: old) { run in
      changes.append("\(run.row) \(run.text) \(new.address(of: run.style) ?? "-")")
    }
    return changes
  }

  @Test func aCellLeadsToItsAddress() throws {
    let canvas = canvas("http://one", "http://two")
    let cell = try #require(canvas[Point(column: 3, row: 1)])
    #expect(cell.glyph == "c" && canvas.address(of: cell.style) == "http://two")
    let other = try #require(canvas[Point(column: 4, row: 1)])
    #expect(canvas.address(of: other.style) == nil)
  }

  @Test func whatIsWrittenOverALinkLeadsNowhere() throws {
    var canvas = canvas("http://one")
    canvas.write("x", at: Point(column: 2, row: 0), style: .plain)
    let cell = try #require(canvas[Point(column: 2, row: 0)])
    #expect(cell.style.link == 0)
  }

  /// The blanks after a link are none of it.
  @Test func aRunEndsWithItsLink() {
    #expect(
      changes(from: Canvas(size: Size(columns: 1, rows: 1)), to: canvas("http://one")).prefix(3)
        == ["0   -", "0 abc http://one", "0        -"]
    )
  }

  @Test func anotherAddressIsAChangeThoughNothingElseIs() {
    let old = canvas("http://one")
    #expect(changes(from: old, to: canvas("http://one")) == [])
    #expect(changes(from: old, to: canvas("http://two")) == ["0 abc http://two"])
    #expect(old != canvas("http://two"))
    var plain = Canvas(size: size)
    plain.write("abc", at: Point(column: 1, row: 0), style: .plain)
    #expect(changes(from: old, to: plain) == ["0 abc -"])
    #expect(changes(from: plain, to: old) == ["0 abc http://one"])
  }

  /// Numbers belong to one canvas, addresses do not.
  @Test func anotherNumberIsNoChange() {
    var first = Canvas(size: size)
    _ = first.link(to: "http://gone")
    let link = first.link(to: "http://one")
    first.write("abc", at: Point(column: 1, row: 0), style: Style(link: link))
    #expect(first == canvas("http://one"))
    #expect(changes(from: first, to: canvas("http://one")) == [])
  }

  @Test func thereAreSoManyAndNoMore() {
    var canvas = Canvas(size: size)
    let numbers = (1...9).map { canvas.link(to: "http://\($0)") }
    #expect(numbers == [1, 2, 3, 4, 5, 6, 7, 0, 0])
    let third = canvas.link(to: "http://3")
    #expect(third == 3)
  }

  @Test func aStyleKeepsItsLinkBesideEverything() {
    let style = Style(
      foreground: .palette(255),
      background: .palette(255),
      attributes: Attributes(rawValue: 31),
      link: 7
    )
    #expect(PackedStyle(style).style == style)
    #expect(PackedCell(scalar: 0x10FFFF, isWide: true, style: PackedStyle(style)).link == 7)
  }
}
