import RelationsModel

/// What is asked of an index beside which other segments are to stand.
extension IndexedQueries {
  /// How many quotes were filed.
  package var filedCount: Int { read(\.quoteCount) }

  /// Where a quote stood in the order of filing; nil where there is none of its id.
  package func place(of quote: Quote.ID) -> Int? {
    read { image in
      IndexRecords(image).position(of: quote.rawValue, among: .quote).map {
        Int(image.column(.quotePlaces, as: UInt32.self)[$0])
      }
    }
  }

  /// The original and the versions of a quote, what it answers by name and what answers it.
  package func relatives(of quote: Quote.ID) -> [Quote.ID] {
    read { image in
      let records = IndexRecords(image)
      guard let position = records.position(of: quote.rawValue, among: .quote) else { return [] }
      let original = records.original(ofQuote: position)
      let others =
        (original.map { [$0] } ?? []) + records.variants(ofQuote: position)
        + records.answers(ofQuote: position) + records.answers(toQuote: position)
      return others.map { Quote.ID(records.id($0, of: .quote)) }
    }
  }
}
