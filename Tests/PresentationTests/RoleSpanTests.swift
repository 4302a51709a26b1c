import Presentation
import RelationsModel
import Testing

@Suite struct RoleSpanTests {
  @Test(
    arguments: [
      ("2015", nil, "from 2015"), ("2015/..", nil, "from 2015"),
      ("2015", "2017", "from 2015, to 2017"),
      ("../2015", nil, "since or before 2015"), (nil, nil, "when is not known"),
    ] as [(String?, String?, String)]
  )
  func anIntervalSaysItself(from: String?, to: String?, shown: String) throws {
    let role = Role(
      title: "Minister",
      from: try from.map(EDTFDate.init(parsing:)),
      to: try to.map(EDTFDate.init(parsing:))
    )
    #expect(Wording.span(of: role) == shown)
  }
}
