import RelationsModel
import RelationsQuery

/// What to do in a dossier that has nothing yet.
enum Guidance {
  static func lines(way: (Command) -> String) -> [String] {
    [
      "\(way(.addArticle)) adds an article: a file or pasted text.",
      "\(way(.new)) makes an actor, an issue or a quote.",
      "\(way(.help)) explains all keys.",
    ]
  }

  /// Whether the dossier has no quote, whatever is looked for.
  static func hasNoQuote(
    _ overview: Overview,
    _ perspective: Perspective,
    _ heading: Heading
  ) -> Bool {
    perspective.filter.isEmpty && perspective.asOf >= heading.asOf && overview.quotes.total == 0
  }
}

extension State {
  var hasNoQuote: Bool {
    !isUnsettled && Guidance.hasNoQuote(board.overview, perspective, heading)
  }

  /// Whether the dossier has no issue and no quote.
  var isBlank: Bool {
    let overview = board.overview
    return hasNoQuote
      && [overview.shared, overview.contested, overview.oneSided].allSatisfy { $0.total == 0 }
  }

  /// What to do where there is nothing yet.
  var guidance: [String] { isBlank ? Guidance.lines { way(to: $0) } : [] }

  /// The same where there is room for a line.
  var shortGuidance: String {
    "\(way(to: .addArticle)) adds an article, \(way(to: .new)) a record."
  }
}

extension Scene {
  /// What to do where there is nothing yet.
  var guidance: [String] {
    !isReading && Guidance.hasNoQuote(overview, perspective, heading)
      ? Guidance.lines { way(to: $0) } : []
  }
}
