/// The bytes of a file as they come, of which a bounded stretch is in memory.
package final class ByteFeed {
  /// Reads what fits; gives the number of bytes, 0 at the end.
  package typealias Read = (UnsafeMutableRawBufferPointer) throws(ImportError) -> Int

  /// How many bytes a row may have.
  let mostBytesOfARow: Int
  /// A text of 8 MiB, the most that a file of a dossier holds, stands twice in a row, with every sign
  /// escaped: what was exported comes in again.
  package static let mostBytesOfAnyRow = 32 << 20
  private static let chunk = 1 << 20

  /// The encoding in which the file is; what is read is UTF-8 all the same.
  let encoding: TextEncoding
  private let read: Read
  private let seek: ((Int) throws(ImportError) -> Void)?
  private var storage = UnsafeMutableRawBufferPointer.allocate(byteCount: 2 * chunk, alignment: 1)
  private var start = 0
  private var end = 0
  /// Where the unread bytes begin in the file.
  private(set) var offset = 0
  private(set) var isAtEnd = false

  /// A feed without `seek` can only be read on.
  package init(
    mostBytesOfARow: Int = ByteFeed.mostBytesOfAnyRow,
    encoding: TextEncoding = .utf8,
    read: @escaping Read,
    seek: ((Int) throws(ImportError) -> Void)? = nil
  ) {
    self.mostBytesOfARow = mostBytesOfARow
    self.encoding = encoding
    self.read = read
    self.seek = seek
  }

  var unreadCount: Int { end - start }

  deinit {
    storage.deallocate()
  }

  /// Lends the unread bytes for as long as the call lasts.
  func withUnread<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let unread = UnsafeRawBufferPointer(rebasing: storage[start..<end])
    return try body(unread.assumingMemoryBound(to: UInt8.self))
  }

  /// Reads more behind what is unread; false when there is no more.
  func fill() throws(ImportError) -> Bool {
    guard !isAtEnd else { return false }
    makeRoom()
    let free = UnsafeMutableRawBufferPointer(rebasing: storage[end..<end + ByteFeed.chunk])
    let count = try read(free)
    end += count
    isAtEnd = count == 0
    return count > 0
  }

  private func makeRoom() {
    let unread = UnsafeRawBufferPointer(rebasing: storage[start..<end])
    if storage.count < unread.count + ByteFeed.chunk {
      let larger = UnsafeMutableRawBufferPointer.allocate(
        byteCount: unread.count + 2 * ByteFeed.chunk,
        alignment: 1
      )
      larger.copyMemory(from: unread)
      storage.deallocate()
      storage = larger
    } else if start > 0 {
      storage.copyMemory(from: unread)
    }
    end = unread.count
    start = 0
  }

  /// Leaves bytes behind.
  func drop(_ count: Int) {
    start += count
    offset += count
  }

  /// Goes on at another place of the file.
  func go(to offset: Int) throws(ImportError) {
    if let seek {
      try seek(offset)
      start = 0
      end = 0
      isAtEnd = false
      self.offset = offset
      return
    }
    while self.offset < offset {
      if unreadCount == 0, try !fill() { return }
      drop(min(unreadCount, offset - self.offset))
    }
  }
}
