import Testing

@testable import entente

/// Which program opens an address, and with which arguments.
@Suite struct BrowserTests {
  private static let url = "https://example.org/a?b=%s"

  @Test(arguments: [
    ("firefox", [["firefox", url]]),
    ("firefox --new-tab:lynx", [["firefox", "--new-tab", url], ["lynx", url]]),
    ("open --to=%s -n", [["open", "--to=\(url)", "-n"]]),
    ("echo $(id) ; ls", [["echo", "$(id)", ";", "ls", url]]),
    ("'my browser' \"a:b\":c\\ d", [["my browser", "a:b", url], ["c d", url]]),
    ("::", []),
  ])
  func takesCommandsAsTheyAreInTheirOrder(value: String, expected: [[String]]) {
    let browser = Browser { ["BROWSER": value, "PATH": "/nowhere"][$0] }
    #expect(browser.commands.map { Browser.program($0, for: Self.url).words } == expected)
  }

  @Test func triesTheNextWhereOneCannotBeStarted() throws {
    let browser = Browser { $0 == "BROWSER" ? "no-such-browser-here:/nowhere/b:true" : nil }
    try browser.open("https://example.org") { _ in }
    let none = Browser { $0 == "BROWSER" ? "no-such-browser-here:/nowhere/b" : nil }
    #expect(throws: BrowserError.self) { try none.open("https://example.org") { _ in } }
  }

  @Test func tellsThatOneFailed() async throws {
    #expect(try await failure("/bin/sh -c 'exit 3'") == .failed(program: "sh", .exit(3)))
  }

  /// What is told of a browser of which all commands fail at once.
  private func failure(_ commands: String) async throws -> BrowserError {
    let browser = Browser { $0 == "BROWSER" ? commands : nil }
    return try await withCheckedThrowingContinuation { continuation in
      do {
        try browser.open("https://example.org") { continuation.resume(returning: $0) }
      } catch {
        continuation.resume(throwing: error)
      }
    }
  }

  @Test func triesTheNextWhereOneFailsAtOnce() async throws {
    let found = try await failure("false:no-such-browser-here:/bin/sh -c 'exit 4'")
    #expect(found == .failed(program: "sh", .exit(4)))
  }

  /// Whoever ends a browser wants no other.
  @Test func tellsThatASignalEndedOne() async throws {
    let found = try await failure("/bin/sh -c 'kill -TERM $$':false")
    #expect(found == .failed(program: "sh", .signal(15)))
    #expect(found.message == "sh was ended by signal 15 (Terminated).")
  }

  @Test func withoutOneItSaysWhatToSet() {
    let browser = Browser { $0 == "PATH" ? "/nowhere" : nil }
    #expect(throws: BrowserError.noBrowser) { try browser.open("https://example.org") { _ in } }
  }

  @Test(arguments: [
    "file:///etc/passwd", "javascript:1", "https://a b", "https://a\u{1B}[0m", "-https://a", "",
  ])
  func opensNothingButTheWeb(url: String) {
    let browser = Browser { $0 == "BROWSER" ? "true" : nil }
    #expect(throws: BrowserError.unsafeAddress) { try browser.open(url) { _ in } }
  }
}
