import RelationsModel

/// A filter as it was typed, compiled once.
///
/// All its terms must hold. Words and phrases are matched inside words, without regard to case and
/// accents, and a `*` in them stands for any stretch of characters; `-` before a term turns it
/// round. A comma between a field's values means or. The language is described by `fields`.
public struct Filter: Hashable, Sendable {
  /// The text as typed.
  public let text: String
  /// What was understood of the text, in its order; a part with a problem is not among them.
  public let terms: [FilterTerm]

  /// The filter that leaves nothing out.
  public static let everything = Filter(text: "", terms: [])

  init(text: String, terms: [FilterTerm]) {
    self.text = text
    self.terms = terms
  }

  /// Whether nothing was typed.
  public var isEmpty: Bool { text.isEmpty }

  /// Whether the filter can leave anything out; one of which nothing was understood cannot.
  public var isNarrowing: Bool { !terms.isEmpty }

  /// Reads a filter; what is wrong with it is told, and the rest of it holds.
  public static func read(_ text: String) -> (filter: Filter, problems: [FilterProblem]) {
    var reader = FilterReader(text)
    reader.readAll()
    return (Filter(text: text, terms: reader.terms), reader.problems)
  }

  /// Reads as much of a filter as can be understood: its text is what is left of what was typed.
  public static func readSound(_ text: String) -> Filter {
    let (filter, problems) = read(text)
    guard !problems.isEmpty else { return filter }
    let characters = Array(text)
    let sound = filter.terms.filter { term in
      !problems.contains { $0.range.overlaps(term.range) }
    }
    return read(sound.map { String(characters[$0.range]) }.joined(separator: " ")).filter
  }

  /// The stretches of a text that the filter's words and phrases match, in order and disjoint.
  ///
  /// The words of fields that name records count as well; what is turned round does not. Of a
  /// pattern the pieces of its leftmost match are given, of plain words every match.
  public func highlights(in text: String) -> [Range<String.Index>] {
    let needles = terms.lazy.filter { !$0.isNegated }.flatMap(\.test.needles)
    guard !needles.isEmpty else { return [] }
    // Most texts hold no match, and finding that out needs no way back to the original.
    let bytes = FoldedText.bytes(of: text)
    guard needles.contains(where: { bytes.contains($0) }) else { return [] }
    let folded = FoldedText(text)
    var found: [Range<String.Index>] = []
    for needle in needles {
      for match in folded.utf8.ranges(of: needle) {
        if let range = folded.range(of: match, in: text) { found.append(range) }
      }
    }
    found.sort { $0.lowerBound < $1.lowerBound }
    return found.reduce(into: []) { merged, range in
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
  }
}

/// What is wrong with a part of a filter.
public struct FilterProblem: Hashable, Sendable, Error {
  /// Where in the filter's text, in characters.
  public let range: Range<Int>
  /// One short sentence for the user: what is wrong and what would be right.
  public let message: String

  /// Whether the filter can be understood all the same: it names what is not there, and finds nothing;
  /// a party that is neither of the two is a mistake.
  public let isUnderstood: Bool

  public init(range: Range<Int>, message: String, isUnderstood: Bool = false) {
    self.range = range
    self.message = message
    self.isUnderstood = isUnderstood
  }

  /// A part of what was typed, no longer than a message has room for.
  static func shortened(_ text: String) -> String {
    text.count > 20 ? "\(text.prefix(19))…" : text
  }
}
