import Foundation
import Testing

/// The program in the documentation is one that compiles, and prints what is said of it.
struct LibraryExampleTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private func text(of path: String) throws -> String {
    try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
  }

  @Test func theDocumentationShowsTheProgram() throws {
    let article = try text(
      of: "Sources/RelationsAnalysis/RelationsAnalysis.docc/RelationsAnalysis.md"
    )
    let program = try text(of: "Tests/LibraryExample/main.swift")
    #expect(program.split(separator: "\n", omittingEmptySubsequences: false).count <= 31)
    #expect(article.contains("```swift\n\(program)```\n"))
    let line = try #require(article.firstMatch(of: /It prints `(.*)`/)).1
    let ending = try Program.run(program: "LibraryExample", [])
    #expect(ending.status == 0)
    #expect(ending.text == line + "\n")
  }
}
