import Glibc
import SystemPackage

/// A file that is read as a whole, whatever its size.
package enum WholeFile {
  /// The bytes of a file, or of a stream to its end; nil when it cannot be read.
  package static func read(_ path: FilePath) -> [UInt8]? {
    let file = path.open(O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else { return nil }
    var bytes: [UInt8] = []
    while true {
      let wanted = max(65_536, Int(status.st_size) + 1 - bytes.count)
      var failure: Int32 = 0
      let piece = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
        let got = Glibc.read(file, buffer.baseAddress, wanted)
        if got < 0 { failure = errno }
        count = max(0, got)
      }
      if failure == EINTR { continue }
      if failure != 0 { return nil }
      if piece.isEmpty { return bytes }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
    }
  }
}
