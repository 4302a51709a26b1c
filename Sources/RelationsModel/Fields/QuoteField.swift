/// A field of a quote, by the name that it has in every file, table and object, in their order.
public enum QuoteField: Int, CaseIterable, Hashable, Sendable {
  /// Who says what, when and in which capacity, and what it bears on.
  case id, text, speaker, speakerName, role, party, date, datedBySource, issue, proposition
  /// What it says of that, how it reached us, and where it was found.
  case stance, basis, rendering, speech, hedge, cut, variantOf, answers, venue, source, locator
  /// The anchor, an object of its own in JSON and in dossiers, and a remark.
  case exact, prefix, suffix, start, end, digest, state, check, remark
  /// Who judged what the words bear on, and when.
  case coder, coded
  /// What to call records that are named and may be lacking.
  case issueTitle, propositionText, sourceTitle, sourceURL, partyName
  /// What `show --json` puts before a quote.
  case record

  /// All fields: `allCases` makes its list anew each time.
  package static let all = allCases

  /// The number of fields.
  package static let count = allCases.count

  /// The names of all fields, in the order of their numbers.
  package static let names = allCases.map { "\($0)" }

  /// The fields that a quote's own record has, which is what is stored.
  package static let recorded = allCases.filter(\.definition.isRecorded)

  /// The key in dossiers and JSON, and the column in CSV.
  package var name: String { QuoteField.names[rawValue] }

  package init?(named name: String) {
    guard let index = QuoteField.names.firstIndex(of: name) else { return nil }
    self.init(rawValue: index)
  }

  package var isOfAnchor: Bool {
    (QuoteField.exact.rawValue...QuoteField.check.rawValue).contains(rawValue)
  }

  /// What the field is.
  package var definition: QuoteFieldDefinition { QuoteFieldDefinition.all[rawValue] }
}

extension Quote {
  /// What the record has in a field, as text; nil where it has nothing or what is usual.
  package subscript(field: QuoteField) -> String? {
    get { field.definition.get(self) }
    set { if let newValue { field.definition.set(&self, newValue) } }
  }

  /// Lends all that the record has in its fields, for as long as the call lasts.
  package func withTexts<Result>(_ body: (QuoteTexts) throws -> Result) rethrows -> Result {
    // Never empty, so that an empty text has an address as well.
    var bytes: [UInt8] = [0]
    let ranges = QuoteField.recorded.map { field in
      self[field].map { text in
        let start = bytes.count
        bytes.append(contentsOf: text.utf8)
        return start..<bytes.count
      }
    }
    return try bytes.withUnsafeBufferPointer { bytes in
      var texts = QuoteTexts()
      for (field, range) in zip(QuoteField.recorded, ranges) {
        texts[field] = range.map { QuoteTexts.Text(rebasing: bytes[$0]) }
      }
      return try body(texts)
    }
  }
}

/// What each field of a quote says, as UTF-8 that is only lent.
public struct QuoteTexts {
  /// UTF-8 that is only lent.
  public typealias Text = UnsafeBufferPointer<UInt8>

  @usableFromInline var texts: [Text?] = Array(repeating: nil, count: QuoteField.count)

  public init() {}

  /// What a field says; nil where it says nothing.
  ///
  /// Stores and the index ask this for every field of every quote: it must not cost a call.
  @inlinable
  public subscript(field: QuoteField) -> Text? {
    get { texts[field.rawValue] }
    set { texts[field.rawValue] = newValue }
  }

  /// What a field says that is never left out; empty where it is all the same.
  package func required(_ field: QuoteField) -> Text { self[field] ?? Text(start: nil, count: 0) }
}
