import Drawing
import Testing

@testable import Terminal

struct HyperlinkTests {
  private func address(_ text: String) -> String? {
    Hyperlink(text).map { String(decoding: $0.address, as: UTF8.self) }
  }

  @Test(
    arguments: [
      ("http://a.example/b?c=d;e&f#g", "http://a.example/b?c=d;e&f#g"),
      ("HTTPS://A.example", "HTTPS://A.example"),
      ("http://a.example/é", "http://a.example/%C3%A9"),
      ("http://a.example/a b", "http://a.example/a%20b"),
      ("http://a.example/%20", "http://a.example/%20"),
      (
        "http://a.example/\u{1B}]52;c;aGk=\u{7}\n",
        "http://a.example/%1B]52;c;aGk=%07%0A"
      ),
      ("http://a.example/\u{9C}\u{202E}\u{7F}", "http://a.example/%C2%9C%E2%80%AE%7F"),
    ]
  )
  func whatIsNotPrintableIsWrittenByItsBytes(text: String, written: String) {
    #expect(address(text) == written)
  }

  @Test(
    arguments: [
      "", "http", "javascript:alert(1)", "file:///etc/passwd", "ftp://a.example", "mailto:a@b",
      " http://a.example", "http:/a.example",
    ])
  func nothingElseLeadsAnywhere(text: String) {
    #expect(address(text) == nil)
  }

  @Test func aLongAddressLeadsNowhere() {
    let start = "http://a.example/"
    let room = 2083 - start.utf8.count
    #expect(address(start + String(repeating: "x", count: room))?.utf8.count == 2083)
    #expect(address(start + String(repeating: "x", count: room + 1)) == nil)
    #expect(address(start + String(repeating: "é", count: room / 6 + 1)) == nil)
  }

  @Test func anEntryIsGivenAwayOnlyLongAfterItWasUsed() {
    var links = LinkInks()
    let first = links.entry(for: .palette(74), leadingTo: "http://0.example") ?? 0
    let other = links.entry(for: .palette(25), leadingTo: "http://0.example")
    #expect(other != first)
    for number in 1..<LinkInks.entries.count - 1 {
      let entry = links.entry(for: .standard, leadingTo: "http://\(number).example") ?? 0
      #expect(LinkInks.entries.contains(entry) && entry != first)
    }
    // Asked for again it is the newest.
    let again = links.entry(for: .palette(74), leadingTo: "http://0.example")
    #expect(again == first)
    for number in 100..<100 + LinkInks.entries.count - 1 {
      let entry = links.entry(for: .standard, leadingTo: "http://\(number).example")
      #expect(entry != first)
    }
    let last = links.entry(for: .standard, leadingTo: "http://last.example")
    #expect(last == first)
    #expect(links[first]?.link == Hyperlink("http://last.example"))
    let foreign = links.entry(for: .standard, leadingTo: "gopher://a.example")
    #expect(foreign == nil)
  }
}
