import Glibc
import SystemPackage

/// A file that is read whole because it is never large.
package enum SmallFile {
  package enum Content: Equatable {
    case absent
    case bytes([UInt8])
    /// Why it cannot be read.
    case obstacle(String)

    /// The bytes; nil where there are none that can be read.
    package var bytes: [UInt8]? { if case .bytes(let bytes) = self { bytes } else { nil } }
  }

  /// Reads at most so many bytes; what is no regular file or has more is not read at all.
  package static func read(_ path: FilePath, limit: Int) -> Content {
    // Without O_NONBLOCK opening a FIFO waits for a writer that may never come.
    let descriptor = path.open(O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      let code = errno
      return code == ENOENT || code == ENOTDIR
        ? .absent : .obstacle(systemMessage(code))
    }
    defer { close(descriptor) }
    return content(of: descriptor, limit: limit)
  }

  /// The same of an open file.
  package static func content(of descriptor: Int32, limit: Int) -> Content {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.isFile else {
      return .obstacle("it is not a regular file")
    }
    let size = limit >= 1 << 20 ? "\(limit >> 20) MiB" : "\(limit >> 10) KiB"
    let excess = Content.obstacle("it is larger than \(size)")
    guard status.st_size <= limit else { return excess }
    do throws(Errno) {
      let bytes = try WholeFile.rest(of: descriptor, size: Int(status.st_size), limit: limit)
      return bytes.count <= limit ? .bytes(bytes) : excess
    } catch {
      return .obstacle(systemMessage(error.rawValue))
    }
  }
}
