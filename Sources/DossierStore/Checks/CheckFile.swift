import RelationsModel

/// The file in which a dossier keeps what checks against the texts of its sources found.
package enum CheckFile {
  package static let path = "checks.yaml"

  /// The file after a check: what was found in the texts at hand, and of other sources what was kept
  /// of earlier checks and still holds.
  package static func file(
    after verification: Verification,
    of dossier: Dossier,
    digests: [Source.ID: String],
    on day: Day
  ) -> DossierFile {
    let found = Dictionary(
      verification.entries.compactMap { entry in
        entry.words == nil ? nil : entry.finding.outcome.map { (entry.id, $0) }
      }
    ) { first, _ in first }
    var text = """
      # What “entente verify --keep” found. It writes this file anew: edit the quotes, not this.
      checks:

      """
    let quotes = Dictionary(grouping: dossier.quotes, by: \.source)
    var isEmpty = true
    for source in dossier.sources {
      let checks = (quotes[source.id] ?? []).compactMap {
        quote -> (quote: Quote, check: AnchorCheck)? in
        let check =
          digests[source.id].map { digest in
            found[quote.id.rawValue].map { AnchorCheck($0, on: day, digest: digest) }
          } ?? quote.anchor.check
        return check.map { (quote, $0) }
      }
      guard let first = checks.first else { continue }
      isEmpty = false
      text += """
          - source: \(inline(source.id.rawValue))
            date: \(first.check.day)
            textDigest: \(first.check.digest)
            quotesDigest: \(CheckedQuote.digest(of: checks.map { CheckedQuote($0.quote) }))

        """
      for outcome in AnchorCheck.Outcome.allCases {
        let ids = checks.filter { $0.check.outcome == outcome }.map { inline($0.quote.id.rawValue) }
        if !ids.isEmpty { text += "    \(outcome.rawValue): [\(ids.joined(separator: ", "))]\n" }
      }
    }
    if isEmpty { text = text.replacing("checks:\n", with: "checks: []\n") }
    let file = DossierFile(path: path, bytes: Array(text.utf8))
    guard case .changed(let bytes) = DossierFormatter.format(file, shownAs: nil) else {
      return file
    }
    return DossierFile(path: path, bytes: bytes)
  }

  private static func inline(_ id: String) -> String {
    ScalarText.inline(id, kind: .reference, inFlow: true)
  }
}

extension AnchorFinding {
  /// What is kept of it; nil where nothing was looked for.
  package var outcome: AnchorCheck.Outcome? {
    switch self {
    case .exact: .exact
    case .moved: .moved
    case .ambiguous: .ambiguous
    case .changed: .changed
    case .missing: .missing
    case .untold, .noText: nil
    }
  }
}
