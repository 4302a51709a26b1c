import Foundation
import Interface
import Testing

@testable import entente

/// The document on settings says what the program knows.
struct SettingsDocumentTests {
  private func section(_ start: String, to end: String) throws -> String {
    let document = try String(
      contentsOf: Repository.root.appending(path: ".github/docs/settings.md"),
      encoding: .utf8
    )
    let first = try #require(document.range(of: start))
    let rest = document[first.upperBound...]
    return String(rest[..<(try #require(rest.range(of: end))).lowerBound])
  }

  @Test func theExampleHasNoMistake() throws {
    let example = try section(
      "<!-- the settings: an example, which a test reads -->\n```yaml\n",
      to: "```"
    )
    let user = UserSettings(Array(example.utf8), shownAs: "config.yaml")
    #expect(user.diagnostics.isEmpty)
    #expect(user.settings.keys.bindings.count == 3 && user.places.count == 3)
  }

  @Test func theTableHasEverySettingItsValuesAndWhatHoldsWithoutIt() throws {
    let table = try section("<!-- the settings: held to", to: "<!-- end of the settings -->")
    let rows = table.split(separator: "\n").filter { $0.hasPrefix("| `") }
    #expect(rows.count == SettingEntry.all.count + 1)
    for (entry, row) in zip(SettingEntry.all, rows) {
      let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      #expect(cells.count == 3 && cells.first == "`\(entry.name)`")
      #expect(cells.last == "`\(entry.value(in: Settings()))`")
      // All views are told of where they are explained.
      for value in entry.values where entry.name != "view" {
        #expect(cells[1].contains("`\(value)`"), "\(entry.name): \(value)")
      }
    }
    #expect(rows.last?.hasPrefix("| `keys` |") == true)
  }
}
