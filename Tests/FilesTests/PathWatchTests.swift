import Files
import Foundation
import Glibc
import SystemPackage
import Testing

/// Whatever changes what a path leads to is noticed.
///
/// The system queues what happens before the call that did it returns, so that nothing is waited for.
@Suite struct PathWatchTests {
  private let root: FilePath
  private let watched: FilePath

  init() throws {
    root = FilePath(NSTemporaryDirectory()).appending("watch-\(UUID().uuidString)")
    watched = root.appending("a").appending("d")
    for folder in [root, root.appending("a"), watched, root.appending("other")] {
      try #require(folder.makeFolder())
    }
    try Self.write("one", to: watched.appending("f"))
    try Self.write("one", to: root.appending("other").appending("f"))
  }

  private func end() { try? FileManager.default.removeItem(atPath: root.string) }

  private static func write(_ text: String, to path: FilePath) throws {
    let file = path.open(O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    try #require(file >= 0)
    _ = Glibc.write(file, text, text.utf8.count)
    close(file)
  }

  private static func link(_ path: FilePath, to target: String) throws {
    try #require(path.withPlatformString { symlink(target, $0) } == 0)
  }

  private func watch(_ places: PathWatch.Place...) throws -> PathWatch {
    try #require(PathWatch { places })
  }

  @Test func aFileThatIsWrittenIsNoticed() throws {
    defer { end() }
    let watch = try watch(.folder(watched))
    #expect(!watch.next(within: 0))
    try Self.write("two", to: watched.appending("f"))
    #expect(watch.next(within: 0))
    #expect(!watch.next(within: 0))
    try Self.write("two", to: root.appending("other").appending("f"))
    #expect(!watch.next(within: 0))
    try Self.write("new", to: watched.entry([0x66, 0xE9]))
    #expect(watch.next(within: 0))
  }

  /// Nobody opens or closes a file that is cut by its path.
  @Test(arguments: [0, 2], [true, false])
  func aFileThatIsCutIsNoticed(size: Int, isInFolder: Bool) throws {
    defer { end() }
    let file = watched.appending("f")
    let watch = try watch(isInFolder ? .folder(watched) : .file(file))
    #expect(!watch.next(within: 0))
    try #require(file.withPlatformString { truncate($0, size) } == 0)
    #expect(watch.next(within: 0))
    #expect(!watch.next(within: 0))
  }

  @Test(arguments: [true, false]) func aFileIsNoChangeWhileItIsWritten(isInFolder: Bool) throws {
    defer { end() }
    let file = watched.appending("f")
    let watch = try watch(isInFolder ? .folder(watched) : .file(file))
    let writing = file.open(O_WRONLY | O_APPEND, 0)
    try #require(writing >= 0)
    _ = Glibc.write(writing, "more", 4)
    #expect(!watch.next(within: 0))
    close(writing)
    #expect(watch.next(within: 0))
  }

  @Test func aLinkIsWatchedWhereItLeads() throws {
    defer { end() }
    let target = root.appending("other").appending("f")
    try Self.link(root.appending("middle"), to: "other/f")
    try Self.link(watched.appending("l"), to: "../../middle")
    let watch = try watch(.folder(watched), .file(watched.appending("l")))
    #expect(!watch.next(within: 0))
    try Self.write("two", to: target)
    #expect(watch.next(within: 0))
    // As most editors write: twice, since the second file is another one.
    for text in ["three", "four"] {
      try Self.write(text, to: root.appending("new"))
      #expect(!watch.next(within: 0))
      #expect(root.appending("new").rename(to: target))
      #expect(watch.next(within: 0), "\(text)")
    }
    // A link on the way leads elsewhere.
    try Self.write("elsewhere", to: root.appending("g"))
    try Self.link(root.appending("newer"), to: "g")
    #expect(root.appending("newer").rename(to: root.appending("middle")))
    #expect(watch.next(within: 0))
    try Self.write("once more", to: root.appending("g"))
    #expect(watch.next(within: 0))
    // It leads nowhere, and then somewhere again.
    #expect(root.appending("g").remove())
    #expect(watch.next(within: 0))
    try Self.write("back", to: root.appending("g"))
    #expect(watch.next(within: 0))
  }

  @Test func aFileIsWatchedUnderAllItsNames() throws {
    defer { end() }
    #expect(watched.appending("f").link(as: root.appending("second")))
    let watch = try watch(.folder(watched), .file(watched.appending("f")))
    try Self.write("two", to: root.appending("second"))
    #expect(watch.next(within: 0))
  }

  @Test func aFolderInThePlaceOfAnotherIsNoticed() throws {
    defer { end() }
    let watch = try watch(.folder(watched), .folder(watched.appending("sources")))
    #expect(watched.rename(to: root.appending("old")))
    #expect(watch.next(within: 0))
    #expect(root.appending("other").rename(to: watched))
    #expect(watch.next(within: 0))
    try Self.write("two", to: watched.appending("f"))
    #expect(watch.next(within: 0))
    #expect(watched.appending("sources").makeFolder())
    #expect(watch.next(within: 0))
    try Self.write("new", to: watched.appending("sources").appending("s"))
    #expect(watch.next(within: 0))
  }

  @Test func aFolderAboveThatIsReplacedIsNoticed() throws {
    defer { end() }
    let watch = try watch(.folder(watched))
    #expect(root.appending("a").rename(to: root.appending("b")))
    #expect(watch.next(within: 0))
    #expect(root.appending("a").makeFolder())
    #expect(watch.next(within: 0))
    #expect(root.appending("other").rename(to: watched))
    #expect(watch.next(within: 0))
    try Self.write("two", to: watched.appending("f"))
    #expect(watch.next(within: 0))
  }

  /// What `ln -sfn` does, and what it did before it was careful.
  @Test(arguments: [true, false])
  func aLinkToAnotherFolderIsNoticed(isReplacedAtOnce: Bool) throws {
    defer { end() }
    let link = root.appending("current")
    try Self.link(link, to: "a/d")
    let watch = try watch(.folder(link))
    try Self.write("two", to: watched.appending("f"))
    #expect(watch.next(within: 0))
    if isReplacedAtOnce {
      try Self.link(root.appending("next"), to: "other")
      #expect(root.appending("next").rename(to: link))
    } else {
      #expect(link.remove())
      try Self.link(link, to: "other")
    }
    #expect(watch.next(within: 0))
    try Self.write("two", to: root.appending("other").appending("f"))
    #expect(watch.next(within: 0))
  }
}
