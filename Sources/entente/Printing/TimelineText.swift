import Drawing
import Interface
import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// The timeline as text: a heading for each year with how much there is in it, then its entries.
struct TimelineText: ViewText {
  let record: RecordText
  let words: TimelineWords
  private let counts: TimelineCounts
  /// The year under which the last entry stands.
  private var year: Day?

  init(_ analyst: Analyst, _ perspective: Perspective, columns: Int) {
    record = RecordText(analyst.queries, perspective, columns: columns)
    let density = analyst.density(perspective, by: .year)
    words = TimelineWords(
      analyst.queries.heading,
      isFiltered: !perspective.filter.isEmpty,
      density: density
    )
    counts = TimelineCounts(density, columns: columns)
  }

  mutating func lines(_ page: Page<TimelineEntry>) -> [String] {
    let table = TextTable(
      columns: [.left, .left, .left, .flexible],
      rows: page.rows.map(row),
      indent: 2
    )
    var lines: [String] = []
    for (entry, block) in zip(page.rows, table.blocks(columns: record.columns)) {
      let start = PeriodLength.year.start(of: entry.date.first)
      if start != year {
        lines += ["", counts.heading(start)]
        year = start
      }
      lines += block
    }
    return lines
  }

  private func row(_ entry: TimelineEntry) -> TextTable.Row {
    switch entry {
    case .event(let card):
      return TextTable.Row([
        DateText.full(card.event.date), Mark(card.event.direction).glyph,
        card.event.id.rawValue, card.event.summary,
      ])
    case .quote(let card):
      return TextTable.Row(
        [
          Wording.date(of: card.quote), Wording.glyph(card.stance), card.quote.id.rawValue,
          record.speaking(card),
        ],
        notes: [record.words(card)]
      )
    }
  }

  var foot: [String] {
    [""] + (words.legend + [counts.measure].compactMap(\.self)).flatMap { record.wrapped($0) }
      + record.hint(words.hint)
  }
}

extension RecordText {
  /// Who says what of what, in one line without glyphs.
  func speaking(_ card: QuoteCard) -> String {
    var text = "\(card.speakerName) (\(shortName(card.side)))"
    if card.stance != .none, let proposition = card.proposition {
      text += " \(Wording.name(card.stance)): \(Wording.label(proposition, columns: 60))"
    }
    let parts = [text, card.issueTitle] + Wording.manner(of: card.quote)
    return (parts + [Wording.place(of: card.source)]).joined(separator: " · ")
  }
}

/// How much there is in each year, drawn to one measure.
struct TimelineCounts {
  private let periods: [Day: DensityPeriod]
  private let mostEvents: Int
  private let mostQuotes: Int
  private let room: Int

  init(_ density: [DensityPeriod], columns: Int) {
    periods = Dictionary(density.map { ($0.start, $0) }) { first, _ in first }
    mostEvents = density.map(\.events.total).max() ?? 0
    mostQuotes = density.map(\.quotes.total).max() ?? 0
    room = max(6, (columns - 32) / 2)
  }

  /// For how many a glyph stands in the headings; nil where each stands for one.
  var measure: String? {
    func share(_ most: Int, _ noun: String) -> String? {
      most <= room ? nil : "about \(Wording.count((most + room - 1) / room, noun))"
    }
    let parts = [share(mostEvents, "event"), share(mostQuotes, "quote")].compactMap { $0 }
    guard !parts.isEmpty else { return nil }
    return "Beside a year a glyph stands for \(parts.joined(separator: ", or for "))."
  }

  /// A year, its events by direction and its quotes by stance.
  func heading(_ start: Day) -> String {
    guard let period = periods[start] else { return TimelineWords.year(start) }
    let events = [
      (period.events.cooperation, Mark(Event.Direction.cooperation).glyph),
      (period.events.conflict, Mark(Event.Direction.conflict).glyph),
      (period.events.mixed, Mark(Event.Direction.mixed).glyph),
      (period.events.other, Mark(Event.Direction.other).glyph),
    ]
    let quotes = [
      (period.quotes.agrees, "●"), (period.quotes.disagrees, "○"), (period.quotes.none, "·"),
    ]
    var line = TimelineWords.year(start)
    if period.events.total > 0 {
      line += "  \(Wording.count(period.events.total, "event")) "
      line += bar(events, most: mostEvents)
    }
    if period.quotes.total > 0 {
      line += "  \(Wording.count(period.quotes.total, "quote")) "
      line += bar(quotes, most: mostQuotes)
    }
    return line
  }

  /// One glyph for each, or for so many as make the fullest year fit.
  private func bar(_ parts: [(count: Int, glyph: String)], most: Int) -> String {
    let total = parts.reduce(0) { $0 + $1.count }
    let width = most <= room ? total : max(1, total * room / most)
    var counted = 0
    var drawn = 0
    return parts.map { part in
      counted += part.count
      let end = counted * width / total
      defer { drawn = end }
      return String(repeating: part.glyph, count: end - drawn)
    }.joined()
  }
}
