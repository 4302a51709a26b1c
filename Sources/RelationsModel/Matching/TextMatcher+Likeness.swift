extension TextMatcher {
  /// A stretch of the text in which words may stand that are much like others.
  package struct Stretch: Sendable {
    /// The stretch with the letters around it.
    package let text: PrintedText
    /// The letters of the stretch, among those of `text`.
    package let letters: Range<Int>
    /// The characters of the whole text before `text`.
    package let offset: Int
  }

  /// So many letters stand around a stretch, at up to four bytes each, unless the text ends: more than the
  /// longest word may have.
  private static let margin = 4 * 1010

  /// The stretch of whole words that has the letters that are wanted, in the same order, and other blanks
  /// or marks between them; of several the one that is nearest to a place.
  package func sameLetters(
    as wanted: WantedWords,
    number: Int? = nil,
    nearest place: Int?
  ) -> Stretch? {
    var nearest: (stretch: Range<Int>, distance: Int)?
    for start in places(of: wanted, number).prefix(TextMatcher.matchLimit) {
      let stretch = start..<start + wanted.letters.count
      let window = letters.window(stretch)
      guard window.text.isWholeWords(window.letters) else { continue }
      let first = window.offset + window.text.place(window.letters.lowerBound)
      let distance = abs(first - (place ?? first))
      if distance < nearest?.distance ?? .max { nearest = (stretch, distance) }
    }
    return nearest.map { letters.window($0.stretch, margin: TextMatcher.margin) }
  }

  /// So many places are looked at for the words that are much like others.
  private static let hitLimit = 1 << 15

  /// The stretches of letters in which most of the wanted ones may stand, the likeliest first, at most
  /// `limit`.
  package func likelyStretches(for wanted: WantedWords, limit: Int = 6) -> [Stretch] {
    let row = wanted.letters
    guard row.count >= GramPlaces.width(of: row) else { return [] }
    // A place votes for the block in which the wanted letters would begin; a stretch is two of them.
    let width = max(16, row.count / 4)
    var votes = [UInt16](repeating: 0, count: (letters.letters.count + row.count) / width + 3)
    var touched: [Int] = []
    for (offset, places) in rarestGrams(of: row) {
      for place in places {
        let block = (Int(place) - offset + row.count) / width + 1
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
      let first = (block - 1) * width - row.count
      let slack = row.count / 3 + 16
      let start = min(max(0, first - slack), letters.letters.count)
      let end = max(start, min(letters.letters.count, first + 2 * width + row.count + slack))
      return letters.window(start..<end, margin: TextMatcher.margin)
    }
  }

  /// The places of a few of the wanted letters at a time, those of which there are the fewest first, up to
  /// a limit for all.
  private func rarestGrams(of row: [UInt8]) -> [(offset: Int, places: ArraySlice<Int32>)] {
    let grams = missing.value.has(row) ? missing.value : GramPlaces([row], in: letters.letters)
    let all = grams.places(of: row).filter { !$0.places.isEmpty }
      .sorted { ($0.places.count, $0.offset) < ($1.places.count, $1.offset) }
    var left = TextMatcher.hitLimit + row.count
    return all.map { gram in
      let places = gram.places.prefix(max(0, left))
      left -= places.count
      return (gram.offset, places)
    }
  }
}
