import RelationsModel

/// One condition of a filter.
public struct FilterTerm: Hashable, Sendable {
  /// What must hold, or must not.
  public let test: Test
  /// Whether a `-` stands before it.
  public let isNegated: Bool
  /// Where it stands in the filter's text, in characters.
  public let range: Range<Int>

  /// What a term asks of a record.
  public enum Test: Hashable, Sendable {
    /// Words, anywhere in what is searched.
    case words(Needle)
    /// The issue, by id or by words of its title and keywords.
    case issue(Needle)
    /// The speaker, by name, alias or role.
    case who(Needle)
    /// The source, by id, title or publisher.
    case source(Needle)
    /// The party spoken for; `none` for neither.
    case party(Needle)
    /// Any of them: a prefix can stand for several.
    case stance([Stance])
    /// The issue’s standing, one of several.
    case standing([Standing])
    /// How the words reached us, one of several ways.
    case rendering([Rendering?])
    /// What a check of the words’ place found, one of several things; nil for no check.
    case anchor([AnchorCheck.Outcome?])
    /// The record's date lies wholly within these days.
    case date(first: Day, last: Day)
  }

  /// Words to look for, as typed and folded; a `*` in them stands for any stretch of one text.
  public struct Needle: Hashable, Sendable {
    /// What was typed, without quotation marks.
    public let text: String
    /// What must be found in order, none overlapping, in one and the same text: what stands between
    /// the stars, as `FoldedText` folds it, in UTF-8.
    ///
    /// None of them is empty. There is one where no star parts the words, and none where nothing is
    /// left to look for.
    public let parts: [[UInt8]]

    public init(_ text: String) {
      self.text = text
      parts = FoldedText.bytes(of: text).split(separator: UInt8(ascii: "*")).map(Array.init)
    }
  }
}

extension FilterTerm.Test {
  /// The words that are shown where they match.
  var needle: FilterTerm.Needle? {
    switch self {
    case .words(let needle), .issue(let needle), .who(let needle), .source(let needle): needle
    case .party, .stance, .standing, .rendering, .anchor, .date: nil
    }
  }
}
