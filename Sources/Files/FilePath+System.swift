import Glibc
import SystemPackage

/// The calls of the system that take a path. Each leaves `errno` as the system set it.
extension FilePath {
  /// Opens the file; less than zero when that fails.
  package func open(_ flags: Int32, _ mode: mode_t = 0) -> Int32 {
    withPlatformString { Glibc.open($0, flags, mode) }
  }

  /// What the path leads to; nil when that cannot be looked at.
  package var status: Glibc.stat? { withPlatformString(statusOfFile) }

  /// What stands at the path itself, be it a link.
  package var linkStatus: Glibc.stat? { withPlatformString(statusOfLink) }

  /// Whether the user may do to the file what `mode` says, such as `R_OK`; of `F_OK`, whether it is
  /// there.
  package func allows(_ mode: Int32) -> Bool { withPlatformString { access($0, mode) } == 0 }

  /// The absolute path without links; nil when there is no such file.
  package var resolved: FilePath? {
    guard let path = withPlatformString({ realpath($0, nil) }) else { return nil }
    defer { free(path) }
    return FilePath(platformString: path)
  }

  /// What a link says, whether there is such a file or not; nil for what is no link.
  package var destination: FilePath? {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    guard withPlatformString({ readlink($0, &bytes, bytes.count - 1) }) > 0 else { return nil }
    return FilePath(platformString: bytes)
  }

  /// Makes a folder; false when that fails.
  package func makeFolder(_ mode: mode_t = 0o777) -> Bool {
    withPlatformString { mkdir($0, mode) } == 0
  }

  /// Makes the folder of an absolute path, and those above it that are missing, for their owner alone.
  ///
  /// Another program may make them at the same time. False when one cannot be made, or when root would
  /// make it in somebody else's folder, whose owner it would shut out.
  package func makePrivateFolders() -> Bool {
    var folder: FilePath = "/"
    for name in components {
      let parent = folder
      folder.append(name)
      guard folder.status == nil else { continue }
      guard geteuid() != 0 || parent.status?.st_uid == 0 else { return false }
      guard folder.makeFolder(0o700) || errno == EEXIST else { return false }
    }
    return true
  }

  /// Takes the file's name away; false when that fails.
  @discardableResult
  package func remove() -> Bool { withPlatformString { unlink($0) } == 0 }

  /// Takes an empty folder away; false when that fails.
  @discardableResult
  package func removeFolder() -> Bool { withPlatformString { rmdir($0) } == 0 }

  /// Gives the file another name; false when that fails.
  @discardableResult
  package func rename(to other: FilePath) -> Bool {
    withPlatformString { old in other.withPlatformString { Glibc.rename(old, $0) } } == 0
  }

  /// Gives the file a second name, unless something has that name; false when that fails.
  package func link(as other: FilePath) -> Bool {
    withPlatformString { old in other.withPlatformString { Glibc.link(old, $0) } } == 0
  }

  /// The names in the folder as the file system has them, without `.` and `..`; nil when it cannot be
  /// read.
  package var names: [[UInt8]]? {
    guard let stream = withPlatformString({ opendir($0) }) else { return nil }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
    }
    return names
  }
}

/// Outside the extension, where `stat` is the system's and no method of a path.
private func statusOfFile(_ path: UnsafePointer<CChar>) -> stat? {
  var status = stat()
  return stat(path, &status) == 0 ? status : nil
}

private func statusOfLink(_ path: UnsafePointer<CChar>) -> stat? {
  var status = stat()
  return lstat(path, &status) == 0 ? status : nil
}
