/// A piece of a page in HTML.
enum HTMLToken: Hashable {
  case start(name: String, attributes: [MarkupNode.Attribute], closesItself: Bool)
  case end(name: String)
  case text(String)
}

/// Splits a page into tags and text by the rules of HTML (https://html.spec.whatwg.org/#tokenization).
///
/// They give a meaning to every sequence of bytes. Comments, declarations and the content of scripts are left out, except for
/// scripts of linked data.
struct HTMLTokens {
  /// UTF-8 without zero bytes.
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0
  /// The element whose content has no tags, such as `title`, once its start was given.
  private var rawElement: String?
  private var keepsRawText = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  mutating func next() -> HTMLToken? {
    if let name = rawElement {
      rawElement = nil
      if let token = rawText(of: name) { return token }
    }
    while place < bytes.count {
      if bytes[place] != UInt8(ascii: "<") { return .text(text(to: end(of: UInt8(ascii: "<")))) }
      if let token = markup() { return token }
    }
    return nil
  }

  /// Reads what a `<` opens; nil for what has no place in a tree.
  private mutating func markup() -> HTMLToken? {
    let following = byte(at: place + 1)
    if Self.isLetter(following) { return startTag() }
    if following == UInt8(ascii: "/") {
      if Self.isLetter(byte(at: place + 2)) { return endTag() }
      skipDeclaration()
      return nil
    }
    if following == UInt8(ascii: "!") || following == UInt8(ascii: "?") {
      skipDeclaration()
      return nil
    }
    place += 1
    return .text("<" + text(to: end(of: UInt8(ascii: "<"))))
  }

  private mutating func startTag() -> HTMLToken {
    place += 1
    let name = name(endedBy: Self.endsTagName)
    var attributes: [MarkupNode.Attribute] = []
    var closesItself = false
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: ">") {
        place += 1
        break
      }
      closesItself = byte == UInt8(ascii: "/")
      if closesItself || Self.isSpace(byte) {
        place += 1
      } else {
        attributes.append(attribute())
      }
    }
    if ["script", "style", "title", "textarea", "iframe", "xmp", "noembed", "noframes"].contains(
      name
    ) {
      rawElement = name
      keepsRawText = name == "script" ? Self.isLinkedData(attributes) : name != "style"
    }
    return .start(name: name, attributes: attributes, closesItself: closesItself)
  }

  static func isLinkedData(_ attributes: [MarkupNode.Attribute]) -> Bool {
    attributes.contains { $0.name == "type" && $0.value.lowercased().contains("ld+json") }
  }

  private mutating func endTag() -> HTMLToken {
    place += 2
    let name = name(endedBy: Self.endsTagName)
    while place < bytes.count, bytes[place] != UInt8(ascii: ">") {
      if Self.isSpace(bytes[place]) || bytes[place] == UInt8(ascii: "/") {
        place += 1
      } else {
        _ = attribute()
      }
    }
    place += 1
    return .end(name: name)
  }

  private mutating func attribute() -> MarkupNode.Attribute {
    // A name may begin with `=`, which keeps each attribute at one byte at least.
    let start = place
    place += 1
    while place < bytes.count, !Self.endsAttributeName(bytes[place]) { place += 1 }
    let name = lowercased(start..<place)
    skipSpaces()
    guard byte(at: place) == UInt8(ascii: "=") else {
      return MarkupNode.Attribute(name: name, value: "")
    }
    place += 1
    skipSpaces()
    return MarkupNode.Attribute(name: name, value: attributeValue())
  }

  private mutating func attributeValue() -> String {
    let quote = byte(at: place)
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      place += 1
      let end = end(of: quote)
      defer { place = end + 1 }
      return decoded(place..<end, isAttribute: true)
    }
    let start = place
    while place < bytes.count, !Self.isSpace(bytes[place]), bytes[place] != UInt8(ascii: ">") {
      place += 1
    }
    return decoded(start..<place, isAttribute: true)
  }

  /// The text up to a place, where reading goes on.
  private mutating func text(to end: Int) -> String {
    defer { place = end }
    return decoded(place..<end, isAttribute: false)
  }

  /// The content of an element without tags, whose end tag comes next; nil where it is empty or not kept.
  private mutating func rawText(of name: String) -> HTMLToken? {
    let start = place
    var end = place
    while end < bytes.count, !isEndTag(of: name, at: end) {
      end = self.end(of: UInt8(ascii: "<"), from: end + 1)
    }
    place = min(end, bytes.count)
    guard keepsRawText, place > start else { return nil }
    let hasReferences = name == "title" || name == "textarea"
    return .text(
      hasReferences
        ? decoded(start..<place, isAttribute: false)
        : String(decoding: bytes[start..<place], as: UTF8.self)
    )
  }

  private func isEndTag(of name: String, at place: Int) -> Bool {
    let count = name.utf8.count
    guard byte(at: place) == UInt8(ascii: "<"), byte(at: place + 1) == UInt8(ascii: "/"),
      place + 2 + count < bytes.count, Self.endsTagName(bytes[place + 2 + count])
    else { return false }
    return bytes[(place + 2)..<(place + 2 + count)].lazy.map { $0 | 0x20 }.elementsEqual(name.utf8)
  }

  /// Skips a comment, a document type, or what is read as a comment.
  private mutating func skipDeclaration() {
    guard byte(at: place + 1) == UInt8(ascii: "!"), byte(at: place + 2) == UInt8(ascii: "-"),
      byte(at: place + 3) == UInt8(ascii: "-")
    else {
      place = end(of: UInt8(ascii: ">")) + 1
      return
    }
    // `<!-->` and `<!--->` are whole comments.
    var end = self.end(of: UInt8(ascii: ">"), from: place + 4)
    while end < bytes.count {
      let isPlain = bytes[end - 1] == UInt8(ascii: "-") && bytes[end - 2] == UInt8(ascii: "-")
      let isBang =
        bytes[end - 1] == UInt8(ascii: "!") && bytes[end - 2] == UInt8(ascii: "-")
        && bytes[end - 3] == UInt8(ascii: "-")
      if isPlain || isBang { break }
      end = self.end(of: UInt8(ascii: ">"), from: end + 1)
    }
    place = end + 1
  }

  private mutating func skipSpaces() {
    while place < bytes.count, Self.isSpace(bytes[place]) { place += 1 }
  }

  private mutating func name(endedBy ends: (UInt8) -> Bool) -> String {
    let start = place
    while place < bytes.count, !ends(bytes[place]) { place += 1 }
    return lowercased(start..<place)
  }

  private func lowercased(_ range: Range<Int>) -> String {
    String(unsafeUninitializedCapacity: range.count) { room in
      for (place, byte) in zip(room.indices, bytes[range]) {
        room[place] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      }
      return range.count
    }
  }

  private func decoded(_ range: Range<Int>, isAttribute: Bool) -> String {
    let bytes = bytes[range]
    return bytes.contains(UInt8(ascii: "&"))
      ? CharacterReference.decoded(bytes, isAttribute: isAttribute)
      : String(decoding: bytes, as: UTF8.self)
  }

  /// The place of the next such byte, or the end of the page.
  private func end(of wanted: UInt8, from start: Int? = nil) -> Int {
    let start = start ?? place
    guard start < bytes.count else { return bytes.count }
    return bytes[start...].firstIndex(of: wanted) ?? bytes.count
  }

  /// A byte of the page, 0 beyond its end.
  private func byte(at place: Int) -> UInt8 { place < bytes.count ? bytes[place] : 0 }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
  }

  private static func endsTagName(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }

  private static func endsAttributeName(_ byte: UInt8) -> Bool {
    endsTagName(byte) || byte == UInt8(ascii: "=")
  }
}
