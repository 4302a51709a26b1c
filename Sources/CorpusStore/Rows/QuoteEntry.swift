import RelationsModel

/// One quote to be written, with what its row says of the records that it names.
///
/// The texts are UTF-8 that the importer lends while the entry is being added.
package struct QuoteEntry {
  package typealias Text = UnsafeBufferPointer<UInt8>

  package var id: Text
  package var text: Text
  /// The ids of the records that the quote names, and what to call them where they are not there yet.
  package var speaker: Text
  package var speakerName: Text?
  package var issue: Text
  package var issueTitle: Text?
  package var proposition: Text?
  package var propositionText: Text?
  package var source: Text
  package var sourceTitle: Text?
  package var sourceURL: Text?
  package var role: Text?
  package var party: Text?
  package var partyName: Text?
  /// The records that are named in free text, from which their ids were made.
  package var named: NamedRecords = []
  /// The date as EDTF writes it, and its first day.
  package var date: Text
  package var firstDay: Day
  package var isDatedBySource = false
  /// Nil for no stance.
  package var stance: Text?
  package var basis: Text?
  /// Nil when nobody recorded it.
  package var rendering: Text?
  /// Nil when nobody recorded it.
  package var speech: Text?
  package var hedge: Text?
  package var cut: Text?
  package var variantOf: Text?
  /// Ids of quotes, with single spaces between; nil for none.
  package var answers: Text?
  package var venue: Text?
  package var locator: Text?
  /// Nil when the exact words are the text.
  package var exact: Text?
  package var prefix: Text?
  package var suffix: Text?
  package var span: Range<Int>?
  package var digest: Text?
  package var remark: Text?
  /// As `AnchorCheck.text` writes it.
  package var check: Text?

  package init(
    id: Text,
    text: Text,
    speaker: Text,
    date: Text,
    firstDay: Day,
    issue: Text,
    source: Text
  ) {
    self.id = id
    self.text = text
    self.speaker = speaker
    self.date = date
    self.firstDay = firstDay
    self.issue = issue
    self.source = source
  }
}

/// What came of a quote that was added.
package enum Addition: Hashable, Sendable {
  case new
  /// A quote with this id was there and said something else.
  case replaced
  case unchanged
  /// It cannot be in this corpus, and why.
  case refused(String)
}
