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

  /// The share of words that are the same, from 0 to 1: twice their number by all words of both.
  package var similarity: Double {
    let same = steps.count { if case .same = $0 { true } else { false } }
    let others = steps.count - same
    return steps.isEmpty ? 0 : Double(2 * same) / Double(2 * same + others)
  }

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
