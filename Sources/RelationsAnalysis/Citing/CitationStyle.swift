import RelationsModel

/// How a citation names its source.
public enum CitationStyle: String, Hashable, Sendable, CaseIterable {
  /// A note as the Chicago Manual of Style has it.
  case chicago
  /// A citation in the text with its reference, as the American Psychological Association has them.
  case apa
  /// One line without markup.
  case plain
  /// One line of Markdown.
  case markdown

  func date(_ date: EDTFDate) -> String {
    switch self {
    case .chicago, .apa: CitedDate.american(date)
    case .plain, .markdown: CitedDate.text(date)
    }
  }
}

extension Source {
  /// Whether the source is of its speaker's own making, so that its words are not at second hand.
  func isBy(_ name: String) -> Bool { author.contains { $0.displayed == name } }

  /// Who answers for the source where nobody signed it.
  var leadingAuthors: [PersonName] {
    author.isEmpty ? publisher.map { [.literal($0)] } ?? [] : author
  }

  /// Whether the publisher is yet to be named when the authors are.
  var namesPublisherApart: Bool {
    publisher.map { leadingAuthors.map(\.displayed) != [$0] } ?? false
  }
}
