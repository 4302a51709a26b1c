import Files
import GRDB
import SystemPackage
import TestDossier
import Testing

@testable import Interchange
@testable import ResearchFiles

/// Damaged projects are told of, and end nothing else.
@Suite struct DamagedProjectTests {
  /// Cuts, doubles or changes some bytes.
  private static func damaged(_ bytes: [UInt8], seed: Int) -> [UInt8] {
    var dice = Dice(seed: UInt64(seed))
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...6, using: &dice) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &dice)
      switch Int.random(in: 0..<5, using: &dice) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &dice)
      case 1: bytes.removeSubrange(place..<min(bytes.count, place + 40))
      case 2: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 60)], at: place)
      case 3: bytes[place] = UInt8(ascii: "9")
      default: if seed % 7 == 0 { bytes.removeSubrange(place...) }
      }
    }
    return bytes
  }

  @Test func `three hundred damaged projects give quotes or a reason`() throws {
    var (read, refused) = (0, 0)
    for seed in 0..<300 {
      var parts = SmallREFI.parts
      parts["project.qde"] = Self.damaged(Array(SmallREFI.xml.utf8), seed: seed)
      if seed % 3 == 0 {
        parts["Sources/a.txt"] = Self.damaged(Array(SmallREFI.text.utf8), seed: seed + 1)
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
      try NewFile.write(Self.damaged(bytes, seed: seed), at: place, replaces: true)
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
