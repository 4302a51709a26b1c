import CMarkup

/// Unpacks deflated bytes by zlib.
package enum Unpacking {
  static let missing = ExtractionFailure.missing(name: "zlib", package: "zlib1g")

  /// The bytes of a gzip file, `limit` at most.
  package static func gzip(_ bytes: [UInt8], limit: Int) throws(ExtractionFailure) -> [UInt8] {
    try unpacked(bytes[...], isGzip: true, limit: limit)
  }

  /// The bytes of a deflated part, `limit` at most.
  static func deflated(
    _ bytes: ArraySlice<UInt8>,
    limit: Int
  ) throws(ExtractionFailure) -> [UInt8] {
    try unpacked(bytes, isGzip: false, limit: limit)
  }

  private static func unpacked(
    _ bytes: ArraySlice<UInt8>,
    isGzip: Bool,
    limit: Int
  ) throws(ExtractionFailure) -> [UInt8] {
    guard cmarkup_has_zlib() else { throw missing }
    return try bytes.withUnsafeBufferPointer { bytes throws(ExtractionFailure) in
      guard let unpacker = cmarkup_inflate_open(bytes.baseAddress, bytes.count, isGzip) else {
        throw .tooLarge(limit: "more than there is memory for")
      }
      defer { cmarkup_inflate_close(unpacker) }
      var result: [UInt8] = []
      var room = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = cmarkup_inflate_next(unpacker, &room, room.count)
        guard count >= 0 else { throw .damaged(reason: "a packed part is broken or ends early") }
        if count == 0 { return result }
        guard result.count + count <= limit else {
          throw .tooLarge(limit: "more than \(limit >> 20) MB when unpacked")
        }
        result += room[..<count]
      }
    }
  }
}
