/// Words that a text says are somebody's.
public struct FoundQuote: Hashable, Sendable {
  /// How the words stand in the text.
  public enum Kind: String, Hashable, Sendable {
    /// Between quotation marks, or the lines of a dialogue.
    case direct
    /// Told by the text, with some words between quotation marks.
    case mixed
    /// Told by the text alone.
    case indirect
  }

  /// Their place in Unicode code points; direct words with their marks.
  public let range: Range<Int>
  public let kind: Kind
  /// What of them stands between quotation marks, without the marks, in code points.
  public let quoted: [Range<Int>]
  /// Who says them; nil where the text does not tell.
  public let speaker: FoundSpeaker?
  /// The place of the verb, or of “according to”, that brings them; nil where none does.
  public let cue: Range<Int>?
  /// The number of the quote in the text; parts of one quote share it.
  public let group: Int
  /// The place of this part in its group.
  public let part: Int
  /// From 0 to 1: how sure the rule that found the speaker is.
  public let confidence: Double
}

/// The speaker of a quote.
public struct FoundSpeaker: Hashable, Sendable {
  /// Where the text mentions the speaker for this quote, in code points; nil where it does not, and
  /// the speaker of the words before goes on.
  public let mention: Range<Int>?
  /// What the mention says: “he”, “the spokesman”, “Foreign Secretary Helen Ward”.
  public let text: String
  /// The fullest name that the text has for the speaker, or the noun that stands for one.
  public let name: String
  /// The place of the speaker among the known ones.
  public let known: Int?
  /// What the speaker is, for one who is not known.
  public let kind: Kind
  /// What the text calls the speaker by office or trade; nil where it does not.
  public let role: String?

  /// What a speaker is.
  public enum Kind: String, Hashable, Sendable {
    /// Somebody with a name.
    case person
    /// A body that speaks as one, or a place that stands for its government.
    case body
    /// Somebody, or several, without a name: “a spokesman”, “officials”.
    case unnamed
  }
}
