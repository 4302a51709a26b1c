import Foundation
import Testing

@testable import entente

/// The version stands in `Entente.version`; whatever else names it agrees.
@Suite struct VersionTests {
  private func text(_ path: String) throws -> String {
    try String(contentsOf: Repository.root.appending(path: path), encoding: .utf8)
  }

  @Test func theChangelogBeginsWithIt() throws {
    let changelog = try text(".github/CHANGELOG.md")
    let heading = try #require(changelog.firstMatch(of: /\n## \[(.+?)\] - (.+)\n/))
    #expect(heading.1 == Entente.version)
    // A released version has its day, one to come has not.
    #expect(heading.2 == "unreleased" || heading.2.wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil)
  }

  @Test func theCitationNamesIt() throws {
    #expect(try text("README.md").contains("Version \(Entente.version),"))
  }

  @Test func theProgramPrintsIt() throws {
    #expect(try Program.run("--version").text == "\(Entente.version)\n")
  }
}
