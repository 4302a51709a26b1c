import RelationsQuery

/// Finds what was typed in texts that are read: words as the filter does, signs as they stand.
struct WordFinder {
  private let text: String

  init(_ typed: String) {
    // A space that was typed before the next word does not hide what is found so far.
    text = typed.split(separator: " ").joined(separator: " ")
  }

  /// Where a text has it.
  var ranges: (String) -> [Range<String.Index>] {
    guard !text.isEmpty else { return { _ in [] } }
    let words = Filter.read("\"\(text.filter { $0 != "\"" })\"").filter
    return { [text] entry in
      let found = words.highlights(in: entry)
      return found.isEmpty ? entry.ranges(of: text) : found
    }
  }
}
