import RelationsModel

/// One quote as the columns of a store give it, for as long as its row is being read.
///
/// The texts are UTF-8 that the store lends; they say what `Quote` has in the field. Records are named
/// by their positions in the dossier that the index was begun with.
public struct QuoteColumns {
  /// UTF-8 that is only lent; nil where there is no text.
  public typealias Text = QuoteTexts.Text

  @usableFromInline var texts: QuoteTexts
  /// The position among the dossier's actors.
  public var speaker: Int
  /// The position among the dossier's issues.
  public var issue: Int
  /// The position among all propositions, one issue's after the other's.
  public var proposition: Int?
  /// The position among the dossier's sources.
  public var source: Int
  /// As in `Quote.isDatedBySource`.
  public var isDatedBySource = false
  /// The anchor's position in its source, in code points.
  public var span: Range<Int>?

  /// The fields that are texts here.
  package static let fields = QuoteField.recorded.filter { field in
    switch field {
    case .speaker, .issue, .source, .datedBySource, .start, .end: false
    default: true
    }
  }

  public init(id: Text, text: Text, speaker: Int, date: Text, issue: Int, source: Int) {
    self.init(QuoteTexts(), speaker: speaker, issue: issue, source: source)
    (self[.id], self[.text], self[.date]) = (id, text, date)
  }

  package init(_ texts: QuoteTexts, speaker: Int, issue: Int, source: Int) {
    self.texts = texts
    self.speaker = speaker
    self.issue = issue
    self.source = source
  }

  /// What the quote says in a field that is a text: all but those that have a property here.
  ///
  /// `party` and `variantOf` are ids, whether the dossier knows them or not, and so is `proposition`
  /// where it has no position; `date` is as EDTF writes it, and a quote whose date cannot be read is
  /// left out; `exact` is nil where it is the text; ids in `answers` have spaces between.
  @inlinable
  public subscript(field: QuoteField) -> Text? {
    get { texts[field] }
    set { texts[field] = newValue }
  }

  var id: Text { texts.required(.id) }
  var text: Text { texts.required(.text) }
  var date: Text { texts.required(.date) }

  private static let stances = (QuoteField.stance.definition.choices, Array(Stance.allCases))
  private static let renderings = (
    QuoteField.rendering.definition.choices, Array(Rendering.allCases)
  )

  var stance: Stance { value(.stance, QuoteColumns.stances) ?? .none }
  var rendering: Rendering? { value(.rendering, QuoteColumns.renderings) }

  private func value<Value>(
    _ field: QuoteField,
    _ known: (names: ClosedNames?, values: [Value])
  ) -> Value? {
    self[field].flatMap { known.names?.place(of: $0) }.map { known.values[$0] }
  }
}
