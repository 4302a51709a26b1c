import RelationsModel

extension IndexLayout {
  /// Works out beforehand what the short searches find that would have to add up most: one letter,
  /// and the commoner pairs of letters.
  func putShortcuts(
    _ needles: [[UInt8]],
    on image: inout ImageWriter,
    _ sharing: WorkSharing
  ) {
    guard !needles.isEmpty else { return }
    let bits = Self.found(needles, in: image, sharing)
    var texts = PackedTexts()
    for needle in needles { texts.add { $0 += needle + [0x0A] } }
    image.put(.shortcuts, .shortcutStarts, texts)
    image.put(.shortcutBits, bits)
  }

  /// The bitmaps of the quotes that have each needle, half of them at the same time as the others.
  private static func found(
    _ needles: [[UInt8]],
    in image: ImageWriter,
    _ sharing: WorkSharing
  ) -> [UInt64] {
    let half = needles.count / 2
    let (first, second) = sharing.both(
      { found(needles[..<half], in: image) },
      { found(needles[half...], in: image) }
    )
    return (first ?? []) + (second ?? [])
  }

  private static func found(_ needles: ArraySlice<[UInt8]>, in image: ImageWriter) -> [UInt64] {
    image.lend { image in
      let words = QuoteWords(image)
      var bits: [UInt64] = []
      bits.reserveCapacity(needles.count * Bitmap.words(for: image.quoteCount))
      for needle in needles {
        if let wanted = TextNeedle(word: needle) { bits += words.quotes(having: wanted).words }
      }
      return bits
    }
  }

  /// The runs of up to three characters whose search would add the words of more than an eighth of
  /// all quotes one by one, or a comparable number of whole bitmaps.
  func shortNeedles() -> [[UInt8]] {
    guard quoteCount >= tuning.shortcutsFrom else { return [] }
    let words = builder.quotes.words
    var costs: [UInt64: Int] = [:]
    var runs = ShortRuns()
    let denseCost = quoteCount / 256
    let denseFrom = quoteCount / PostingsLayout.denseShare
    words.words.bytes.withUnsafeBufferPointer { bytes in
      for (number, frequency) in words.frequencies.enumerated() {
        let cost = Int(frequency) > denseFrom ? denseCost : Int(frequency)
        runs.read(UnsafeBufferPointer(rebasing: bytes[words.words.range(number).dropLast()]))
        for run in runs.found { costs[run, default: 0] += cost }
      }
    }
    return costs.filter { $0.value > quoteCount / 8 }.keys.sorted().map(ShortRuns.bytes)
  }
}

/// The distinct runs of one to three characters in a word, each as the number that its bytes are.
struct ShortRuns {
  private(set) var found: [UInt64] = []
  /// The characters read last, the latest first.
  private var last: [UInt64] = [0, 0]

  mutating func read(_ word: UnsafeBufferPointer<UInt8>) {
    found.removeAll(keepingCapacity: true)
    last = [0, 0]
    var current: UInt64 = 0
    for byte in word {
      if byte & 0xC0 != 0x80 {
        close(current)
        current = 0
      }
      current = current << 8 | UInt64(byte)
    }
    close(current)
  }

  private mutating func close(_ character: UInt64) {
    guard character != 0 else { return }
    add(character)
    if last[0] != 0 {
      let pair = Self.joined(last[0], character)
      add(pair)
      // Three characters of three bytes are more than a number holds.
      if last[1] != 0, Self.width(pair) + Self.width(last[1]) <= 64 {
        add(Self.joined(last[1], pair))
      }
    }
    last[1] = last[0]
    last[0] = character
  }

  private mutating func add(_ run: UInt64) {
    if !found.contains(run) { found.append(run) }
  }

  private static func width(_ run: UInt64) -> Int { (71 - run.leadingZeroBitCount) / 8 * 8 }

  private static func joined(_ first: UInt64, _ second: UInt64) -> UInt64 {
    first << UInt64(width(second)) | second
  }

  /// The bytes that a run stands for.
  static func bytes(of run: UInt64) -> [UInt8] {
    (0..<8).reversed().map { UInt8(truncatingIfNeeded: run >> UInt64($0 * 8)) }.drop { $0 == 0 }
      .map { $0 }
  }
}
