import RelationsAnalysis
import RelationsModel
import RelationsQuery
import Testing

/// What the views must say of the dossier that the program carries.
struct ShippedViewsTests {
  private func analyst() throws -> Analyst { Analyst(ScanQueries(try Shipped.dossier())) }

  private let whole = Perspective(asOf: .distantFuture, lens: .record)

  @Test func theWholeRecordPlacesTheIssuesOnTheLadder() throws {
    let rows = try analyst().ladder(whole, .all).rows
    let standings = Dictionary(uniqueKeysWithValues: rows.map { ($0.issue.id, $0.issue.standing) })
    #expect(standings["north-korea"] == .mixed)
    #expect(standings["iran"] == .shared)
    #expect(standings["bilateral-trade"] == .shared)
    #expect(standings["ukraine"] == .contested)
    #expect(standings["cyber-activity"] == .contested)
  }

  @Test func onNorthKoreaTheAimIsSharedAndTheMeansAreContested() throws {
    let listings = try analyst().queries.propositions(whole, .all).rows
    let korean = listings.filter { $0.issue == "north-korea" }
    #expect(korean.map(\.row.proposition.id) == ["NK-1", "NK-2"])
    #expect(korean.map(\.row.standing) == [.shared, .contested])
  }

  @Test func theOpEdAdvisesInSevenSteps() throws {
    let asOf = try Shipped.dossier().asOf
    let steps = try analyst().advice(Perspective(asOf: asOf))
    #expect(steps.map(\.passage.order) == (1...7).map { $0 })
    #expect(steps.allSatisfy { $0.passage.locator != nil && $0.source.id == "lain-2017" })
    let before = try analyst().advice(Perspective(asOf: Day(number: asOf.number - 1)))
    #expect(before.isEmpty)
  }

  @Test func steppingThroughItsTurningDaysEachMovesSomething() throws {
    let analyst = try analyst()
    var perspective = Perspective(asOf: Day(number: 12_000), lens: .record)
    var steps = 0
    while let day = analyst.turningDay(.later, perspective) {
      perspective.asOf = day
      steps += 1
    }
    #expect(steps > 40)
    #expect(perspective.asOf < .distantFuture)
    #expect(analyst.moved(since: perspective.asOf, whole).isEmpty)
  }
}
