import RelationsModel

/// One quote as the columns of a store give it, for as long as its row is being read.
///
/// The texts are UTF-8 that the store lends; what they say is as in `Quote`. Records are named by
/// their positions in the dossier that the index was begun with.
public struct QuoteColumns {
  /// UTF-8 that is only lent; nil where there is no text.
  public typealias Text = UnsafeBufferPointer<UInt8>

  /// As in `Quote.id`.
  public var id: Text
  /// As in `Quote.text`.
  public var text: Text
  /// The position among the dossier's actors.
  public var speaker: Int
  /// As in `Quote.role`.
  public var role: Text?
  /// The id of the party, whether the dossier knows it or not.
  public var party: Text?
  /// The date as EDTF writes it; a quote whose date cannot be read is left out.
  public var date: Text
  /// As in `Quote.isDatedBySource`.
  public var isDatedBySource = false
  /// The position among the dossier's issues.
  public var issue: Int
  /// The position among all propositions, one issue's after the other's.
  public var proposition: Int?
  /// The id of the proposition, when the dossier has none with it.
  public var strangeProposition: Text?
  /// As in `Quote.stance`.
  public var stance = Stance.none
  /// As in `Quote.basis`.
  public var basis: StanceBasis?
  /// As in `Quote.rendering`.
  public var rendering: Rendering?
  /// As in `Quote.speech`.
  public var speech: Speech?
  /// As in `Quote.hedge`.
  public var hedge: Text?
  /// As in `Quote.cut`.
  public var cut: Cut?
  /// The id of the quote of which this is a version.
  public var variantOf: Text?
  /// The ids of the quotes that it answers, as `AnswerText` writes them.
  public var answers: Text?
  /// As in `Quote.venue`.
  public var venue: Text?
  /// The position among the dossier's sources.
  public var source: Int
  /// As in `Quote.locator`.
  public var locator: Text?
  /// The anchor's exact words; nil when they are the text.
  public var exact: Text?
  /// What stands right before the words in the source.
  public var prefix: Text?
  /// What stands right after them.
  public var suffix: Text?
  /// The anchor's position in its source, in code points.
  public var span: Range<Int>?
  /// The digest of the text in which the position was found.
  public var digest: Text?
  /// As `AnchorCheck.text` writes it; what that cannot read counts as no check.
  public var check: Text?
  /// As in `Quote.remark`.
  public var remark: Text?

  public init(id: Text, text: Text, speaker: Int, date: Text, issue: Int, source: Int) {
    self.id = id
    self.text = text
    self.speaker = speaker
    self.date = date
    self.issue = issue
    self.source = source
  }
}
