import Foundation
import Testing

/// The table of conventions names tests that are there.
@Suite struct ConventionTests {
  @Test func everyRowIsHeldByATest() throws {
    let table = try String(
      contentsOf: Repository.root.appending(path: ".github/CONVENTIONS.md"),
      encoding: .utf8
    )
    let files = try Repository.swiftFiles(below: "Tests")
    let rows = table.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst()
    #expect(rows.count >= 25)
    for row in rows {
      let test = try #require(row.firstMatch(of: /\| `(\w+)\.(\w+)` \|$/), "\(row)")
      let isThere = files.contains { file in
        file.path.hasSuffix("/\(test.1).swift")
          && file.lines.contains { $0.contains("func \(test.2)(") }
      }
      #expect(isThere, "\(row)")
    }
  }
}
