import QuoteFinding

/// Finds who says words of which little is known but what stands around them.
struct QuotationSpeaker: Sendable {
  /// A name, or only what the words around call somebody without one.
  struct Found: Equatable {
    let name: String?
    let role: String?
  }

  private static let marks = "\"“”„«»‘’'"
  /// Rules that are less sure than this are left alone.
  private static let leastConfidence = 0.7

  private let finder = QuoteFinder()

  /// The speaker; nil where the words around do not tell.
  func speaker(of quote: String, after pre: String, before post: String) -> Found? {
    let before = String(pre.reversed().drop { Self.marks.contains($0) }.reversed())
    let after = post.drop { Self.marks.contains($0) }
    let gap = before.isEmpty || before.last?.isWhitespace == true ? "" : " "
    // Marks inside would end the words too early.
    let words = quote.filter { !"\"“”„«»".contains($0) }
    let start = before.unicodeScalars.count + gap.unicodeScalars.count
    let text = "\(before)\(gap)“\(words)”\(after)"
    let found = finder.quotes(in: text).first { $0.range.contains(start) && $0.kind != .indirect }
    guard let found, found.confidence >= Self.leastConfidence, let speaker = found.speaker else {
      return nil
    }
    if speaker.kind == .unnamed {
      return speaker.role == nil && speaker.text.count <= 4
        ? nil : Found(name: nil, role: speaker.text)
    }
    return Found(name: speaker.name, role: speaker.role)
  }
}
