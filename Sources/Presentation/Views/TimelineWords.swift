import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// The words of the timeline; its chart and the bars of its years are drawn by whoever shows it.
package struct TimelineWords: ListWords {
  package static let name = "Timeline"

  private let heading: Heading
  private let isFiltered: Bool
  private let order: QuoteOrder
  /// How many quotes there are of the entries.
  private let quotes: Int
  private let density: [DensityPeriod]

  package init(
    _ heading: Heading,
    isFiltered: Bool,
    _ order: QuoteOrder = .oldestFirst,
    quotes: Int = 0,
    density: [DensityPeriod]
  ) {
    self.heading = heading
    self.isFiltered = isFiltered
    self.order = order
    self.quotes = quotes
    self.density = density
  }

  package let nothing = "No event and no quote is dated by this day."

  package func note(_ total: Int) -> String {
    let open = density.first { $0.start <= .distantPast }
    let undrawn = open.map { $0.events.total + $0.quotes.total } ?? 0
    return
      "\(Wording.count(max(0, total - quotes), "event")), \(Wording.count(quotes, "quote"))"
      + (isFiltered ? (total == 1 ? " that matches, " : " that match, ") : ", ")
      + (undrawn > 0 ? "\(Wording.number(undrawn)) without a known start, " : "")
      + Wording.name(order)
  }

  package func announced(_ entry: TimelineEntry) -> [String] {
    switch entry {
    case .event(let card): [Spoken.event(card.event)]
    case .quote(let card): Spoken.quote(card, heading)
    }
  }

  // MARK: Headings

  /// The month of a date, or where it is coarser what it is known to.
  package static func month(of date: EDTFDate) -> String {
    switch date.precision {
    case .day, .month: date.first > .distantPast ? DateText.month(date.first) : "before"
    default: "\(DateText.full(date)) · \(Wording.note(onPrecisionOf: date) ?? "a stretch of time")"
    }
  }

  /// The name of the year that starts on a day.
  package static func year(_ start: Day) -> String {
    start > .distantPast ? "\(start.components.year)" : "No known start"
  }

  // MARK: In print

  package var opening: [String] {
    let events = density.reduce(0) { $0 + $1.events.total }
    let conflict = density.reduce(0) { $0 + $1.events.conflict }
    let cooperation = density.reduce(0) { $0 + $1.events.cooperation }
    let quotes = density.reduce(0) { $0 + $1.quotes.total }
    let known = density.filter { $0.start > .distantPast }
    let busiest = known.max {
      $0.events.total + $0.quotes.total < $1.events.total + $1.quotes.total
    }
    var text = "\(Wording.count(events, "event")) (\(Wording.number(cooperation)) of cooperation, "
    text += "\(Wording.number(conflict)) of conflict) and \(Wording.count(quotes, "quote"))"
    if isFiltered { text += events + quotes == 1 ? " that matches" : " that match" }
    let most = known.count { period in
      busiest.map { period.events.total + period.quotes.total >= $0.events.total + $0.quotes.total }
        ?? false
    }
    if let busiest, density.count > 1, most == 1 {
      text += "; the most in \(TimelineWords.year(busiest.start))"
    }
    return [text + "."]
  }

  package let legend = [
    "Events: " + Event.Direction.allCases.map { Mark($0).signed }.joined(separator: "  "),
    "Quotes: ● agrees  ○ disagrees  · no stance",
  ]

  package let hint = CommandHint(
    "show ID",
    gives: "gives all of an event or a quote, with its sources."
  )
}
