import RelationsModel

extension IndexLayout {
  /// Works out beforehand what the short searches find that would have to add up most: one letter,
  /// and the commoner pairs of letters.
  func putShortcuts(on image: inout ImageWriter) {
    guard quoteCount >= tuning.shortcutsFrom else { return }
    let needles = shortNeedles()
    var texts = PackedTexts()
    var bits: [UInt64] = []
    bits.reserveCapacity(needles.count * Bitmap.words(for: quoteCount))
    image.lend { image in
      for needle in needles {
        guard let wanted = TextNeedle(word: needle) else { continue }
        texts.add {
          $0 += needle
          $0.append(0x0A)
        }
        bits += QuoteWords(image).quotes(having: wanted).words
      }
    }
    image.put(.shortcuts, .shortcutStarts, texts)
    image.put(.shortcutBits, bits)
  }

  /// The runs of one or two characters whose search would add the words of more than an eighth of
  /// all quotes one by one, or a comparable number of whole bitmaps.
  private func shortNeedles() -> [[UInt8]] {
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
