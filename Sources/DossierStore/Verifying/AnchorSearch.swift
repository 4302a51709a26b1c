import RelationsModel

/// Looks for quotes in the text of one source.
package struct AnchorSearch: Sendable {
  /// What was found of a quote.
  package struct Outcome: Hashable, Sendable {
    package let finding: AnchorFinding
    /// Where the words stand, or words much like them; the first of several places, nil where none is.
    package var range: Range<Int>?
    /// The hyphens at line ends of which nothing tells whether they belong to the words.
    package var doubts: [HyphenDoubt] = []
  }

  /// Below this share of same words a place is none: another sentence has many of the same small words.
  package static let leastSimilarity = 0.7
  /// So few words are found with their letters or not at all: nearly the same short words stand everywhere.
  package static let leastWords = 4
  /// In scripts without spaces a character counts for a word, and so many are as few.
  private static let leastCharacters = 6

  package let text: NormalisedText
  private let matcher: TextMatcher

  /// Quotes that are named are found sooner than others.
  package init(_ text: NormalisedText, for anchors: [Anchor] = []) {
    self.text = text
    let wanted = anchors.map { PrintedText(NormalisedText($0.exact).scalars) }
    matcher = TextMatcher(PrintedText(text.scalars), for: wanted)
  }

  /// Where a quote stands.
  package func find(_ anchor: Anchor) -> AnchorFinding { search(anchor).finding }

  /// Where a quote stands, with what is in doubt.
  package func search(_ anchor: Anchor) -> Outcome {
    let wanted = PrintedText(NormalisedText(anchor.exact).scalars)
    let span = anchor.span.map { $0.start..<max($0.start, $0.end) }
    let matches = matcher.matches(of: wanted)
    if let span, stands(wanted, at: span) {
      let there = matches.first { $0.range.overlaps(span) }
      return Outcome(
        finding: .exact,
        range: span,
        doubts: there.map { matcher.doubts(of: $0, wanted) } ?? []
      )
    }
    guard !matches.isEmpty else {
      guard case .changed(let range, let difference)? = changed(wanted, near: span) else {
        return Outcome(finding: .missing)
      }
      return Outcome(finding: .changed(range, difference), range: range)
    }
    guard let match = matches.count == 1 ? matches[0] : chosen(among: matches, anchor) else {
      return Outcome(finding: .ambiguous(matches.map(\.range)), range: matches[0].range)
    }
    return Outcome(
      finding: span == nil ? .exact : .moved(match.range),
      range: match.range,
      doubts: matcher.doubts(of: match, wanted)
    )
  }

  /// Where a stretch of a known digest stands: at its place, or at another of the same length.
  package func find(_ span: TextSpan) -> AnchorFinding { SpanSearch(text).find(span) }

  private func stands(_ wanted: PrintedText, at range: Range<Int>) -> Bool {
    guard !range.isEmpty, let there = text.text(range) else { return false }
    return PrintedText(NormalisedText(there).scalars).isSame(as: wanted)
  }

  // MARK: - Several places

  /// The place whose surroundings are those of the anchor; nil when they do not decide.
  private func chosen(among matches: [TextMatcher.Match], _ anchor: Anchor) -> TextMatcher.Match? {
    let before = anchor.prefix.map { PrintedText(NormalisedText($0).scalars).letters } ?? []
    let after = anchor.suffix.map { PrintedText(NormalisedText($0).scalars).letters } ?? []
    guard !before.isEmpty || !after.isEmpty else { return nil }
    let scored = matches.map { match in (match, agreement(match.letters, before, after)) }
    let best = scored.map(\.1).max() ?? 0
    let top = scored.filter { $0.1 == best }
    return best > 0 && top.count == 1 ? top[0].0 : nil
  }

  /// How many letters before and after a place are those of the anchor.
  private func agreement(_ place: Range<Int>, _ before: [UInt32], _ after: [UInt32]) -> Int {
    let letters = matcher.text.letters
    return zip(letters[..<place.lowerBound].reversed(), before.reversed()).prefix { $0 == $1 }.count
      + zip(letters[place.upperBound...], after).prefix { $0 == $1 }.count
  }

  // MARK: - Changed words

  /// The stretch of words with the same letters, else the one most like those that are wanted, when it
  /// is like them enough.
  private func changed(_ wanted: PrintedText, near span: Range<Int>?) -> AnchorFinding? {
    guard !wanted.letters.isEmpty else { return nil }
    let words = PrintedWords(wanted, letters: wanted.letters.indices)
    let text = matcher.text
    let alike = matcher.sameLetters(as: wanted)
    if let start = span?.lowerBound ?? alike.first.map({ Int(text.places[$0.lowerBound]) }),
      let nearest = alike.min(by: { distance($0, start) < distance($1, start) }),
      let comparison = WordComparison(words, PrintedWords(text, letters: nearest), isWhole: true)
    {
      return .changed(comparison.range, comparison.difference)
    }
    guard isLongEnough(words) else { return nil }
    var best: WordComparison?
    for stretch in matcher.likelyStretches(for: wanted.letters) {
      let comparison = WordComparison(words, PrintedWords(text, letters: stretch))
      guard let comparison, comparison.similarity > best?.similarity ?? 0 else { continue }
      best = comparison
    }
    guard let best, best.similarity >= Self.leastSimilarity else { return nil }
    return .changed(best.range, best.difference)
  }

  private func distance(_ letters: Range<Int>, _ place: Int) -> Int {
    abs(Int(matcher.text.places[letters.lowerBound]) - place)
  }

  private func isLongEnough(_ words: PrintedWords) -> Bool {
    let unspaced = words.words.count { words.text.isUnspaced($0.letters.lowerBound) }
    let spaced = words.words.count - unspaced
    return spaced * Self.leastCharacters + unspaced * Self.leastWords
      >= Self.leastWords * Self.leastCharacters
  }
}
