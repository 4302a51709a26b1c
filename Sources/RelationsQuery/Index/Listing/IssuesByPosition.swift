import RelationsModel

/// Tells the issue of a position at once, however many issues there are.
struct IssuesByPosition {
  private let starts: Column<UInt32>
  private let issueCount: Int
  /// The issue of every sixty-fourth position, marked where not all up to the next have it.
  private var issues: [UInt32] = []

  private static let mark: UInt32 = 1 << 31

  init(_ image: IndexImage) {
    starts = image.column(.issueQuoteStarts)
    issueCount = image.count(.issue)
    let wordCount = Bitmap.words(for: image.quoteCount)
    issues.reserveCapacity(wordCount)
    var issue = 0
    for word in 0..<wordCount {
      let position = word << 6
      advance(&issue, to: position)
      let isWhole = issue + 1 >= issueCount || Int(starts[issue + 1]) > position + 63
      issues.append(UInt32(issue) | (isWhole && issue < issueCount ? 0 : Self.mark))
    }
  }

  @inline(__always)
  private func advance(_ issue: inout Int, to position: Int) {
    while issue + 1 < issueCount, Int(starts[issue + 1]) <= position { issue += 1 }
  }

  /// The issue of all of the sixty-four positions of a word; nil where it has those of several.
  @inline(__always)
  func issue(ofWord word: Int) -> Int? {
    let issue = issues[word]
    return issue & Self.mark == 0 ? Int(issue) : nil
  }

  /// The issue of a position, which must be one of a quote.
  @inline(__always)
  subscript(position: Int) -> Int {
    let issue = issues[position >> 6]
    return issue & Self.mark == 0 ? Int(issue) : issueOfMixed(position, from: issue & ~Self.mark)
  }

  private func issueOfMixed(_ position: Int, from first: UInt32) -> Int {
    var issue = Int(first)
    advance(&issue, to: position)
    return issue
  }
}
