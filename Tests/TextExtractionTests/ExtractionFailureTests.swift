import Testing
import TextExtraction

@Suite struct ExtractionFailureTests {
  @Test func aMissingLibraryIsToldWithItsPackage() {
    let failure = ExtractionFailure.missing(name: "libxml2", package: "libxml2")
    #expect(failure.message == "This needs libxml2. Install the package libxml2, then try again.")
  }
}
