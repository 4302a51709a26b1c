import RelationsModel

/// A quote that is being coded: what is settled of it so far.
package struct CodingDraft: Hashable, Sendable {
  package enum Speaker: Hashable, Sendable {
    case known(Actor.ID)
    /// One that the dossier does not have yet.
    case new(name: String, Actor.Kind, Party.ID?)
  }

  package enum IssueChoice: Hashable, Sendable {
    case known(Issue.ID)
    /// One that the dossier does not have yet.
    case new(title: String)
  }

  /// The matter of the words.
  package enum Topic: Hashable, Sendable {
    /// An issue as a whole, on which they take no stance.
    case issue(IssueChoice)
    case proposition(Proposition.ID, of: Issue.ID)
    /// A proposition that the dossier does not have yet.
    case newProposition(String, of: IssueChoice)

    /// True for a proposition, with which words can agree or not.
    package var takesStance: Bool {
      if case .issue = self { false } else { true }
    }
  }

  package let source: Source.ID
  /// The words as the text has them.
  package let words: String
  /// Their place, in code points of the normalised text.
  package let range: Range<Int>
  /// The text right before and right behind them.
  package let prefix: String
  package let suffix: String
  package var speaker: Speaker?
  package var topic: Topic?
  package var stance: Stance?
  /// When the words were said; nil for the day on which the source came out.
  package var date: EDTFDate?
  package var role: String?
  package var venue: String?
  package var hedge: String?
  package var cut: Cut?
  package var basis: StanceBasis?
  package var rendering: Rendering?
  package var speech: Speech?
  package var answers: [Quote.ID] = []
  package var locator: String?
  package var remark: String?

  /// How many code points of the text around the words are kept to find them again.
  private static let surroundings = 32

  /// Begins with what the text itself tells.
  package init(_ selection: TextSelection, of source: Source, in article: ArticleText) {
    let text = SelectableText(article)
    self.source = source.id
    range = selection.range
    words = text.words(range)
    let end = (article.starts.last ?? 0) + (article.paragraphs.last?.unicodeScalars.count ?? 0)
    prefix = text.exactly(max(0, range.lowerBound - Self.surroundings)..<range.lowerBound)
    suffix = text.exactly(range.upperBound..<min(end, range.upperBound + Self.surroundings))
    locator = "¶\(article.paragraph(at: range.lowerBound) + 1)"
    cut = text.cut(range)
    speech = text.isQuoted(range) ? .direct : selection.unit == .clause ? .reported : nil
  }

  /// How many words it has.
  package var wordCount: Int { words.wordCount }

  /// Settles what the record tells of a speaker who is known.
  package mutating func take(_ actor: Actor, of source: Source, _ vocabulary: CodingVocabulary) {
    speaker = .known(actor.id)
    role = (date ?? source.issued).flatMap { actor.roles.held(on: $0)?.title }
    rendering = vocabulary.renderings.usual(actor, in: source)
  }
}

extension SelectableText {
  /// The normalised text of a range, with the space between paragraphs.
  func exactly(_ range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    var found = words(range)
    if isBetweenParagraphs(range.lowerBound) { found = " " + found }
    if range.count > 1, isBetweenParagraphs(range.upperBound - 1) { found += " " }
    return found
  }
}
