import Glibc

/// Writes a file beside others, so that whoever opens it finds the old one or the new one, whole.
struct FormWriter {
  static let prefix = ".writing-"
  /// So much is written by one call: a process that ends need not wait for more.
  private static let bytesOfAPiece = 8 << 20

  let folder: CacheFolder

  /// Writes the pieces one after the other under a name; false when that cannot be done.
  func write(_ pieces: [UnsafeRawBufferPointer], as name: String) -> Bool {
    guard let (file, temporary) = begin() else { return false }
    defer { close(file) }
    let isWritten = pieces.allSatisfy { write($0, to: file) } && fsync(file) == 0
    guard isWritten, renameat(folder.descriptor, temporary, folder.descriptor, name) == 0 else {
      unlinkat(folder.descriptor, temporary, 0)
      return false
    }
    fsync(folder.descriptor)
    return true
  }

  private static let mostTries = 16

  /// Makes a file of a new name and locks it, for others take one that nobody has locked for one whose
  /// writer died: where somebody did before it was locked, another is made.
  private func begin() -> (file: Int32, name: String)? {
    for _ in 0..<FormWriter.mostTries {
      let name = FormWriter.prefix + String(UInt64.random(in: 0...UInt64.max), radix: 16)
      let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
      let file = openat(folder.descriptor, name, flags, 0o600)
      guard file >= 0 else { return nil }
      var status = stat()
      if flock(file, LOCK_EX | LOCK_NB) == 0, fstat(file, &status) == 0, status.st_nlink > 0 {
        return (file, name)
      }
      unlinkat(folder.descriptor, name, 0)
      close(file)
    }
    return nil
  }

  private func write(_ bytes: UnsafeRawBufferPointer, to file: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = UnsafeRawBufferPointer(rebasing: rest.prefix(FormWriter.bytesOfAPiece))
      let count = Glibc.write(file, piece.baseAddress, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
