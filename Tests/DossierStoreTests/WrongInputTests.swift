import DossierStore
import RelationsModel
import SystemPackage
import Testing

/// Wrong dossiers of all kinds: each is told of at its place, and none brings the program down.
@Suite struct WrongInputTests {
  @Test(arguments: WrongInput.all)
  func wrongInputIsReportedInItsPlace(_ input: WrongInput) throws {
    let folder = try WrongFolder(input)
    let said = try said(of: folder.path)
    let isCut = input.expected.last == "…"
    let expected = isCut ? Array(input.expected.dropLast()) : input.expected
    #expect(!expected.isEmpty)
    #expect((isCut ? Array(said.prefix(expected.count)) : said) == expected)
  }

  @Test func thereAreTwoHundredAndNoTwoAreAlike() {
    let cases = WrongInput.all
    #expect(cases.count >= 200)
    #expect(Set(cases.map(\.content)).count == cases.count)
    #expect(Set(cases.map(\.name)).count == cases.count)
    let faulty = cases.filter { input in
      input.expected.contains { $0.contains(": error: ") || $0.hasPrefix("entente: ") }
    }
    #expect(faulty.count >= 200)
  }

  @Test func theDossierThatIsMadeWrongIsSound() throws {
    let folder = try WrongFolder(WrongInput(topic: "sound", name: "sound"))
    #expect(try said(of: folder.path) == [])
  }

  /// The lines that `entente check .` prints in the folder, without the excerpts.
  private func said(of path: String) throws -> [String] {
    let files = try DossierFolder.files(at: FilePath(path))
    let diagnostics: [Diagnostic]
    do throws(StoreError) {
      diagnostics = try DossierReader.read(files, shownAs: ".").diagnostics
    } catch {
      if error.diagnostics.isEmpty { return ["entente: \(error.message)"] }
      diagnostics = error.diagnostics
    }
    return diagnostics.map { String($0.line.dropFirst(2)) }
  }
}
