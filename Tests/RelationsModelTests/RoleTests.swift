import RelationsModel
import Testing

@Suite struct RoleTests {
  @Test(
    arguments: [
      ("2010", "2012", "2009-12-31", true), ("2010", "2012", "2010-01-01", false),
      ("2010", "2012", "2012-12-31", false), ("2010", "2012", "2013", true),
      ("2010-05-10", "2012", "2010", false), ("2010-05-10", nil, "2010-05-09", true),
      (nil, "2012-06", "2012", false), (nil, "2012-06", "2012-07-01", true),
      (nil, nil, "1066", false),
    ] as [(String?, String?, String, Bool)]
  )
  func statedDatesRuleOut(from: String?, to: String?, date: String, isExcluded: Bool) throws {
    let role = Role(
      title: "Minister",
      from: try from.map { try EDTFDate(parsing: $0) },
      to: try to.map { try EDTFDate(parsing: $0) },
      seen: [try EDTFDate(parsing: "2011")]
    )
    #expect(role.excludes(try EDTFDate(parsing: date)) == isExcluded)
  }
}
