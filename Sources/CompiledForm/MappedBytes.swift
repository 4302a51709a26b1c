import CProcess
import Glibc
import RelationsQuery

/// A stretch of a file, mapped for reading.
///
/// Unchecked, because pointers are not sendable: what these point to is never written to, and goes
/// only with the last reference. Forms are replaced by renaming; one that somebody cuts in place reads
/// as zeros from there on and is no longer whole.
package final class MappedBytes: IndexStorage, @unchecked Sendable {
  private let bytes: UnsafeRawBufferPointer
  private let guardedRange: Int32
  private let file: Int32
  private let end: Int

  /// Maps so many bytes from an offset that is a multiple of the page size; nil when that fails.
  ///
  /// A stretch that will be read at once, as a whole, is brought in by the same call.
  init?(descriptor: Int32, offset: Int, count: Int, isReadAtOnce: Bool) {
    guard count > 0 else { return nil }
    let file = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    guard file >= 0 else { return nil }
    let flags = MAP_SHARED | (isReadAtOnce ? Int32(MAP_POPULATE) : 0)
    guard let start = mmap(nil, count, PROT_READ, flags, file, off_t(offset)), start != MAP_FAILED
    else {
      close(file)
      return nil
    }
    bytes = UnsafeRawBufferPointer(start: start, count: count)
    guardedRange = cproc_guard(start, count)
    self.file = file
    end = offset + count
  }

  deinit {
    cproc_release(guardedRange)
    munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    close(file)
  }

  /// True while the file has every byte, so that what was read by now was what was written.
  package var isWhole: Bool {
    var status = stat()
    return !cproc_is_cut(guardedRange) && fstat(file, &status) == 0 && status.st_size >= end
  }

  package func withBytes<Result>(
    _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    try body(bytes)
  }
}
