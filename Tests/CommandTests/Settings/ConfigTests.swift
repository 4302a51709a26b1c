import Foundation
import TestDossier
import Testing

/// `entente config`, and what the settings do to what is printed.
struct ConfigTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.makeFolder("entente")
  }

  private func run(_ arguments: String...) throws -> Program.Ending {
    try Program.run(
      arguments.map { Array($0.utf8) },
      environment: ["XDG_CONFIG_HOME=\(folder.url.path())"]
    )
  }

  private func words(of ending: Program.Ending) -> [[String]] {
    ending.text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
  }

  @Test func withoutAFileAllIsBuiltIn() throws {
    let ending = try run("config")
    #expect(ending.status == 0 && ending.errors.isEmpty)
    #expect(ending.text.contains("entente/config.yaml: `entente config --example` prints one."))
    #expect(words(of: ending).contains(["dates", "day-month-year", "built-in"]))
    #expect(words(of: ending).contains(["quit", "q", "Ctrl-C", "built-in"]))
  }

  @Test func everySettingIsPrintedWithItsOrigin() throws {
    try folder.write("dates: iso\nkeys: {filter: F}\n", to: "entente/config.yaml")
    let ending = try run("config", "--theme", "light", "--no-mouse")
    #expect(ending.status == 0)
    for (name, value, origin) in [
      ("theme", "light", "--theme"), ("mouse", "off", "--no-mouse"),
      ("dates", "iso", "config.yaml:1:1"), ("filter", "F", "config.yaml:2:8"),
    ] {
      #expect(words(of: ending).contains([name, value, origin]), "\(name) in \(ending.text)")
    }
  }

  @Test func mistakesAreListedAndEndWithOne() throws {
    try folder.write("dates: iso\ntheme: pink\nview: bord\n", to: "entente/config.yaml")
    let ending = try run("config")
    #expect(ending.status == 1)
    #expect(ending.text.contains("config.yaml:2:8: error: “theme” must be auto, dark or light"))
    #expect(ending.text.contains("config.yaml:3:7: error: “view” must be"))
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(run("config", "--json").output))
        as? [String: Any]
    )
    #expect((json["problems"] as? [Any])?.count == 2)
    #expect((json["settings"] as? [[String: Any]])?.first?["origin"] as? String == "built-in")
    // The program starts, and says so once.
    let board = try run()
    #expect(board.status == 0 && board.text.contains("As of 2017-12-23"))
    #expect(board.message == "entente: 2 problems in config.yaml: `entente config` lists them.\n")
  }

  @Test func datesArePrintedInTheirStyleAndJSONIsNot() throws {
    let plain = try run("show", "Q001", "--json")
    for (style, day) in [
      ("day-month-year", "23 Dec 2017"), ("month-day-year", "Dec 23, 2017"), ("iso", "2017-12-23"),
    ] {
      try folder.write("dates: \(style)\n", to: "entente/config.yaml")
      #expect(try run().text.contains("As of \(day)"))
      #expect(try run("show", "Q001", "--json").output == plain.output)
    }
  }

  @Test func theExampleIsASoundFile() throws {
    let example = try run("config", "--example")
    #expect(example.status == 0)
    try folder.write(example.output, to: "entente/config.yaml")
    #expect(try run("config").status == 0)
    #expect(try run("config", "--example", "--json").status == 2)
  }

  @Test func whatCannotBeReadIsAProblemAndNoMore() throws {
    try folder.makeFolder("entente/config.yaml")
    let ending = try run("config")
    #expect(ending.status == 1)
    #expect(
      ending.text.contains("config.yaml:1:1: error: cannot be read: it is not a regular file")
    )
    #expect(try run("list", "issues").status == 0)
  }

  @Test(arguments: [["HOME="], ["HOME=relative", "XDG_CONFIG_HOME=x"], []])
  func withoutAHomeThereIsNoFile(environment: [String]) throws {
    let ending = try Program.run("config", environment: environment)
    #expect(ending.status == 0)
    #expect(ending.text.hasPrefix("No file of settings: neither XDG_CONFIG_HOME nor HOME"))
  }
}
