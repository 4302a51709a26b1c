/// How many columns a terminal gives to text.
package enum TextWidth {
  /// The columns that `Canvas.write` takes for a text.
  package static func columns(of text: String) -> Int { count(text) }

  package static func columns(of text: Substring) -> Int { count(text) }

  // Other modules call the two above, which the compiler makes for their own type; a generic function
  // that is called across modules goes through a table for every character.
  private static func count(_ text: some StringProtocol) -> Int {
    if text.isPrintableASCII { return text.utf8.count }
    var scalars = SafeScalars()
    var columns = 0
    for scalar in text.unicodeScalars {
      guard let (safe, needsCarrier) = scalars.next(scalar.value) else { continue }
      columns += (safe.columns ?? 0) + (needsCarrier ? 1 : 0)
    }
    return columns
  }

  /// The longest beginning of a text, in whole characters, that fits in so many columns.
  package static func prefix(of text: Substring, columns limit: Int) -> Substring {
    var index = text.startIndex
    var columns = 0
    while index < text.endIndex {
      let next = text.index(after: index)
      columns += self.columns(of: text[index..<next])
      guard columns <= limit else { break }
      index = next
    }
    return text[..<index]
  }
}
