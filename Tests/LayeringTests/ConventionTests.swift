import Foundation
import Testing

/// The table of conventions names tests that are there, and that run the built program.
@Suite struct ConventionTests {
  private struct Row: CustomStringConvertible {
    let convention: String
    let tests: [(suite: String, name: String)]

    var description: String { convention }
  }

  /// What tests start the built program with: in a terminal, and without one.
  private static let terminals = ["TerminalWindow(", "TestTerminal("]
  private static let processes = ["Program.run(", "Process()"]
  /// Where there is nothing to see on a screen.
  private static let rowsWithoutScreen: Set = ["man page", "completion"]

  private func rows() throws -> [Row] {
    let table = try String(
      contentsOf: Repository.root.appending(path: ".github/CONVENTIONS.md"),
      encoding: .utf8
    )
    return try table.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst().map { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      try #require(cells.count == 3, "\(line)")
      let tests = cells[2].split(separator: ", ").compactMap { $0.wholeMatch(of: /`(\w+)\.(\w+)`/) }
      #expect(tests.count == cells[2].split(separator: ",").count, "\(line)")
      try #require(!tests.isEmpty, "\(line)")
      return Row(convention: cells[0], tests: tests.map { (String($0.1), String($0.2)) })
    }
  }

  @Test func everyRowIsHeldByATest() throws {
    let files = try Repository.swiftFiles(below: "Tests")
    let rows = try rows()
    #expect(rows.count >= 25)
    #expect(Set(rows.map(\.convention)).count == rows.count)
    for row in rows {
      for test in row.tests {
        let suites = files.filter { file in
          file.path.hasSuffix("/\(test.suite).swift")
            && file.lines.contains { $0.contains("func \(test.name)(") }
        }
        let suite = try #require(suites.first, "\(row): there is no \(test)")
        #expect(suites.count == 1, "\(row): which \(test)?")
        #expect(suite.lines.contains { $0.contains("struct \(test.suite) {") }, "\(row)")
        let line = suite.lines.firstIndex { $0.contains("func \(test.name)(") }
        let declaration = try #require(line)
        // Its attribute may take some lines of its own.
        #expect(
          suite.lines[...declaration].suffix(9).contains { $0.contains("@Test") },
          "\(row): \(test.name)"
        )
        let isInTerminal = Self.terminals.contains { call in
          suite.lines.contains { $0.contains(call) }
        }
        let isProcess = Self.processes.contains { call in
          suite.lines.contains { $0.contains(call) }
        }
        #expect(
          isInTerminal || isProcess && Self.rowsWithoutScreen.contains(row.convention),
          "\(row): \(suite) does not run the program"
        )
      }
    }
  }
}
