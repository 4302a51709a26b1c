import RelationsModel

/// Sixty-four quotes at a time, what is asked of each of them again and again: whether it is shown and
/// counts, its stance and its issue.
struct QuotesByWord: Sendable {
  let words: [Word]

  /// What is asked of sixty-four quotes that stand together.
  ///
  /// It lies in one place of memory, because an actor's quotes are listed by date: each is looked up
  /// somewhere else.
  struct Word: Sendable {
    /// The quotes that are kept and count.
    let present: UInt64
    /// Those of the present that agree, and those that disagree.
    let agreeing, disagreeing: UInt64
    /// The issue that all of them have; negative where they have several.
    let issue: Int

    /// The place of the stance of a present quote among all stances; told without a branch, which
    /// would be guessed wrongly every third time.
    @inline(__always)
    func stance(_ bit: UInt64) -> Int {
      Int(truncatingIfNeeded: 2 &- (agreeing >> bit & 1) &* 2 &- (disagreeing >> bit & 1))
    }

    /// How many of some present quotes have each stance.
    @inline(__always)
    func counts(of quotes: UInt64) -> StanceCounts {
      let agrees = (quotes & agreeing).nonzeroBitCount
      let disagrees = (quotes & disagreeing).nonzeroBitCount
      let none = quotes.nonzeroBitCount &- agrees &- disagrees
      return StanceCounts(agrees: agrees, disagrees: disagrees, none: none)
    }
  }

  init(_ image: IndexImage, _ kept: Bitmap) {
    let issues = IssuesByPosition(image)
    let agreeing: Column<UInt64> = image.column(.agreeing)
    let disagreeing: Column<UInt64> = image.column(.disagreeing)
    let counted: Column<UInt64> = image.column(.counted)
    words = kept.words.enumerated().map { word, kept in
      let present: UInt64 = kept & counted[word]
      let agrees: UInt64 = present & agreeing[word]
      return Word(
        present: present,
        agreeing: agrees,
        disagreeing: present & disagreeing[word] & ~agrees,
        issue: issues.issue(ofWord: word) ?? -1
      )
    }
  }
}
