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
    /// In how many texts the word stands, and in which of them last.
    var frequency: UInt32
    var lastText: UInt32
  }

  /// The words of the text that is being read.
  private var found: [FoundWord] = []
  private var touched: UInt32 = 0

  /// In how many texts each word stands.
  var frequencies: [UInt32] { entries.map(\.frequency) }

  @inline(__always)
  static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte &- 97 < 26 || byte &- 48 < 10
  }

  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || byte &- 97 < 26 }

  /// Adds one text's words, and of its id the runs of letters: its digits, of which almost all ids
  /// have others, are looked for among the ids themselves.
  mutating func add(text: UnsafeBufferPointer<UInt8>, id: UnsafeBufferPointer<UInt8>) {
    collect(text, where: Self.isWord)
    collect(id, where: Self.isLetter)
    starts.append(UInt64(tokens.count))
  }

  @inline(__always)
  private mutating func collect(
    _ bytes: UnsafeBufferPointer<UInt8>,
    where belongs: (UInt8) -> Bool
  ) {
    found.removeAll(keepingCapacity: true)
    var index = 0
    let end = bytes.count
    while true {
      while index < end, !belongs(bytes[index]) { index &+= 1 }
      let start = index
      while index < end, belongs(bytes[index]) { index &+= 1 }
      guard index > start else { break }
      found.append(FoundWord(UnsafeBufferPointer(rebasing: bytes[start..<index]), at: start))
    }
    fetch()
    let text = UInt32(truncatingIfNeeded: starts.count)
    for place in found.indices {
      let word = entry(of: found[place], in: bytes)
      guard entries[word].lastText != text else { continue }
      entries[word].lastText = text
      entries[word].frequency &+= 1
      tokens.append(UInt32(truncatingIfNeeded: word))
    }
  }

  /// Touches what the words of a text are going to be compared with.
  ///
  /// Nearly each lies in a place of its own in memory; one after the other they would be waited for
  /// one at a time.
  private mutating func fetch() {
    let mask = slots.count &- 1
    for place in found.indices {
      found[place].candidate = slots[Int(found[place].hash) & mask]
    }
    var sum: UInt32 = 0
    for word in found where word.candidate != 0 {
      sum ^= entries[Int(word.candidate) &- 1].hash
    }
    touched = sum
  }

  /// The entry of a word, made when it is new.
  @inline(__always)
  private mutating func entry(of word: FoundWord, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let mask = slots.count &- 1
    var slot = Int(word.hash) & mask
    while slots[slot] != 0 {
      let known = Int(slots[slot]) &- 1
      if entries[known].low == word.low, entries[known].high == word.high,
        Int(entries[known].length) == word.count,
        word.count <= 16 || isSame(known, bytes[word.range])
      {
        return known
      }
      slot = (slot &+ 1) & mask
    }
    entries.append(
      Entry(
        low: word.low,
        high: word.high,
        hash: word.hash,
        length: UInt32(clamping: word.count),
        frequency: 0,
        lastText: .max
      )
    )
    words.add {
      $0.append(contentsOf: bytes[word.range])
      $0.append(0x0A)
    }
    slots[slot] = UInt32(entries.count)
    if entries.count * 2 > slots.count { grow() }
    return entries.count - 1
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
  /// The first entry that it is to be compared with, counted from 1.
  var candidate: UInt32 = 0

  var count: Int { Int(length) }
  var range: Range<Int> { Int(start)..<Int(start) + count }

  @inline(__always)
  init(_ word: UnsafeBufferPointer<UInt8>, at start: Int) {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var index = 0
    while index < min(word.count, 8) {
      low |= UInt64(word[index]) &<< UInt64(index &* 8)
      index &+= 1
    }
    while index < min(word.count, 16) {
      high |= UInt64(word[index]) &<< UInt64(index &* 8 &- 64)
      index &+= 1
    }
    var mixed = (low ^ UInt64(word.count)) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ mixed >> 32 ^ high) &* 0xD6E8_FEB8_6659_FD93
    for byte in word.dropFirst(16) { mixed = (mixed ^ UInt64(byte)) &* 0x100_0000_01B3 }
    self.low = low
    self.high = high
    hash = UInt32(truncatingIfNeeded: mixed ^ mixed >> 32)
    self.start = Int32(truncatingIfNeeded: start)
    length = Int32(truncatingIfNeeded: word.count)
  }
}
