extension String {
  /// The number of words: what stands between white space and holds a letter or a digit.
  package var wordCount: Int {
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
  /// Whether it is a letter or a digit of any script.
  package var isLetterOrDigit: Bool {
    // The Unicode tables are slow next to this, and most letters are these.
    if ("a"..."z").contains(self) || ("A"..."Z").contains(self) { return true }
    if isASCII { return ("0"..."9").contains(self) }
    return properties.isAlphabetic || properties.numericType != nil
  }
}
