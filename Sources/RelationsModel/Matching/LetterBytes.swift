/// The letters of a normalised text side by side, in UTF-8, with the way back to where each stands.
///
/// They are the letters of `PrintedText`, which has four bytes for each and four for its place: these are
/// made in a tenth of the time, and words are looked for among them. What stands between the letters of a
/// place that was found is compared in a `PrintedText` of that place alone.
struct LetterBytes: Sendable {
  /// A stretch of the text, by what comes before it.
  struct Block {
    static let size = 256

    /// Its first byte in the text.
    let text: Int
    /// The bytes of letters before it.
    let letters: Int
    /// The characters before it.
    let characters: Int
  }

  /// The normalised text, in UTF-8.
  let text: [UInt8]
  /// The letters, in UTF-8.
  let letters: [UInt8]
  private let blocks: [Block]

  /// Takes time in proportion to the text, which must be UTF-8, in NFC, and have one space for every run
  /// of white space.
  init(_ text: [UInt8]) {
    self.text = text
    (letters, blocks) = text.withUnsafeBufferPointer(LetterBytes.read)
  }

  /// The letters of a text, and its blocks.
  static func read(
    _ text: UnsafeBufferPointer<UInt8>
  ) -> (letters: [UInt8], blocks: [Block]) {
    var letters: [UInt8] = []
    var blocks: [Block] = []
    letters.reserveCapacity(text.count)
    blocks.reserveCapacity(text.count / Block.size + 1)
    var (place, characters) = (0, 0)
    LetterKinds.lend { kinds in
      // The last character of a block may reach beyond it.
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Block.size + 4) { room in
        while place < text.count {
          let block = Block(text: place, letters: letters.count, characters: characters)
          blocks.append(block)
          let following = append(text, from: &place, by: kinds, in: room, to: &letters)
          characters += place - block.text - following
        }
      }
    }
    return (letters, blocks)
  }

  /// Appends the letters of the block that begins at `place`, which it moves behind it; gives the bytes of
  /// the block that follow the first of a character.
  private static func append(
    _ text: UnsafeBufferPointer<UInt8>,
    from place: inout Int,
    by kinds: LetterKinds,
    in room: UnsafeMutableBufferPointer<UInt8>,
    to letters: inout [UInt8]
  ) -> Int {
    let end = min(text.count, place + Block.size)
    var (filled, following) = (0, 0)
    while place < end {
      if text[place] < 0x80 {
        let isLong = place + ByteBlock.scalarCount <= end && text.isASCII(at: place)
        let count = isLong ? ByteBlock.scalarCount : 1
        // A byte that is no letter is written over by the next.
        for byte in place..<place + count {
          room[filled] = text[byte]
          filled += kinds.count(text[byte])
        }
        place += count
        continue
      }
      let (scalar, width) = text.character(at: place)
      switch kinds.kind(scalar) {
      case .letter, .unspaced:
        for offset in 0..<width { room[filled + offset] = text[place + offset] }
        filled += width
      case .form:
        letters.append(contentsOf: room[..<filled])
        filled = 0
        PrintedText.resolve(scalar) { value, kind in
          if kind == .letter { letters.append(utf8Of: value) }
        }
      case .mark, .blank, .ignored: break
      }
      (place, following) = (place + width, following + width - 1)
    }
    letters.append(contentsOf: room[..<filled])
    return following
  }

  // MARK: - From letters to the text and back

  /// A character of the text of which letters were made.
  private struct Spot {
    /// Its first byte in the text and the one after its last.
    var text: Range<Int>
    /// The first byte of its letters.
    var letters: Int
  }

  /// The last block of which a condition holds, as it does of the first one and of all up to the last.
  private func block(where holds: (Block) -> Bool) -> Block {
    var range = 0..<blocks.count
    while range.count > 1 {
      let middle = range.lowerBound + range.count / 2
      range = holds(blocks[middle]) ? middle..<range.upperBound : range.lowerBound..<middle
    }
    return blocks[range.lowerBound]
  }

  /// The character of which a byte of the letters was made; `earlier` is one before it.
  private func spot(_ letter: Int, after earlier: Spot? = nil) -> Spot {
    var (place, passed) = (earlier?.text.lowerBound ?? 0, earlier?.letters ?? 0)
    if earlier == nil || letter - passed > Block.size {
      let block = block { $0.letters <= letter }
      (place, passed) = (block.text, block.letters)
    }
    return LetterKinds.lend { kinds in
      text.withUnsafeBufferPointer { text in
        while place < text.count {
          let byte = text[place]
          var (made, width) = (0, 1)
          if byte < 0x80 {
            made = kinds.count(byte)
          } else {
            let character = text.character(at: place)
            width = character.width
            made = LetterBytes.letterCount(character.scalar, width)
          }
          if passed + made > letter { return Spot(text: place..<place + width, letters: passed) }
          (place, passed) = (place + width, passed + made)
        }
        return Spot(text: text.count..<text.count, letters: passed)
      }
    }
  }

  /// How many bytes of letters are made of a character.
  private static func letterCount(_ scalar: Unicode.Scalar, _ width: Int) -> Int {
    switch PrintKind(scalar) {
    case .letter, .unspaced: return width
    case .mark, .blank, .ignored: return 0
    case .form:
      var count = 0
      PrintedText.resolve(scalar) { value, kind in
        if kind == .letter { count += Unicode.Scalar(value).map(UTF8.width) ?? 0 }
      }
      return count
    }
  }

  /// How many characters stand before a byte of the text.
  private func characters(before place: Int) -> Int {
    guard !blocks.isEmpty else { return 0 }
    let block = block { $0.text <= place }
    return block.characters + text.characters(in: block.text..<place)
  }

  /// The byte with which a character begins; nil where it is not in the text, and the end for the one
  /// after the last.
  private func place(ofCharacter character: Int) -> Int? {
    guard !blocks.isEmpty, character >= 0 else { return character == 0 ? 0 : nil }
    let block = block { $0.characters <= character }
    var (place, left) = (block.text, character - block.characters)
    while left > 0, place < text.count {
      place += 1
      while place < text.count, text[place] & 0xC0 == 0x80 { place += 1 }
      left -= 1
    }
    return left == 0 ? place : nil
  }

  /// What stands in a stretch of characters; nil where it is not in the text.
  func words(_ characters: Range<Int>) -> [UInt8]? {
    guard let start = place(ofCharacter: characters.lowerBound),
      let end = place(ofCharacter: characters.upperBound)
    else { return nil }
    return Array(text[start..<end])
  }

  // MARK: - Comparing

  /// A stretch of letters with the ones before and after it, and so many bytes more of them.
  func window(_ stretch: Range<Int>, margin: Int = 0) -> TextMatcher.Stretch {
    let lower = boundary(max(0, stretch.lowerBound - margin))
    let upper = boundary(min(letters.count, stretch.upperBound + margin))
    let first = lower > 0 ? spot(lower - 1) : Spot(text: 0..<0, letters: 0)
    let last = upper < letters.count ? spot(upper, after: first).text.upperBound : text.count
    let start = letters.characters(in: first.letters..<boundary(stretch.lowerBound))
    let count = letters.characters(in: boundary(stretch.lowerBound)..<boundary(stretch.upperBound))
    return TextMatcher.Stretch(
      text: PrintedText(text[first.text.lowerBound..<last]),
      letters: start..<start + count,
      offset: characters(before: first.text.lowerBound)
    )
  }

  /// The first byte of the letter to which one belongs.
  private func boundary(_ letter: Int) -> Int {
    var letter = letter
    while letter > 0, letter < letters.count, letters[letter] & 0xC0 == 0x80 { letter -= 1 }
    return letter
  }

  /// Compares words with what stands where their letters do; nil where the blanks or marks differ.
  func match(_ wanted: WantedWords, at start: Int) -> TextMatcher.Match? {
    if let match = plainMatch(wanted, at: start) { return match }
    let stretch = start..<start + wanted.letters.count
    let window = window(stretch)
    guard let match = window.text.match(wanted, at: window.letters.lowerBound) else { return nil }
    return TextMatcher.Match(
      range: match.range.lowerBound + window.offset..<match.range.upperBound + window.offset,
      letters: stretch,
      isDoubtful: !match.joins.isEmpty
    )
  }

  /// Words that stand there byte for byte; nil where only laying the text out tells.
  private func plainMatch(_ wanted: WantedWords, at start: Int) -> TextMatcher.Match? {
    let end = start + wanted.letters.count
    // A sign upon the last letter would belong to it.
    guard wanted.isPlain, end >= letters.count || letters[end] < 0x80 else { return nil }
    let first = spot(start)
    guard first.letters == start, text.has(wanted.utf8, at: first.text.lowerBound) else {
      return nil
    }
    let place = characters(before: first.text.lowerBound)
    let count = wanted.utf8.characters(in: wanted.utf8.indices)
    return TextMatcher.Match(range: place..<place + count, letters: start..<end, isDoubtful: false)
  }

  /// The places where marks stand as they are.
  func marksAlone(_ marks: [UInt32]) -> [TextMatcher.Match] {
    var row: [UInt8] = []
    for mark in marks { row.append(utf8Of: mark) }
    return text.places(of: row).map { place in
      let start = characters(before: place)
      let range = start..<start + marks.count
      return TextMatcher.Match(range: range, letters: 0..<0, isDoubtful: false)
    }
  }

  /// How many letters before a stretch of them and after it are those of others.
  func agreement(_ stretch: Range<Int>, _ before: [UInt8], _ after: [UInt8]) -> Int {
    let left = zip(letters[..<stretch.lowerBound].reversed(), before.reversed())
      .prefix { $0 == $1 }.map(\.0)
    let right = zip(letters[stretch.upperBound...], after).prefix { $0 == $1 }.map(\.0)
    // Where only some bytes of a character agree, the first of them does after a stretch.
    let next = stretch.upperBound + right.count
    let isCut = next < letters.count && letters[next] & 0xC0 == 0x80
    return left.characters(in: left.indices) + right.characters(in: right.indices)
      - (isCut ? 1 : 0)
  }
}

extension [UInt8] {
  /// Appends a character in UTF-8.
  mutating func append(utf8Of value: UInt32) {
    guard let scalar = Unicode.Scalar(value) else { return }
    append(contentsOf: scalar.utf8)
  }
}
