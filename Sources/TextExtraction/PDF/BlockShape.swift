/// How the lines of a block lie, which shows where its paragraphs start.
struct BlockShape {
  /// What a sentence ends with.
  static let closing: Set<Character> = [".", "!", "?", ":", "…", "。", "”", "\"", "»"]
  /// What stands before an item of a list.
  static let bullets: Set<String> = ["•", "◦", "▪", "‣", "●", "○", "■", "–"]

  private let lines: [PrintedLine]
  private let left: Double
  private let right: Double
  /// The usual distance from one line to the next, in points; 0 for a block of two lines or fewer.
  private let pitch: Double

  init(_ lines: [PrintedLine]) {
    self.lines = lines
    left = lines.map(\.box.left).min() ?? 0
    right = lines.map(\.box.right).max() ?? 0
    let pitches = zip(lines, lines.dropFirst()).map { $1.box.top - $0.box.top }.sorted()
    pitch = pitches.count > 1 ? pitches[(pitches.count - 1) / 2] : 0
  }

  /// True where a line that is not the first starts a paragraph.
  func startsParagraph(_ number: Int) -> Bool {
    let (last, line) = (lines[number - 1], lines[number])
    if pitch > 0, line.box.top - last.box.top > 1.35 * pitch { return true }
    if let first = line.text.split(separator: " ").first, Self.bullets.contains(String(first)) {
      return first != "–"
    }
    let isBeforeLeft = number + 1 == lines.count || !isIn(number + 1)
    return isIn(number) && !isIn(number - 1) && isBeforeLeft || endsParagraph(last, before: line)
  }

  /// True for a line that stands further in than others.
  private func isIn(_ number: Int) -> Bool {
    lines[number].box.left - left > 0.8 * lines[number].box.height
  }

  /// True for a line that ends a sentence and leaves much of its room free.
  private func endsParagraph(_ last: PrintedLine, before line: PrintedLine) -> Bool {
    guard let end = last.text.last, Self.closing.contains(end) else { return false }
    return right - last.box.right > 0.25 * (right - left) && line.text.first?.isLowercase == false
  }
}
