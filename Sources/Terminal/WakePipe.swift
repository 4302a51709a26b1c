import Glibc

/// A pipe whose bytes end a blocking wait.
package final class WakePipe: Sendable {
  let readEnd: Int32
  let writeEnd: Int32

  package init() {
    var ends: [Int32] = [-1, -1]
    _ = ends.withUnsafeMutableBufferPointer { pipe($0.baseAddress) }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    (readEnd, writeEnd) = (ends[0], ends[1])
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  /// Wakes whoever waits; when the pipe is full, it is awake already.
  package func wake() {
    var byte = UInt8(ascii: "M")
    _ = write(writeEnd, &byte, 1)
  }

  /// Takes all bytes that are there.
  func drain() -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 256)
    while true {
      let count = read(readEnd, &buffer, buffer.count)
      guard count > 0 else { return bytes }
      bytes += buffer.prefix(count)
    }
  }
}
