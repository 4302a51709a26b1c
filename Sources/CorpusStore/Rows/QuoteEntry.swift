import RelationsModel

/// One quote to be written, with what its row says of the records that it names.
///
/// The texts are UTF-8 that the importer lends while the entry is being added: ids, and what to call
/// the records that are not there yet.
package struct QuoteEntry {
  private var texts: QuoteTexts
  /// The first day of the date.
  package let firstDay: Day
  /// The records that are named in free text, from which their ids were made.
  package let named: NamedRecords

  package init(_ texts: QuoteTexts, firstDay: Day, named: NamedRecords = []) {
    self.texts = texts
    self.firstDay = firstDay
    self.named = named
  }

  /// The text of a field as the row has it; nil for nothing, and for the value that most quotes have.
  package subscript(field: QuoteField) -> QuoteTexts.Text? {
    get { texts[field] }
    set { texts[field] = newValue }
  }

  /// A copy of the text of a field.
  func text(_ field: QuoteField) -> String? {
    texts[field].map { String(decoding: $0, as: UTF8.self) }
  }

  /// A copy of the text of a field that every row has.
  func required(_ field: QuoteField) -> String { text(field) ?? "" }

  /// The span of the words in their source, in code points; nil without a start and an end in order.
  var span: Range<Int>? {
    guard let start = text(.start).flatMap({ Int($0) }), let end = text(.end).flatMap({ Int($0) }),
      start <= end
    else { return nil }
    return start..<end
  }
}

extension Quote {
  /// Lends the quote as an entry for as long as the call lasts.
  func withEntry<Result>(_ body: (QuoteEntry) throws -> Result) rethrows -> Result {
    try withTexts { try body(QuoteEntry($0, firstDay: date.first)) }
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
