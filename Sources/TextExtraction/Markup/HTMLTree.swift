extension MarkupTree {
  /// Reads a page in HTML, which every sequence of bytes is.
  ///
  /// The encoding is that of the byte order mark, of `charset` (what a server or a mail said), of the page itself, or
  /// what the bytes look like: UTF-8, else windows-1252.
  package init(html bytes: [UInt8], charset: String? = nil) {
    let declared = charset.flatMap { TextDecoding.name(of: $0) == nil ? nil : $0 }
    let text = TextDecoding.string(from: bytes, declared: declared ?? Self.declaredCharset(bytes))
    self.init(html: text)
  }

  /// Reads a page in HTML that is decoded already.
  package init(html text: String) {
    self = Array(text.utf8).withUnsafeBufferPointer { bytes in
      var tokens = HTMLTokens(bytes)
      var builder = HTMLTreeBuilder()
      while let token = tokens.next() { builder.take(token) }
      return builder.tree()
    }
  }

  /// The charset that the first 4,096 bytes of a page declare in a `meta` element or an XML declaration.
  private static func declaredCharset(_ bytes: [UInt8]) -> String? {
    let head = bytes.prefix(4096).filter { $0 != 0 }
    return head.withUnsafeBufferPointer { head in
      let start = String(decoding: head.prefix(100), as: UTF8.self)
      if start.hasPrefix("<?xml"), let encoding = quoted(after: "encoding", in: start) {
        return encoding
      }
      var tokens = HTMLTokens(head)
      while let token = tokens.next() {
        guard case .start("meta", let attributes, _) = token else { continue }
        if let charset = charset(ofMeta: attributes), TextDecoding.name(of: charset) != nil {
          // A page whose ASCII could be read is not in UTF-16, whatever it says.
          return charset.lowercased().hasPrefix("utf-16") ? "utf-8" : charset
        }
      }
      return nil
    }
  }

  private static func charset(ofMeta attributes: [MarkupNode.Attribute]) -> String? {
    if let charset = attributes.first(where: { $0.name == "charset" }) { return charset.value }
    guard attributes.contains(where: { $0.value.lowercased() == "content-type" }),
      let content = attributes.first(where: { $0.name == "content" })?.value.lowercased(),
      let name = content.firstRange(of: "charset=")
    else { return nil }
    return String(content[name.upperBound...].prefix { $0 != ";" && $0 != " " })
  }

  private static func quoted(after word: String, in text: String) -> String? {
    guard let name = text.firstRange(of: word) else { return nil }
    let parts = text[name.upperBound...].split(maxSplits: 2, omittingEmptySubsequences: false) {
      $0 == "\"" || $0 == "'"
    }
    return parts.count > 2 ? String(parts[1]) : nil
  }
}
