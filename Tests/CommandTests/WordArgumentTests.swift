import Foundation
import TestDossier
import Testing

/// Words that are given as arguments are read as they were typed.
@Suite struct WordArgumentTests {
  private static let canMakeLocales = ["/usr/bin/localedef", "/usr/share/i18n/locales/en_US"]
    .allSatisfy { FileManager.default.fileExists(atPath: $0) }

  private let folder: TemporaryFolder
  /// `caf\xe9`, as it is typed in Latin-1.
  private static let coffee = Array("caf".utf8) + [0xE9]

  init() throws {
    folder = try TemporaryFolder()
    let rows = #"""
      {"id":"Q1","text":"A café.","speaker":"ann","party":"a","date":"2014-01-01","issue":"fish","source":"s"}
      {"id":"Q2","text":"A cafe\u00ae.","speaker":"bob","party":"b","date":"2014-01-02","issue":"fish","source":"s"}
      """#
    try folder.write(rows, to: "in.ndjson")
    let corpus = folder.path("corpus")
    try #require(try Program.run("import", folder.path("in.ndjson"), "--into", corpus).status == 0)
  }

  private func latin() throws -> [String] {
    let localedef = Process()
    localedef.executableURL = URL(filePath: "/usr/bin/localedef")
    localedef.arguments = ["-i", "en_US", "-f", "ISO-8859-1", folder.path("en_US.ISO-8859-1")]
    try localedef.run()
    localedef.waitUntilExit()
    try #require(localedef.terminationStatus == 0)
    return ["LOCPATH=\(folder.path(""))", "LC_ALL=en_US.ISO-8859-1"]
  }

  @Test(.enabled(if: canMakeLocales, "no localedef, or no sources of locales"))
  func aWordIsReadInTheLocalesCodeset() throws {
    let settings = try latin()
    let corpus = Array(folder.path("corpus").utf8)
    let found = try Program.run(
      [Array("search".utf8), Self.coffee, corpus, Array("--json".utf8)],
      environment: settings
    )
    #expect(found.status == 0, "\(found.message)")
    #expect(found.text.contains("A café."))
    let unknown = try Program.run(
      [Array("show".utf8), Self.coffee, corpus],
      environment: settings
    )
    #expect(unknown.message.contains("There is no record “café”."), "\(unknown.message)")
    let names = Array("--parties=C".utf8) + [0xF4] + Array("te,Borduria".utf8)
    let made = folder.path("made")
    let start = try Program.run(
      [Array("new".utf8), Array(made.utf8), names],
      environment: settings
    )
    #expect(start.status == 0, "\(start.message)")
    let heading = String(decoding: try folder.bytes(of: "made/dossier.yaml"), as: UTF8.self)
    #expect(heading.contains("name: Côte"))
  }

  @Test(.enabled(if: canMakeLocales, "no localedef, or no sources of locales"))
  func aPathIsBytesInEveryLocale() throws {
    let settings = try latin()
    let name = Array(folder.path("").utf8) + Self.coffee
    let made = try Program.run(
      [Array("new".utf8), name, Array("--parties=A,B".utf8)],
      environment: settings
    )
    #expect(made.status == 0, "\(made.message)")
    #expect(try Program.run([Array("check".utf8), name]).status == 0)
  }

  @Test(arguments: [
    ["search"], ["show"], ["list", "quotes", "--filter"], ["network", "--filter"],
    ["network", "--only"], ["new", "x", "--parties"], ["add", "x", "--title"],
    ["import", "x", "--into", "y", "--set"],
  ])
  func whatIsNoTextIsRefusedInPlainWords(words: [String]) throws {
    let ending = try Program.run(words.map { Array($0.utf8) } + [Self.coffee])
    #expect(ending.status == 2)
    #expect(
      ending.message.contains(#"caf\xe9"#)
        && ending.message.contains("It is no text in UTF-8, which is what the locale says."),
      "\(ending.message)"
    )
  }
}
