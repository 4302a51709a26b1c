/// One version of what several coders made of the same words, chosen for the record.
package struct Settlement: Hashable, Sendable {
  /// The quote that stays; nil where the version of a coder who coded nothing is chosen.
  package let kept: Quote.ID?
  /// The versions of all coders, as they were compared.
  package let versions: [Quote]
  /// All who are compared.
  package let coders: [String]

  package init(kept: Quote.ID?, versions: [Quote], coders: [String]) {
    self.kept = kept
    self.versions = versions
    self.coders = coders
  }

  /// The change in a few words, for the journal.
  package var summary: String {
    let names = coders.joined(separator: ", ")
    if let kept { return "Settle \(kept) for \(names)" }
    return "Settle on no quote for \(names), instead of "
      + versions.map(\.id.rawValue).joined(separator: ", ")
  }

  /// The quotes that go.
  package var removed: [Quote.ID] { versions.map(\.id).filter { $0 != kept } }

  /// The steps that settle it: the quote that stays names all coders, the one who made it first, and
  /// whatever names a quote that goes names it instead.
  ///
  /// `quotes` has the versions and all quotes that name one that goes, as the record has them now.
  /// Throws where a version is no longer there, or was coded anew meanwhile.
  package func operations(
    among quotes: [Quote],
    on day: Day
  ) throws(EditFailure) -> [EditOperation] {
    let now = Dictionary(quotes.map { ($0.id, $0) }) { first, _ in first }
    for version in versions {
      guard let quote = now[version.id] else { throw .notFound(version.id.rawValue) }
      guard quote.isCoded(as: version) else {
        throw .file("\(version.id) was changed meanwhile: look at it again.")
      }
    }
    let gone = Set(removed)
    var operations: [EditOperation] = []
    if let kept, var quote = now[kept] {
      let first = quote.coders
      quote.coder = (first + coders.filter { !first.contains($0) })
        .joined(separator: Quote.coderSeparator)
      quote.coded = EDTFDate(day)
      quote.answers = quote.answers.filter { !gone.contains($0) }
      operations.append(.put(.quote(quote)))
      operations += quotes.compactMap { $0.id == kept ? nil : renamed($0, quote, gone) }
    }
    return operations + removed.map { .remove($0.rawValue) }
  }

  /// A quote that names one that goes, with the one that stays in its place; nil where it names none.
  private func renamed(
    _ other: Quote,
    _ kept: Quote,
    _ gone: Set<Quote.ID>
  ) -> EditOperation? {
    guard !gone.contains(other.id) else { return nil }
    var quote = other
    for id in quote.answers where gone.contains(id) {
      quote.answers = quote.answers.replacing(id, by: kept.id)
    }
    if let original = quote.variantOf, gone.contains(original) {
      quote.variantOf = kept.id
      (quote.proposition, quote.issue) = (kept.proposition, kept.issue)
    }
    return quote == other ? nil : .put(.quote(quote))
  }
}

extension Quote {
  /// Whether it says the same of the same words, by the same coder.
  fileprivate func isCoded(as other: Quote) -> Bool {
    text == other.text && speaker == other.speaker && issue == other.issue
      && proposition == other.proposition && stance == other.stance && coder == other.coder
  }
}
