import Glibc
import Synchronization
import SystemPackage

/// A file that appears under its name only when it is whole.
///
/// Until then it has no name at all, so that a kill leaves nothing behind, unless it comes in the moment
/// in which a whole file takes another's place. Where the file system has no such files, it is written
/// beside its place.
package struct NewFile {
  package let descriptor: Int32
  private let path: FilePath
  private let temporary: FilePath
  private let isNamed: Bool
  private let replaces: Bool
  private let isDurable: Bool
  /// What the file has not taken over from the one in whose place it comes; nil where it has all.
  private let loss: Ownership.Loss?
  /// Whether the one in whose place it comes is closed to writing.
  private let isOverReadOnly: Bool
  /// Whether that one has another name, under which it stays.
  private let isOverLinked: Bool

  /// Begins a file; one that is there is left as it is unless `replaces`, and then until the end.
  ///
  /// One that is not durable may be lost with the power, and takes no time for the disk. With
  /// `standsBeside` it is written as where there are no files without a name. One in nobody's place
  /// gets `mode`, less what the process masks.
  package init(
    at path: FilePath,
    replaces: Bool,
    isDurable: Bool = true,
    standsBeside: Bool = false,
    mode newMode: mode_t = 0o666
  ) throws(FileFailure) {
    guard WrittenLink(at: path) != .somebodyElses else {
      throw FileFailure(path: path, reason: .strangersLink)
    }
    let isThere = path.linkStatus != nil
    let target = isThere ? NewFile.target(of: path) : path
    let old = target.status
    guard old?.isFile ?? true else {
      throw FileFailure(path: path, reason: old?.isFolder == true ? .folder : .notAFile)
    }
    guard replaces || !isThere else { throw FileFailure(path: path, reason: .exists) }
    let mode = old.map { $0.st_mode & 0o7777 }
    self.path = target
    self.replaces = replaces
    self.isDurable = isDurable
    isOverReadOnly = mode.map { $0 & 0o222 == 0 } ?? false
    isOverLinked = old.map { $0.st_nlink > 1 } ?? false
    temporary = target.withEnding(".\(UInt32.random(in: .min ... .max)).part")
    let unnamed = standsBeside ? -1 : NewFile.unnamed(in: target.folder, mode ?? newMode)
    isNamed = unnamed < 0
    descriptor =
      isNamed
      ? temporary.open(O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode ?? newMode) : unnamed
    guard descriptor >= 0 else { throw FileFailure(path: path, code: errno) }
    if isNamed { NewFile.unfinished.withLock { [temporary] in _ = $0.insert(temporary) } }
    loss = old.flatMap { [descriptor] in Ownership(of: $0).give(to: descriptor) }
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Files that stand under another name until they are whole.
  private static let unfinished = Mutex<Set<FilePath>>([])

  /// Takes away all that is not whole, before the program ends while others still write.
  package static func abandonAll() {
    for path in unfinished.withLock({ $0 }) { path.remove() }
  }

  /// Takes away what a program that was killed has left beside the place of a file.
  ///
  /// Only for a file that nobody else can be writing.
  package static func removeStrays(of path: FilePath) {
    let target = NewFile.target(of: path)
    guard let last = target.lastComponent else { return }
    let name = FilePath(root: nil, components: last).bytes
    for stray in target.folder.names ?? [] where stray.starts(with: name + [0x2E]) {
      let ending = stray.dropFirst(name.count + 1)
      let digits = ending.prefix { (0x30...0x39).contains($0) }
      guard !digits.isEmpty, ending.dropFirst(digits.count).elementsEqual(".part".utf8) else {
        continue
      }
      target.folder.entry(stray).remove()
    }
  }

  /// A file without a name; -1 where there can be none.
  private static func unnamed(in folder: FilePath, _ mode: mode_t) -> Int32 {
    // It gets its name by way of /proc.
    guard access("/proc/self/fd", X_OK) == 0 else { return -1 }
    return folder.open(temporaryFile | O_DIRECTORY | O_WRONLY | O_CLOEXEC, mode)
  }

  /// Linux's O_TMPFILE without O_DIRECTORY.
  private static let temporaryFile: Int32 = 0o20_000_000

  /// What is to be told of a file that took another's place; nil where there is nothing.
  package var notice: String? {
    let notices = [
      loss?.message(of: path),
      isOverReadOnly ? "\(path.shown) was read-only, and is so again." : nil,
      isOverLinked ? "\(path.shown) had another name, under which it is as it was." : nil,
    ].compactMap(\.self)
    return notices.isEmpty ? nil : notices.joined(separator: " ")
  }

  /// Writes a whole file, or leaves everything as it was; gives what is to be told of it.
  @discardableResult
  package static func write(
    _ bytes: [UInt8],
    at path: FilePath,
    replaces: Bool,
    isDurable: Bool = true,
    mode: mode_t = 0o666
  ) throws(FileFailure) -> String? {
    let file = try NewFile(at: path, replaces: replaces, isDurable: isDurable, mode: mode)
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
    return file.notice
  }

  /// A symbolic link stays, and what it leads to is replaced.
  private static func target(of path: FilePath) -> FilePath {
    // What the link leads to may be yet to be made.
    path.resolved ?? path.destination.map { path.folder.pushing($0) } ?? path
  }

  /// Puts the file in its place.
  package func finish() throws(FileFailure) {
    let isSynced = !isDurable || fsync(descriptor) == 0
    let isPut = isSynced && put()
    let code = errno
    NewFile.unfinished.withLock { [temporary] in _ = $0.remove(temporary) }
    guard close(descriptor) == 0, isPut else {
      temporary.remove()
      guard code != EEXIST else { throw FileFailure(path: path, reason: .exists) }
      throw FileFailure(path: path, code: code)
    }
    guard isDurable else { return }
    let parent = path.folder.open(O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard parent >= 0 else { return }
    fsync(parent)
    close(parent)
  }

  /// Gives the file its name; one that has come meanwhile is left as it is unless it may be replaced.
  private func put() -> Bool {
    guard isNamed else {
      if name(path) { return true }
      guard replaces, errno == EEXIST else { return false }
      return name(temporary) && temporary.rename(to: path)
    }
    if !replaces {
      if temporary.link(as: path) {
        temporary.remove()
        return true
      }
      // Where there are no links, a name that is free now is as much as can be known.
      guard errno == EPERM || errno == ENOTSUP || errno == ENOSYS else { return false }
      guard !path.allows(F_OK) else {
        errno = EEXIST
        return false
      }
    }
    return temporary.rename(to: path)
  }

  /// Names a file that has no name yet.
  private func name(_ path: FilePath) -> Bool {
    path.withPlatformString {
      linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, $0, AT_SYMLINK_FOLLOW)
    } == 0
  }

  /// Leaves nothing behind.
  package func abandon() {
    close(descriptor)
    temporary.remove()
    NewFile.unfinished.withLock { [temporary] in _ = $0.remove(temporary) }
  }
}

/// Why a file could not be written.
package struct FileFailure: Error, Hashable {
  package enum Reason: Hashable {
    case exists, folder, notAFile, danglingLink, strangersLink
    /// A link in a dossier's folder that leads to another place.
    case leadsOut
    case system(String)
  }

  /// The path for people.
  package let path: String
  package let reason: Reason

  package init(path: FilePath, reason: Reason) {
    self.path = path.shown
    self.reason = reason
  }

  package init(path: FilePath, code: Int32) {
    self.init(path: path, reason: .system(systemMessage(code)))
  }

  package var message: String {
    switch reason {
    case .exists: "\(path) is there already; --force replaces it."
    case .folder: "\(path) is a folder; give the name of a file."
    case .notAFile: "\(path) is not a regular file."
    case .danglingLink:
      "\(path) is a link to what does not exist. Give the path that it leads to, or remove it."
    case .strangersLink: "\(path) \(WrittenLink.warning)"
    case .leadsOut:
      "\(path) leads to a file outside the dossier, which is left as it is. Put the file itself there."
    case .system(let reason): "\(path) cannot be written: \(reason)."
    }
  }
}
