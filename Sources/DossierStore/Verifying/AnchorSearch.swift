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
    /// The words of the text of which the quote has only a part.
    package var cutWords: [String] = []
  }

  /// Below this share of same words a place is none: another sentence has many of the same small words.
  package static let leastSimilarity = 0.7
  /// So few words are found with their letters or not at all: nearly the same short words stand everywhere.
  package static let leastWords = 4
  /// In scripts without spaces a character counts for a word, and so many are as few.
  private static let leastCharacters = 6
  /// Words that stand in more places are everywhere, and what is around each of them is not read.
  private static let mostReadAround = 64

  package let text: NormalisedText
  private let matcher: TextMatcher
  /// The quotes that were named, each once, and their numbers by their words.
  private let wanted: [WantedWords]
  private let numbers: [String: Int]

  /// Quotes that are named are found sooner than others.
  package init(_ text: NormalisedText, for anchors: [Anchor] = []) {
    self.text = text
    var wanted: [WantedWords] = []
    var numbers: [String: Int] = [:]
    for anchor in anchors where numbers[anchor.exact] == nil {
      numbers[anchor.exact] = wanted.count
      wanted.append(WantedWords(normalising: anchor.exact))
    }
    (self.wanted, self.numbers) = (wanted, numbers)
    matcher = TextMatcher(text.utf8, for: wanted)
  }

  /// Where a quote stands.
  package func find(_ anchor: Anchor) -> AnchorFinding {
    search(anchor, tellsDoubts: false).finding
  }

  /// Where a quote stands, with what is in doubt unless that is not asked for.
  package func search(_ anchor: Anchor, tellsDoubts: Bool = true) -> Outcome {
    let number = numbers[anchor.exact]
    let wanted = number.map { self.wanted[$0] } ?? WantedWords(normalising: anchor.exact)
    let span = anchor.span.map { $0.start..<max($0.start, $0.end) }
    let matches = matcher.matches(of: wanted, number: number)
    func told(_ outcome: Outcome, _ match: TextMatcher.Match?) -> Outcome {
      guard tellsDoubts, let match else { return outcome }
      var told = outcome
      told.doubts = matcher.doubts(of: match, wanted)
      told.cutWords = matcher.cutWords(of: match)
      return told
    }
    if let span, stands(wanted, at: span) {
      let there = matches.first { $0.range.overlaps(span) }
      return told(Outcome(finding: .exact, range: span), there)
    }
    guard !matches.isEmpty else {
      guard case .changed(let range, let difference)? = changed(wanted, number, near: span) else {
        return Outcome(finding: .missing)
      }
      return Outcome(finding: .changed(range, difference), range: range)
    }
    let places = likely(among: matches, anchor)
    guard places.count == 1 else {
      return Outcome(finding: .ambiguous(places.map(\.range)), range: places[0].range)
    }
    let finding = span == nil ? AnchorFinding.exact : .moved(places[0].range)
    return told(Outcome(finding: finding, range: places[0].range), places[0])
  }

  /// Where a stretch of a known digest stands: at its place, or at another of the same length.
  package func find(_ span: TextSpan) -> AnchorFinding { SpanSearch(text).find(span) }

  private func stands(_ wanted: WantedWords, at range: Range<Int>) -> Bool {
    guard !range.isEmpty, let there = matcher.words(range) else { return false }
    if there == wanted.utf8 { return true }
    let words = WantedWords(normalising: String(decoding: there, as: UTF8.self))
    return words.printed.isSame(as: wanted.printed)
  }

  // MARK: - Several places

  /// The place whose surroundings are those of the anchor, else all; those within longer words only where
  /// there is no other.
  private func likely(
    among matches: [TextMatcher.Match],
    _ anchor: Anchor
  ) -> [TextMatcher.Match] {
    guard matches.count > 1 else { return matches }
    if let match = chosen(among: matches, anchor) { return [match] }
    guard matches.count <= Self.mostReadAround else { return matches }
    let whole = matches.filter { matcher.cutWords(of: $0).isEmpty }
    return whole.isEmpty ? matches : whole
  }

  /// The place whose surroundings are those of the anchor; nil when they do not decide.
  private func chosen(among matches: [TextMatcher.Match], _ anchor: Anchor) -> TextMatcher.Match? {
    let before = anchor.prefix.map { WantedWords(normalising: $0) }
    let after = anchor.suffix.map { WantedWords(normalising: $0) }
    guard before != nil || after != nil else { return nil }
    let scored = matches.map { match in (match, matcher.agreement(match, before, after)) }
    let best = scored.map(\.1).max() ?? 0
    let top = scored.filter { $0.1 == best }
    return best > 0 && top.count == 1 ? top[0].0 : nil
  }

  // MARK: - Changed words

  /// The stretch of words with the same letters, else the one most like those that are wanted, when it
  /// is like them enough.
  private func changed(
    _ wanted: WantedWords,
    _ number: Int?,
    near span: Range<Int>?
  ) -> AnchorFinding? {
    guard !wanted.letters.isEmpty else { return nil }
    let words = PrintedWords(wanted.printed, letters: wanted.printed.letters.indices)
    if let nearest = matcher.sameLetters(as: wanted, number: number, nearest: span?.lowerBound),
      let comparison = WordComparison(words, PrintedWords(nearest), isWhole: true)
    {
      return finding(comparison, in: nearest)
    }
    guard isLongEnough(words) else { return nil }
    var best: (comparison: WordComparison, stretch: TextMatcher.Stretch)?
    for stretch in matcher.likelyStretches(for: wanted) {
      guard let comparison = WordComparison(words, PrintedWords(stretch)),
        comparison.similarity > best?.comparison.similarity ?? 0
      else { continue }
      best = (comparison, stretch)
    }
    guard let best, best.comparison.similarity >= Self.leastSimilarity else { return nil }
    return finding(best.comparison, in: best.stretch)
  }

  private func finding(
    _ comparison: WordComparison,
    in stretch: TextMatcher.Stretch
  ) -> AnchorFinding {
    let (start, end) = (comparison.range.lowerBound, comparison.range.upperBound)
    return .changed(start + stretch.offset..<end + stretch.offset, comparison.difference)
  }

  private func isLongEnough(_ words: PrintedWords) -> Bool {
    let unspaced = words.words.count { words.text.isUnspaced($0.letters.lowerBound) }
    let spaced = words.words.count - unspaced
    return spaced * Self.leastCharacters + unspaced * Self.leastWords
      >= Self.leastWords * Self.leastCharacters
  }
}

extension WantedWords {
  fileprivate init(normalising text: String) { self.init(NormalisedText.utf8(of: text)) }
}

extension PrintedWords {
  fileprivate init(_ stretch: TextMatcher.Stretch) {
    self.init(stretch.text, letters: stretch.letters)
  }
}
