import RelationsModel

@testable import DossierStore

/// A quote looked for in a text, each ended by a NUL or the end: quote, surroundings, text.
enum MatchingTarget {
  static func run(_ bytes: [UInt8]) {
    var choices = Choices(bytes)
    let (start, count) = (choices.number(), choices.number())
    let parts = choices.rest.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
      .map(Array.init)
    guard parts.count == 3, let text = try? PlainText.read(parts[2]) else { return }
    let quote = String(decoding: parts[0], as: UTF8.self)
    let around = String(decoding: parts[1], as: UTF8.self)
    let search = AnchorSearch(NormalisedText(text))
    let anchors = [
      Anchor(exact: quote),
      Anchor(exact: quote, prefix: around, span: TextSpan(start: start, end: start + count)),
      Anchor(exact: quote, suffix: around, span: TextSpan(start: 0, end: 1)),
    ]
    for anchor in anchors { isSound(search.search(anchor), of: anchor, in: search) }
    findsWhatStands(start, count, in: search)
  }

  private static func isSound(
    _ outcome: AnchorSearch.Outcome,
    of anchor: Anchor,
    in search: AnchorSearch
  ) {
    let all = 0..<search.text.scalars.count
    func isWithin(_ range: Range<Int>) {
      demand(
        all.lowerBound <= range.lowerBound && range.upperBound <= all.upperBound && !range.isEmpty,
        "\(range) of \(all)"
      )
    }
    switch outcome.finding {
    case .moved(let range):
      isWithin(range)
      standsThere(anchor.exact, range, in: search)
    case .ambiguous(let ranges): ranges.forEach(isWithin)
    case .changed(let range, let difference):
      isWithin(range)
      demand(!difference.line.isEmpty, "a difference that shows nothing")
    case .exact, .missing: break
    case .untold, .noText: fatalError("\(outcome.finding.name) of words in a text")
    }
  }

  /// An anchor that is given the place that was found stands there.
  private static func standsThere(_ quote: String, _ range: Range<Int>, in search: AnchorSearch) {
    let span = TextSpan(start: range.lowerBound, end: range.upperBound)
    let again = search.find(Anchor(exact: quote, span: span))
    demand(again == .exact, "found at \(range), and there it is \(again.name)")
  }

  /// A stretch of whole words of the text itself is found, and by its digest too.
  private static func findsWhatStands(_ start: Int, _ count: Int, in search: AnchorSearch) {
    let scalars = search.text.scalars
    guard start < scalars.count else { return }
    let first = scalars[..<start].lastIndex(of: " ").map { $0 + 1 } ?? 0
    let last = scalars[min(start + count, scalars.count)...].firstIndex(of: " ") ?? scalars.count
    guard first < last, let words = search.text.text(first..<last) else { return }
    let digest = NormalisedText.digest(of: words)
    let byDigest = search.find(TextSpan(start: first, end: last, digest: digest))
    demand(byDigest == .exact, "a stretch is \(byDigest.name) by its digest")
    let span = TextSpan(start: first, end: last)
    let found = search.find(Anchor(exact: words, span: span))
    let hasLetters = !PrintedText(NormalisedText(words).scalars).letters.isEmpty
    demand(
      found == .exact || !hasLetters,
      "its own words are \(found.name): \(words.debugDescription)"
    )
  }
}
