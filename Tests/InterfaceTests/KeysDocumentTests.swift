import RelationsQuery
import Testing

@testable import Interface

/// The documents on keys and the filter say what the program knows.
@Suite struct KeysDocumentTests {
  @Test func theTableOfKeysIsThatOfTheCommands() throws {
    let document = try readText("../../.github/docs/keys.md")
    let start = try #require(document.range(of: "|---|---|\n", after: "<!-- the keys"))
    let end = try #require(document.range(of: "<!-- end of the keys -->", after: "<!-- the keys"))
    let table = String(document[start.upperBound..<end.lowerBound])
    #expect(table == Self.table, "the table should be:\n\(Self.table)")
  }

  /// Help and document tell every field of the filter, with its values.
  @Test(arguments: Filter.fields)
  func everyFieldOfTheFilterIsTold(field: FilterField) throws {
    let document = try readText("../../.github/docs/filter.md")
    let row = document.split(separator: "\n").first { $0.hasPrefix("| `\(field.name):") }
    let told = try #require(row, "no row for \(field.name)")
    let entry = try #require(FilterHelp.entries.first { $0.example == field.example })
    for value in field.values {
      #expect(told.contains("`\(value)`") || told.contains("`\(field.name):\(value)`"), "\(value)")
      #expect(entry.help.contains(value))
    }
  }

  @Test(arguments: ["\"", "-", "*", ","])
  func theSignsOfTheFilterAreTold(sign: String) {
    #expect(FilterHelp.entries.contains { $0.example.contains(sign) })
  }

  static var table: String {
    Command.all.map { entry in
      let keys = (entry.keys + entry.readerKeys).map { "`\($0.label)`" }.joined(separator: " ")
      return "| \(keys) | \(entry.help) |\n"
    }.joined()
  }
}
