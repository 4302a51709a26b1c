import RelationsModel

/// Who may have said words of an article: those named near by, then those who were chosen last.
package struct SpeakerRanking: Sendable {
  /// How many one can choose from by a digit.
  package static let most = 9

  private let vocabulary: CodingVocabulary
  private let text: SelectableText
  private let source: Source

  package init(_ vocabulary: CodingVocabulary, _ text: SelectableText, _ source: Source) {
    (self.vocabulary, self.text, self.source) = (vocabulary, text, source)
  }

  /// The likely speakers of a range, the likeliest first; `recent` are those chosen last, the last
  /// one first.
  package func speakers(of range: Range<Int>, recent: [Actor.ID]) -> [Actor.ID] {
    var scores: [Int: Double] = [:]
    let around = text.surroundings(of: range, paragraphs: 2)
    let before = NameIndex.words(of: text.words(around.lowerBound..<range.lowerBound))
    let after = NameIndex.words(of: text.words(range.upperBound..<around.upperBound))
    let own = text.ownSentence(of: range)
    score(before, isBefore: true, near: own.before, &scores)
    score(after, isBefore: false, near: own.after, &scores)
    for author in source.author {
      let words = NameIndex.words(of: author.displayed)
      for mention in vocabulary.names.mentions(in: words, isHeld: { _, _ in false })
      where mention.words.count == words.count {
        scores[mention.actor, default: 0] += 0.25
      }
    }
    for (rank, id) in recent.prefix(Self.most).enumerated() {
      guard let place = vocabulary.place(of: id) else { continue }
      scores[place, default: 0] += 0.2 / Double(rank + 2)
    }
    let ranked = scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return ranked.prefix(Self.most).map { vocabulary.actors[$0.key].id }
  }

  /// Adds what mentions on one side of the words are worth; `near` words of that side stand in the
  /// same sentence.
  private func score(
    _ words: [[UInt8]],
    isBefore: Bool,
    near: Int,
    _ scores: inout [Int: Double]
  ) {
    let mentions = vocabulary.names.mentions(in: words) { actor, title in
      isHeld(vocabulary.actors[actor], title)
    }
    for mention in mentions {
      let distance = isBefore ? words.count - mention.words.upperBound : mention.words.lowerBound
      var worth = mention.weight / (1 + Double(distance) / 6)
      if distance < near { worth += 0.8 * mention.weight }
      let beside = [mention.words.lowerBound - 1, mention.words.upperBound]
      if beside.contains(where: { words.indices.contains($0) && Self.isCue(words[$0]) }) {
        worth += 0.6 / (1 + Double(distance) / 12)
      }
      scores[mention.actor] = max(scores[mention.actor] ?? 0, worth)
    }
  }

  /// Whether a role of this title was held when the source came out.
  private func isHeld(_ actor: Actor, _ title: [[UInt8]]) -> Bool {
    actor.roles.contains { role in
      guard NameIndex.words(of: role.title) == title else { return false }
      guard let issued = source.issued else { return true }
      return !role.excludes(issued)
    }
  }

  private static func isCue(_ word: [UInt8]) -> Bool {
    ReportedClause.verbs.contains(String(decoding: word, as: UTF8.self))
  }
}

extension SelectableText {
  /// How many words of the sentences in which a range begins and ends stand before and behind it.
  fileprivate func ownSentence(of range: Range<Int>) -> (before: Int, after: Int) {
    let first = sentence(at: range.lowerBound)
    let last = sentence(at: max(range.lowerBound, range.upperBound - 1))
    let before = first.map { min($0.lowerBound, range.lowerBound)..<range.lowerBound }
    let after = last.map { range.upperBound..<max($0.upperBound, range.upperBound) }
    return (
      before.map { NameIndex.words(of: words($0)).count } ?? 0,
      after.map { NameIndex.words(of: words($0)).count } ?? 0
    )
  }
}
