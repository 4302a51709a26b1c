import Drawing
import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// Events and quotes on one axis of time, below a chart of how much there was of each.
package struct TimelinePane: ListPane {
  package static let entry = PaneEntry(
    "timeline",
    digit: 2,
    title: TimelineWords.name,
    shortTitle: "Time",
    help: "what happened and what was said, by date",
    commands: [.date, .sort],
    share: 68
  )

  package var list = BlockList<TimelineEntry>()
  package var order = QuoteOrder.newestFirst
  package var density: [DensityPeriod] = []
  package var length = PeriodLength.year
  /// How many years the chart spans.
  private var years = 0
  /// The day to go to with the next question.
  private var target: Day?

  package init() {}

  package func words(in scene: Scene) -> TimelineWords {
    TimelineWords(
      scene.heading,
      isFiltered: !scene.perspective.filter.isEmpty,
      order,
      quotes: scene.overview.quotes.matching,
      density: density
    )
  }

  package struct Inquiry: PaneInquiry {
    package let selected: TimelineEntry.ID?
    package let target: Day?
    package let index: Int
    package let order: QuoteOrder
    /// How many stretches of time the chart has room for.
    package let room: Int
    package let prefetchRadius: Int

    package func answered(by analyst: Analyst, _ perspective: Perspective) -> Answer {
      let position =
        target.map { analyst.position(of: $0, perspective, order) }
        ?? selected.flatMap { analyst.position(of: $0, perspective, order) }
      let window = Window(around: position ?? index, prefetchRadius: prefetchRadius)
      let byYear = analyst.density(perspective, by: .year)
      let years = TimeChart.span(of: byYear, .year)?.count ?? 0
      let length = PeriodLength.finest(years: years, room: room)
      return Answer(
        page: analyst.timeline(perspective, order, window),
        position: position,
        selected: selected,
        isAimed: target != nil,
        years: years,
        length: length,
        density: length == .year ? byYear : analyst.density(perspective, by: length)
      )
    }

    package struct Answer: Equatable, Sendable {
      package let page: Page<TimelineEntry>
      package let position: Int?
      package let selected: TimelineEntry.ID?
      /// Whether it leads to a day.
      package let isAimed: Bool
      package let years: Int
      package let length: PeriodLength
      package let density: [DensityPeriod]
    }
  }

  package func inquiry(in scene: Scene) -> Inquiry {
    Inquiry(
      selected: list.anchor,
      target: target,
      index: list.selected,
      order: order,
      room: TimeChart.room(chart(scene)),
      prefetchRadius: prefetchRadius(in: scene)
    )
  }

  package mutating func take(_ answer: Inquiry.Answer, in scene: Scene) {
    if answer.isAimed {
      list.select(answer.position ?? 0, of: answer.page)
    } else {
      list.take(answer.page, position: answer.position, of: answer.selected)
    }
    years = answer.years
    density = answer.density
    length = answer.length
    target = nil
  }

  package mutating func seek(_ mark: PaneMark) {
    switch mark {
    case .subject(.event(let id)): list.seek(.event(id))
    case .subject(.quote(let id)): list.seek(.quote(id))
    default: break
    }
  }

  package var subject: Subject? {
    switch list.selectedRow {
    case .event(let card): .event(card.event.id)
    case .quote(let card): .quote(card.quote.id)
    case nil: nil
    }
  }

  package mutating func perform(_ command: Command, in scene: Scene) -> Bool {
    switch command {
    case .sort:
      order = order == .newestFirst ? .oldestFirst : .newestFirst
      list.reverse()
    case .left: goToPeriod(by: -1, scene)
    case .right: goToPeriod(by: 1, scene)
    default: return list.perform(command, in: flow(scene))
    }
    return true
  }

  package mutating func go(to date: EDTFDate, in scene: Scene) {
    // Where the list comes to the date from, its first entry is met.
    target = order == .oldestFirst ? date.first : date.last
  }

  /// Goes to the next stretch of the chart in which there is anything.
  private mutating func goToPeriod(by step: Int, _ scene: Scene) {
    guard let current = selectedPeriod,
      let index = density.firstIndex(where: { $0.start == current }),
      density.indices.contains(index + step)
    else { return }
    aim(at: density[index + step].start)
  }

  /// Sets the day at which the list shows the first of a stretch that comes.
  private mutating func aim(at start: Day) {
    target = order == .oldestFirst ? start : length.end(of: start)
  }

  /// The stretch of the chart in which the selected entry stands.
  var selectedPeriod: Day? { list.selectedRow.map { length.start(of: $0.date.first) } }

  package func isWanting(in scene: Scene) -> Bool {
    target != nil || length != .finest(years: years, room: TimeChart.room(chart(scene)))
      || list.isWanting(margin: max(Self.prefetchRadius / 3, flow(scene).view.rows))
  }

  package mutating func select(at point: Point, in scene: Scene) -> Bool {
    if let start = TimeChart(self, chart(scene)).start(at: point) {
      aim(at: start)
      return false
    }
    guard let index = flow(scene).index(at: point) else { return false }
    list.select(index, in: flow(scene))
    return true
  }
}

extension PeriodLength {
  /// The finest stretches of which so many columns have room for so many years.
  static func finest(years: Int, room: Int) -> PeriodLength {
    guard years > 0 else { return .year }
    return years * 12 <= room ? .month : years * 4 <= room ? .quarter : .year
  }

  /// The last day of the stretch that starts on a day.
  func end(of start: Day) -> Day { Day(number: next(after: start).number - 1) }

  /// The first day of the stretch after one.
  func next(after start: Day) -> Day {
    let (year, month, _) = start.components
    let months =
      switch self {
      case .month: 1
      case .quarter: 3
      case .year: 12
      }
    let count = month - 1 + months
    return Day(year: year + count / 12, month: count % 12 + 1, day: 1) ?? start
  }
}
