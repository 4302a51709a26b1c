import Coding
import Interface
import RelationsModel
import RelationsQuery

/// Counts the quotes that texts may have, one text after the other, and tells how far it has come.
struct SuggestionCounter: Sendable {
  /// So often it tells, at most.
  private static let pause = Duration.milliseconds(100)

  let texts: TextShelf
  let queries: any BoardQueries
  let rejected: RejectedSuggestions

  /// Counts until all is read or the task is cancelled.
  func run(_ sources: Set<Source.ID>, _ tell: (Message) -> Void) {
    let vocabulary = CodingVocabulary(of: queries)
    let clock = ContinuousClock()
    var told = clock.now
    var counts: [Source.ID: Int] = [:]
    for (number, source) in sources.sorted(by: { $0.rawValue < $1.rawValue }).enumerated() {
      guard !Task.isCancelled else { return }
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
