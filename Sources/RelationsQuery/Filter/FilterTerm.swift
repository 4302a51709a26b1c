import RelationsModel

/// One condition of a filter.
public struct FilterTerm: Hashable, Sendable {
  /// What must hold, or must not.
  public let test: Test
  /// Whether a `-` stands before it.
  public let isNegated: Bool
  /// Where it stands in the filter's text, in characters.
  public let range: Range<Int>

  /// What a term asks of a record; where it gives several values, any of them will do.
  public enum Test: Hashable, Sendable {
    /// Words, anywhere in what is searched.
    case words(Needle)
    /// The issue, by id or by words of its title and keywords.
    case issue([Needle])
    /// The proposition, by id or by words of its text.
    case proposition([Needle])
    /// The speaker, by name or alias, or by the role that the quote states.
    case who([Needle])
    /// The source, by id, title or publisher.
    case source([Needle])
    /// The party spoken for; `none` for neither.
    case party([Needle])
    /// The stance; a prefix can stand for several.
    case stance([Stance])
    /// The issue’s standing.
    case standing([Standing])
    /// How the words reached us; nil where nobody recorded it.
    case rendering([Rendering?])
    /// What a check of the words’ place found; nil for no check.
    case anchor([AnchorCheck.Outcome?])
    /// Who coded the quote, by words of the name.
    case coder([Needle])
    /// The record's date lies wholly within one of these stretches of days.
    case date([ClosedRange<Day>])
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

    /// The text as an id may be written: as it was typed, in small letters and in capitals.
    var ids: [String] { [text, text.lowercased(), text.uppercased()] }

    /// Whether it is a star alone: it holds of whatever has such a value at all.
    public var isAnything: Bool { parts.isEmpty && text.utf8.contains(UInt8(ascii: "*")) }

    public init(_ text: String) {
      self.text = text
      parts = FoldedText.bytes(of: text).split(separator: UInt8(ascii: "*")).map(Array.init)
    }
  }
}

extension FilterTerm.Test {
  /// The test without words that are to be found nowhere and so everywhere; nil where none are left.
  ///
  /// A star alone stays where a quote may have no such value.
  var withoutEmptyWords: Self? {
    func sound(_ needles: [FilterTerm.Needle], isAlwaysThere: Bool = true) -> [FilterTerm.Needle]? {
      let sound = needles.filter { !$0.parts.isEmpty || !isAlwaysThere && $0.isAnything }
      return sound.isEmpty ? nil : sound
    }
    switch self {
    case .words(let needle): return needle.parts.isEmpty ? nil : self
    case .issue(let needles): return sound(needles).map(Self.issue)
    case .proposition(let needles):
      return sound(needles, isAlwaysThere: false).map(Self.proposition)
    case .who(let needles): return sound(needles).map(Self.who)
    case .source(let needles): return sound(needles).map(Self.source)
    case .coder(let needles): return sound(needles, isAlwaysThere: false).map(Self.coder)
    case .party, .stance, .standing, .rendering, .anchor, .date: return self
    }
  }

  /// The words that are shown where they match.
  var needles: [FilterTerm.Needle] {
    switch self {
    case .words(let needle): [needle]
    case .issue(let needles), .proposition(let needles), .who(let needles), .source(let needles):
      needles.filter { !$0.parts.isEmpty }
    case .party, .stance, .standing, .rendering, .anchor, .coder, .date: []
    }
  }
}
