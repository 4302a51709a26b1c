import Interface
import Testing

/// The README's table of keys says what the commands say.
@Suite struct ReadmeKeysTests {
  @Test func theTableOfKeysIsThatOfTheCommands() throws {
    let readme = try readText("../../README.md")
    let start = try #require(readme.range(of: "|---|---|\n", after: "<!-- the keys"))
    let end = try #require(readme.range(of: "<!-- end of the keys -->", after: "<!-- the keys"))
    let table = String(readme[start.upperBound..<end.lowerBound])
    #expect(table == Self.table, "the table should be:\n\(Self.table)")
  }

  static var table: String {
    Command.all.map { entry in
      let keys = (entry.keys + entry.readerKeys).map { "`\($0.label)`" }.joined(separator: " ")
      return "| \(keys) | \(entry.help) |\n"
    }.joined()
  }
}
