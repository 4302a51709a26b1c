import TestDossier
import Testing

@testable import RelationsModel

/// Words that are looked for together are found where each is found alone.
@Suite struct LetterRowsTests {
  @Test(arguments: 0..<100)
  func rowsAreFoundAsOneByOne(seed: UInt64) {
    var dice = Dice(seed: seed)
    // Few letters, so that rows stand in several places and overlap, of one byte to four.
    let alphabet = ["a", "a", "a", "b", "é", "\u{4E61}", "\u{10061}"]
    func letters(_ count: Int) -> [UInt8] {
      (0..<count).flatMap { _ in Array(dice.pick(alphabet).utf8) }
    }
    let text = letters(dice.below(600))
    let parts = (0..<10).map { _ in
      let start = dice.below(text.count)
      return Array(text[start..<min(text.count, start + dice.below(60))])
    }
    let rows = Array(Set(parts + (0..<30).map { _ in letters(dice.below(9)) }))
    let places = LetterRows(rows).places(in: text)
    for (row, found) in zip(rows, places) { #expect(found == plainPlaces(of: row, in: text)) }
  }

  private func plainPlaces(of row: [UInt8], in text: [UInt8]) -> [Int] {
    guard !row.isEmpty, row.count <= text.count else { return [] }
    return (0...text.count - row.count).filter { text[$0..<$0 + row.count].elementsEqual(row) }
  }

  @Test func aRowIsFoundAtEveryPlace() {
    for count in 1..<70 {
      let text = [UInt8](repeating: 0x61, count: 70)
      let places = LetterRows([text.prefix(count)].map(Array.init)).places(in: text)
      #expect(places == [Array(0...70 - count)])
    }
  }
}
