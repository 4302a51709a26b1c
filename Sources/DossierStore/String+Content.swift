extension String {
  /// The text without spaces, tabs and line ends around it.
  var trimmed: String {
    let isSpace = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
    guard let first = utf8.first, let last = utf8.last else { return self }
    guard isSpace(first) || isSpace(last) else { return self }
    let start = utf8.firstIndex { !isSpace($0) } ?? endIndex
    let end = utf8.lastIndex { !isSpace($0) }.map(utf8.index(after:)) ?? endIndex
    return start < end ? String(self[start..<end]) : ""
  }

  /// Whether a control character other than a tab or a line end is in it.
  var holdsControls: Bool {
    var previous: UInt8 = 0
    for byte in utf8 {
      if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { return true }
      if byte == 0x7F || (previous == 0xC2 && byte < 0xA0) { return true }
      previous = byte
    }
    return false
  }

  /// The number of words: what stands between white space and holds a letter or a digit.
  var wordCount: Int {
    var words = 0
    var isCounted = false
    for scalar in unicodeScalars {
      if scalar == " "
        || (scalar.value <= 0x20 || !scalar.isASCII) && scalar.properties.isWhitespace
      {
        isCounted = false
      } else if !isCounted, scalar.isLetterOrDigit {
        isCounted = true
        words += 1
      }
    }
    return words
  }
}

extension Unicode.Scalar {
  fileprivate var isLetterOrDigit: Bool {
    // The Unicode tables are slow next to this, and most letters are these.
    if ("a"..."z").contains(self) || ("A"..."Z").contains(self) { return true }
    return properties.isAlphabetic || properties.numericType != nil
  }
}
