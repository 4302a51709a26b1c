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
    package fileprivate(set) var finding: AnchorFinding
    /// The hyphens at line ends of which nothing tells whether they belong to the words.
    package fileprivate(set) var doubts: [HyphenDoubt] = []
    /// The words of the text of which the quote has only a part.
    package fileprivate(set) var cutWords: [String] = []
  }

  /// All quotes, and the passages that have a place, in the dossier's order.
  package private(set) var entries: [Entry]
  /// The digests of the texts that were at hand, by Normalisation 1.
  package private(set) var digests: [Source.ID: String] = [:]

  /// Checks what a dossier has of the sources in `texts`, which are as they are in their files.
  ///
  /// One text after the other is made ready for searching, so that many take no more memory than the
  /// largest; `progress` is told how many records are done, and of how many.
  package init(
    _ dossier: Dossier,
    texts: [Source.ID: String],
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) {
    entries = dossier.quotes.map { quote in
      Entry(id: quote.id.rawValue, source: quote.source, words: quote.text, finding: .noText)
    }
    let passages = dossier.passages.filter { $0.span != nil }
    entries += passages.map { passage in
      Entry(id: passage.id.rawValue, source: passage.source, words: nil, finding: .noText)
    }
    let indices = Dictionary(grouping: entries.indices) { entries[$0].source }
    let total = texts.keys.reduce(0) { $0 + (indices[$1]?.count ?? 0) }
    var done = 0
    for source in dossier.sources {
      guard let text = texts[source.id] else { continue }
      let normalised = NormalisedText(text)
      digests[source.id] = normalised.digest
      guard let indices = indices[source.id] else { continue }
      let quotes = indices.filter { $0 < dossier.quotes.count }
      let search = AnchorSearch(normalised, for: quotes.map { dossier.quotes[$0].anchor })
      var spans: SpanSearch?
      for index in indices {
        progress(done, total)
        if index < dossier.quotes.count {
          let outcome = search.search(dossier.quotes[index].anchor)
          (entries[index].finding, entries[index].doubts) = (outcome.finding, outcome.doubts)
          entries[index].cutWords = outcome.cutWords
        } else if let span = passages[index - dossier.quotes.count].span {
          spans = spans ?? SpanSearch(normalised)
          let finding = spans?.find(span) ?? .missing
          let isSamePrint = source.textDigest == digests[source.id]
          entries[index].finding = finding == .missing && !isSamePrint ? .untold : finding
        }
        done += 1
      }
    }
  }

  package var isSound: Bool { !entries.contains { $0.finding.isFailure } }
}
