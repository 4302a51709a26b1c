import Files
import Glibc
import SystemPackage

/// A file that is read whole because it is never large.
enum SmallFile {
  enum Content: Equatable {
    case absent
    case bytes([UInt8])
    /// Why it cannot be read.
    case obstacle(String)
  }

  /// Reads at most so many bytes; what is no regular file or has more is not read at all.
  static func read(_ path: FilePath, limit: Int) -> Content {
    // Without O_NONBLOCK opening a FIFO waits for a writer that may never come.
    let descriptor = path.open(O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      let code = errno
      return code == ENOENT || code == ENOTDIR
        ? .absent : .obstacle(Output.systemMessage(code))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return .obstacle("it is not a regular file")
    }
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      let wanted = min(limit + 1 - bytes.count, max(4096, Int(status.st_size) + 1))
      var failure: Int32 = 0
      let piece = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
        let got = Glibc.read(descriptor, buffer.baseAddress, wanted)
        if got < 0 { failure = errno }
        count = max(0, got)
      }
      if failure == EINTR { continue }
      if failure != 0 { return .obstacle(Output.systemMessage(failure)) }
      if piece.isEmpty { return .bytes(bytes) }
      bytes += piece
    }
    return .obstacle("it is larger than \(limit / 1024) KiB")
  }
}
