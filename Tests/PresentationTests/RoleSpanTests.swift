import Presentation
import RelationsModel
import Testing

@Suite struct RoleSpanTests {
  @Test(
    arguments: [
      ("2015", nil, "from 2015"), ("2015/..", nil, "from 2015"),
      ("2015", "2017", "from 2015, to 2017"),
      ("2012", "2016/..", "from 2012, to 2016 or later"),
      ("2010", "2012/2013", "from 2010, to some day of 2012 to 2013"),
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
