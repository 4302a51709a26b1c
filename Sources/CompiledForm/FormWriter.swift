import Glibc

/// A file that is being written beside others, so that whoever opens its name finds the old one or
/// the new one, whole.
final class FormWriter: Sendable {
  static let prefix = ".writing-"
  /// So much is written by one call: a process that ends need not wait for more.
  private static let bytesOfAPiece = 8 << 20
  private static let mostTries = 16

  let folder: CacheFolder
  let descriptor: Int32
  private let temporary: String

  /// Makes a file of a new name and locks it, for others take one that nobody has locked for one whose
  /// writer died: where somebody did before it was locked, another is made.
  init?(in folder: CacheFolder) {
    for _ in 0..<FormWriter.mostTries {
      let name = FormWriter.prefix + String(UInt64.random(in: 0...UInt64.max), radix: 16)
      let flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
      let file = openat(folder.descriptor, name, flags, 0o600)
      guard file >= 0 else { return nil }
      var status = stat()
      if flock(file, LOCK_EX | LOCK_NB) == 0, fstat(file, &status) == 0, status.st_nlink > 0 {
        (self.folder, descriptor, temporary) = (folder, file, name)
        return
      }
      unlinkat(folder.descriptor, name, 0)
      close(file)
    }
    return nil
  }

  /// Lets go of a file that has got no other name.
  deinit {
    var (own, there) = (stat(), stat())
    if fstat(descriptor, &own) == 0,
      fstatat(folder.descriptor, temporary, &there, AT_SYMLINK_NOFOLLOW) == 0,
      own.st_ino == there.st_ino
    {
      unlinkat(folder.descriptor, temporary, 0)
    }
    close(descriptor)
  }

  /// Writes bytes at a place; false when that cannot be done.
  func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = UnsafeRawBufferPointer(rebasing: rest.prefix(FormWriter.bytesOfAPiece))
      let place = offset + rest.startIndex
      let count = pwrite(descriptor, piece.baseAddress, piece.count, off_t(place))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Gives the file its name, once all of it is on the disk; false when that cannot be done.
  func finish(as name: String) -> Bool {
    guard fsync(descriptor) == 0,
      renameat(folder.descriptor, temporary, folder.descriptor, name) == 0
    else { return false }
    fsync(folder.descriptor)
    return true
  }
}
