import Glibc
import SystemPackage

/// A file that is read as a whole.
package enum WholeFile {
  /// The bytes of a file, or of a stream to its end; nil when it cannot be read or has more than `limit`.
  package static func read(_ path: FilePath, limit: Int = .max) -> [UInt8]? {
    let file = path.open(O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, !status.isFolder else { return nil }
    let bytes = try? rest(of: file, size: min(limit, Int(status.st_size)), limit: limit)
    return bytes.flatMap { $0.count <= limit ? $0 : nil }
  }

  /// The bytes from where an open file stands to its end; where these are more than `limit`, some that
  /// are more than `limit` too, so that the caller can tell.
  ///
  /// `size` is that of the file as far as it is known, in bytes.
  package static func rest(
    of descriptor: Int32,
    size: Int,
    limit: Int = .max
  ) throws(Errno) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      let wanted = max(leastPiece, size + 1 - bytes.count)
      var failure: Int32 = 0
      let piece = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
        let got = Glibc.read(descriptor, buffer.baseAddress, wanted)
        if got < 0 { failure = errno }
        count = max(0, got)
      }
      if failure == EINTR { continue }
      if failure != 0 { throw Errno(rawValue: failure) }
      if piece.isEmpty { break }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
    }
    return bytes
  }

  /// A page: many files of a dossier are smaller, and each keeps the room that it was read into.
  private static let leastPiece = 4096
}
