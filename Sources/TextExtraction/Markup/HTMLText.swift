/// Text in which characters are written as in HTML.
enum HTMLText {
  /// The text with references such as `&amp;` replaced.
  static func unescaped(_ text: String) -> String {
    guard text.contains("&") else { return text }
    return Array(text.utf8).withUnsafeBufferPointer {
      CharacterReference.decoded($0[...], isAttribute: false)
    }
  }
}
