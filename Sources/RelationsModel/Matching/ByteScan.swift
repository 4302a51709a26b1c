/// Sixteen bytes at a time: what a text of a megabyte is looked through by.
package typealias ByteBlock = SIMD16<UInt8>

extension ByteBlock {
  /// The lanes of which a condition holds, as bytes in two words: the lowest byte is the first lane.
  @inline(__always)
  fileprivate static func words(_ mask: SIMDMask<SIMD16<Int8>>) -> SIMD2<UInt64> {
    unsafeBitCast(mask, to: SIMD2<UInt64>.self)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The bytes from a place on, at which sixteen must stand.
  @inline(__always)
  func block(at place: Int) -> ByteBlock {
    UnsafeRawPointer(baseAddress.unsafelyUnwrapped)
      .loadUnaligned(fromByteOffset: place, as: ByteBlock.self)
  }

  /// Whether the sixteen bytes from a place on are ASCII.
  @inline(__always)
  func isASCII(at place: Int) -> Bool {
    let words = unsafeBitCast(block(at: place), to: SIMD2<UInt64>.self)
    return (words[0] | words[1]) & 0x8080_8080_8080_8080 == 0
  }

  /// Where a byte stands first, from a place on; the end where it does not.
  package func place(of byte: UInt8, from start: Int) -> Int {
    let wanted = ByteBlock(repeating: byte)
    var place = start
    while place + ByteBlock.scalarCount <= count {
      let words = ByteBlock.words(block(at: place) .== wanted)
      if words[0] != 0 { return place + words[0].trailingZeroBitCount / 8 }
      if words[1] != 0 { return place + 8 + words[1].trailingZeroBitCount / 8 }
      place += ByteBlock.scalarCount
    }
    while place < count, self[place] != byte { place += 1 }
    return place
  }

  /// Where a row of bytes stands first, from a place on; nil where it does not.
  package func place(of row: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let first = row.first, let last = row.last, start >= 0 else { return nil }
    let (firsts, lasts) = (ByteBlock(repeating: first), ByteBlock(repeating: last))
    let end = count - row.count
    var place = start
    // A place is looked at where the row's first byte and its last one stand at their distance.
    while place + row.count - 1 + ByteBlock.scalarCount <= count {
      let words = ByteBlock.words(
        (block(at: place) .== firsts) .& (block(at: place + row.count - 1) .== lasts)
      )
      if words[0] | words[1] != 0 {
        for half in 0..<2 {
          var lanes = words[half]
          while lanes != 0 {
            let lane = lanes.trailingZeroBitCount / 8
            if has(row, at: place + half * 8 + lane) { return place + half * 8 + lane }
            lanes &= ~(0xFF << UInt64(lane * 8))
          }
        }
      }
      place += ByteBlock.scalarCount
    }
    while place <= end {
      if self[place] == first, has(row, at: place) { return place }
      place += 1
    }
    return nil
  }

  /// Whether a row of bytes stands at a place.
  @inline(__always)
  func has(_ row: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    guard place >= 0, place + row.count <= count else { return false }
    var offset = 0
    while offset < row.count {
      if self[place + offset] != row[offset] { return false }
      offset += 1
    }
    return true
  }

  /// How many bytes from a place on are characters of ASCII that are seen, and single spaces.
  package func countOfSpacedWords(from start: Int) -> Int {
    let (space, high) = (ByteBlock(repeating: 0x20), ByteBlock(repeating: 0x80))
    var place = start
    var wasSpace = start > 0 && self[start - 1] == 0x20
    while place < count {
      if place > 0, place + ByteBlock.scalarCount <= count {
        let (block, before) = (block(at: place), block(at: place - 1))
        let words = ByteBlock.words(
          (block .< space) .| (block .>= high) .| ((block .== space) .& (before .== space))
        )
        if words[0] | words[1] == 0 {
          place += ByteBlock.scalarCount
          wasSpace = self[place - 1] == 0x20
          continue
        }
      }
      // The rest, or up to the byte that ends it.
      let end = Swift.min(count, place + ByteBlock.scalarCount)
      while place < end {
        let byte = self[place]
        if byte < 0x20 || byte >= 0x80 || (byte == 0x20 && wasSpace) { return place - start }
        (place, wasSpace) = (place + 1, byte == 0x20)
      }
    }
    return place - start
  }

  /// How many characters begin in a stretch of UTF-8.
  package func characters(in range: Range<Int>) -> Int {
    var (place, following) = (range.lowerBound, 0)
    while place < range.upperBound {
      following += self[place] & 0xC0 == 0x80 ? 1 : 0
      place += 1
    }
    return range.count - following
  }

  /// The character that begins at a place of UTF-8 and how many bytes it has; the replacement character
  /// and one byte where none does.
  @inlinable
  package func character(at place: Int) -> (scalar: Unicode.Scalar, width: Int) {
    let byte = UInt32(self[place])
    if byte < 0x80 { return (Unicode.Scalar(UInt8(byte)), 1) }
    let width = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    guard byte >= 0xC2, place + width <= count else { return ("\u{FFFD}", 1) }
    // The bits of the first byte, then six of each that follows.
    var value = byte & (0xFF >> UInt32(width + 1))
    for offset in 1..<width {
      let following = self[place + offset]
      guard following & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(following & 0x3F)
    }
    // The same in more bytes than it takes is no UTF-8.
    guard width == 2 || value >= (width == 3 ? 0x800 : 0x10000) else { return ("\u{FFFD}", 1) }
    return Unicode.Scalar(value).map { ($0, width) } ?? ("\u{FFFD}", 1)
  }
}

extension [UInt8] {
  /// Where a row of bytes stands, also where one stretch overlaps another.
  func places(of row: [UInt8]) -> [Int] {
    withUnsafeBufferPointer { bytes in
      row.withUnsafeBufferPointer { row in
        var found: [Int] = []
        var start = 0
        while let place = bytes.place(of: row, from: start) {
          found.append(place)
          start = place + 1
        }
        return found
      }
    }
  }

  /// Whether a row of bytes stands at a place.
  func has(_ row: [UInt8], at place: Int) -> Bool {
    withUnsafeBufferPointer { bytes in
      row.withUnsafeBufferPointer { bytes.has($0, at: place) }
    }
  }

  /// Whether a row of bytes stands in them.
  package func contains(row: [UInt8]) -> Bool {
    withUnsafeBufferPointer { bytes in
      row.withUnsafeBufferPointer { bytes.place(of: $0, from: 0) != nil }
    }
  }

  /// How many characters of UTF-8 begin in a stretch.
  func characters(in range: Range<Int>) -> Int {
    withUnsafeBufferPointer { $0.characters(in: range) }
  }
}

extension String {
  /// How many Unicode code points it has.
  package var scalarCount: Int {
    utf8.withContiguousStorageIfAvailable { $0.characters(in: 0..<$0.count) }
      ?? unicodeScalars.count
  }
}
