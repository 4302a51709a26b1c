import RelationsModel
import RelationsQuery

/// Counts by facet, by time, and by actor and issue, quote by quote.
struct NaiveCounts {
  private(set) var facets: [Facet: [String?: Int]] = [:]
  private(set) var matrix: [[String]: StanceCounts] = [:]
  private var days: [Int32: StanceCounts] = [:]

  init(_ all: NaiveQuotes, _ record: NaiveRecord, _ terms: [NaiveTerm]) {
    let kept = NaiveKept(all, record, terms)
    var issues: [Int32: Int] = [:]
    var actors: [Int32: Int] = [:]
    var sources: [Int32: Int] = [:]
    var parties: [String?: Int] = [:]
    var stances: [String?: Int] = [:]
    var renderings: [String?: Int] = [:]
    var cells: [Int64: StanceCounts] = [:]
    for (row, isKept) in zip(all.rows, kept.isKept) where isKept && row.isCounted {
      issues[row.issue, default: 0] += 1
      actors[row.speaker, default: 0] += 1
      sources[row.source, default: 0] += 1
      parties[row.side.map { all.frame.parties[$0].id.rawValue }, default: 0] += 1
      stances[row.stance.rawValue, default: 0] += 1
      renderings[row.rendering?.rawValue ?? FacetCount.unrecorded, default: 0] += 1
      days[row.first, default: StanceCounts()].count(row.stance)
      cells[Int64(row.speaker) << 32 | Int64(row.issue), default: StanceCounts()].count(row.stance)
    }
    let frame = all.frame
    facets = [
      .issue: Self.named(issues) { frame.issues[$0].id.rawValue },
      .actor: Self.named(actors) { frame.actors[$0].id.rawValue },
      .source: Self.named(sources) { frame.sources[$0].id.rawValue },
      .party: parties, .stance: stances, .rendering: renderings,
    ]
    for (key, counts) in cells {
      let actor = frame.actors[Int(key >> 32)].id.rawValue
      matrix[[actor, frame.issues[Int(key & 0xFFFF_FFFF)].id.rawValue]] = counts
    }
  }

  private static func named(_ counts: [Int32: Int], _ name: (Int) -> String) -> [String?: Int] {
    Dictionary(uniqueKeysWithValues: counts.map { (name(Int($0.key)), $0.value) })
  }

  /// The stretches of time in order.
  func periods(_ length: PeriodLength) -> [PeriodCount] {
    var found: [Day: StanceCounts] = [:]
    for (day, counts) in days {
      let parts = Day(number: Int(day)).components
      let first =
        switch length {
        case .month: parts.month
        case .quarter: [1, 1, 1, 4, 4, 4, 7, 7, 7, 10, 10, 10][parts.month - 1]
        case .year: 1
        }
      let start = Day(year: parts.year, month: first, day: 1) ?? .distantPast
      for stance in Stance.allCases {
        let times =
          switch stance {
          case .agrees: counts.agrees
          case .disagrees: counts.disagrees
          case .none: counts.none
          }
        found[start, default: StanceCounts()].count(stance, times: times)
      }
    }
    return found.sorted { $0.key < $1.key }.map { PeriodCount(start: $0.key, quotes: $0.value) }
  }
}
