import RelationsModel

/// What a dossier has to code quotes with: its actors, issues and propositions, and the quotes that
/// were coded before.
package final class CodingVocabulary: Sendable {
  /// An issue, or one of its propositions.
  package struct Topic: Hashable, Sendable {
    package let issue: Issue.ID
    package let issueTitle: String
    /// Nil for the issue as a whole, on which words take no stance.
    package let proposition: Proposition?
  }

  package let parties: [Party]
  package let actors: [Actor]
  package let issues: [Issue]
  /// The propositions, and behind them the issues, in the order of the dossier.
  package let topics: [Topic]
  /// Coded quotes, in the order in which they were coded.
  package let quotes: [Quote]
  let names: NameIndex
  let ranker: TopicRanker
  let renderings: UsualRenderings
  private let actorWords: [SearchedWords]
  private let topicWords: [SearchedWords]
  private let places: [Actor.ID: Int]

  package init(
    parties: [Party],
    actors: [Actor],
    issues: [Issue],
    sources: [Source],
    quotes: [Quote]
  ) {
    (self.parties, self.actors, self.issues, self.quotes) = (parties, actors, issues, quotes)
    let claims = issues.flatMap { issue in
      issue.propositions.map {
        Topic(issue: issue.id, issueTitle: issue.title, proposition: $0)
      }
    }
    topics =
      claims
      + issues.map { Topic(issue: $0.id, issueTitle: $0.title, proposition: nil) }
    names = NameIndex(actors)
    ranker = TopicRanker(issues: issues, topics: topics, quotes: quotes)
    renderings = UsualRenderings(quotes, sources, actors)
    places = Dictionary(actors.enumerated().map { ($1.id, $0) }) { one, _ in one }
    actorWords = actors.map { SearchedWords([$0.name, $0.id.rawValue] + $0.aliases) }
    topicWords = topics.map {
      SearchedWords(
        [$0.issueTitle, $0.issue.rawValue, $0.proposition?.text, $0.proposition?.id.rawValue]
          .compactMap(\.self)
      )
    }
  }

  package func actor(_ id: Actor.ID) -> Actor? { places[id].map { actors[$0] } }

  /// Where an actor stands among the actors.
  func place(of id: Actor.ID) -> Int? { places[id] }

  /// The actors of whom each typed word begins some word of a name, the first ones first.
  package func actors(typed: String, first: [Actor.ID], most: Int) -> [Actor] {
    let prefixes = WordPrefixes(typed)
    let firstPlaces = first.compactMap { places[$0] }
    let others = prefixes.isEmpty ? [] : actors.indices.filter { !firstPlaces.contains($0) }
    return (firstPlaces + others).lazy.filter { prefixes.match(self.actorWords[$0]) }
      .prefix(most).map { self.actors[$0] }
  }

  /// Those of some topics, by their places, of which each typed word begins some word.
  package func topics(_ ranked: [Int], typed: String, most: Int) -> [Topic] {
    let prefixes = WordPrefixes(typed)
    return ranked.lazy.filter { prefixes.match(self.topicWords[$0]) }
      .prefix(most).map { self.topics[$0] }
  }
}

extension CodingVocabulary: Equatable {
  package static func == (left: CodingVocabulary, right: CodingVocabulary) -> Bool {
    left === right
  }
}

/// The words by which something is found, folded.
struct SearchedWords: Sendable {
  fileprivate let words: [[UInt8]]

  init(_ texts: [String]) {
    words = texts.flatMap { text -> [[UInt8]] in
      let parts = text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
      return (parts.count == 1 && parts[0] == text ? parts : parts + [text])
        .map(FoldedText.bytes)
    }
  }
}

/// Words that were typed, each of which is to begin some word of what is looked for.
struct WordPrefixes: Sendable {
  private let typed: [[UInt8]]

  init(_ text: String) {
    typed = text.split(whereSeparator: \.isWhitespace).map { FoldedText.bytes(of: String($0)) }
  }

  var isEmpty: Bool { typed.isEmpty }

  func match(_ searched: SearchedWords) -> Bool {
    typed.allSatisfy { start in searched.words.contains { $0.starts(with: start) } }
  }
}
