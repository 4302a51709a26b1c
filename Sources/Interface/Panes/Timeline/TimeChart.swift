import Drawing
import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// How much there was of cooperation, conflict and quotes, stretch by stretch: three rows of bars
/// over the years.
struct TimeChart {
  /// The rows that the chart takes where it is drawn: three of bars, two for the axis.
  static let leastRows = 5
  static let labelColumns = 9

  private let periods: [DensityPeriod]
  private let length: PeriodLength
  private let selected: Day?
  private let rect: Rect

  init(_ pane: TimelinePane, _ rect: Rect) {
    periods = pane.density
    length = pane.length
    selected = pane.selectedPeriod
    self.rect = rect
  }

  /// The first stretch, and how many there are from it to the last, empty ones included.
  static func span(
    of periods: [DensityPeriod],
    _ length: PeriodLength
  ) -> (start: Day, count: Int)? {
    let dated = periods.filter { $0.start > .distantPast }
    guard let first = dated.first?.start, let last = dated.last?.start else { return nil }
    return (first, index(of: last, from: first, length) + 1)
  }

  private static func index(of day: Day, from first: Day, _ length: PeriodLength) -> Int {
    let (year, month, _) = first.components
    let (otherYear, otherMonth, _) = day.components
    let months = (otherYear - year) * 12 + otherMonth - month
    return switch length {
    case .month: months
    case .quarter: months / 3
    case .year: months / 12
    }
  }

  /// How many columns there are for bars.
  static func room(_ rect: Rect) -> Int { max(0, rect.columns - labelColumns) }

  /// Where the bars stand.
  private var bars: Rect { rect.splitLeft(TimeChart.labelColumns).rest }

  /// How the stretches are shared out among the columns: each has some, or some share each.
  private struct Scale {
    let slots: Int
    /// How many stretches a slot holds.
    let stretches: Int
    let columns: Int
    let start: Int

    init(count: Int, in rect: Rect) {
      stretches = max(1, (count + max(1, rect.columns) - 1) / max(1, rect.columns))
      slots = (count + stretches - 1) / stretches
      columns = min(rect.columns, slots * 8)
      start = rect.column
    }

    /// The columns of a slot.
    func range(_ slot: Int) -> Range<Int> {
      let (first, last) = (slot * columns / slots, (slot + 1) * columns / slots)
      return start + first..<start + max(last, first + 1)
    }

    func slot(atColumn column: Int) -> Int { min(slots - 1, (column - start) * slots / columns) }
  }

  /// The first day of the stretch at a point that has anything in it, or the nearest.
  func start(at point: Point) -> Day? {
    guard bars.contains(point), let span = TimeChart.span(of: periods, length) else { return nil }
    let scale = Scale(count: span.count, in: bars)
    guard point.column < bars.column + scale.columns else { return nil }
    let index = scale.slot(atColumn: point.column) * scale.stretches
    return periods.min { left, right in
      distance(left, index, span.start) < distance(right, index, span.start)
    }?.start
  }

  private func distance(_ period: DensityPeriod, _ index: Int, _ first: Day) -> Int {
    abs(TimeChart.index(of: period.start, from: first, length) - index)
  }

  /// Draws the bars, and marks in the line below the axis which stretch is selected.
  func draw(on painter: inout Painter) {
    guard let span = TimeChart.span(of: periods, length), bars.columns > 4 else { return }
    let scale = Scale(count: span.count, in: bars)
    var counts = [[Int]](repeating: [0, 0, 0], count: scale.slots)
    for period in periods where period.start > .distantPast {
      let slot = TimeChart.index(of: period.start, from: span.start, length) / scale.stretches
      counts[slot][0] += period.events.cooperation
      counts[slot][1] += period.events.conflict
      counts[slot][2] += period.quotes.total
    }
    let kinds: [(String, Role)] = [
      ("+ coop.", .shared), ("− confl.", .contested), ("“ quotes", .text),
    ]
    // Cooperation and conflict share a measure, so that one sees which there was more of.
    let most = counts.map { max($0[0], $0[1]) }.max() ?? 0
    let mosts = [most, most, counts.map { $0[2] }.max() ?? 0]
    for (row, (label, role)) in kinds.enumerated() {
      let top = rect.row + row
      painter.write(label, role, at: Point(column: rect.column, row: top))
      for (slot, count) in counts.enumerated() where count[row] > 0 {
        let columns = scale.range(slot)
        let glyph = TimeChart.bar(count[row], of: mosts[row])
        // A gap between the bars, where there is room for one.
        let width = columns.count > 2 ? columns.count - 1 : columns.count
        let place = Point(column: columns.lowerBound, row: top)
        painter.write(String(repeating: glyph, count: width), role, at: place)
      }
    }
    drawAxis(span.start, scale, on: &painter)
    drawMark(span.start, scale, on: &painter)
  }

  private static func bar(_ count: Int, of most: Int) -> String {
    let glyphs = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    guard most > 0 else { return " " }
    return glyphs[max(0, min(7, (count * 8 + most - 1) / most - 1))]
  }

  /// The years, as far as they fit.
  private func drawAxis(_ first: Day, _ scale: Scale, on painter: inout Painter) {
    let row = rect.row + 3
    var free = bars.column
    for slot in 0..<scale.slots {
      let start = day(of: slot * scale.stretches, from: first)
      let (year, month, _) = start.components
      let column = scale.range(slot).lowerBound
      let isYear = length == .year || month <= (length == .quarter ? 3 : 1)
      let label = "\(year)"
      if isYear || slot == 0, column >= free, column + label.count <= bars.endColumn {
        painter.write(label, .secondary, at: Point(column: column, row: row))
        free = column + label.count + 1
      }
    }
  }

  private func drawMark(_ first: Day, _ scale: Scale, on painter: inout Painter) {
    guard let selected, selected > .distantPast else { return }
    let slot = TimeChart.index(of: selected, from: first, length) / scale.stretches
    guard (0..<scale.slots).contains(slot) else { return }
    let columns = scale.range(slot)
    let column = columns.lowerBound
    let mark = Rect(column: column, row: rect.row, columns: columns.count, rows: 3)
    painter.select(mark, within: mark)
    painter.write(
      String(repeating: "▲", count: min(2, columns.count)),
      .mixed,
      at: Point(column: column, row: rect.row + 4)
    )
    painter.write(
      period(selected),
      .mixed,
      at: Point(column: rect.column, row: rect.row + 3),
      limit: TimeChart.labelColumns
    )
  }

  private func period(_ start: Day) -> String {
    let (year, month, _) = start.components
    return switch length {
    case .month: DateText.month(start)
    case .quarter: "\(year) Q\((month + 2) / 3)"
    case .year: "\(year)"
    }
  }

  private func day(of index: Int, from first: Day) -> Day {
    let (year, month, _) = first.components
    let months =
      switch length {
      case .month: index
      case .quarter: index * 3
      case .year: index * 12
      }
    let count = month - 1 + months
    return Day(year: year + count / 12, month: count % 12 + 1, day: 1) ?? first
  }
}
