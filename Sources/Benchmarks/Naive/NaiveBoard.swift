import RelationsModel
import RelationsQuery

/// What the board must show for one perspective, counted quote by quote.
struct NaiveBoard {
  let overview: Overview
  /// The lines of each section, in no order.
  let rows: [BoardSection: [Issue.ID: Line]]
  /// How many quotes the list of all has, versions included.
  let listed: Int

  struct Line: Hashable {
    let quotes: Count
    let positions: BothSides<Position>
  }

  init(_ all: NaiveQuotes, _ record: NaiveRecord, _ terms: [NaiveTerm], _ lens: Lens) {
    let standings = record.standings(all, lens)
    let kept = NaiveKept(all, record, terms)
    var rows: [BoardSection: [Issue.ID: Line]] = [:]
    var counts: [BoardSection: Count] = [:]
    for section in BoardSection.allCases {
      let there = standings.indices.filter { Self.stands(standings[$0], in: section) }
      let shown = there.filter { issue in
        kept.counted[issue] > 0
          || record.quotes[issue] == 0 && kept.keepsIssueItself(issue, terms)
      }
      counts[section] = Count(matching: shown.count, total: there.count)
      rows[section] = Dictionary(
        uniqueKeysWithValues: shown.map { issue in
          let quotes = Count(matching: kept.counted[issue], total: record.quotes[issue])
          let deciding = section == .shared ? Standing.shared : .contested
          let wanted = section == .oneSided ? nil : deciding
          let positions = record.positions(all, issue, in: wanted)
          return (all.frame.issues[issue].id, Line(quotes: quotes, positions: positions))
        }
      )
    }
    self.rows = rows
    listed = kept.listed
    overview = Overview(
      quotes: Count(
        matching: kept.counted.reduce(0, +),
        total: record.quotes.reduce(0, +)
      ),
      shared: counts[.shared] ?? .zero,
      contested: counts[.contested] ?? .zero,
      oneSided: counts[.oneSided] ?? .zero
    )
  }

  private static func stands(_ standing: Standing?, in section: BoardSection) -> Bool {
    switch section {
    case .shared: standing == .shared || standing == .mixed
    case .contested: standing == .contested || standing == .mixed
    case .oneSided: standing == .oneSided || standing == .open
    }
  }
}

/// Which quotes a filter keeps by a day.
struct NaiveKept {
  /// By issue, versions aside.
  private(set) var counted: [Int]
  /// With versions.
  private(set) var listed = 0
  /// For each quote.
  private(set) var isKept: [Bool]
  /// For each issue, a bit for each test that its own words meet.
  private let issueBits: [UInt64]
  private let places: [NaiveTest: Int]

  init(_ all: NaiveQuotes, _ record: NaiveRecord, _ terms: [NaiveTerm]) {
    let places = Dictionary(uniqueKeysWithValues: all.tests.enumerated().map { ($1, $0) })
    let issueBits = all.frame.issues.indices.map { Self.bits(ofIssue: $0, all, record) }
    self.places = places
    self.issueBits = issueBits
    counted = [Int](repeating: 0, count: all.frame.issues.count)
    isKept = [Bool](repeating: false, count: all.rows.count)
    let last = Int32(record.asOf.number)
    var holds = all.holds
    for (number, row) in all.rows.enumerated() { holds[number] |= issueBits[Int(row.issue)] }
    // A quote and its versions by the day are kept or left out together.
    let isTogether = { (row: NaiveQuotes.Row) in
      !row.isCounted && row.first <= last && all.rows[Int(row.root)].first <= last
    }
    for (number, row) in all.rows.enumerated() where isTogether(row) {
      holds[Int(row.root)] |= holds[number]
    }
    for (number, row) in all.rows.enumerated() where isTogether(row) {
      holds[number] = holds[Int(row.root)]
    }
    let wanted = Self.masks(terms, places)
    for (number, row) in all.rows.enumerated() where row.first <= last {
      let bits = holds[number]
      guard wanted.allSatisfy({ (bits & $0.any != 0) != $0.isNegated }) else { continue }
      isKept[number] = true
      listed += 1
      if row.isCounted { counted[Int(row.issue)] += 1 }
    }
  }

  /// Whether an issue without quotes stays by its own words.
  func keepsIssueItself(_ issue: Int, _ terms: [NaiveTerm]) -> Bool {
    terms.allSatisfy { term in
      let isAsked = term.tests.allSatisfy { test in
        switch test {
        case .words, .issue: true
        case .who, .proposition, .party, .stance, .within: false
        }
      }
      let mask = Self.mask(term, places)
      return isAsked && (issueBits[issue] & mask != 0) != term.isNegated
    }
  }

  private static func masks(
    _ terms: [NaiveTerm],
    _ places: [NaiveTest: Int]
  ) -> [(any: UInt64, isNegated: Bool)] {
    terms.map { (mask($0, places), $0.isNegated) }
  }

  /// A bit for each test of a term, any of which will do.
  private static func mask(_ term: NaiveTerm, _ places: [NaiveTest: Int]) -> UInt64 {
    term.tests.reduce(0) { $0 | (places[$1].map { 1 << UInt64($0) } ?? 0) }
  }

  private static func bits(
    ofIssue position: Int,
    _ all: NaiveQuotes,
    _ record: NaiveRecord
  ) -> UInt64 {
    let issue = all.frame.issues[position]
    let name = NaiveText.folded([issue.title, issue.id.rawValue] + issue.keywords)
    let there = zip(all.propositions[position], issue.propositions).filter { record.exists[$0.0] }
    let notes = issue.assessments.filter { $0.date.first <= record.asOf }.map(\.note)
    let rest = NaiveText.folded(
      [issue.summary] + there.flatMap { [$0.1.text, $0.1.id.rawValue] } + notes
    )
    var bits: UInt64 = 0
    for (place, test) in all.tests.enumerated() {
      let isMet =
        switch test {
        case .words(let text): NaiveText.contains(name + rest, FoldedText.bytes(of: text))
        case .issue(let text): NaiveText.contains(name, FoldedText.bytes(of: text))
        case .who, .proposition, .party, .stance, .within: false
        }
      if isMet { bits |= 1 << UInt64(place) }
    }
    return bits
  }
}
