import Presentation
import RelationsModel
import RelationsQuery
import Testing

/// In a cell of the matrix each number is that of the quotes that its sign says.
@Suite struct MatrixCellTests {
  private let mixed = StanceCounts(agrees: 12, disagrees: 8, none: 1)

  @Test(
    arguments: [
      (StanceCounts(agrees: 2, disagrees: 1), true, "●2○1"),
      (StanceCounts(agrees: 1, disagrees: 1), true, "●1○1"),
      (StanceCounts(agrees: 3), true, "●3"),
      (StanceCounts(disagrees: 1, none: 2), true, "○1·2"),
      (StanceCounts(none: 4), true, "·4"),
      (StanceCounts(agrees: 2, disagrees: 1), false, "⁝3"),
    ] as [(StanceCounts, Bool, String)]
  )
  func everyNumberHasItsSign(counts: StanceCounts, isAdded: Bool, cell: String) {
    #expect(MatrixWords.cell(counts, isAdded: isAdded) == cell)
  }

  @Test func whatHasNoRoomIsMarked() {
    func texts(in columns: Int) -> [String] {
      MatrixWords.parts(mixed, isAdded: true, in: columns).map(\.text)
    }
    #expect(texts(in: 7) == ["●12", "○8", "·1"])
    #expect(texts(in: 6) == ["●12…"])
  }

  @Test func theLegendHasTheSignsThatStandThere() {
    let words = MatrixWords(by: .propositions, actors: 1, columns: 1)
    #expect(words.legend == "● agrees  ○ disagrees  · no stance; with the number of quotes")
  }
}
