import Foundation
import TestDossier
import Testing

@testable import entente

struct ProgramTests {
  @Test(
    arguments: [
      ([], 0),
      (["--help"], 0), (["--version"], 0), (["help", "search"], 0), (["list", "--help"], 0),
      (["list", "issues"], 0), (["search", "korea"], 0), (["show", "north-korea"], 0),
      (["check"], 0),
      (["search", "zeppelin"], 1), (["list", "quotes", "--as-of", "1900"], 1),
      (["list", "quotes", "--filter", "zeppelin", "--json"], 1),
      (["show", "nort-korea"], 1), (["list", "issues", "/nowhere/at/all"], 1),
      (["check", "/dev/null"], 1), (["nonsense"], 1),
      (["list"], 2), (["list", "things"], 2), (["search"], 2), (["--lens", "both"], 2),
      (["--as-of", "soon"], 2), (["--as-of", "2014/.."], 2), (["--nonsense"], 2),
      (["search", "nonsense:x"], 2), (["list", "issues", "--filter", "issue:no-such-issue"], 1),
      (["check", "one", "two"], 2),
    ] as [([String], Int32)]
  )
  func exitCodes(arguments: [String], status: Int32) throws {
    let ending = try Program.run(arguments.map { Array($0.utf8) })
    #expect(ending.status == status, "\(ending.message)")
    #expect(ending.output.isEmpty || status != 2)
    #expect(!ending.errors.isEmpty || status == 0)
  }

  @Test func whatWentWrongIsNamed() throws {
    #expect(try Program.run("show", "nort-korea").message.contains("Did you mean north-korea"))
    #expect(try Program.run("show", "").message.contains("`entente list issues` prints the ids"))
    #expect(try Program.run("check", "").message.contains("no “”"))
    #expect(try Program.run("shwo", "syria").message.contains("Did you mean the command `show`?"))
    #expect(try !Program.run("list", "things").message.contains("Did you mean the command"))
    #expect(try !Program.run("manual").message.contains("manual-sections"))
    #expect(try Program.run("serch").message.contains("Did you mean the command `search`?"))
    let filter = try Program.run("search", "korea stanse:agrees").message
    #expect(filter.contains("\n  korea stanse:agrees\n        ^^^^^^^^^^^^^\n"))
  }

  private func objects(_ arguments: String...) throws -> [[String: Any]] {
    let ending = try Program.run(arguments.map { Array($0.utf8) })
    let value = try JSONSerialization.jsonObject(with: Data(ending.output))
    return try #require(value as? [[String: Any]])
  }

  @Test func theLensChangesTheStanding() throws {
    func standing(_ lens: String) throws -> String? {
      let issues = try objects("list", "issues", "--lens", lens, "--json")
      return issues.first { $0["id"] as? String == "north-korea" }?["standing"] as? String
    }
    #expect(try standing("assessed") == "shared")
    #expect(try standing("record") == "mixed")
  }

  @Test func nothingLaterThanTheAsOfDateIsListed() throws {
    let dates = try objects("list", "quotes", "--as-of", "2010", "--json").map { $0["date"] }
    let years = dates.compactMap { ($0 as? String)?.prefix(4) }.compactMap { Int($0) }
    #expect(years.max() ?? .max <= 2010)
    #expect(try objects("list", "quotes", "--json").count > years.count)
  }

  @Test func aSearchIsAFilteredListOfQuotes() throws {
    let found = try Program.run("search", "who:lavrov", "--json").text
    #expect(found == (try Program.run("list", "quotes", "--filter", "who:lavrov", "--json").text))
    let both = try objects("search", "who:lavrov", "--filter", "-stance:disagrees", "--json")
    #expect(!both.isEmpty)
    #expect(both.allSatisfy { $0["stance"] as? String != "disagrees" })
    #expect(both.allSatisfy { $0["speaker"] as? String == "sergei-lavrov" })
  }

  @Test func nothingFoundIsAnEmptyArray() throws {
    #expect(try objects("search", "zeppelin", "--json").isEmpty)
  }

  @Test func datesInMessagesAreAsTheUserWantsThem() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("entente")
    try folder.write("dates: iso\n", to: "entente/config.yaml")
    let settings = ["XDG_CONFIG_HOME=\(folder.path(""))"]
    let ending = try Program.run("list", "events", "--as-of", "1950", environment: settings)
    #expect(ending.status == 1)
    #expect(ending.message.hasPrefix("entente: This dossier has no events by 1950-12-31, and "))
  }

  @Test func theBoardInAPipeHasNoEscapes() throws {
    let board = try Program.run()
    #expect(board.text.contains("\nShared interests: 7\n"))
    #expect(board.text.contains("\nContested: 9\n"))
    #expect(!board.output.contains(0x1B))
    #expect(
      try Program.run("browse", "--json").text == Program.run("list", "issues", "--json").text
    )
  }

  @Test func aFullDiskIsAFailure() throws {
    for arguments in [["list", "quotes"], ["--help"], ["show", "syria", "--json"], ["check"]] {
      let ending = try Program.run(arguments.map { Array($0.utf8) }, output: "/dev/full")
      #expect(ending.status == 1)
      #expect(ending.message.contains("cannot be written"))
    }
  }

  @Test func argumentsNeedNotBeText() throws {
    let bytes: [UInt8] = [0xFF, 0xC3, 0x28, 0x1B, 0x5D, 0x30, 0x3B, 0x78, 0x07, 0xC2, 0x9B]
    let words = ["list", "show", "search", "--as-of", "check"].map { Array($0.utf8) }
    for arguments in [[bytes]] + words.map({ [$0, bytes] }) {
      let ending = try Program.run(arguments)
      #expect([1, 2].contains(ending.status))
      #expect(String(validating: ending.errors, as: UTF8.self)?.dangers.isEmpty == true)
      #expect(ending.text.dangers.isEmpty)
    }
  }
}
