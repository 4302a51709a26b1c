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

  /// The runs of one or two characters whose search would add the words of more than an eighth of
  /// all quotes one by one, or a comparable number of whole bitmaps.
  func shortNeedles() -> [[UInt8]] {
    guard quoteCount >= tuning.shortcutsFrom else { return [] }
    let words = builder.words
    var costs: [UInt64: Int] = [:]
    let denseCost = quoteCount / 256
    let denseFrom = quoteCount / PostingsLayout.denseShare
    for (number, frequency) in words.frequencies.enumerated() {
      let cost = Int(frequency) > denseFrom ? denseCost : Int(frequency)
      for needle in Self.shortRuns(of: words.words.bytes[words.words.range(number)].dropLast()) {
        costs[needle, default: 0] += cost
      }
    }
    return costs.filter { $0.value > quoteCount / 8 }.keys.sorted().map(Self.bytes)
  }

  /// The distinct runs of one and of two characters in a word, each as the number that its bytes are.
  private static func shortRuns(of word: ArraySlice<UInt8>) -> Set<UInt64> {
    var runs: Set<UInt64> = []
    var last: UInt64 = 0
    var current: UInt64 = 0
    func close() {
      guard current != 0 else { return }
      runs.insert(current)
      let width = (64 - current.leadingZeroBitCount + 7) / 8 * 8
      if last != 0 { runs.insert(last << UInt64(width) | current) }
      last = current
    }
    for byte in word {
      if byte & 0xC0 != 0x80 {
        close()
        current = 0
      }
      current = current << 8 | UInt64(byte)
    }
    close()
    return runs
  }

  private static func bytes(of run: UInt64) -> [UInt8] {
    (0..<8).reversed().map { UInt8(truncatingIfNeeded: run >> UInt64($0 * 8)) }.drop { $0 == 0 }
      .map { $0 }
  }
}
