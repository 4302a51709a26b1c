import Files
import Glibc
import SystemPackage

/// Notices that somebody changed a folder of files, and costs nothing while nobody does.
struct FolderWatch: Sendable {
  /// Files come and go, and are written; folders as well.
  private static let events = UInt32(
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ONLYDIR
  )
  /// Programs write several files, or one in several goes: what follows within this time is one change.
  private static let calmMilliseconds: Int32 = 150

  private let descriptor: Int32
  private let folders: [FilePath]

  /// Watches a folder and one in it of the given name; nil where the system lets nobody watch.
  init?(folder: FilePath, and name: String) {
    descriptor = inotify_init1(Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    folders = [folder, folder.appending(name)]
    guard watch() else {
      close(descriptor)
      return nil
    }
  }

  /// Watches what is there: whoever is watched already stays so.
  @discardableResult
  private func watch() -> Bool {
    folders.count { folder in
      folder.withPlatformString { inotify_add_watch(descriptor, $0, FolderWatch.events) } >= 0
    } > 0
  }

  /// Calls back after each change once it is over, until the callback says false.
  func run(_ changed: () -> Bool) {
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      guard count > 0 || errno == EINTR else { return }
      var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      while poll(&entry, 1, FolderWatch.calmMilliseconds) > 0 {
        guard Glibc.read(descriptor, &buffer, buffer.count) > 0 else { return }
      }
      // A folder may have come only now.
      watch()
      guard changed() else { return }
    }
  }
}
