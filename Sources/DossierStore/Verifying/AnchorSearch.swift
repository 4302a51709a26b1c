import RelationsModel

/// Looks for quotes in the text of one source.
package struct AnchorSearch: Sendable {
  /// Below this share of same words a place is none: another sentence has many of the same small words.
  package static let leastSimilarity = 0.7
  /// So few words are found exactly or not at all: nearly the same short words stand everywhere.
  package static let leastWords = 4

  package let text: NormalisedText
  private let match: MatchText
  /// The place of each word's core among all cores, to compare words by number.
  private let cores: [Int]
  private let numbers: [[UInt32]: Int]

  package init(_ text: NormalisedText) {
    self.text = text
    match = MatchText(text)
    var numbers: [[UInt32]: Int] = [:]
    var cores: [Int] = []
    for word in match.words {
      let core = Array(match.core(word))
      let number = numbers[core] ?? numbers.count
      numbers[core] = number
      cores.append(number)
    }
    self.numbers = numbers
    self.cores = cores
  }

  /// Where a quote stands.
  package func find(_ anchor: Anchor) -> AnchorFinding {
    let wanted = MatchText(NormalisedText(anchor.exact))
    guard !wanted.scalars.isEmpty else { return .missing }
    if let span = anchor.span, stands(wanted, at: span.start..<span.end) { return .exact }
    let places = match.occurrences(of: wanted).map {
      match.origin($0..<$0 + wanted.scalars.count)
    }
    if places.count == 1 { return anchor.span == nil ? .exact : .moved(places[0]) }
    if !places.isEmpty { return chosen(among: places, anchor) }
    return changed(wanted) ?? .missing
  }

  /// Where a stretch of a known digest stands: at its place, or at another of the same length.
  package func find(_ span: TextSpan) -> AnchorFinding {
    guard let digest = span.digest, span.end > span.start else { return .missing }
    func isThere(_ range: Range<Int>) -> Bool {
      text.text(range).map { NormalisedText.digest(of: $0) == digest } ?? false
    }
    if isThere(span.start..<span.end) { return .exact }
    let length = span.end - span.start
    guard length <= text.scalars.count else { return .missing }
    let starts = (0...(text.scalars.count - length)).sorted {
      abs($0 - span.start) < abs($1 - span.start)
    }
    // A stretch begins with a word: other places need no digest.
    let place = starts.first { start in
      (start == 0 || text.scalars[start - 1].isBoundary) && isThere(start..<start + length)
    }
    return place.map { .moved($0..<$0 + length) } ?? .missing
  }

  private func stands(_ wanted: MatchText, at range: Range<Int>) -> Bool {
    guard let there = text.text(range) else { return false }
    return MatchText(NormalisedText(there)).scalars == wanted.scalars
  }

  // MARK: - Several places

  /// The place whose surroundings are those of the anchor; several when they do not decide.
  private func chosen(among places: [Range<Int>], _ anchor: Anchor) -> AnchorFinding {
    let before = anchor.prefix.map { MatchText(NormalisedText($0)).scalars } ?? []
    let after = anchor.suffix.map { MatchText(NormalisedText($0)).scalars } ?? []
    guard !before.isEmpty || !after.isEmpty else { return .ambiguous(places) }
    let scored = places.map { place in (place, agreement(place, before, after)) }
    let best = scored.map(\.1).max() ?? 0
    let top = scored.filter { $0.1 == best }
    guard best > 0, top.count == 1 else { return .ambiguous(places) }
    return anchor.span == nil ? .exact : .moved(top[0].0)
  }

  /// How many characters before and after a place are those of the anchor.
  private func agreement(_ place: Range<Int>, _ before: [UInt32], _ after: [UInt32]) -> Int {
    let left = text.text(max(0, place.lowerBound - 80)..<place.lowerBound) ?? ""
    let end = min(text.scalars.count, place.upperBound + 80)
    let right = text.text(place.upperBound..<end) ?? ""
    let (leftText, rightText) = (MatchText(NormalisedText(left)), MatchText(NormalisedText(right)))
    return zip(leftText.scalars.reversed(), before.reversed()).prefix { $0 == $1 }.count
      + zip(rightText.scalars, after).prefix { $0 == $1 }.count
  }

  // MARK: - Changed words

  /// The stretch of words most like those that are wanted, when it is like them enough.
  private func changed(_ wanted: MatchText) -> AnchorFinding? {
    let words = wanted.words.map { numbers[Array(wanted.core($0))] ?? -1 }
    guard words.count >= Self.leastWords, let window = WordAlignment.best(of: words, in: cores)
    else {
      return nil
    }
    let alignment = WordAlignment.steps(words, Array(cores[window]))
    let difference = WordDifference(
      steps: alignment.map { step in
        switch step {
        case .same(let left, _): .same(word(wanted, left))
        case .left(let left): .removed(word(wanted, left))
        case .right(let right): .added(word(match, window.lowerBound + right))
        }
      }
    )
    guard difference.similarity >= Self.leastSimilarity else { return nil }
    let first = match.words[window.lowerBound].lowerBound
    let last = match.words[window.upperBound - 1].upperBound
    return .changed(match.origin(first..<last), difference)
  }

  private func word(_ text: MatchText, _ index: Int) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text.scalars[text.words[index]].compactMap(Unicode.Scalar.init))
    return String(view)
  }
}

extension Unicode.Scalar {
  /// Whether a word may begin after it.
  fileprivate var isBoundary: Bool { !properties.isAlphabetic && properties.numericType == nil }
}
