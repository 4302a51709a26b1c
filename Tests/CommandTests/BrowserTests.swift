import Testing

@testable import entente

/// Which program opens an address, and with which arguments.
@Suite struct BrowserTests {
  private static let url = "https://example.org/a?b=%s"

  @Test(arguments: [
    ("firefox", ["firefox", url]),
    ("firefox --new-tab:lynx", ["firefox", "--new-tab", url]),
    ("open --to=%s -n", ["open", "--to=\(url)", "-n"]),
    ("echo $(id) ; ls", ["echo", "$(id)", ";", "ls", url]),
  ])
  func takesTheFirstCommandAsItIs(value: String, expected: [String]) {
    let browser = Browser { $0 == "BROWSER" ? value : nil }
    #expect(browser.arguments(for: Self.url) == expected)
  }

  @Test func withoutOneItSaysWhatToSet() {
    let browser = Browser { $0 == "PATH" ? "/nowhere" : nil }
    #expect(throws: BrowserError.noBrowser) { try browser.open("https://example.org") }
  }

  @Test(arguments: [
    "file:///etc/passwd", "javascript:1", "https://a b", "https://a\u{1B}[0m", "-https://a", "",
  ])
  func opensNothingButTheWeb(url: String) {
    let browser = Browser { $0 == "BROWSER" ? "true" : nil }
    #expect(throws: BrowserError.unsafeAddress) { try browser.open(url) }
  }
}
