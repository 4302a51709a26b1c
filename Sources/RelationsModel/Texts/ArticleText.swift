/// The text of a source in paragraphs, with the quotes and passages that stand in it.
///
/// Positions count as in anchors: Unicode code points of the normalised text, which is all paragraphs
/// with one space between two. In a paragraph every run of white space is one space.
public struct ArticleText: Hashable, Sendable {
  /// A quote or a passage that was found in the text.
  public struct Mark: Hashable, Sendable {
    /// Its id.
    public let record: String
    /// Where it stands, in code points of the normalised text.
    public let range: Range<Int>

    public init(record: String, range: Range<Int>) {
      self.record = record
      self.range = range
    }
  }

  /// Each in NFC.
  public let paragraphs: [String]
  /// Where each paragraph begins, in code points of the normalised text.
  public let starts: [Int]
  /// In the order of the text.
  public let marks: [Mark]

  public init(paragraphs: [String], marks: [Mark]) {
    self.paragraphs = paragraphs
    self.marks = marks.sorted {
      ($0.range.lowerBound, $0.record) < ($1.range.lowerBound, $1.record)
    }
    var start = 0
    starts = paragraphs.map { paragraph in
      defer { start += paragraph.scalarCount + 1 }
      return start
    }
  }

  private init(_ text: ArticleText, marks: [Mark]) {
    (paragraphs, starts) = (text.paragraphs, text.starts)
    self.marks = marks.sorted {
      ($0.range.lowerBound, $0.record) < ($1.range.lowerBound, $1.record)
    }
  }

  /// What stands in a stretch of the normalised text; empty where that is not in the text.
  package func words(_ range: Range<Int>) -> String {
    guard range.lowerBound >= 0 else { return "" }
    var words = String.UnicodeScalarView()
    for place in starts.indices.dropFirst(starts.isEmpty ? 0 : paragraph(at: range.lowerBound)) {
      let (start, scalars) = (starts[place], paragraphs[place].unicodeScalars)
      guard start < range.upperBound else { break }
      if !words.isEmpty { words.append(" ") }
      words.append(
        contentsOf: scalars.dropFirst(max(0, range.lowerBound - start))
          .prefix(range.upperBound - max(start, range.lowerBound))
      )
    }
    return String(words)
  }

  /// The same text with some of its marks.
  package func keeping(_ isKept: (Mark) -> Bool) -> ArticleText {
    ArticleText(self, marks: marks.filter(isKept))
  }

  /// The same text with more marks.
  package func adding(_ more: [Mark]) -> ArticleText {
    more.isEmpty ? self : ArticleText(self, marks: marks + more)
  }

  /// The places of the marks that stand in a paragraph, or reach into it.
  package func marks(in paragraph: Int) -> [Int] {
    let start = starts[paragraph]
    let range = start..<start + paragraphs[paragraph].unicodeScalars.count
    return marks.indices.filter { marks[$0].range.overlaps(range) }
  }

  /// The paragraph in which a position is, or the last one.
  public func paragraph(at position: Int) -> Int {
    var range = 0..<starts.count
    while range.count > 1 {
      let middle = range.lowerBound + range.count / 2
      range = starts[middle] <= position ? middle..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }
}
