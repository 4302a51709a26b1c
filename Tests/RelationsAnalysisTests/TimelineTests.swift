import RelationsAnalysis
import RelationsModel
import RelationsQuery
import TestDossier
import Testing

struct TimelineTests {
  /// By what entries are ordered, from the records themselves.
  private struct Key: Comparable {
    let entry: TimelineEntry

    private var isQuote: Int { if case .quote = entry { 1 } else { 0 } }
    private var id: String {
      switch entry.id {
      case .event(let id): id.rawValue
      case .quote(let id): id.rawValue
      }
    }

    static func < (left: Key, right: Key) -> Bool {
      (left.entry.date.first, left.isQuote, left.entry.date.precision, left.id)
        < (right.entry.date.first, right.isQuote, right.entry.date.precision, right.id)
    }
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func entriesStandInOrderAndTheNewestFirstIsTheReverse(seed: UInt64) {
    let analyst = Analyst(ScanQueries(DrawnDossier.dossier(seed: seed)))
    for perspective in Viewpoints.all {
      let entries = analyst.timeline(perspective, .oldestFirst, .all).rows
      #expect(entries == entries.shuffled().sorted { Key(entry: $0) < Key(entry: $1) })
      #expect(Set(entries.map(\.id)).count == entries.count)
      let newest = analyst.timeline(perspective, .newestFirst, .all).rows
      #expect(newest == entries.reversed())
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>, QuoteOrder.allCases)
  func placesAgreeWithTheList(seed: UInt64, order: QuoteOrder) {
    let dossier = DrawnDossier.dossier(seed: seed)
    let analyst = Analyst(ScanQueries(dossier))
    for perspective in Viewpoints.all {
      let entries = analyst.timeline(perspective, order, .all).rows
      let ids =
        dossier.quotes.map { TimelineEntry.ID.quote($0.id) }
        + dossier.events.map { TimelineEntry.ID.event($0.id) }
      for id in ids {
        let place = entries.firstIndex { $0.id == id }
        #expect(analyst.position(of: id, perspective, order) == place)
      }
      for day in Viewpoints.days + [.distantPast, .distantFuture] + entries.map(\.date.first) {
        let reached = entries.firstIndex {
          order == .oldestFirst ? $0.date.first >= day : $0.date.first <= day
        }
        #expect(
          analyst.position(of: day, perspective, order) == reached ?? max(0, entries.count - 1)
        )
      }
    }
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func turningDaysAreThoseOnWhichAnIssueThatIsEverShownMoves(seed: UInt64) {
    let analyst = Analyst(ScanQueries(DrawnDossier.dossier(seed: seed)))
    for var perspective in Viewpoints.all {
      var whole = perspective
      whole.asOf = .distantFuture
      let shown = Set(analyst.queries.issues(whole, .all).rows.map(\.id))
      perspective.asOf = Viewpoints.days[0]
      while let day = analyst.turningDay(.later, perspective) {
        #expect(day > perspective.asOf)
        // Only an assessment can be made again without moving anything.
        let before = Day(number: day.number - 1)
        perspective.asOf = day
        let moved = analyst.moved(since: before, perspective)
        let isAssessed = shown.contains { issue in
          let detail = analyst.queries.issue(issue, in: nil, perspective)
          return detail?.assessments.contains { $0.assessment.date.first == day } ?? false
        }
        #expect(!moved.isDisjoint(with: shown) || isAssessed)
      }
      #expect(analyst.moved(since: perspective.asOf, whole).isDisjoint(with: shown))
    }
  }

  @Test func theSmallDossierIsReadAsOneStory() {
    let analyst = Analyst(ScanQueries(SmallDossier.dossier))
    let perspective = Perspective(asOf: SmallDossier.asOf)
    let page = analyst.timeline(perspective, .oldestFirst, .all)
    let events = analyst.queries.events(perspective, .oldestFirst, .all).total
    #expect(events > 0)
    #expect(page.total == events + 16)
  }
}
