import DossierStore
import RelationsModel
import Testing

@Suite struct HeaderTests {
  private static func failure(_ header: String) -> StoreError? {
    #expect(throws: StoreError.self) { try SmallFiles.opened(["dossier.yaml": header]) }
  }

  @Test func withoutHeaderThereIsNoDossier() {
    let files = SmallFiles.files().filter { $0.path != "dossier.yaml" }
    #expect(throws: StoreError.headerMissing(folder: "x")) {
      try DossierReader.read(files, shownAs: "x")
    }
  }

  @Test(arguments: [
    "", "parties: [", "- a", "format: 1\ntitle: T\nasOf: 2017-01-01\nparties: []",
    "format: 1\ntitle: T\nasOf: 2017-01-01\nparties: [{id: a, name: A, short: A}]",
    "format: 1\ntitle: T\nasOf: 2017-01-01\nparties: [{id: a, name: A, short: A}, {id: a}]",
  ])
  func withoutTwoPartiesThereIsNoDossier(_ header: String) throws {
    let error = try #require(Self.failure(header))
    #expect(error.diagnostics.contains { $0.place.file == "dossier.yaml" && $0.severity == .error })
    #expect(error.message.hasPrefix("dossier.yaml does not make a dossier: "))
  }

  @Test func laterFormatIsRefusedWithoutMoreNoise() throws {
    let header = SmallFiles.header.replacing("format: 1", with: "format: 2\nnovelty: 3")
    let error = try #require(Self.failure(header))
    #expect(
      error.diagnostics.map(\.line) == [
        "dossier.yaml:1:9: error: the format “2” is not known; this program reads format 1"
      ]
    )
  }

  @Test func faultyTitleAndDayHaveSubstitutes() throws {
    let header = SmallFiles.header.replacing("title: ", with: "titel: ")
      .replacing("2017-12-23", with: "now")
    let opened = try SmallFiles.opened(["dossier.yaml": header])
    #expect(opened.dossier.title == "Kingdom of Arendelle – Duchy of Weselton")
    #expect(opened.dossier.asOf.description == "2014-02-01")
    #expect(opened.diagnostics.map(\.place.line) == [2, 3])
  }
}
