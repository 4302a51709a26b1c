import RelationsAnalysis

/// Texts shortened for a page.
enum ClippedText {
  /// What stands where a text was cut.
  static let mark = "[…]"

  /// A text of at most so many columns, cut between words and marked where it was cut.
  ///
  /// Signs of wide scripts count as two.
  static func line(_ text: String, to columns: Int) -> String {
    let line = CitedText.line(text)
    var room = columns
    var end = line.startIndex
    while end < line.endIndex {
      let wide = line[end].unicodeScalars.first.map { $0.value >= 0x1100 } ?? false
      let general = (0x2000...0x22FF).contains(line[end].unicodeScalars.first?.value ?? 0)
      room -= wide && !general ? 2 : 1
      guard room >= 0 else {
        let kept = line[..<end]
        let words = kept.lastIndex(of: " ").map { kept[..<$0] } ?? kept
        return (words.count > kept.count / 2 ? words : kept) + " \(mark)"
      }
      end = line.index(after: end)
    }
    return line
  }
}
