import RelationsModel

/// On which proposition words of an article may bear.
package struct TopicRanking: Sendable {
  private let vocabulary: CodingVocabulary
  private let text: SelectableText
  private let source: Source

  package init(_ vocabulary: CodingVocabulary, _ text: SelectableText, _ source: Source) {
    (self.vocabulary, self.text, self.source) = (vocabulary, text, source)
  }

  /// The places of all propositions and issues, the likeliest for a range and its speaker first.
  package func topics(of range: Range<Int>, speaker: Actor.ID?) -> [Int] {
    var boosts: [Int: Double] = [:]
    for quote in vocabulary.quotes {
      guard let place = vocabulary.ranker.place(of: quote) else { continue }
      if quote.speaker == speaker { boosts[place] = max(boosts[place] ?? 0, 1) }
      if quote.source == source.id { boosts[place, default: 0] += 1 }
    }
    addRecent(&boosts)
    let sentence = text.sentence(at: range.lowerBound)
    let near = text.surroundings(of: range, paragraphs: 0)
    let query = [
      (text.words(range), 1.0), (sentence.map(text.words) ?? "", 0.5), (text.words(near), 0.25),
      (source.title ?? "", 0.4),
    ]
    return vocabulary.ranker.ranked(query, boosts)
  }

  /// So many days apart at most two sources may speak of the same matter.
  private static let span = 90.0

  /// Adds what words of about the same days are worth: what is spoken of comes in waves.
  private func addRecent(_ boosts: inout [Int: Double]) {
    guard let day = source.issued?.first else { return }
    var topics: [Int: Double] = [:]
    var issues: [Issue.ID: Double] = [:]
    for quote in vocabulary.quotes {
      let days = Double(abs(day.number - quote.date.first.number))
      guard days <= Self.span, let place = vocabulary.ranker.place(of: quote) else { continue }
      let nearness = 1 - days / (Self.span + 1)
      topics[place, default: 0] += nearness
      issues[quote.issue, default: 0] += nearness
    }
    for (place, worth) in topics { boosts[place, default: 0] += 2 * TopicRanker.log(1 + worth) }
    for (issue, worth) in issues {
      let boost = TopicRanker.log(1 + worth)
      for place in vocabulary.ranker.places(of: issue) { boosts[place, default: 0] += boost }
    }
  }
}
