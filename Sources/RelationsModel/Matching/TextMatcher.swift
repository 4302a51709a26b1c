/// Finds words in one text, whatever the typography in which either is printed.
///
/// It is made once for a text, in time proportional to its length. Words that it was made for are found
/// then, in one pass; others take a pass each. The whole text is laid out as `PrintedText` only where the
/// same words stand everywhere, or a hyphen is in doubt.
package struct TextMatcher: Sendable {
  /// A place where words stand.
  package struct Match: Hashable, Sendable {
    /// The characters of the normalised text, end exclusive.
    package let range: Range<Int>
    /// The bytes of its letters, among those of the text.
    let letters: Range<Int>
    /// Whether a hyphen at the end of a line may or may not belong to one of the words.
    let isDoubtful: Bool
  }

  let letters: LetterBytes
  private let whole: LazyValue<PrintedText>
  private let grams: LazyValue<GramIndex>
  /// Where the words may begin that it was made for, in their order.
  private let known: [[Int]]
  /// The places of the letters, by four, of those of the words that are found nowhere.
  let missing: LazyValue<GramPlaces>

  /// The whole text, letter by letter.
  var text: PrintedText { whole.value }

  /// Takes a normalised text in UTF-8.
  package init(_ utf8: [UInt8], for wanted: [WantedWords] = []) {
    let letters = LetterBytes(utf8)
    self.letters = letters
    let whole = LazyValue { PrintedText(utf8[...]) }
    self.whole = whole
    grams = LazyValue { GramIndex(whole.value.letters) }
    let rows = wanted.map(\.letters)
    let known = LetterRows(rows).places(in: letters.letters)
    self.known = known
    missing = LazyValue {
      GramPlaces(zip(rows, known).filter { $0.1.isEmpty }.map(\.0), in: letters.letters)
    }
  }

  /// So many places of the same words are told; a text of one word over and over has too many.
  static let matchLimit = 1000
  /// Where there are more, the whole text is laid out rather than each place by itself.
  private static let placeLimit = 4096

  /// The places where words stand, in their order, as many as are told; of words that it was made for
  /// with their number among those.
  package func matches(of wanted: WantedWords, number: Int? = nil) -> [Match] {
    guard !wanted.letters.isEmpty else { return letters.marksAlone(wanted.marksAlone) }
    let places = places(of: wanted, number)
    guard places.count <= Self.placeLimit else { return matches(of: wanted, among: places) }
    var found: [Match] = []
    for start in places where found.count < Self.matchLimit {
      if let match = letters.match(wanted, at: start) { found.append(match) }
    }
    return found
  }

  /// Where the letters of words stand.
  func places(of wanted: WantedWords, _ number: Int?) -> [Int] {
    number.map { known[$0] } ?? LetterRows([wanted.letters]).places(in: letters.letters)[0]
  }

  /// The same by the whole text; the letters stand at `places` among the bytes.
  func matches(of wanted: WantedWords, among places: [Int]) -> [Match] {
    let text = text
    var found: [Match] = []
    for (place, start) in zip(places, letterPlaces(of: wanted.printed.letters))
    where found.count < Self.matchLimit {
      guard let match = text.match(wanted, at: start) else { continue }
      found.append(
        Match(
          range: match.range,
          letters: place..<place + wanted.letters.count,
          isDoubtful: !match.joins.isEmpty
        )
      )
    }
    return found
  }

  /// The hyphens in a match of which nothing tells whether they belong to the words.
  package func doubts(of match: Match, _ wanted: WantedWords) -> [HyphenDoubt] {
    guard match.isDoubtful else { return [] }
    let text = text
    for start in letterPlaces(of: wanted.printed.letters) {
      guard let found = text.match(wanted, at: start), found.range == match.range else { continue }
      return doubts(of: found, wanted.printed)
    }
    return []
  }

  /// What stands in a stretch of characters, in UTF-8; nil where it is not in the text.
  package func words(_ range: Range<Int>) -> [UInt8]? { letters.words(range) }

  /// How many letters before a match and after it are those of other words.
  package func agreement(_ match: Match, _ before: WantedWords?, _ after: WantedWords?) -> Int {
    letters.agreement(match.letters, before?.letters ?? [], after?.letters ?? [])
  }

  /// Where letters stand side by side, whatever is between them.
  func letterPlaces(of wanted: [UInt32]) -> [Int] {
    let text = text
    guard !wanted.isEmpty, wanted.count <= text.letters.count else { return [] }
    guard wanted.count >= GramIndex.size else { return RowSearch(wanted).places(in: text.letters) }
    let grams = grams.value
    var offset = 0
    var fewest = Int.max
    for place in 0...(wanted.count - GramIndex.size) {
      let count = grams.bucket(of: wanted, at: place).count
      if count < fewest { (offset, fewest) = (place, count) }
      if count == 0 { return [] }
    }
    // Where the rarest letters stand everywhere, one pass over the text is quicker.
    if fewest > text.letters.count / 8 { return RowSearch(wanted).places(in: text.letters) }
    return grams.bucket(of: wanted, at: offset).compactMap { place in
      let start = Int(place) - offset
      return text.letters.has(wanted, at: start) ? start : nil
    }
  }
}
