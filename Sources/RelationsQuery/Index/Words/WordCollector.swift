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
  private var entries: [Entry] = []
  /// For each hash the entry, counted from 1; 0 where there is none.
  private var slots = [UInt32](repeating: 0, count: 1 << 12)

  /// All that is needed of a word while texts are read, in half a cache line.
  private struct Entry {
    /// The first sixteen bytes.
    let low: UInt64
    let high: UInt64
    let hash: UInt32
    let length: UInt32
    /// In which text the word stands last.
    var lastText: UInt32
  }

  /// The words of the text that is being read.
  private var found: [FoundWord] = []
  private var touched: UInt32 = 0

  /// How many texts have been read.
  private var textCount: UInt32 = 0
  /// How many words were handed over, and how many had been before them.
  private var handedOver = 0

  /// In how many texts each word stands.
  var frequencies: [UInt32] {
    var frequencies = [UInt32](repeating: 0, count: entries.count)
    frequencies.withUnsafeMutableBufferPointer { frequencies in
      for token in tokens { frequencies[Int(token)] &+= 1 }
    }
    return frequencies
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
    collect(text, where: Self.isWord)
    collect(id, where: Self.isLetter)
    starts.append(UInt64(tokens.count))
  }

  @inline(__always)
  private mutating func collect(
    _ bytes: UnsafeBufferPointer<UInt8>,
    where belongs: (UInt8) -> Bool
  ) {
    // Held apart from `self` while both are worked on.
    var found: [FoundWord] = []
    swap(&found, &self.found)
    found.removeAll(keepingCapacity: true)
    var index = 0
    let end = bytes.count
    while true {
      while index < end, !belongs(bytes[index]) { index &+= 1 }
      let start = index
      while index < end, belongs(bytes[index]) { index &+= 1 }
      guard index > start else { break }
      found.append(FoundWord(in: bytes, start..<index))
    }
    lookUp(&found, in: bytes)
    for place in found.indices where found[place].entry == 0 {
      found[place].entry = UInt32(truncatingIfNeeded: entry(of: found[place], in: bytes) &+ 1)
    }
    let text = textCount
    var count = 0
    entries.withUnsafeMutableBufferPointer { entries in
      for place in found.indices {
        let word = found[place].entry &- 1
        guard entries[Int(word)].lastText != text else { continue }
        entries[Int(word)].lastText = text
        found[count].entry = word
        count &+= 1
      }
    }
    for word in found[..<count] { tokens.append(word.entry) }
    swap(&found, &self.found)
  }

  /// Finds the entries of words that are known, counted from 1.
  ///
  /// Nearly each lies in a place of its own in memory; all are touched before any is compared, since
  /// one after the other they would be waited for one at a time.
  @inline(__always)
  private mutating func lookUp(
    _ found: inout [FoundWord],
    in bytes: UnsafeBufferPointer<UInt8>
  ) {
    let mask = slots.count &- 1
    var sum: UInt32 = 0
    slots.withUnsafeBufferPointer { slots in
      entries.withUnsafeBufferPointer { entries in
        for place in found.indices { found[place].entry = slots[Int(found[place].hash) & mask] }
        for word in found where word.entry != 0 { sum ^= entries[Int(word.entry) &- 1].hash }
        for place in found.indices {
          let word = found[place]
          var slot = Int(word.hash) & mask
          var entry = word.entry
          while entry != 0 {
            let known = entries[Int(entry) &- 1]
            if known.low == word.low, known.high == word.high,
              Int(known.length) == word.count,
              word.count <= 16 || isSame(Int(entry) &- 1, bytes[word.range])
            {
              break
            }
            slot = (slot &+ 1) & mask
            entry = slots[slot]
          }
          found[place].entry = entry
        }
      }
    }
    touched = sum
  }

  /// The entry of a word, made when it is new.
  @inline(__always)
  private mutating func entry(of word: FoundWord, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let entry = Entry(
      low: word.low,
      high: word.high,
      hash: word.hash,
      length: UInt32(clamping: word.count),
      lastText: 0
    )
    return number(of: entry, bytes[word.range])
  }

  /// The number of an entry like one, made when the word is new.
  @inline(__always)
  private mutating func number(
    of entry: Entry,
    _ word: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Int {
    let mask = slots.count &- 1
    var slot = Int(entry.hash) & mask
    while slots[slot] != 0 {
      let known = Int(slots[slot]) &- 1
      if entries[known].low == entry.low, entries[known].high == entry.high,
        entries[known].length == entry.length,
        entry.length <= 16 || isSame(known, word)
      {
        return known
      }
      slot = (slot &+ 1) & mask
    }
    entries.append(entry)
    words.add {
      $0.append(contentsOf: word)
      $0.append(0x0A)
    }
    slots[slot] = UInt32(entries.count)
    if entries.count * 2 > slots.count { grow() }
    return entries.count - 1
  }

  /// Hands over the texts since the last time, with the words that are new since then; what is known
  /// of words stays for the texts that come.
  mutating func handOver() -> WordCollector {
    var batch = WordCollector()
    batch.handedOver = handedOver
    batch.entries = Array(entries[handedOver...])
    words.bytes.withUnsafeBufferPointer { bytes in
      for place in handedOver..<entries.count {
        batch.words.add { $0.append(contentsOf: bytes[words.range(place)]) }
      }
    }
    swap(&batch.tokens, &tokens)
    swap(&batch.starts, &starts)
    handedOver = entries.count
    return batch
  }

  /// Adds the words of texts that another has handed over as those of the texts that come next.
  ///
  /// `numbers` holds the number here of each word that the other has handed over by now.
  mutating func append(_ other: WordCollector, _ numbers: inout [UInt32]) {
    precondition(numbers.count == other.handedOver, "batches are added in their order")
    other.words.bytes.withUnsafeBufferPointer { bytes in
      for (place, entry) in other.entries.enumerated() {
        var new = entry
        new.lastText = 0
        let number = number(of: new, bytes[other.words.range(place).dropLast()])
        numbers.append(UInt32(truncatingIfNeeded: number))
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
    slots = Array(repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for (number, entry) in entries.enumerated() {
      var slot = Int(entry.hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(number + 1)
    }
  }
}

/// A word where it stands in a text.
private struct FoundWord {
  /// The first sixteen bytes.
  let low: UInt64
  let high: UInt64
  let hash: UInt32
  let start: Int32
  let length: Int32
  /// Its entry, counted from 1; 0 while it is not known.
  var entry: UInt32 = 0

  var count: Int { Int(length) }
  var range: Range<Int> { Int(start)..<Int(start) + count }

  @inline(__always)
  init(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let (start, count) = (range.lowerBound, range.count)
    let low = FoundWord.upToEight(of: bytes, from: start, min(count, 8))
    let high = count > 8 ? FoundWord.upToEight(of: bytes, from: start &+ 8, min(count &- 8, 8)) : 0
    var mixed = (low ^ UInt64(count)) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ mixed >> 32 ^ high) &* 0xD6E8_FEB8_6659_FD93
    if count > 16 {
      for byte in bytes[range].dropFirst(16) { mixed = (mixed ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    self.low = low
    self.high = high
    hash = UInt32(truncatingIfNeeded: mixed ^ mixed >> 32)
    self.start = Int32(truncatingIfNeeded: start)
    length = Int32(truncatingIfNeeded: count)
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
