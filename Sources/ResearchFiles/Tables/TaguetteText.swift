/// The text of a document in HTML as Taguette counts it: what stands between tags, in bytes of UTF-8.
struct TaguetteText {
  /// The text with a break between lines where a block begins or ends.
  private(set) var scalars: [Unicode.Scalar] = []
  /// For each code point the byte at which it begins for Taguette; breaks that were put in have the
  /// byte of what follows.
  private var bytes: [Int] = []
  private var byteCount = 0

  private static let blocks: Set<String> = [
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "br", "tr", "table",
    "blockquote", "pre", "section", "article", "hr", "header", "footer",
  ]

  init(_ html: String) {
    var rest = html.unicodeScalars[...]
    while let first = rest.first {
      if first == "<", let end = rest.firstIndex(of: ">") {
        let tag = rest[rest.index(after: rest.startIndex)..<end].drop { $0 == "/" }
        let name = tag.prefix { $0.properties.isAlphabetic || $0.properties.numericType != nil }
        if TaguetteText.blocks.contains(String(name).lowercased()) { breakLine() }
        rest = rest[rest.index(after: end)...]
      } else if first == "&", let (scalar, after) = TaguetteText.reference(rest) {
        append(scalar)
        rest = rest[after...]
      } else {
        append(first)
        rest = rest.dropFirst()
      }
    }
  }

  var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// The code point at a byte; nil inside of a code point or beyond the text.
  func place(ofByte byte: Int, isEnd: Bool) -> Int? {
    if byte == byteCount { return isEnd ? scalars.count : nil }
    var range = 0..<bytes.count
    // The first code point that begins there, or not before.
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range =
        bytes[middle] < byte ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    let place = range.lowerBound
    return place < bytes.count && bytes[place] == byte ? place : nil
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    scalars.append(scalar)
    bytes.append(byteCount)
    byteCount += Unicode.UTF8.width(scalar)
  }

  private mutating func breakLine() {
    guard let last = scalars.last, last != "\n" else { return }
    for _ in 0..<2 {
      scalars.append("\n")
      bytes.append(byteCount)
    }
  }

  private static func reference(
    _ rest: Substring.UnicodeScalarView
  ) -> (Unicode.Scalar, String.Index)? {
    let piece = rest.prefix(12)
    guard let end = piece.firstIndex(of: ";") else { return nil }
    let name = String(piece[piece.index(after: piece.startIndex)..<end])
    let after = rest.index(after: end)
    let named: [String: Unicode.Scalar] = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    ]
    if let scalar = named[name] { return (scalar, after) }
    let number =
      name.hasPrefix("#x")
      ? UInt32(name.dropFirst(2), radix: 16)
      : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
    return number.flatMap(Unicode.Scalar.init).map { ($0, after) }
  }
}
