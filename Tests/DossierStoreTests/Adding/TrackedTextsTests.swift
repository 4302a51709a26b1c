import Files
import Foundation
import RelationsModel
import SystemPackage
import Testing

@testable import DossierStore

@Suite struct TrackedTextsTests {
  /// An entry of an index with zeros for everything but its flags and its path.
  private func entry(
    _ path: String,
    version: Int,
    after last: String = "",
    isExtended: Bool = false
  )
    -> [UInt8]
  {
    var bytes = [UInt8](repeating: 0, count: 60) + [isExtended ? 0x40 : 0, 0]
    if isExtended { bytes += [0, 0] }
    guard version < 4 else {
      let common = zip(last.utf8, path.utf8).prefix { $0 == $1 }.count
      return bytes + [UInt8(last.utf8.count - common)] + path.utf8.dropFirst(common) + [0]
    }
    bytes += path.utf8
    return bytes + [UInt8](repeating: 0, count: 8 - bytes.count % 8)
  }

  private func index(_ paths: [String], version: Int, isExtended: Bool = false) -> [UInt8] {
    var bytes = Array("DIRC".utf8) + [0, 0, 0, UInt8(version), 0, 0, 0, UInt8(paths.count)]
    for (path, last) in zip(paths, [""] + paths) {
      bytes += entry(path, version: version, after: last, isExtended: isExtended)
    }
    return bytes + [UInt8](repeating: 7, count: 20)
  }

  private let paths = ["README", "d/texts/a.txt", "d/texts/abc.txt", "d/texts/b.txt", "e"]

  @Test(arguments: [(2, false), (3, false), (3, true), (4, false), (4, true)])
  func everyVersionListsItsPaths(version: Int, isExtended: Bool) throws {
    let bytes = index(paths, version: version, isExtended: isExtended)
    let read = try #require(GitIndex(bytes))
    #expect(read.paths.map { String(decoding: $0, as: UTF8.self) } == paths)
  }

  @Test(arguments: [2, 4])
  func aCutIndexIsNoTrap(version: Int) {
    let bytes = index(paths, version: version)
    for count in 0..<bytes.count { _ = GitIndex(Array(bytes.prefix(count))) }
    for place in bytes.indices {
      var damaged = bytes
      damaged[place] ^= 0xFF
      _ = GitIndex(damaged)
    }
  }

  @Test func onlyTextsThatMayNotBeCopiedAreTold() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "git-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let dossier = folder.appending(path: "d")
    try FileManager.default.createDirectory(at: dossier, withIntermediateDirectories: true)
    let git = folder.appending(path: ".git")
    try FileManager.default.createDirectory(at: git, withIntermediateDirectories: true)
    try Data(index(paths, version: 2)).write(to: git.appending(path: "index"))
    let sources = [
      Source(id: "a", type: "webpage", licence: "Terms not seen"),
      Source(id: "b", type: "webpage", licence: "CC BY 4.0"),
      Source(id: "c", type: "webpage", licence: "Terms not seen"),
    ]
    let path = FilePath(dossier.path)
    let found = TrackedTexts.diagnostics(in: path, sources)
    #expect(found.map(\.place.file) == [path.appending("texts/a.txt").shown])
    #expect(found.allSatisfy { $0.severity == .warning })
  }
}
