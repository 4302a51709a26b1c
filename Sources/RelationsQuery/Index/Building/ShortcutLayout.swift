import RelationsModel

extension IndexLayout {
  /// Works out beforehand what the short searches find that would have to add up most: one letter,
  /// and the commoner pairs of letters.
  func putShortcuts(
    _ needles: ShortNeedles,
    on image: inout ImageWriter,
    _ sharing: WorkSharing
  ) {
    guard needles.count > 0 else { return }
    let named = named(needles, in: image, sharing)
    let middle = Bitmap.words(for: quoteCount) / 2 * 64
    let words = builder.quotes.words
    let (early, late) = sharing.both(
      { needles.masks(of: words, texts: 0..<middle) },
      { needles.masks(of: words, texts: middle..<quoteCount) }
    )
    let masks = (early ?? []) + (late ?? [])
    let inTexts = sharing.both(
      { needles.bits(of: sequence.byIssue[..<middle], masks) },
      { needles.bits(of: sequence.byIssue[middle...], masks) }
    )
    var texts = PackedTexts()
    for needle in needles.texts { texts.add { $0 += needle + [0x0A] } }
    image.put(.shortcuts, .shortcutStarts, texts)
    let width = Bitmap.words(for: quoteCount)
    image.put(.shortcutBits, count: needles.count * width * MemoryLayout<UInt64>.stride) { put in
      for needle in 0..<needles.count {
        var bits = named[needle].words
        for (part, first) in [(inTexts.0, 0), (inTexts.1, middle / 64)] {
          part?.insert(needle, into: &bits, from: first)
        }
        bits.withUnsafeBytes(put)
      }
    }
  }

  /// The quotes that have each needle in the names, roles, venues and ids around them; half of the
  /// needles are looked for at the same time as the others.
  private func named(
    _ needles: ShortNeedles,
    in image: ImageWriter,
    _ sharing: WorkSharing
  ) -> [Bitmap] {
    let half = needles.count / 2
    let (first, second) = sharing.both(
      { named(needles.texts[..<half], in: image) },
      { named(needles.texts[half...], in: image) }
    )
    return (first ?? []) + (second ?? [])
  }

  private func named(_ needles: ArraySlice<[UInt8]>, in image: ImageWriter) -> [Bitmap] {
    image.lend { image in
      let words = QuoteWords(image)
      return needles.map { needle in
        var bits = Bitmap(count: quoteCount)
        if let wanted = TextNeedle(word: needle) { words.insertNamed(wanted, into: &bits) }
        return bits
      }
    }
  }

  /// The runs of up to three characters whose search would add the words of more than an eighth of
  /// all quotes one by one, or a comparable number of whole bitmaps.
  func shortNeedles(_ frequencies: [UInt32]) -> ShortNeedles {
    guard quoteCount >= tuning.shortcutsFrom else { return ShortNeedles() }
    let denseCost = quoteCount / 256
    let denseFrom = quoteCount / PostingsLayout.denseShare
    return ShortNeedles(
      of: builder.quotes.words.words,
      costs: frequencies.map { Int($0) > denseFrom ? denseCost : Int($0) },
      above: quoteCount / 8
    )
  }
}

/// Short runs of characters that are searched for, and the words of a dictionary that have each.
struct ShortNeedles: Sendable {
  /// What is searched for, in ascending order of the numbers that the bytes are.
  private(set) var texts: [[UInt8]] = []
  /// For each word a bit for each needle that it has, `width` numbers a word.
  private var masks: [UInt64] = []
  private var width = 0

  var count: Int { texts.count }

  /// No needles.
  init() {}

  /// The runs of one to three characters in words that together cost more than a limit.
  init(of words: PackedTexts, costs: [Int], above limit: Int) {
    var numbers = ShortRunNumbers()
    var totals: [Int] = []
    // The runs of all words, one word after the other.
    var found: [UInt32] = []
    var ends: [Int] = []
    ends.reserveCapacity(words.count)
    var runs = ShortRuns()
    words.bytes.withUnsafeBufferPointer { bytes in
      for word in 0..<words.count {
        runs.read(UnsafeBufferPointer(rebasing: bytes[words.range(word).dropLast()]))
        for run in runs.found {
          let number = numbers.number(of: run)
          if number == totals.count { totals.append(0) }
          totals[number] += costs[word]
          found.append(UInt32(truncatingIfNeeded: number))
        }
        ends.append(found.count)
      }
    }
    let wanted = totals.indices.filter { totals[$0] > limit }
      .sorted { numbers.runs[$0] < numbers.runs[$1] }
    texts = wanted.map { ShortRuns.bytes(of: numbers.runs[$0]) }
    width = (wanted.count + 63) / 64
    var places = [Int32](repeating: -1, count: totals.count)
    for (place, number) in wanted.enumerated() { places[number] = Int32(place) }
    masks = Array(repeating: 0, count: words.count * width)
    var next = 0
    for (word, end) in ends.enumerated() {
      for run in found[next..<end] where places[Int(run)] >= 0 {
        let place = Int(places[Int(run)])
        masks[word * width + place >> 6] |= 1 << UInt64(place & 63)
      }
      next = end
    }
  }

  /// For each of some texts a bit for each needle that it has in its words, `width` numbers a text.
  ///
  /// Texts are read in the order in which they were collected: in another, each would be waited for.
  func masks(of words: WordCollector, texts: Range<Int>) -> [UInt64] {
    var found = [UInt64](repeating: 0, count: texts.count * width)
    found.withUnsafeMutableBufferPointer { found in
      masks.withUnsafeBufferPointer { masks in
        words.tokens.withUnsafeBufferPointer { tokens in
          for text in texts {
            let own = (text - texts.lowerBound) &* width
            for place in Int(words.starts[text])..<Int(words.starts[text + 1]) {
              let mask = Int(tokens[place]) &* width
              for part in 0..<width { found[own &+ part] |= masks[mask &+ part] }
            }
          }
        }
      }
    }
    return found
  }

  /// The bits of quotes in the order of their rows in `rows`, by the masks of all rows.
  func bits(of rows: ArraySlice<UInt32>, _ masks: [UInt64]) -> NeedleBits {
    var bits = NeedleBits(needles: count, quotes: rows.count)
    // The needles of sixty-four quotes, those of the first sixty-four needles first.
    var block = [UInt64](repeating: 0, count: width * 64)
    for (place, first) in stride(from: rows.startIndex, to: rows.endIndex, by: 64).enumerated() {
      block.withUnsafeMutableBufferPointer { block in
        block.update(repeating: 0)
        for (lane, row) in rows[first..<min(rows.endIndex, first + 64)].enumerated() {
          for part in 0..<width { block[part &<< 6 &+ lane] = masks[Int(row) &* width &+ part] }
        }
        for part in 0..<width { bits.put(block, part, at: place) }
      }
    }
    return bits
  }
}

/// For each needle the bits of some quotes, one needle after the other.
struct NeedleBits: Sendable {
  private var bits: [UInt64]
  private let needles: Int
  private let width: Int

  init(needles: Int, quotes: Int) {
    self.needles = needles
    width = Bitmap.words(for: quotes)
    bits = Array(repeating: 0, count: needles * width)
  }

  /// Puts the bits of sixty-four quotes, of which each has a number for up to sixty-four needles.
  fileprivate mutating func put(
    _ block: UnsafeMutableBufferPointer<UInt64>,
    _ part: Int,
    at place: Int
  ) {
    let square = UnsafeMutableBufferPointer(rebasing: block[part * 64..<part * 64 + 64])
    NeedleBits.transpose(square)
    for needle in 0..<min(64, needles - part * 64) {
      bits[(part * 64 + needle) * width + place] = square[needle]
    }
  }

  /// Adds a needle's quotes to a bitmap of more, from one of its words on.
  func insert(_ needle: Int, into words: inout [UInt64], from first: Int) {
    for place in 0..<width { words[first + place] |= bits[needle * width + place] }
  }

  /// Turns a square of bits, of which each number is a row and its lowest bit the first column, about
  /// its diagonal: half by half, then quarter by quarter, down to single bits.
  private static func transpose(_ rows: UnsafeMutableBufferPointer<UInt64>) {
    var size = 32
    var mask: UInt64 = 0x0000_0000_FFFF_FFFF
    while size > 0 {
      var row = 0
      while row < 64 {
        let other = row &+ size
        let swapped = (rows[row] &>> UInt64(size) ^ rows[other]) & mask
        rows[other] ^= swapped
        rows[row] ^= swapped &<< UInt64(size)
        row = (other &+ 1) & ~size
      }
      size >>= 1
      mask ^= mask &<< UInt64(size)
    }
  }
}
