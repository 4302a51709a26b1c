import Foundation
import Glibc

/// A file that appears under its name only when it is whole: until then it is written beside it.
struct NewFile {
  let descriptor: Int32
  private let path: String
  private let temporary: String
  private let replaces: Bool
  private let isDurable: Bool

  /// Begins a file; one that is there is left as it is unless `replaces`, and then until the end.
  ///
  /// One that is not durable may be lost with the power, and takes no time for the disk.
  init(at path: String, replaces: Bool, isDurable: Bool = true) throws(FileFailure) {
    var status = stat()
    let isThere = lstat(path, &status) == 0
    guard replaces || !isThere else { throw FileFailure(path: path, reason: .exists) }
    let target = isThere ? NewFile.target(of: path) : path
    let followed = stat(target, &status) == 0
    guard !followed || status.st_mode & S_IFMT == S_IFREG else {
      throw FileFailure(path: path, reason: .notAFile)
    }
    let mode: mode_t? = followed ? status.st_mode & 0o7777 : nil
    self.path = target
    self.replaces = replaces
    self.isDurable = isDurable
    temporary = "\(target).\(UInt32.random(in: .min ... .max)).part"
    descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode ?? 0o666)
    guard descriptor >= 0 else { throw FileFailure(path: path, code: errno) }
    if let mode { fchmod(descriptor, mode) }
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Writes a whole file, or leaves everything as it was.
  static func write(
    _ bytes: [UInt8],
    at path: String,
    replaces: Bool,
    isDurable: Bool = true
  ) throws(FileFailure) {
    let file = try NewFile(at: path, replaces: replaces, isDurable: isDurable)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        Glibc.write(file.descriptor, $0.baseAddress, $0.count)
      }
      let code = errno
      if count > 0 { written += count; continue }
      guard count < 0, code == EINTR else {
        file.abandon()
        throw FileFailure(path: path, code: count == 0 ? ENOSPC : code)
      }
    }
    try file.finish()
  }

  /// A symbolic link stays, and what it leads to is replaced.
  private static func target(of path: String) -> String {
    if let resolved = realpath(path, nil) {
      defer { free(resolved) }
      return String(cString: resolved)
    }
    // What the link leads to is yet to be made.
    guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path) else {
      return path
    }
    let folder = (path as NSString).deletingLastPathComponent as NSString
    return target.hasPrefix("/") ? target : folder.appendingPathComponent(target)
  }

  /// Puts the file in its place.
  func finish() throws(FileFailure) {
    let isSynced = !isDurable || fsync(descriptor) == 0
    guard close(descriptor) == 0, isSynced, put() else {
      let code = errno
      unlink(temporary)
      guard code != EEXIST else { throw FileFailure(path: path, reason: .exists) }
      throw FileFailure(path: path, code: code)
    }
    guard isDurable else { return }
    let folder = (path as NSString).deletingLastPathComponent
    let parent = open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard parent >= 0 else { return }
    fsync(parent)
    close(parent)
  }

  /// Gives the file its name; one that has come meanwhile is left as it is unless it may be replaced.
  private func put() -> Bool {
    if !replaces {
      if link(temporary, path) == 0 {
        unlink(temporary)
        return true
      }
      // Where there are no links, a name that is free now is as much as can be known.
      guard errno == EPERM || errno == ENOTSUP || errno == ENOSYS else { return false }
      guard access(path, F_OK) != 0 else {
        errno = EEXIST
        return false
      }
    }
    return rename(temporary, path) == 0
  }

  /// Leaves nothing behind.
  func abandon() {
    close(descriptor)
    unlink(temporary)
  }
}

/// Why a file could not be written.
struct FileFailure: Error, Hashable {
  enum Reason: Hashable {
    case exists, notAFile
    case system(String)
  }

  let path: String
  let reason: Reason

  init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  init(path: String, code: Int32) {
    self.init(path: path, reason: .system(Output.systemMessage(code)))
  }

  var message: String {
    switch reason {
    case .exists: "\(path) is there already; --force replaces it."
    case .notAFile: "\(path) is not a regular file."
    case .system(let reason): "\(path) cannot be written: \(reason)."
    }
  }
}
