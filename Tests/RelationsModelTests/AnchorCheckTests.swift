import RelationsModel
import Testing

@Suite struct AnchorCheckTests {
  private static let digest = "sha256:" + String(repeating: "0123456789abcdef", count: 4)

  @Test(arguments: AnchorCheck.Outcome.allCases)
  func isReadBackFromItsText(outcome: AnchorCheck.Outcome) throws {
    let day = try #require(Day(year: 2017, month: 12, day: 23))
    let check = AnchorCheck(outcome, on: day, digest: Self.digest)
    #expect(check.text == "\(outcome.rawValue) 2017-12-23 \(Self.digest)")
    #expect(AnchorCheck(check.text) == check)
  }

  @Test(arguments: [
    "", "exact", "exact 2017-12-23", "exact 2017-12 \(digest)", "exact 2017-12-23~ \(digest)",
    "right 2017-12-23 \(digest)", "exact 2017-12-23 \(digest)0", "exact  2017-12-23 \(digest)",
    "exact 2017-12-23 \(digest) ", "exact 2017-12-23 \(digest.uppercased())",
    "exact 2017-12-23/2018-01-01 \(digest)",
  ])
  func whatIsNoneIsNotRead(text: String) {
    #expect(AnchorCheck(text) == nil)
  }

  @Test func theStateOfAnAnchorIsWhatWasFound() throws {
    let words = Anchor(exact: "Ice for all.")
    #expect(words.state == .wordsOnly)
    #expect(Anchor(exact: "Ice", span: TextSpan(start: 0, end: 3)).state == .positioned)
    for outcome in AnchorCheck.Outcome.allCases {
      let check = AnchorCheck(outcome, on: Day(number: 0), digest: Self.digest)
      let checked = Anchor(exact: "Ice for all.", check: check)
      #expect(checked.state.rawValue == outcome.rawValue)
    }
  }
}
