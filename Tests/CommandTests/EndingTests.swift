import ArgumentParser
import CorpusStore
import Files
import Interchange
import Testing

@testable import entente

/// With which status the program ends, by what stopped it.
@Suite struct EndingTests {
  private struct Unforeseen: Error {}

  @Test func anUnforeseenErrorIsNoWrongUsage() {
    #expect(Ending.status { throw Unforeseen() } == 70)
  }

  @Test(arguments: [
    CorpusError.notFound(path: "c") as any Error & Sendable,
    FileFailure(path: "f", reason: .exists), ImportFailure.interrupted, ImportError.interrupted,
    OpeningFailure.corpus(.notFound(path: "c")),
  ])
  func whatHasWordsIsAFailure(error: any Error & Sendable) {
    #expect(Ending.status { throw error } == 1)
  }

  @Test func aMistakeInTheArgumentsIsWrongUsage() throws {
    #expect(Ending.status { throw ValidationError("no") } == 2)
    #expect(Ending.status { _ = try Entente.parseAsRoot(["list", "--nothing"]) } == 2)
    #expect(Ending.status {} == 0)
  }
}
