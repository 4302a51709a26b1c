import Foundation
import Glibc
import Synchronization

/// A file that appears under its name only when it is whole.
///
/// Until then it has no name at all, so that not even a kill leaves anything behind; where the file
/// system has no such files, it is written beside its place.
struct NewFile {
  let descriptor: Int32
  private let path: String
  private let temporary: String
  private let isNamed: Bool
  private let replaces: Bool
  private let isDurable: Bool

  /// Begins a file; one that is there is left as it is unless `replaces`, and then until the end.
  ///
  /// One that is not durable may be lost with the power, and takes no time for the disk. With
  /// `standsBeside` it is written as where there are no files without a name.
  init(
    at path: String,
    replaces: Bool,
    isDurable: Bool = true,
    standsBeside: Bool = false
  ) throws(FileFailure) {
    guard WrittenLink(at: path) != .somebodyElses else {
      throw FileFailure(path: path, reason: .strangersLink)
    }
    var status = stat()
    let isThere = lstat(path, &status) == 0
    let target = isThere ? NewFile.target(of: path) : path
    let followed = stat(target, &status) == 0
    guard !followed || status.st_mode & S_IFMT == S_IFREG else {
      throw FileFailure(path: path, reason: .notAFile)
    }
    guard replaces || !isThere else { throw FileFailure(path: path, reason: .exists) }
    let mode: mode_t? = followed ? status.st_mode & 0o7777 : nil
    self.path = target
    self.replaces = replaces
    self.isDurable = isDurable
    temporary = "\(target).\(UInt32.random(in: .min ... .max)).part"
    let unnamed = standsBeside ? -1 : NewFile.unnamed(in: NewFile.folder(of: target), mode ?? 0o666)
    isNamed = unnamed < 0
    descriptor =
      isNamed
      ? open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode ?? 0o666) : unnamed
    guard descriptor >= 0 else { throw FileFailure(path: path, code: errno) }
    if isNamed { NewFile.unfinished.withLock { [temporary] in _ = $0.insert(temporary) } }
    if let mode { fchmod(descriptor, mode) }
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Files that stand under another name until they are whole.
  private static let unfinished = Mutex<Set<String>>([])

  /// Takes away all that is not whole, before the program ends while others still write.
  static func abandonAll() {
    for path in unfinished.withLock({ $0 }) { unlink(path) }
  }

  /// A file without a name; -1 where there can be none.
  private static func unnamed(in folder: String, _ mode: mode_t) -> Int32 {
    // It gets its name by way of /proc.
    guard access("/proc/self/fd", X_OK) == 0 else { return -1 }
    return open(folder, temporaryFile | O_DIRECTORY | O_WRONLY | O_CLOEXEC, mode)
  }

  /// Linux's O_TMPFILE without O_DIRECTORY.
  private static let temporaryFile: Int32 = 0o20_000_000

  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
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
    return target.hasPrefix("/") ? target : "\(folder(of: path))/\(target)"
  }

  /// Puts the file in its place.
  func finish() throws(FileFailure) {
    let isSynced = !isDurable || fsync(descriptor) == 0
    let isPut = isSynced && put()
    let code = errno
    NewFile.unfinished.withLock { [temporary] in _ = $0.remove(temporary) }
    guard close(descriptor) == 0, isPut else {
      unlink(temporary)
      guard code != EEXIST else { throw FileFailure(path: path, reason: .exists) }
      throw FileFailure(path: path, code: code)
    }
    guard isDurable else { return }
    let parent = open(NewFile.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard parent >= 0 else { return }
    fsync(parent)
    close(parent)
  }

  /// Gives the file its name; one that has come meanwhile is left as it is unless it may be replaced.
  private func put() -> Bool {
    guard isNamed else {
      if name(path) { return true }
      guard replaces, errno == EEXIST else { return false }
      return name(temporary) && rename(temporary, path) == 0
    }
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

  /// Names a file that has no name yet.
  private func name(_ path: String) -> Bool {
    linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0
  }

  /// Leaves nothing behind.
  func abandon() {
    close(descriptor)
    unlink(temporary)
    NewFile.unfinished.withLock { [temporary] in _ = $0.remove(temporary) }
  }
}

/// Why a file could not be written.
struct FileFailure: Error, Hashable {
  enum Reason: Hashable {
    case exists, notAFile, danglingLink, strangersLink
    /// A link in a dossier's folder that leads to another place.
    case leadsOut
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
    case .danglingLink:
      "\(path) is a link to what does not exist. Give the path that it leads to, or remove it."
    case .strangersLink:
      "\(path) is a link that somebody else has laid where all may write. Give another path."
    case .leadsOut:
      "\(path) leads to a file outside the dossier, which is left as it is. Put the file itself there."
    case .system(let reason): "\(path) cannot be written: \(reason)."
    }
  }
}
