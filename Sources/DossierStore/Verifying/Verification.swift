import RelationsModel

/// The check of a dossier's quotes and passages against the texts of their sources.
package struct Verification: Sendable {
  /// One record with what was found.
  package struct Entry: Hashable, Sendable {
    /// The id of the quote or the passage.
    package let id: String
    package let source: Source.ID
    /// The words that were looked for; nil for a passage, of which the dossier has none.
    package let words: String?
    package let finding: AnchorFinding
  }

  package let entries: [Entry]

  /// Checks all quotes, and the passages that have a place, in the dossier's order; `texts` are those at
  /// hand, as they are in their files.
  package init(_ dossier: Dossier, texts: [Source.ID: String]) {
    let searches = texts.mapValues { AnchorSearch(NormalisedText($0)) }
    let quotes = dossier.quotes.map { quote in
      Entry(
        id: quote.id.rawValue,
        source: quote.source,
        words: quote.text,
        finding: searches[quote.source]?.find(quote.anchor) ?? .noText
      )
    }
    let digests = Dictionary(dossier.sources.map { ($0.id, $0.textDigest) }) { first, _ in first }
    let passages = dossier.passages.compactMap { passage -> Entry? in
      guard let span = passage.span else { return nil }
      var finding = AnchorFinding.noText
      if let search = searches[passage.source] {
        finding = search.find(span)
        let isSamePrint = digests[passage.source] == search.text.digest
        if finding == .missing, !isSamePrint { finding = .untold }
      }
      return Entry(
        id: passage.id.rawValue,
        source: passage.source,
        words: nil,
        finding: finding
      )
    }
    entries = quotes + passages
  }

  package var isSound: Bool { !entries.contains { $0.finding.isFailure } }
}
