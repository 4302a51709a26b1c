import TestDossier
import Testing

@testable import RelationsQuery

/// Words are found many bytes at a time as they are a byte at a time.
struct WordRunsTests {
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func areThoseOfTheirLetters(seed: UInt64) {
    var dice = Dice(seed: seed)
    let letters: [UInt8] = Array("az09 \n`{/:@[".utf8) + [0x00, 0x7F, 0x80, 0xD1, 0xFF]
    for length in 0..<70 {
      let text = (0..<length).map { _ in dice.pick(letters) }
      #expect(runs(text) == text.split { !WordCollector.isWord($0) }.map(Array.init))
    }
  }

  @Test func everyByteIsAsItIsAlone() {
    for byte in UInt8.min...UInt8.max {
      for place in 0..<17 {
        var text = [UInt8](repeating: 0x20, count: 17)
        text[place] = byte
        #expect(runs(text) == (WordCollector.isWord(byte) ? [[byte]] : []), "\(byte) at \(place)")
      }
    }
  }

  private func runs(_ text: [UInt8]) -> [[UInt8]] {
    var found: [[UInt8]] = []
    text.withUnsafeBufferPointer { bytes in
      WordRuns(bytes).forEach { found.append(Array($0)) }
    }
    return found
  }
}
