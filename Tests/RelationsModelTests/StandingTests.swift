import RelationsModel
import Testing

@Suite struct StandingTests {
  @Test(arguments: [
    ((0, 0), Position.silent), ((1, 0), .agree), ((0, 1), .disagree), ((1, 1), .divided),
    ((3, 2), .agree), ((2, 3), .disagree), ((4, 4), .divided),
  ])
  func positionIsWhatMostQuotesSay(tally: (Int, Int), position: Position) {
    #expect(StanceTally(agrees: tally.0, disagrees: tally.1).position == position)
  }

  @Test func aQuoteWithoutStanceCountsForNothing() {
    var tally = StanceTally()
    for stance in [Stance.agrees, .none, .disagrees, .agrees, .none] { tally.count(stance) }
    #expect(tally == StanceTally(agrees: 2, disagrees: 1))
    #expect(tally.total == 3)
  }

  static let propositions: [(Position, Position, PropositionStanding)] = [
    (.agree, .agree, .shared), (.disagree, .disagree, .shared), (.agree, .disagree, .contested),
    (.disagree, .agree, .contested), (.divided, .agree, .divided), (.disagree, .divided, .divided),
    (.divided, .divided, .divided), (.silent, .agree, .unanswered),
    (.disagree, .silent, .unanswered), (.silent, .silent, .unanswered),
    (.divided, .silent, .unanswered), (.silent, .divided, .unanswered),
  ]

  @Test(arguments: propositions)
  func propositionStands(first: Position, second: Position, standing: PropositionStanding) {
    #expect(PropositionStanding(both(first, second)) == standing)
  }

  @Test func everyPairOfPositionsIsInTheTable() {
    for first in Position.allCases {
      for second in Position.allCases {
        let either = Self.propositions.filter {
          ($0.0, $0.1) == (first, second) || ($0.0, $0.1) == (second, first)
        }
        #expect(!either.isEmpty, "\(first), \(second)")
      }
    }
  }

  static let issues: [([PropositionStanding], Standing)] = [
    ([.unanswered], .oneSided), ([.unanswered, .unanswered], .oneSided),
    ([.shared], .shared), ([.shared, .unanswered], .shared), ([.contested], .contested),
    ([.divided], .contested), ([.divided, .contested, .unanswered], .contested),
    ([.shared, .contested], .mixed), ([.divided, .shared], .mixed),
    ([.unanswered, .contested, .shared, .shared], .mixed),
  ]

  @Test(arguments: issues)
  func issueStandsByTheRecord(propositions: [PropositionStanding], standing: Standing) {
    let positions = propositions.map { proposition in
      switch proposition {
      case .shared: both(.disagree, .disagree)
      case .contested: both(.agree, .disagree)
      case .divided: both(.divided, .agree)
      case .unanswered: both(.silent, .divided)
      }
    }
    #expect(Standing(record: positions) == standing)
  }

  @Test func anIssueIsOpenWhereNobodyTookAStance() {
    #expect(Standing(record: [BothSides<Position>]()) == .open)
    #expect(Standing(record: [both(.silent, .silent), both(.silent, .silent)]) == .open)
    #expect(Standing(record: [both(.silent, .silent), both(.silent, .divided)]) == .oneSided)
  }

  private func both(_ first: Position, _ second: Position) -> BothSides<Position> {
    BothSides(first: first, second: second)
  }
}
