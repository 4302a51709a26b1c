import TestDossier
import Testing

@testable import RelationsModel

/// Words that are looked for together are found where each is found alone.
@Suite struct LetterRowsTests {
  @Test(arguments: 0..<100)
  func rowsAreFoundAsOneByOne(seed: UInt64) {
    var dice = Dice(seed: seed)
    // Few letters, and some that differ only above their low byte.
    let alphabet: [UInt32] = [0x61, 0x62, 0x161, 0x1_0061, 0x4E61]
    func letters(_ count: Int) -> [UInt32] { (0..<count).map { _ in dice.pick(alphabet) } }
    let text = letters(dice.below(400))
    let rows = Set((0..<30).map { _ in letters(dice.below(9)) })
    let places = LetterRows(rows).places(in: text)
    #expect(Set(places.keys) == rows.filter { $0.count >= 4 })
    for (row, found) in places { #expect(found == RowSearch(row).places(in: text), "\(row)") }
  }
}
