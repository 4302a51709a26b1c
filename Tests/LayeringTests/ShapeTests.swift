import Foundation
import Testing

/// What a visitor sees first: the top level of the repository.
@Suite struct ShapeTests {
  @Test func theTopLevelShowsFiveThings() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Repository.root.path)
    let visible = names.filter { !$0.hasPrefix(".") && $0 != "Package.resolved" }.sorted()
    #expect(visible == ["Data", "Package.swift", "README.md", "Sources", "Tests"])
  }

  @Test func theDossierIsAllThatDataHolds() throws {
    let data = Repository.root.appending(path: "Data")
    let names = try FileManager.default.contentsOfDirectory(atPath: data.path).sorted()
    #expect(names == ["DefaultDossier.swift", "uk-russia"])
  }
}
