import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// How much there was of cooperation, conflict and quotes, year by year.
struct BriefingYears: BriefingContent {
  static let part = BriefingPart.time

  /// A year, or several where there are many.
  struct Stretch: Sendable {
    let name: String
    var events = EventPeriodCount(start: .distantPast)
    var quotes = 0
  }

  let first: String
  let last: String
  let stretches: [Stretch]
  let bars: [Bar]
  let most: Most
  /// Such as "5 mixed and 2 other events stand in the table alone"; nil when all are drawn.
  let undrawn: String?
  /// Such as "3 quotes have no known start and stand"; nil when all have one.
  let undated: String?

  let axis: BriefingAxis

  /// Whether there is anything to compare: one stretch of time alone says nothing.
  var isOfUse: Bool { stretches.count > 1 }

  /// Nil when nothing has a date.
  init?(_ export: Export) {
    let density = export.analyst.density(export.perspective, by: .year)
    let dated = density.filter { $0.start > .distantPast }
    guard let start = dated.first?.start.components.year,
      let end = dated.last?.start.components.year
    else { return nil }
    axis = BriefingAxis(years: start...end)
    stretches = BriefingYears.stretches(of: dated, axis)
    most = Most(stretches)
    bars = Bar.all(of: stretches, most)
    first = String(start)
    last = String(end)
    let mixed = stretches.reduce(0) { $0 + $1.events.mixed }
    let other = stretches.reduce(0) { $0 + $1.events.other }
    undrawn = BriefingYears.sentence(mixed: mixed, other: other)
    undated = BriefingYears.undated(among: density)
  }

  private static func stretches(of density: [DensityPeriod], _ axis: BriefingAxis) -> [Stretch] {
    let step = axis.yearsOfABar
    let start = axis.years.lowerBound
    var stretches = stride(from: start, through: axis.years.upperBound, by: step).map { year in
      Stretch(
        name: step == 1 ? "\(year)" : "\(year)–\(min(year + step - 1, axis.years.upperBound))"
      )
    }
    for period in density {
      let place = (period.start.components.year - start) / step
      stretches[place].quotes += period.quotes.total
      stretches[place].events.cooperation += period.events.cooperation
      stretches[place].events.conflict += period.events.conflict
      stretches[place].events.mixed += period.events.mixed
      stretches[place].events.other += period.events.other
    }
    return stretches
  }

  private static func undated(among density: [DensityPeriod]) -> String? {
    guard let open = density.first(where: { $0.start <= .distantPast }) else { return nil }
    let counts = [(open.events.total, "event"), (open.quotes.total, "quote")].filter { $0.0 > 0 }
    let names = counts.map { Wording.count($0.0, $0.1) }.joined(separator: " and ")
    return counts.reduce(0) { $0 + $1.0 } == 1
      ? "\(names) without a known start is" : "\(names) without a known start are"
  }

  private static func sentence(mixed: Int, other: Int) -> String? {
    let parts = [(mixed, "mixed"), (other, "other")].filter { $0.0 > 0 }
    guard !parts.isEmpty else { return nil }
    let names = parts.map { "\(Wording.number($0.0)) \($0.1)" }.joined(separator: " and ")
    return mixed + other == 1 ? "\(names) event is" : "\(names) events are"
  }
}

extension BriefingYears {
  /// The most of each that a stretch has: how high its row of bars reaches.
  struct Most: Sendable {
    let events: Int
    let quotes: Int
    /// The same with their nouns, such as "1 event".
    let eventsOfAKind: String
    let quotesOfABar: String

    init(_ stretches: [Stretch]) {
      events = stretches.map { max($0.events.cooperation, $0.events.conflict) }.max() ?? 0
      quotes = stretches.map(\.quotes).max() ?? 0
      eventsOfAKind = Wording.count(events, "event")
      quotesOfABar = Wording.count(quotes, "quote")
    }
  }

  /// Three bars that stand over one another: cooperation upwards, conflict downwards, and quotes.
  struct Bar: Sendable {
    let start: String
    let length: String
    let middle: String
    let cooperation: String
    let cooperationTop: String
    let conflict: String
    let quotes: String
    let quotesTop: String
    /// Nil for a stretch whose name is not written below it.
    let label: String?
    /// Whether the label is left out where there is little room.
    let isRoomy: Bool

    private static let eventHeight = 48.0
    private static let quoteHeight = 44.0

    static func all(of stretches: [Stretch], _ most: Most) -> [Bar] {
      let count = stretches.count
      let isLong = (stretches.first?.name.count ?? 0) > 4
      let step = (count - 1) / (isLong ? 6 : 12) + 1
      let narrow = step * ((count - 1) / (step * (isLong ? 3 : 5)) + 1)
      return stretches.enumerated().map { place, stretch in
        let width = 1 / Double(count)
        let up = eventHeight * share(stretch.events.cooperation, most.events)
        let said = quoteHeight * share(stretch.quotes, most.quotes)
        return Bar(
          start: BriefingChart.percent((Double(place) + 0.1) * width),
          length: BriefingChart.percent(width * 0.8),
          middle: BriefingChart.percent((Double(place) + 0.5) * width),
          cooperation: BriefingChart.number(up),
          cooperationTop: BriefingChart.number(20 + eventHeight - up),
          conflict: BriefingChart.number(eventHeight * share(stretch.events.conflict, most.events)),
          quotes: BriefingChart.number(said),
          quotesTop: BriefingChart.number(180 + quoteHeight - said),
          label: place % step == 0 ? stretch.name : nil,
          isRoomy: place % narrow != 0
        )
      }
    }

    private static func share(_ count: Int, _ most: Int) -> Double {
      most == 0 ? 0 : Double(count) / Double(most)
    }
  }
}
