import RelationsModel

/// What the checker keeps of every quote: small columns, and one bit for each condition that its own
/// words meet.
struct NaiveQuotes {
  struct Row {
    var issue: Int32
    var speaker: Int32
    var source: Int32
    /// Its place among all propositions, or -1; a version has its original's.
    var proposition: Int32
    /// The number of its original, or its own when it is one.
    var root: Int32
    var first: Int32
    var last: Int32
    /// The first and the last day with the reach of a doubt.
    var earliest: Int32
    var latest: Int32
    /// True if the date is one day and carries no mark of doubt.
    var isDay: Bool
    /// The offset of its words in their source, as the quote’s span has it; -1 if not recorded.
    var start: Int32
    var side: Side?
    /// Its own, or a version's original's.
    var stance: Stance
    var rendering: Rendering?
    var isCounted: Bool
  }

  let frame: Dossier
  let tests: [NaiveTest]
  private(set) var rows: [Row] = []
  /// For each quote, a bit for each test that holds of it, whatever its issue says.
  private(set) var holds: [UInt64] = []
  /// The positions of each issue's propositions among all.
  let propositions: [Range<Int>]

  /// At most 64 tests.
  init(_ maker: QuoteMaker, tests: [NaiveTest]) {
    precondition(tests.count <= 64)
    frame = maker.frame
    self.tests = tests
    var next = 0
    propositions = frame.issues.map { issue in
      defer { next += issue.propositions.count }
      return next..<next + issue.propositions.count
    }
    rows.reserveCapacity(maker.plan.quotes)
    holds.reserveCapacity(maker.plan.quotes)
    let reading = NaiveReading(frame, tests)
    maker.forEach { quote in
      add(quote, reading)
      return true
    }
  }

  private mutating func add(_ quote: borrowing GeneratedQuote, _ reading: NaiveReading) {
    let date = try? EDTFDate(parsing: quote.string(quote.date))
    let original = quote.original.map { rows[$0] }
    let stance = original?.stance ?? quote.stance
    rows.append(
      Row(
        issue: Int32(quote.issue),
        speaker: Int32(quote.speaker),
        source: Int32(quote.source),
        proposition: original?.proposition ?? Int32(quote.proposition?.position ?? -1),
        root: Int32(quote.original ?? quote.number),
        first: Int32(date?.first.number ?? 0),
        last: Int32(date?.last.number ?? 0),
        earliest: Int32(date?.earliest.number ?? 0),
        latest: Int32(date?.latest.number ?? 0),
        isDay: date?.precision == .day && date?.doubt == nil,
        start: Int32(quote.span?.lowerBound ?? -1),
        side: quote.side,
        stance: stance,
        rendering: quote.rendering,
        isCounted: quote.original == nil
      )
    )
    holds.append(reading.bits(of: quote, rows[rows.count - 1]))
  }
}

/// Reads each quote for the tests once.
private struct NaiveReading {
  private let tests: [NaiveTest]
  private let needles: [[UInt8]]
  /// For each actor, the tests that its names meet.
  private let actors: [UInt64]
  /// For each proposition, the tests of propositions that its words meet.
  private let propositions: [UInt64]

  init(_ frame: Dossier, _ tests: [NaiveTest]) {
    let needles = tests.map { test -> [UInt8] in
      switch test {
      case .words(let text), .who(let text), .proposition(let text): FoldedText.bytes(of: text)
      case .issue, .party, .stance, .within: []
      }
    }
    self.tests = tests
    self.needles = needles
    func bits(_ texts: [String?], where isAsked: (NaiveTest) -> Bool) -> UInt64 {
      let folded = NaiveText.folded(texts)
      var bits: UInt64 = 0
      for (place, needle) in needles.enumerated() where isAsked(tests[place]) {
        if NaiveText.contains(folded, needle) { bits |= 1 << UInt64(place) }
      }
      return bits
    }
    actors = frame.actors.map { actor in
      bits([actor.name, actor.id.rawValue] + actor.aliases) { test in
        switch test {
        case .words, .who: true
        default: false
        }
      }
    }
    propositions = frame.issues.flatMap(\.propositions).map { proposition in
      bits([proposition.text, proposition.id.rawValue]) { test in
        if case .proposition = test { true } else { false }
      }
    }
  }

  func bits(of quote: borrowing GeneratedQuote, _ row: NaiveQuotes.Row) -> UInt64 {
    let role = NaiveText.folded([quote.string(quote.role)])
    let words =
      role
      + NaiveText.folded([
        quote.string(quote.text), quote.string(quote.venue), quote.string(quote.id),
      ])
    var bits = actors[quote.speaker]
    if row.proposition >= 0 { bits |= propositions[Int(row.proposition)] }
    for (place, test) in tests.enumerated() {
      let isMet =
        switch test {
        case .words: NaiveText.contains(words, needles[place])
        case .who: NaiveText.contains(role, needles[place])
        case .issue, .proposition: false
        case .party(let side): row.side == side
        case .stance(let stance): row.stance == stance
        case .within(let first, let last):
          row.first >= Int32(first.number) && row.last <= Int32(last.number)
        }
      if isMet { bits |= 1 << UInt64(place) }
    }
    return bits
  }
}
