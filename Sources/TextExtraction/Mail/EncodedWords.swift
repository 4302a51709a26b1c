/// Words in other charsets within fields of mail, such as `=?UTF-8?Q?caf=C3=A9?=`, by RFC 2047.
enum EncodedWords {
  /// The text with such words decoded; white space between two of them belongs to neither.
  static func decoded(_ text: String) -> String {
    guard text.contains("=?") else { return text }
    var result = ""
    var rest = text[...]
    var pending: (charset: String, bytes: [UInt8])?
    func flush() {
      guard let word = pending else { return }
      result += TextDecoding.string(from: word.bytes, declared: word.charset)
      pending = nil
    }
    while let start = rest.firstRange(of: "=?") {
      let before = rest[..<start.lowerBound]
      guard let word = EncodedWord(rest[start.lowerBound...]) else {
        flush()
        result += rest[..<start.upperBound]
        rest = rest[start.upperBound...]
        continue
      }
      if pending == nil || !before.allSatisfy(\.isWhitespace) {
        flush()
        result += before
      }
      // A character may be cut in two between words of one charset.
      if let open = pending, open.charset == word.charset {
        pending = (open.charset, open.bytes + word.bytes)
      } else {
        flush()
        pending = (word.charset, word.bytes)
      }
      rest = rest[word.end...]
    }
    flush()
    return result + rest
  }

  private struct EncodedWord {
    let charset: String
    let bytes: [UInt8]
    let end: Substring.Index

    init?(_ text: Substring) {
      let inner = text.dropFirst(2)
      guard let first = inner.firstIndex(of: "?") else { return nil }
      let afterFirst = inner[inner.index(after: first)...]
      guard let second = afterFirst.firstIndex(of: "?"),
        let last = afterFirst[second...].dropFirst().firstRange(of: "?=")
      else { return nil }
      let content = afterFirst[second..<last.lowerBound].dropFirst()
      guard !content.contains("\n"), content.utf8.count < 2000 else { return nil }
      // A language may follow the charset after an asterisk, by RFC 2231.
      charset = inner[..<first].prefix { $0 != "*" }.lowercased()
      switch afterFirst[..<second].lowercased() {
      case "b": bytes = TransferEncoding.base64(content.utf8)
      case "q":
        let plain = content.utf8.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
        bytes = TransferEncoding.quotedPrintable(plain[...])
      default: return nil
      }
      end = last.upperBound
    }
  }
}
