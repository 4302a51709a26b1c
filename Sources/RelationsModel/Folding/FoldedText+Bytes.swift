extension FoldedText {
  /// Appends what a text, lent as UTF-8, folds to; bytes that are no UTF-8 count as the replacement
  /// character.
  package static func append(_ utf8: UnsafeBufferPointer<UInt8>, to folded: inout [UInt8]) {
    let start = folded.count
    if appendPlain(utf8, to: &folded) { return }
    folded.removeLast(folded.count - start)
    for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
      append(scalar, to: &folded)
    }
  }

  /// Appends ASCII in one pass; false, with anything appended, when there is something else.
  private static func appendPlain(
    _ utf8: UnsafeBufferPointer<UInt8>,
    to folded: inout [UInt8]
  ) -> Bool {
    var all: UInt8 = 0
    for byte in utf8 { all |= byte }
    guard all < 0x80 else { return false }
    folded.append(contentsOf: utf8)
    let start = folded.count - utf8.count
    folded.withUnsafeMutableBufferPointer { folded in
      for index in start..<folded.count {
        let byte = folded[index]
        let isUpper = byte &- 0x41 < 26
        let isSpace = byte &- 0x09 < 5
        folded[index] = isSpace ? 0x20 : byte | (isUpper ? 0x20 : 0)
      }
    }
    return true
  }
}
