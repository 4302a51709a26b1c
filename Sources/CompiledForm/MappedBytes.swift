import Glibc
import RelationsQuery

/// A stretch of a file, mapped for reading.
///
/// Unchecked, because pointers are not sendable: what these point to is never written to, and goes
/// only with the last reference. Forms are replaced by renaming, never changed or cut in place.
package final class MappedBytes: IndexStorage, @unchecked Sendable {
  private let bytes: UnsafeRawBufferPointer

  /// Maps so many bytes from an offset that is a multiple of the page size; nil when that fails.
  ///
  /// A stretch that will be read at once, as a whole, is brought in by the same call.
  init?(descriptor: Int32, offset: Int, count: Int, isReadAtOnce: Bool) {
    guard count > 0 else { return nil }
    let flags = MAP_SHARED | (isReadAtOnce ? Int32(MAP_POPULATE) : 0)
    guard let start = mmap(nil, count, PROT_READ, flags, descriptor, off_t(offset)),
      start != MAP_FAILED
    else { return nil }
    bytes = UnsafeRawBufferPointer(start: start, count: count)
  }

  deinit {
    munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
  }

  package func withBytes<Result>(
    _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    try body(bytes)
  }
}
