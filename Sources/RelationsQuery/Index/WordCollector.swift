/// Collects the words of texts, each word once a text.
///
/// A word is the longest run of letters and digits; every byte of a character beyond ASCII belongs to
/// one. What is looked for and holds no other bytes stands in a text exactly when it stands in one of
/// the text's words.
struct WordCollector {
  private(set) var words = ByteInterner()
  /// In how many texts each word stands.
  private(set) var frequencies: [UInt32] = []
  /// The words of all texts, one text after the other.
  private(set) var tokens: [UInt32] = []
  /// Where each text's words start in `tokens`, and where the last one's end.
  private(set) var starts: [UInt64] = [0]
  private var lastText: [UInt32] = []

  @inline(__always)
  static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte &- 97 < 26 || byte &- 48 < 10
  }

  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || byte &- 97 < 26 }

  /// Adds one text's words, and of its id the runs of letters: its digits, of which almost all ids
  /// have others, are looked for among the ids themselves.
  mutating func add(text: UnsafeBufferPointer<UInt8>, id: UnsafeBufferPointer<UInt8>) {
    collect(text, where: Self.isWord)
    collect(id, where: Self.isLetter)
    starts.append(UInt64(tokens.count))
  }

  @inline(__always)
  private mutating func collect(
    _ bytes: UnsafeBufferPointer<UInt8>,
    where belongs: (UInt8) -> Bool
  ) {
    let text = UInt32(starts.count)
    var index = 0
    let end = bytes.count
    while index < end {
      while index < end, !belongs(bytes[index]) { index &+= 1 }
      let start = index
      var hash: UInt32 = 2_166_136_261
      while index < end, belongs(bytes[index]) {
        hash = (hash ^ UInt32(bytes[index])) &* 16_777_619
        index &+= 1
      }
      guard index > start else { return }
      let word = words.number(
        of: UnsafeBufferPointer(rebasing: bytes[start..<index]),
        hash: hash ^ hash >> 15
      )
      if word == frequencies.count {
        frequencies.append(0)
        lastText.append(.max)
      }
      guard lastText[word] != text else { continue }
      lastText[word] = text
      frequencies[word] &+= 1
      tokens.append(UInt32(word))
    }
  }
}
