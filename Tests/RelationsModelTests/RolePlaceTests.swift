import RelationsModel
import Testing

/// On which days a role is told as held.
struct RolePlaceTests {
  private func role(from: String?, to: String?, seen: [String]) throws -> Role {
    Role(
      title: "Founder",
      from: try from.map(EDTFDate.init(parsing:)),
      to: try to.map(EDTFDate.init(parsing:)),
      seen: try seen.map(EDTFDate.init(parsing:))
    )
  }

  /// When an open start was nobody knows, nor when an open end.
  @Test(
    arguments: [
      ("../2010", nil, [], "1995-01-01", false), ("../2010", nil, [], "2009-12-31", false),
      ("../2010", nil, [], "2010-12-31", true), ("../2010", nil, [], "2015-01-01", true),
      ("../2010", nil, ["2005"], "2006-01-01", true),
      ("../2010", nil, ["2005"], "2004-01-01", false),
      ("2010", "2014/..", [], "2013-12-31", true), ("2010", "2014/..", [], "2014-01-01", true),
      ("2010", "2014/..", [], "2016-01-01", false),
      ("2010", "2014/..", ["2017"], "2016-01-01", true),
      ("2010", nil, [], "2009-12-31", false), ("2010", nil, [], "2020-01-01", true),
      (nil, nil, ["../2012"], "1995-01-01", false),
      (nil, "2010", [], "2009-01-01", false), (nil, "2010", ["2005"], "2009-01-01", true),
    ] as [(String?, String?, [String], String, Bool)]
  )
  func anOpenEndPlacesNothingBeyondIt(
    from: String?,
    to: String?,
    seen: [String],
    day: String,
    isPlaced: Bool
  ) throws {
    let role = try role(from: from, to: to, seen: seen)
    #expect(role.isPlaced(on: try EDTFDate(parsing: day).first) == isPlaced)
  }

  /// Of a role whose end nobody recorded the last that is known is told once it is over a year old.
  @Test(
    arguments: [
      ("2001-06-08", nil, ["2006-02-27"], "2017-12-23", "2006-02-27"),
      ("2001-06-08", nil, ["2006-02-27"], "2006-12-31", nil),
      ("2001-06-08", nil, ["2006-02-27"], "2005-01-01", nil),
      ("2001-06-08", nil, [], "2003-01-01", "2001-06-08"),
      ("2001-06-08", "2020", ["2006-02-27"], "2017-12-23", nil),
      ("2001", nil, ["2006", "2004"], "2008-01-02", "2006"),
      ("../2010", nil, [], "2012-01-01", "../2010"),
    ] as [(String?, String?, [String], String, String?)]
  )
  func theLastThatIsKnownOfAnOpenRole(
    from: String?,
    to: String?,
    seen: [String],
    day: String,
    last: String?
  ) throws {
    let role = try role(from: from, to: to, seen: seen)
    #expect(role.lastKnown(by: try EDTFDate(parsing: day).first)?.text == last)
  }
}
