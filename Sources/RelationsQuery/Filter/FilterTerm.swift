import RelationsModel

/// One condition of a filter.
public struct FilterTerm: Hashable, Sendable {
  public let test: Test
  /// Whether a `-` stands before it.
  public let isNegated: Bool
  /// Where it stands in the filter's text, in characters.
  public let range: Range<Int>

  /// What a term asks of a record.
  public enum Test: Hashable, Sendable {
    case words(Needle)
    case issue(Needle)
    case who(Needle)
    case source(Needle)
    case party(Needle)
    /// Any of them: a prefix can stand for several.
    case stance([Stance])
    case standing([Standing])
    case rendering([Rendering])
    /// The record's date lies wholly within these days.
    case date(first: Day, last: Day)
  }

  /// Words to look for, as typed and folded.
  public struct Needle: Hashable, Sendable {
    public let text: String
    /// The text as `FoldedText` folds it, in UTF-8.
    public let folded: [UInt8]

    public init(_ text: String) {
      self.text = text
      folded = FoldedText.bytes(of: text)
    }
  }
}

extension FilterTerm.Test {
  /// The words that are shown where they match.
  var needle: FilterTerm.Needle? {
    switch self {
    case .words(let needle), .issue(let needle), .who(let needle), .source(let needle): needle
    case .party, .stance, .standing, .rendering, .date: nil
    }
  }
}
