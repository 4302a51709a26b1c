import Files
import Foundation
import Glibc
import SystemPackage
import TestDossier
import Testing

@testable import entente

/// A file that takes another's place belongs to whom the other did, or it is said that it does not.
@Suite struct OwnershipTests {
  private let folder: TemporaryFolder
  private static let nobody: (user: uid_t, group: gid_t) = (54_321, 54_322)

  init() throws {
    folder = try TemporaryFolder()
  }

  private func status(_ name: String) throws -> stat {
    try #require(FilePath(folder.path(name)).status)
  }

  private func put(_ text: String, mode: mode_t) throws -> FilePath {
    try folder.write(text, to: "file")
    let path = FilePath(folder.path("file"))
    #expect(path.withPlatformString { chown($0, Self.nobody.user, Self.nobody.group) } == 0)
    #expect(path.withPlatformString { chmod($0, mode) } == 0)
    return path
  }

  @Test(.enabled(if: geteuid() == 0, "only root can give a file away"))
  func rootLeavesAFileToItsOwner() throws {
    let path = try put("old", mode: 0o640)
    #expect(try NewFile.write(Array("new".utf8), at: path, replaces: true) == nil)
    #expect(try folder.bytes(of: "file") == Array("new".utf8))
    let status = try status("file")
    #expect((status.st_uid, status.st_gid) == Self.nobody)
    #expect(status.st_mode & 0o7777 == 0o640)
  }

  @Test func aReadOnlyFileAndOneWithAnotherNameAreTold() throws {
    try folder.write("old", to: "file")
    let path = FilePath(folder.path("file"))
    func put(_ text: String) throws -> String? {
      try NewFile.write(Array(text.utf8), at: path, replaces: true)
    }
    #expect(try put("newer") == nil)
    #expect(path.withPlatformString { chmod($0, 0o444) } == 0)
    #expect(try put("newest") == "\(path.shown) was read-only, and is so again.")
    #expect(try status("file").st_mode & 0o7777 == 0o444)
    #expect(path.withPlatformString { chmod($0, 0o644) } == 0)
    #expect(path.link(as: FilePath(folder.path("other"))))
    #expect(try put("last") == "\(path.shown) had another name, under which it is as it was.")
    #expect(try folder.bytes(of: "other") == Array("newest".utf8))
    #expect(try put("after") == nil)
  }

  @Test(.enabled(if: geteuid() == 0, "only root can give a file away"))
  func rootLeavesADossierToItsOwner() throws {
    for arguments in [[], ["--force"]] {
      let export = ["export", "--format", "dossier", "--output", folder.path("d")] + arguments
      let run = try Program.run(export.map { Array($0.utf8) })
      #expect(run.status == 0, "\(run.message)")
      guard arguments.isEmpty else { break }
      let place = FilePath(folder.path("d"))
      #expect(place.withPlatformString { chown($0, Self.nobody.user, Self.nobody.group) } == 0)
    }
    for name in ["d", "d/dossier.yaml", "d/sources"] {
      let status = try status(name)
      #expect((status.st_uid, status.st_gid) == Self.nobody, "\(name)")
    }
  }

  /// Whoever may write in a folder may take a file's place there, and is told what it costs.
  @Test(.enabled(if: Strangers.areThere, "no program can be run as somebody else here"))
  func aStrangersFileIsSaidToBeTakenOver() throws {
    let path = try put("old", mode: 0o664)
    #expect(chmod(folder.path(""), 0o777) == 0)
    let run = try Strangers.run(["export", "--format", "csv", "--force", "--output", path.string])
    #expect(run.status == 0, "\(run.message)")
    let said = "belonged to user 54321 and had the group 54322"
    #expect(run.message.contains(said), "\(run.message)")
    let status = try status("file")
    #expect((status.st_uid, status.st_gid) == (Strangers.user, Strangers.user))
    // The group of whoever wrote may do no more than everybody could.
    #expect(status.st_mode & 0o7777 == 0o644)
  }

  @Test(.enabled(if: Strangers.areThere, "no program can be run as somebody else here"))
  func whoIsInTheGroupKeepsIt() throws {
    let path = try put("old", mode: 0o664)
    #expect(chmod(folder.path(""), 0o777) == 0)
    let run = try Strangers.run(
      ["export", "--format", "csv", "--force", "--output", path.string],
      group: Self.nobody.group
    )
    #expect(run.message.contains("belonged to user 54321, which"), "\(run.message)")
    let status = try status("file")
    #expect((status.st_uid, status.st_gid) == (Strangers.user, Self.nobody.group))
    #expect(status.st_mode & 0o7777 == 0o664)
  }
}

/// Runs the program as a user who is nobody else's.
private enum Strangers {
  static let user: uid_t = 54_399

  static var areThere: Bool { (try? run(["--version"]))?.status == 0 }

  static func run(_ arguments: [String], group: gid_t? = nil) throws -> Program.Ending {
    let groups = group.map { ["--groups=\($0)"] } ?? ["--clear-groups"]
    let words = ["--reuid=\(user)", "--regid=\(user)"] + groups
    return try Program.run(
      program: "/usr/bin/setpriv",
      (words + [try Program.path(of: "entente")] + arguments).map { Array($0.utf8) }
    )
  }
}
