import Presentation
import RelationsModel
import RelationsQuery
import Testing

/// Every value with a sign has a word beside it, and no two of one kind share either.
@Suite struct MarkTests {
  static let kinds: [(String, [Mark])] = [
    ("standings", Mark.standings), ("positions", Mark.positions),
    ("stances", [Stance.agrees, .disagrees, .none].map { Mark($0) }),
    ("directions", [Event.Direction.cooperation, .conflict, .mixed, .other].map { Mark($0) }),
  ]

  @Test(arguments: kinds)
  func signsAndWordsAreTheirOwn(kind: String, marks: [Mark]) {
    #expect(Set(marks.map(\.glyph)).count == marks.count, "\(kind)")
    #expect(Set(marks.map(\.name)).count == marks.count, "\(kind)")
    #expect(marks.allSatisfy { $0.glyph.count == 1 && !$0.name.isEmpty }, "\(kind)")
  }

  @Test func nobodyIsSaidToBeSilent() {
    #expect(Mark.positions.allSatisfy { $0.name != "silent" })
    let neither = BothSides<Position> { _ in .silent }
    let open = Mark(PropositionStanding.unanswered, neither)
    #expect(open.name == "no stance" && open.glyph == Mark(Standing.open).glyph)
    let one = BothSides<Position> { $0 == .first ? .agree : .silent }
    #expect(Mark(PropositionStanding.unanswered, one).name == "one side only")
  }
}
