import RelationsModel
import RelationsQuery

/// Finds what was typed in texts that are read: words as the filter does, signs as they stand.
struct WordFinder {
  private let text: String

  init(_ typed: String) {
    // A space that was typed before the next word does not hide what is found so far.
    text = typed.split(separator: " ").joined(separator: " ")
  }

  /// Where a text has it.
  var ranges: (String) -> [Range<String.Index>] {
    guard !text.isEmpty else { return { _ in [] } }
    let words = Filter.read("\"\(text.filter { $0 != "\"" })\"").filter
    let bytes = TypedBytes(text)
    return { [text] entry in
      // Most of a long text is passed over without being folded.
      guard bytes.mayStand(in: entry) else { return [] }
      let found = words.highlights(in: entry)
      return found.isEmpty ? entry.ranges(of: text) : found
    }
  }
}

/// What was typed, as a text is looked through for it byte by byte.
private struct TypedBytes {
  /// Folded.
  private let bytes: [UInt8]
  /// Whether all of it is letters and digits of ASCII, and blanks.
  private let isPlain: Bool

  init(_ text: String) {
    bytes = text.utf8.map(FoldedText.foldedASCII)
    isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case 0x20, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: false
      }
    }
  }

  /// False where a text certainly has it nowhere, whatever is folded.
  func mayStand(in text: String) -> Bool {
    guard isPlain else { return true }
    var text = text
    return text.withUTF8 { text in
      var place = 0
      while place < text.count {
        let byte = text[place]
        if byte >= 0x80 {
          // Marks of the general punctuation fold to no letter, digit or blank.
          guard place + 2 < text.count, byte == 0xE2, text[place + 1] == 0x80,
            (0x90...0xA7).contains(text[place + 2])
          else { return true }
          place += 3
          continue
        }
        if FoldedText.foldedASCII(byte) == bytes[0], has(text, at: place) { return true }
        place += 1
      }
      return false
    }
  }

  private func has(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    guard place + bytes.count <= text.count else { return false }
    return bytes.indices.allSatisfy { FoldedText.foldedASCII(text[place + $0]) == bytes[$0] }
  }
}
