import TestDossier
import Testing

@testable import RelationsModel

/// Letters that are looked for a few at a time are found wherever they stand.
@Suite struct GramPlacesTests {
  @Test(arguments: 0..<60)
  func placesAreThoseOfPlainSearch(seed: UInt64) {
    var dice = Dice(seed: seed)
    func letters(_ count: Int, _ signs: [String]) -> [UInt8] {
      (0..<count).flatMap { _ in Array(dice.pick(signs).utf8) }
    }
    let text = letters(dice.below(300), ["a", "b", "é", "ж", "е", "漢"])
    let rows =
      (0..<4).map { _ in letters(dice.below(20), ["a", "b", "é"]) }
      + (0..<4).map { _ in letters(dice.below(20), ["ж", "е", "漢", "a"]) }
    let grams = GramPlaces(rows, in: text)
    for row in rows {
      #expect(grams.has(row))
      let width = GramPlaces.width(of: row)
      let found = grams.places(of: row)
      #expect(found.map(\.offset) == Array(0..<max(0, row.count - width + 1)))
      for (offset, places) in found {
        #expect(places.map(Int.init) == text.places(of: Array(row[offset..<offset + width])))
      }
    }
    #expect(!grams.has(Array("zzzz".utf8)))
  }
}
