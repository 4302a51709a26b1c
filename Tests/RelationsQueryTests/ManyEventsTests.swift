import RelationsModel
import Testing

@testable import RelationsQuery

/// A dossier of many events, as a table of events makes it.
@Suite struct ManyEventsTests {
  private static let asOf = Day(year: 2018, month: 12, day: 31) ?? .distantPast

  /// Two events a day, of which every third is on the other issue too, and some are still to come.
  private static let dossier: Dossier = {
    let source = Source(id: "table", type: "document", title: "Table", licence: "own")
    let issues = ["ports", "fish"].map { Issue(id: Issue.ID($0), title: $0) }
    let events = (0..<1_400).map { number in
      Event(
        id: Event.ID("E\((number * 7_919) % 1_400)"),
        date: EDTFDate(Day(number: asOf.number - 650 + number / 2)),
        summary: number % 5 == 0 ? "They met again." : "They fought.",
        issues: number % 3 == 0 ? [issues[0].id, issues[1].id] : [issues[0].id],
        direction: number % 5 == 0 ? .cooperation : .conflict,
        sources: [source.id]
      )
    }
    return Dossier(
      title: "Many",
      asOf: asOf,
      parties: BothSides(
        first: Party(id: "a", name: "A", shortName: "A"),
        second: Party(id: "b", name: "B", shortName: "B")
      ),
      issues: issues,
      sources: [source],
      events: events
    )
  }()

  private static func perspective(_ filter: String) -> Perspective {
    Perspective(asOf: asOf, filter: Filter.read(filter).filter)
  }

  @Test func `an issue lists its latest events and tells how many there are`() throws {
    let scan = ScanQueries(Self.dossier)
    let index = try IndexedQueries(Self.dossier)
    for (issue, count) in [("ports", 1_302), ("fish", 434)] {
      let perspective = Self.perspective("")
      let detail = try #require(index.issue(Issue.ID(issue), in: nil, perspective))
      #expect(detail == scan.issue(Issue.ID(issue), in: nil, perspective))
      #expect(detail.eventCount == count)
      #expect(detail.events.count == min(count, IssueDetail.mostEvents))
      #expect(detail.events.map(\.event.date) == detail.events.map(\.event.date).sorted(by: >))
      #expect(detail.events.first.map { $0.event.date.first <= Self.asOf } == true)
    }
  }

  @Test(arguments: ["", "met", "-met", "fish", "issue:fish met", "date:2018-02..2018-04", "none"])
  func `lists, places and counts are those of the scan`(filter: String) throws {
    let scan = ScanQueries(Self.dossier)
    let index = try IndexedQueries(Self.dossier)
    let perspective = Self.perspective(filter)
    for order in [QuoteOrder.oldestFirst, .newestFirst] {
      let window = Window(offset: 100, count: 40)
      let page = index.events(perspective, order, window)
      #expect(page == scan.events(perspective, order, window))
      for card in page.rows.prefix(5) {
        let place = index.position(of: card.event.id, perspective, order)
        #expect(place == scan.position(of: card.event.id, perspective, order))
      }
      #expect(
        index.position(of: "E1399", perspective, order)
          == scan.position(of: "E1399", perspective, order)
      )
    }
    for length in [PeriodLength.month, .quarter, .year] {
      #expect(
        index.eventCounts(by: length, perspective) == scan.eventCounts(by: length, perspective)
      )
    }
  }
}
