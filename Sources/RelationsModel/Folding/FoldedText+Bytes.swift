extension FoldedText {
  /// So many bytes are folded at a time.
  private static let chunk = 256
  /// What a chunk and the character that reaches beyond it fold to has no more bytes, at up to seven for
  /// each two.
  private static let room = 7 * (chunk + 4)

  /// Appends what a text, lent as UTF-8, folds to; bytes that are no UTF-8 count as the replacement
  /// character.
  package static func append(_ utf8: UnsafeBufferPointer<UInt8>, to folded: inout [UInt8]) {
    let start = folded.count
    if appendSound(utf8, to: &folded) { return }
    folded.removeLast(folded.count - start)
    for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
      append(scalar, to: &folded)
    }
  }

  /// Appends what UTF-8 folds to; false, with anything appended, when there is something else.
  private static func appendSound(
    _ utf8: UnsafeBufferPointer<UInt8>,
    to folded: inout [UInt8]
  ) -> Bool {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room) { room in
      var place = 0
      while place < utf8.count {
        var filled = 0
        let end = min(utf8.count, place + chunk)
        while place < end {
          if utf8[place] < 0x80 {
            let count = foldASCII(utf8, place..<end, to: room, filled)
            (place, filled) = (place + count, filled + count)
            continue
          }
          let (scalar, width) = utf8.character(at: place)
          guard width > 1 else { return false }
          if let folding = ReadyFoldings.shared.folding(of: scalar) {
            for offset in 0..<folding.count { room[filled + offset] = folding.byte(offset) }
            filled += folding.count
          } else if ReadyFoldings.shared.isUnchanged(scalar) {
            for offset in 0..<width { room[filled + offset] = utf8[place + offset] }
            filled += width
          } else {
            folded.append(contentsOf: room[..<filled])
            filled = 0
            append(scalar, to: &folded)
          }
          place += width
        }
        folded.append(contentsOf: room[..<filled])
      }
      return true
    }
  }

  /// Folds ASCII up to the first other character; gives the number of its bytes.
  @inline(__always)
  private static func foldASCII(
    _ utf8: UnsafeBufferPointer<UInt8>,
    _ range: Range<Int>,
    to room: UnsafeMutableBufferPointer<UInt8>,
    _ filled: Int
  ) -> Int {
    var place = range.lowerBound
    let offset = filled - place
    let target = UnsafeMutableRawPointer(room.baseAddress.unsafelyUnwrapped)
    while place + ByteBlock.scalarCount <= range.upperBound, utf8.isASCII(at: place) {
      target.storeBytes(
        of: utf8.block(at: place).foldedASCII,
        toByteOffset: place + offset,
        as: ByteBlock.self
      )
      place += ByteBlock.scalarCount
    }
    while place < range.upperBound, utf8[place] < 0x80 {
      room[place + offset] = foldedASCII(utf8[place])
      place += 1
    }
    return place - range.lowerBound
  }
}

extension ByteBlock {
  /// What sixteen bytes of ASCII fold to.
  @inline(__always)
  fileprivate var foldedASCII: ByteBlock {
    let space = ByteBlock(repeating: 0x20)
    let isUpper = (self &- ByteBlock(repeating: 0x41)) .< ByteBlock(repeating: 26)
    let isSpace = (self &- ByteBlock(repeating: 0x09)) .< ByteBlock(repeating: 5)
    return replacing(with: self | space, where: isUpper).replacing(with: space, where: isSpace)
  }
}
