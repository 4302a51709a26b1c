import TestDossier
import Testing

@testable import RelationsModel

/// What is found sixteen bytes at a time is found byte by byte.
@Suite struct ByteScanTests {
  @Test(arguments: 0..<200)
  func placesAreThoseOfPlainSearch(seed: UInt64) {
    var dice = Dice(seed: seed)
    let text = (0..<dice.below(120)).map { _ in UInt8(0x61 + dice.below(3)) }
    let row = (0..<1 + dice.below(dice.pick([2, 5, 40]))).map { _ in UInt8(0x61 + dice.below(3)) }
    let ends = max(0, text.count - row.count + 1)
    let places = (0..<ends).filter { text[$0..<$0 + row.count].elementsEqual(row) }
    #expect(text.places(of: row) == places)
    text.withUnsafeBufferPointer { bytes in
      for start in 0...text.count {
        let first = text[start...].firstIndex(of: row[0]) ?? text.count
        #expect(bytes.place(of: row[0], from: start) == first)
        #expect(
          row.withUnsafeBufferPointer { bytes.place(of: $0, from: start) }
            == places.first { $0 >= start }
        )
      }
    }
  }

  @Test(arguments: 0..<200)
  func wordsWithSingleSpacesAreCounted(seed: UInt64) {
    var dice = Dice(seed: seed)
    let seldom = 2 + dice.below(40)
    let text = (0..<dice.below(90)).map { _ -> UInt8 in
      dice.pick(dice.once(in: seldom) ? [0x09, 0x0A, 0x80, 0xE2, 0x7F] : [0x20, 0x61, 0x62, 0x63])
    }
    text.withUnsafeBufferPointer { bytes in
      for start in 0...text.count {
        var end = start
        while end < text.count, text[end] >= 0x20, text[end] < 0x80,
          text[end] != 0x20 || end == 0 || text[end - 1] != 0x20
        { end += 1 }
        #expect(bytes.countOfSpacedWords(from: start) == end - start)
      }
    }
  }

  @Test func charactersAreReadAndCounted() {
    let text = "aé“漢\u{10FFFF}z"
    let bytes = Array(text.utf8)
    bytes.withUnsafeBufferPointer { bytes in
      var (place, scalars) = (0, String.UnicodeScalarView())
      while place < bytes.count {
        let (scalar, width) = bytes.character(at: place)
        scalars.append(scalar)
        place += width
      }
      #expect(String(scalars) == text)
    }
    #expect(text.scalarCount == 6)
    let broken: [[UInt8]] = [
      [0x80], [0xE2, 0x80], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xFF], [0xC3, 0x61],
      [0xE0, 0x80, 0x80], [0xF0, 0x80, 0x80, 0x80],
    ]
    for broken in broken {
      let read = broken.withUnsafeBufferPointer { $0.character(at: 0) }
      #expect(read.scalar == "\u{FFFD}" && read.width == 1)
    }
  }
}
