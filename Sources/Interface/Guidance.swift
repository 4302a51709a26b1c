import RelationsModel
import RelationsQuery

/// What to do in a dossier that has no issue and no quote yet.
enum Guidance {
  static func lines(
    _ overview: Overview,
    _ perspective: Perspective,
    _ heading: Heading,
    way: (Command) -> String
  ) -> [String] {
    guard isBlank(overview, perspective, heading) else { return [] }
    return [
      "\(way(.addArticle)) adds an article: a file, a folder or a pasted text.",
      "\(way(.new)) makes an actor, an issue, a source or a quote.",
      "\(way(.help)) explains all keys.",
    ]
  }

  static func isBlank(
    _ overview: Overview,
    _ perspective: Perspective,
    _ heading: Heading
  ) -> Bool {
    perspective.filter.isEmpty && perspective.asOf >= heading.asOf
      && [overview.quotes, overview.shared, overview.contested, overview.oneSided]
        .allSatisfy { $0.total == 0 }
  }
}

extension State {
  /// Whether the dossier has no issue and no quote yet.
  var isBlank: Bool {
    !isUnsettled && Guidance.isBlank(board.overview, perspective, heading)
  }

  /// What to do where there is nothing yet.
  var guidance: [String] {
    isUnsettled
      ? [] : Guidance.lines(board.overview, perspective, heading) { self.way(to: $0) }
  }

  /// The same where there is room for a line.
  var shortGuidance: String {
    "\(way(to: .addArticle)) adds an article, \(way(to: .new)) a record."
  }
}

extension Scene {
  /// What to do where there is nothing yet.
  var guidance: [String] {
    isReading ? [] : Guidance.lines(overview, perspective, heading) { way(to: $0) }
  }
}
