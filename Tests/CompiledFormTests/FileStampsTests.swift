import Foundation
import Glibc
import SystemPackage
import Testing

@testable import CompiledForm

/// A stamp changes with whatever changes what the folder says.
@Suite struct FileStampsTests {
  private func stamps(_ cache: Cache, now: Int = .max) throws -> Fingerprint {
    try #require(FileStamps(ofFolder: FilePath(cache.path("d")), now: now)).fingerprint
  }

  private func folder() throws -> Cache {
    let cache = try Cache()
    _ = try cache.subject("d/sources")
    for name in ["dossier.yaml", "issues.yaml", "sources/press.yaml"] {
      try write("a: 1\n", to: name, of: cache)
    }
    return cache
  }

  private func write(_ text: String, to name: String, of cache: Cache) throws {
    try Data(text.utf8).write(to: URL(filePath: cache.path("d/\(name)")))
  }

  @Test func whatIsLeftAloneKeepsItsStamp() throws {
    let cache = try folder()
    let before = try stamps(cache)
    try write("notes", to: "README.md", of: cache)
    try write("notes", to: ".hidden.yaml", of: cache)
    #expect(try stamps(cache) == before)
    #expect(FileStamps(ofFolder: FilePath(cache.path("nowhere"))) == nil)
  }

  @Test func everyChangeShows() throws {
    let cache = try folder()
    var seen = [try stamps(cache)]
    func expectNew(_ what: Comment, _ change: () throws -> Void) throws {
      try change()
      let stamp = try stamps(cache)
      #expect(!seen.contains(stamp), what)
      seen.append(stamp)
    }
    try expectNew("a longer file") { try write("a: 12\n", to: "issues.yaml", of: cache) }
    try expectNew("a file touched") {
      var times = [timespec](repeating: timespec(tv_sec: 1_000, tv_nsec: 5), count: 2)
      utimensat(AT_FDCWD, cache.path("d/issues.yaml"), &times, 0)
    }
    try expectNew("a nanosecond later") {
      var times = [timespec](repeating: timespec(tv_sec: 1_000, tv_nsec: 6), count: 2)
      utimensat(AT_FDCWD, cache.path("d/issues.yaml"), &times, 0)
    }
    try expectNew("a new file") { try write("", to: "sources/more.yaml", of: cache) }
    try expectNew("a file renamed") {
      rename(cache.path("d/sources/more.yaml"), cache.path("d/sources/most.yaml"))
    }
    try expectNew("a file gone") { unlink(cache.path("d/sources/press.yaml")) }
    try expectNew("a file that others may not read") { chmod(cache.path("d/issues.yaml"), 0) }
    try expectNew("no sources") {
      try FileManager.default.removeItem(atPath: cache.path("d/sources"))
    }
    try expectNew("sources that are a file") { try write("x", to: "sources", of: cache) }
  }

  /// Another change in the tick of the clock in which a file was written would not show.
  @Test func aYoungFileIsNotStamped() throws {
    let cache = try folder()
    #expect(try #require(FileStamps(ofFolder: FilePath(cache.path("d")))).stamp == nil)
    let later = time(nil) + 60
    #expect(try #require(FileStamps(ofFolder: FilePath(cache.path("d")), now: later)).stamp != nil)
  }
}
