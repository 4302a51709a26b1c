/// Finds words in one text, whatever the typography in which either is printed.
///
/// It is made once for a text, in time proportional to its length. Words that it was made for are found
/// then; finding others takes time in proportion to them and to the number of places where their rarest
/// four letters stand.
package struct TextMatcher: Sendable {
  /// A place where words stand.
  package struct Match: Hashable, Sendable {
    /// The characters of the normalised text, end exclusive.
    package let range: Range<Int>
    /// The letters, counted among those of the text.
    package let letters: Range<Int>
    /// The letters after which a hyphen at the end of a line may or may not belong to the word.
    package let joins: [Int]
  }

  package let text: PrintedText
  private let grams: LazyGramIndex
  /// Where the words begin that it was made for, by their letters.
  private let known: [[UInt32]: [Int]]

  /// With the places of some words, which are found in one pass over the text.
  package init(_ text: PrintedText, for wanted: [PrintedText] = []) {
    self.text = text
    grams = LazyGramIndex(text.letters)
    let rows = Set(wanted.map(\.letters))
    known = rows.isEmpty ? [:] : LetterRows(rows).places(in: text.letters)
  }

  /// So many places of the same words are told; a text of one word over and over has too many.
  private static let matchLimit = 1000

  /// The places where words stand, in their order, as many as are told.
  package func matches(of wanted: PrintedText) -> [Match] {
    guard !wanted.letters.isEmpty else { return marksAlone(wanted) }
    let (leading, trailing) = (wanted.leadingMarks, wanted.trailingMarks)
    var found: [Match] = []
    for start in letterPlaces(of: wanted.letters) where found.count < TextMatcher.matchLimit {
      if let match = match(wanted, at: start, leading, trailing) { found.append(match) }
    }
    return found
  }

  /// The stretches of whole words that have the letters that are wanted, in the same order, and other
  /// blanks or marks between them.
  package func sameLetters(as wanted: PrintedText) -> [Range<Int>] {
    letterPlaces(of: wanted.letters).prefix(TextMatcher.matchLimit)
      .map { $0..<$0 + wanted.letters.count }
      .filter(text.isWholeWords)
  }

  private func match(
    _ wanted: PrintedText,
    at start: Int,
    _ leading: [UInt32],
    _ trailing: [UInt32]
  ) -> Match? {
    let letters = start..<start + wanted.letters.count
    guard text.isWhole(letters),
      let first = text.start(of: start, with: leading),
      let end = text.end(of: letters.upperBound - 1, with: trailing)
    else { return nil }
    var joins: [Int] = []
    for letter in 0..<wanted.letters.count - 1 {
      switch wanted.compareGap(after: letter, with: text, after: start + letter) {
      case .same: break
      case .doubtful:
        // A line that ends in the quote tells nothing of the text.
        if text.gap(after: start + letter).isJoin { joins.append(start + letter) }
      case .different: return nil
      }
    }
    return Match(range: first..<end, letters: letters, joins: joins)
  }

  /// Where letters stand side by side, whatever is between them.
  func letterPlaces(of wanted: [UInt32]) -> [Int] {
    guard !wanted.isEmpty, wanted.count <= text.letters.count else { return [] }
    if let known = known[wanted] { return known }
    guard wanted.count >= GramIndex.size else { return RowSearch(wanted).places(in: text.letters) }
    let grams = grams.index
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

  /// Words of which there are none, only marks, are looked for as they are.
  private func marksAlone(_ wanted: PrintedText) -> [Match] {
    let marks = PrintedGap(wanted, from: -1, to: wanted.scalars.count).items.map(\.original)
    guard !marks.isEmpty, marks.count <= text.scalars.count else { return [] }
    return (0...(text.scalars.count - marks.count)).compactMap { start in
      let range = start..<start + marks.count
      guard text.scalars[range].lazy.map(\.value).elementsEqual(marks) else { return nil }
      return Match(range: range, letters: 0..<0, joins: [])
    }
  }

  // MARK: - Words much like those that are wanted

  /// So many places are looked at for the words that are much like others.
  private static let hitLimit = 1 << 15

  /// The stretches of letters in which most of the wanted ones may stand, the likeliest first, at most
  /// `limit`.
  package func likelyStretches(for wanted: [UInt32], limit: Int = 6) -> [Range<Int>] {
    guard wanted.count >= GramIndex.size, text.letters.count >= GramIndex.size else { return [] }
    // A place votes for the block in which the wanted letters would begin; a stretch is two of them.
    let width = max(16, wanted.count / 4)
    var votes = [UInt16](repeating: 0, count: (text.letters.count + wanted.count) / width + 3)
    var touched: [Int] = []
    for (offset, places) in rarestGrams(of: wanted) {
      for place in places {
        let block = (Int(place) - offset + wanted.count) / width + 1
        if votes[block] == 0 { touched.append(block) }
        votes[block] &+= votes[block] == .max ? 0 : 1
      }
    }
    var best: [(block: Int, score: Int)] = []
    for block in touched.flatMap({ [$0 - 1, $0] }) {
      let score = Int(votes[block]) + Int(votes[block + 1])
      guard best.count < limit || score > best[best.count - 1].score,
        !best.contains(where: { $0.block == block })
      else { continue }
      best.insert((block, score), at: best.firstIndex { $0.score < score } ?? best.count)
      if best.count > limit { best.removeLast() }
    }
    return best.map { block, _ in
      let first = (block - 1) * width - wanted.count
      let slack = wanted.count / 3 + 16
      let start = min(max(0, first - slack), text.letters.count)
      return start..<max(start, min(text.letters.count, first + 2 * width + wanted.count + slack))
    }
  }

  /// The places of the wanted letters by four, of which there are the fewest, up to a limit for all.
  private func rarestGrams(of wanted: [UInt32]) -> [(offset: Int, places: ArraySlice<Int32>)] {
    let grams = grams.index
    let all = (0...(wanted.count - GramIndex.size))
      .map { (offset: $0, places: grams.bucket(of: wanted, at: $0)) }
      .filter { !$0.places.isEmpty }
      .sorted { ($0.places.count, $0.offset) < ($1.places.count, $1.offset) }
    var left = TextMatcher.hitLimit + wanted.count
    return all.map { gram in
      let places = gram.places.prefix(max(0, left))
      left -= places.count
      return (gram.offset, places)
    }
  }
}
