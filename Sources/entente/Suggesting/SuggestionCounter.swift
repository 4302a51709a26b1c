import Coding
import Interface
import RelationsModel
import RelationsQuery
import Synchronization

/// Counts the quotes that texts may have, one text after the other, and tells how far it has come.
final class SuggestionCounter: Sendable {
  /// So often it tells, at most.
  private static let pause = Duration.milliseconds(100)

  private let texts: TextShelf
  private let queries: any BoardQueries
  private let rejected: RejectedSuggestions
  private let isEnded = Atomic<Bool>(false)

  init(texts: TextShelf, queries: any BoardQueries, rejected: RejectedSuggestions) {
    (self.texts, self.queries, self.rejected) = (texts, queries, rejected)
  }

  /// Lets a count that goes on come to its end with the next text.
  func end() { isEnded.store(true, ordering: .relaxed) }

  /// Counts until all is read or somebody ends it.
  func run(_ sources: Set<Source.ID>, _ tell: (Message) -> Void) {
    let vocabulary = CodingVocabulary(of: queries)
    let clock = ContinuousClock()
    var told = clock.now
    var counts: [Source.ID: Int] = [:]
    for (number, source) in sources.sorted(by: { $0.rawValue < $1.rawValue }).enumerated() {
      guard !isEnded.load(ordering: .relaxed) else { return }
      if case .read(let reading, _) = texts.answer(source, at: nil, queries) {
        let found = SuggestionFinder(vocabulary, reading.card.source).suggestions(in: reading.text)
        counts[source] = rejected.without(found, of: source).count
      }
      let isLast = number + 1 == sources.count
      guard isLast || clock.now - told >= Self.pause else { continue }
      tell(.suggestionsCounted(counts, read: number + 1, of: sources.count))
      (counts, told) = ([:], clock.now)
    }
  }
}
