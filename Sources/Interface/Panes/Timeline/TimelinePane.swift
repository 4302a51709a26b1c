import Drawing
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// Events and quotes on one axis of time, below a chart of how much there was of each.
package struct TimelinePane: Pane {
  package static let entry = PaneEntry(
    "timeline",
    title: "Timeline",
    help: "What happened and what was said, in order of time",
    commands: [.date, .sort],
    share: 68
  )

  package var list = BlockList<TimelineEntry>()
  package var order = QuoteOrder.newestFirst
  package var density: [DensityPeriod] = []
  package var length = PeriodLength.year
  /// The day to go to with the next question.
  private var target: Day?

  package init() {}

  package struct Inquiry: PaneInquiry {
    package let selected: TimelineEntry.ID?
    package let target: Day?
    package let index: Int
    package let order: QuoteOrder
    /// How many stretches of time the chart has room for.
    package let room: Int

    package func answered(by analyst: Analyst, _ perspective: Perspective) -> Answer {
      let position =
        target.map { analyst.position(of: $0, perspective, order) }
        ?? selected.flatMap { analyst.position(of: $0, perspective, order) }
      let window = Window(around: position ?? index, reach: BlockList<TimelineEntry>.reach)
      let (length, density) = density(by: analyst, perspective)
      return Answer(
        page: analyst.timeline(perspective, order, window),
        position: position,
        length: length,
        density: density
      )
    }

    /// The finest stretches that the chart has room for.
    private func density(
      by analyst: Analyst,
      _ perspective: Perspective
    ) -> (PeriodLength, [DensityPeriod]) {
      let years = analyst.density(perspective, by: .year)
      guard let first = TimeChart.span(of: years, .year) else { return (.year, years) }
      if first.count * 12 <= room { return (.month, analyst.density(perspective, by: .month)) }
      if first.count * 4 <= room { return (.quarter, analyst.density(perspective, by: .quarter)) }
      return (.year, years)
    }

    package struct Answer: Equatable, Sendable {
      package let page: Page<TimelineEntry>
      package let position: Int?
      package let length: PeriodLength
      package let density: [DensityPeriod]
    }
  }

  package func inquiry(in scene: Scene) -> Inquiry {
    Inquiry(
      selected: list.selectedRow?.id,
      target: target,
      index: list.selected,
      order: order,
      room: chart(scene).columns
    )
  }

  package mutating func take(_ answer: Inquiry.Answer, in scene: Scene) {
    list.take(answer.page, position: answer.position)
    density = answer.density
    length = answer.length
    target = nil
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
      // Turned round, what was selected is asked for where it stands now.
      list.page = Page(
        rows: list.page.rows.reversed(),
        offset: list.page.total - list.page.offset - list.page.rows.count,
        total: list.page.total
      )
      list.select(list.page.total - 1 - list.selected)
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

  package mutating func settle(in scene: Scene) { list.lead = flow(scene).settledLead }

  package func isWanting(in scene: Scene) -> Bool { list.isWanting || target != nil }

  package mutating func select(at point: Point, in scene: Scene) -> Bool {
    if let start = TimeChart(self, chart(scene)).start(at: point) {
      aim(at: start)
      return false
    }
    guard let index = flow(scene).index(at: point) else { return false }
    list.select(index, in: flow(scene))
    return true
  }

  package mutating func scroll(by lines: Int, at point: Point, in scene: Scene) {
    list.scroll(by: lines, in: flow(scene))
  }
}

extension PeriodLength {
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
