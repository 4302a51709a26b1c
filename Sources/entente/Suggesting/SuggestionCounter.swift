import Coding
import Interface
import RelationsAnalysis
import RelationsModel
import RelationsQuery
import Synchronization

/// Counts the quotes that texts may have, one text after the other, and tells how far it has come.
final class SuggestionCounter: Sendable {
  /// So often it tells, at most.
  private static let pause = Duration.milliseconds(100)

  private let texts: TextShelf
  private let analyst: Analyst
  private let rejected: RejectedSuggestions
  private let isEnded = Atomic<Bool>(false)

  init(texts: TextShelf, analyst: Analyst, rejected: RejectedSuggestions) {
    (self.texts, self.analyst, self.rejected) = (texts, analyst, rejected)
  }

  /// Lets a count that goes on come to its end with the next text.
  func end() { isEnded.store(true, ordering: .relaxed) }

  /// Counts until all is read or somebody ends it; a text for which the engine has no answer is not
  /// counted.
  func run(_ sources: Set<Source.ID>, _ tell: (Message) -> Void) {
    guard let vocabulary = try? analyst.attempt({ CodingVocabulary(of: $0.queries) }) else {
      return
    }
    let clock = ContinuousClock()
    var told = clock.now
    var counts: [Source.ID: Int] = [:]
    for (number, source) in sources.sorted(by: { $0.rawValue < $1.rawValue }).enumerated() {
      guard !isEnded.load(ordering: .relaxed) else { return }
      let answer = try? analyst.attempt { texts.answer(source, at: nil, $0.queries) }
      if case .read(let reading, _)? = answer {
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
