/// Collects the words of texts, each word once a text.
///
/// A word is the longest run of letters and digits; every byte of a character beyond ASCII belongs to
/// one. What is looked for and holds no other bytes stands in a text exactly when it stands in one of
/// the text's words.
struct WordCollector {
  /// All words, each closed by a line feed.
  private(set) var words = PackedTexts()
  /// The words of all texts, one text after the other.
  private(set) var tokens: [UInt32] = []
  /// Where each text's words start in `tokens`, and where the last one's end.
  private(set) var starts: [UInt64] = [0]
  /// Of each word what it is looked up by.
  private var keys: [WordKey] = []
  private var slots = [Slot](repeating: Slot(), count: 1 << 12)

  /// All that is needed of a word while texts are read, in one place of memory.
  private struct Slot {
    var key = WordKey()
    /// The word's number, counted from 1; 0 where there is none.
    var word: UInt32 = 0
    /// In which text the word stands last.
    var lastText: UInt32 = 0
  }

  /// Words of the text that is being read, and how many of them are looked up together.
  private var found: [FoundWord] = []
  private static let wordsTogether = 1_024
  /// A sum of what was read ahead, or the compiler would leave the reading out; each thread has its own.
  private var readAhead: UInt64 = 0

  /// How many texts have been read.
  private var textCount: UInt32 = 0
  /// How many words were handed over, and how many had been before them.
  private var handedOver = 0

  /// In how many texts each word stands.
  var frequencies: [UInt32] {
    var frequencies = [UInt32](repeating: 0, count: keys.count)
    frequencies.withUnsafeMutableBufferPointer { frequencies in
      for token in tokens { frequencies[Int(token)] &+= 1 }
    }
    return frequencies
  }

  /// Where the words of a text are in `tokens`.
  @inline(__always)
  func tokenRange(of text: UInt32) -> Range<Int> {
    Int(starts[Int(text)])..<Int(starts[Int(text) + 1])
  }

  @inline(__always)
  static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte &- 97 < 26 || byte &- 48 < 10
  }

  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || byte &- 97 < 26 }

  /// Adds one text's words, and of its id the runs of letters: its digits, of which almost all ids
  /// have others, are looked for among the ids themselves.
  mutating func add(text: UnsafeBufferPointer<UInt8>, id: UnsafeBufferPointer<UInt8>) {
    textCount &+= 1
    // Held apart from `self` while both are worked on.
    var found: [FoundWord] = []
    swap(&found, &self.found)
    WordRuns(text).forEach { word in
      found.append(FoundWord(in: text, word.startIndex..<word.endIndex))
      if found.count == Self.wordsTogether { collect(&found, in: text) }
    }
    collect(&found, in: text)
    var index = 0
    while index < id.count {
      let start = index
      while index < id.count, Self.isLetter(id[index]) { index &+= 1 }
      if index > start { found.append(FoundWord(in: id, start..<index)) }
      index &+= 1
    }
    collect(&found, in: id)
    swap(&found, &self.found)
    starts.append(UInt64(tokens.count))
  }

  /// Adds words that were found in bytes to the text, and forgets where they were found.
  @inline(__always)
  private mutating func collect(
    _ found: inout [FoundWord],
    in bytes: UnsafeBufferPointer<UInt8>
  ) {
    while (keys.count &+ found.count) &* 2 > slots.count { grow() }
    lookUp(&found, in: bytes)
    for word in found {
      var slot = Int(word.slot)
      if word.isNew {
        // It, or another, may have been put there since it was looked up.
        slot = self.slot(of: word.key, from: slot, bytes[word.range])
        if slots[slot].word == 0 { insert(word.key, bytes[word.range], at: slot) }
      }
      guard slots[slot].lastText != textCount else { continue }
      slots[slot].lastText = textCount
      tokens.append(slots[slot].word &- 1)
    }
    found.removeAll(keepingCapacity: true)
  }

  /// Finds the slots of words.
  ///
  /// Nearly each lies in a place of its own in memory: all are read ahead.
  @inline(__always)
  private mutating func lookUp(
    _ found: inout [FoundWord],
    in bytes: UnsafeBufferPointer<UInt8>
  ) {
    var sum: UInt64 = 0
    slots.withUnsafeBufferPointer { slots in
      for place in found.indices {
        let slot = Self.home(of: found[place].key, among: slots.count)
        found[place].slot = UInt32(truncatingIfNeeded: slot)
        sum ^= slots[slot].key.low
      }
    }
    readAhead = sum
    for place in found.indices {
      let word = found[place]
      let slot = slot(of: word.key, from: Int(word.slot), bytes[word.range])
      found[place].slot = UInt32(truncatingIfNeeded: slot)
      found[place].isNew = slots[slot].word == 0
    }
  }

  /// The first slot in which a word is looked for.
  @inline(__always)
  private static func home(of key: WordKey, among count: Int) -> Int {
    var mixed = key.low &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ mixed &>> 32 ^ key.high) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: mixed &>> 32) & (count &- 1)
  }

  /// The slot from one on in which a word is, or in which it would have to be put.
  @inline(__always)
  private func slot(
    of key: WordKey,
    from first: Int,
    _ word: @autoclosure () -> Slice<UnsafeBufferPointer<UInt8>>
  ) -> Int {
    slots.withUnsafeBufferPointer { slots in
      var slot = first
      while slots[slot].word != 0 {
        if slots[slot].key == key,
          !key.isHash || isSame(Int(slots[slot].word) &- 1, word())
        {
          break
        }
        slot = (slot &+ 1) & (slots.count &- 1)
      }
      return slot
    }
  }

  private mutating func insert(
    _ key: WordKey,
    _ word: Slice<UnsafeBufferPointer<UInt8>>,
    at slot: Int
  ) {
    keys.append(key)
    words.add {
      $0.append(contentsOf: word)
      $0.append(0x0A)
    }
    slots[slot] = Slot(key: key, word: UInt32(truncatingIfNeeded: keys.count))
  }

  /// The number of a word, made when it is new.
  private mutating func number(
    of key: WordKey,
    _ word: Slice<UnsafeBufferPointer<UInt8>>
  ) -> UInt32 {
    if (keys.count + 1) * 2 > slots.count { grow() }
    let slot = slot(of: key, from: Self.home(of: key, among: slots.count), word)
    if slots[slot].word == 0 { insert(key, word, at: slot) }
    return slots[slot].word - 1
  }

  /// Hands over the texts since the last time, with the words that are new since then; what is known
  /// of words stays for the texts that come.
  mutating func handOver() -> WordCollector {
    var batch = WordCollector()
    batch.handedOver = handedOver
    batch.keys = Array(keys[handedOver...])
    words.bytes.withUnsafeBufferPointer { bytes in
      for place in handedOver..<keys.count {
        batch.words.add { $0.append(contentsOf: bytes[words.range(place)]) }
      }
    }
    swap(&batch.tokens, &tokens)
    swap(&batch.starts, &starts)
    handedOver = keys.count
    return batch
  }

  /// Adds the words of texts that another has handed over as those of the texts that come next.
  ///
  /// `numbers` holds the number here of each word that the other has handed over by now.
  mutating func append(_ other: WordCollector, _ numbers: inout [UInt32]) {
    precondition(numbers.count == other.handedOver, "batches are added in their order")
    other.words.bytes.withUnsafeBufferPointer { bytes in
      for (place, key) in other.keys.enumerated() {
        numbers.append(number(of: key, bytes[other.words.range(place).dropLast()]))
      }
    }
    let base = UInt64(tokens.count)
    numbers.withUnsafeBufferPointer { numbers in
      tokens.append(contentsOf: other.tokens.lazy.map { numbers[Int($0)] })
    }
    starts.append(contentsOf: other.starts.dropFirst().lazy.map { base + $0 })
  }

  mutating func reserve(texts: Int, tokens: Int) {
    starts.reserveCapacity(texts + 1)
    self.tokens.reserveCapacity(tokens)
  }

  private func isSame(_ known: Int, _ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    words.bytes[words.range(known).dropLast()].elementsEqual(word)
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    let mask = slots.count - 1
    for entry in old where entry.word != 0 {
      var slot = Self.home(of: entry.key, among: slots.count)
      while slots[slot].word != 0 { slot = (slot + 1) & mask }
      slots[slot] = entry
    }
  }
}

/// What a word is looked up by: its bytes, when they are up to sixteen, the first the lowest.
private struct WordKey: Equatable {
  private(set) var low: UInt64 = 0
  /// Of a longer word a hash of the bytes after the first eight.
  private(set) var high: UInt64 = 0

  /// The highest byte of a hash: none of UTF-8.
  private static let mark: UInt64 = 0xFF << 56

  /// Whether several words can have the key.
  var isHash: Bool { high >= WordKey.mark }

  init() {}

  @inline(__always)
  init(of bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let (start, count) = (range.lowerBound, range.count)
    low = WordKey.upToEight(of: bytes, from: start, min(count, 8))
    guard count > 8 else { return }
    high = WordKey.upToEight(of: bytes, from: start &+ 8, min(count &- 8, 8))
    guard count > 16 else { return }
    for byte in bytes[range].dropFirst(16) { high = (high ^ UInt64(byte)) &* 0x100_0000_01B3 }
    high |= WordKey.mark
  }

  /// So many bytes as a number, the first the lowest; read at once where eight are there.
  @inline(__always)
  private static func upToEight(
    of bytes: UnsafeBufferPointer<UInt8>,
    from start: Int,
    _ count: Int
  ) -> UInt64 {
    if start &+ 8 <= bytes.count {
      let eight = UnsafeRawBufferPointer(bytes).loadUnaligned(
        fromByteOffset: start,
        as: UInt64.self
      )
      return UInt64(littleEndian: eight) & UInt64.max &>> UInt64(64 &- count &* 8)
    }
    var number: UInt64 = 0
    for index in 0..<count { number |= UInt64(bytes[start &+ index]) &<< UInt64(index &* 8) }
    return number
  }
}

/// A word where it stands in a text.
private struct FoundWord {
  let key: WordKey
  let start: Int32
  let length: Int32
  /// The slot in which it is, or would have to be put.
  var slot: UInt32 = 0
  /// Whether it was not there when it was looked up.
  var isNew = false

  var range: Range<Int> { Int(start)..<Int(start) + Int(length) }

  @inline(__always)
  init(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    key = WordKey(of: bytes, range)
    start = Int32(truncatingIfNeeded: range.lowerBound)
    length = Int32(truncatingIfNeeded: range.count)
  }
}
