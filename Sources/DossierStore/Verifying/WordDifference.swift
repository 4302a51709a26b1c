import RelationsModel

/// How words that were found differ from those that were looked for.
package struct WordDifference: Hashable, Sendable {
  package enum Step: Hashable, Sendable {
    case same(String)
    /// Only looked for.
    case removed(String)
    /// Only found.
    case added(String)
  }

  package let steps: [Step]

  /// In one line: `[-removed-] {+added+}`, as `git diff --word-diff` writes it.
  package var line: String {
    steps.map { step in
      switch step {
      case .same(let word): word
      case .removed(let word): "[-\(word)-]"
      case .added(let word): "{+\(word)+}"
      }
    }
    .joined(separator: " ")
  }
}

/// Words laid beside the stretch of a text that is likest to them.
struct WordComparison {
  let difference: WordDifference
  /// The characters of the text.
  let range: Range<Int>
  /// The share of words with the same letters, from 0 to 1: twice their number by all words of both.
  let similarity: Double

  /// Compares words with all of a stretch of a text, or with the part of it that is likest to them; nil
  /// when no word is the same.
  init?(_ wanted: PrintedWords, _ text: PrintedWords, isWhole: Bool = false) {
    var numbers: [ArraySlice<UInt32>: Int] = [:]
    func number(_ core: ArraySlice<UInt32>) -> Int {
      if let known = numbers[core] { return known }
      numbers[core] = numbers.count
      return numbers.count - 1
    }
    let wantedNumbers = wanted.words.indices.map { number(wanted.core($0)) }
    let textNumbers = text.words.indices.map { number(text.core($0)) }
    guard !wantedNumbers.isEmpty, !textNumbers.isEmpty else { return nil }
    let all = textNumbers.indices
    guard var stretch = isWhole ? all : WordAlignment.best(of: wantedNumbers, in: textNumbers)
    else {
      return nil
    }
    var alignment = WordAlignment.steps(wantedNumbers, Array(textNumbers[stretch]))
    let same = alignment.count { $0.isSame }
    similarity = Double(2 * same) / Double(wantedNumbers.count + stretch.count)
    if !isWhole {
      // What stands at both ends in place of words that are not there is shown as well.
      let before = WordComparison.surplus(alignment.prefix { !$0.isSame })
      let after = WordComparison.surplus(alignment.reversed().prefix { !$0.isSame })
      stretch =
        max(0, stretch.lowerBound - before)..<min(all.upperBound, stretch.upperBound + after)
      alignment = WordAlignment.steps(wantedNumbers, Array(textNumbers[stretch]))
    }
    var found = text
    found.keep(stretch, endingLike: wanted)
    difference = WordDifference(steps: WordComparison.shown(alignment, wanted, found))
    range = found.words[0].range.lowerBound..<found.words[found.words.count - 1].range.upperBound
  }

  /// How many more words are only wanted than only found.
  private static func surplus(_ steps: some Sequence<WordAlignment.Step>) -> Int {
    max(0, steps.reduce(0) { $0 + ($1.isLeft ? 1 : -1) })
  }

  /// The steps of a difference; what stands side by side without a blank is one step where it can be.
  private static func shown(
    _ alignment: [WordAlignment.Step],
    _ wanted: PrintedWords,
    _ found: PrintedWords
  ) -> [WordDifference.Step] {
    var shown: [WordDifference.Step] = []
    for step in alignment {
      let isClose: Bool
      let next: [WordDifference.Step]
      switch step {
      case .same(let left, let right):
        isClose = wanted.isClose(left)
        next =
          wanted.isSame(left, as: found, right)
          ? [.same(wanted.shown(left))]
          : [.removed(named(wanted.shown(left))), .added(named(found.shown(right)))]
      case .left(let left):
        isClose = wanted.isClose(left)
        next = [.removed(named(wanted.shown(left)))]
      case .right(let right):
        isClose = found.isClose(right)
        next = [.added(named(found.shown(right)))]
      }
      if next.count == 1, isClose, let joined = shown.last?.joined(to: next[0]) {
        shown[shown.count - 1] = joined
      } else {
        shown += next
      }
    }
    return toldApart(shown)
  }
}

extension WordDifference.Step {
  /// Two steps of one kind as one; nil for those of two kinds.
  fileprivate func joined(to next: Self) -> Self? {
    switch (self, next) {
    case (.same(let first), .same(let second)): .same(first + second)
    case (.removed(let first), .removed(let second)): .removed(first + second)
    case (.added(let first), .added(let second)): .added(first + second)
    default: nil
    }
  }
}
