import Files
import GRDB
import SystemPackage
import TestDossier
import Testing

@testable import Interchange
@testable import ResearchFiles

/// Damaged projects are told of, and end nothing else.
@Suite struct DamagedProjectTests {
  @Test func `three hundred damaged projects give quotes or a reason`() throws {
    var (read, refused) = (0, 0)
    for seed in 0..<300 {
      var parts = SmallREFI.parts
      parts["project.qde"] = Damage.done(to: Array(SmallREFI.xml.utf8), seed: seed)
      if seed % 3 == 0 {
        parts["Sources/a.txt"] = Damage.done(to: Array(SmallREFI.text.utf8), seed: seed + 1)
      }
      do {
        _ = try ReadProject(REFIReader.project(in: parts))
        read += 1
      } catch let error as ResearchFileError {
        #expect(!error.message.isEmpty)
        refused += 1
      }
    }
    #expect(read > 0 && refused > 50)
  }

  @Test func `a hundred damaged databases give quotes or a reason`() throws {
    let folder = try TemporaryFolder()
    let whole = try SmallTables.qualCoder(in: folder)
    let bytes = try #require(WholeFile.read(whole))
    var refused = 0
    for seed in 0..<100 {
      let place = FilePath(folder.path("damaged-\(seed).qda"))
      try NewFile.write(Damage.done(to: bytes, seed: seed), at: place, replaces: true)
      do {
        if let project = try CodedTables.project(at: place) { _ = try ReadProject(project) }
      } catch let error as ResearchFileError {
        #expect(!error.message.isEmpty)
        refused += 1
      }
    }
    #expect(refused > 10)
  }
}
