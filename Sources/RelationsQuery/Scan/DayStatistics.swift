import RelationsModel

/// The record at the end of one day over one window: positions and standings, whatever the lens and
/// the filter.
struct DayStatistics: Sendable {
  let asOf: Day
  let window: RecordWindow
  /// How many quotes there are by then; they come first in the store.
  let quoteCount: Int
  let propositions: [PropositionStatistics]
  let issues: [IssueStatistics]

  init(_ store: ScanStore, asOf: Day, _ window: RecordWindow) {
    self.asOf = asOf
    self.window = window
    let quoteCount =
      store.quotes.firstIndex { $0.quote.date.first > asOf } ?? store.quotes.count
    self.quoteCount = quoteCount
    let known = Set(store.quotes.prefix(quoteCount).compactMap(\.proposition))
    let later = Set(store.quotes.dropFirst(quoteCount).compactMap(\.proposition))
    var propositions = store.propositions.indices.map { position in
      // One that no quote is on at all is always shown.
      PropositionStatistics(exists: known.contains(position) || !later.contains(position))
    }
    var counts = store.issues.map { _ in 0 }
    for filed in store.quotes.prefix(quoteCount) where filed.quote.isCounted {
      counts[filed.issue] += 1
      guard let proposition = filed.proposition, let side = filed.side else { continue }
      propositions[proposition].words[side].add(filed)
    }
    for position in propositions.indices {
      propositions[position].settle(by: asOf, window)
    }
    self.propositions = propositions
    issues = store.issues.enumerated().map { number, filed in
      IssueStatistics(
        filed.issue,
        isThere: store.firstDays[number] <= asOf,
        quotes: counts[number],
        propositions[filed.propositions],
        asOf: asOf,
        window
      )
    }
  }
}

/// What both parties have said of a proposition by a day.
struct PropositionStatistics: Sendable {
  /// Whether there is a quote on it by then, or none at any date.
  let exists: Bool
  var words: BothSides<WordsOfParty> = BothSides { _ in WordsOfParty() }
  private(set) var positions: BothSides<PartyPosition> = BothSides { _ in .silent }

  init(exists: Bool) {
    self.exists = exists
  }

  /// What each party says.
  var plain: BothSides<Position> { BothSides { positions[$0].position } }

  var standing: PropositionStanding { PropositionStanding(plain) }

  /// Works out the positions once all words are known.
  mutating func settle(by asOf: Day, _ window: RecordWindow) {
    let words = words
    positions = BothSides { side in
      let days = words[side].days
      return PartyPosition(days, words[side], by: asOf, window) { days.startOfRun(at: $0, window) }
    }
  }
}

/// One party's stanced quotes on one proposition by a day, in order of date.
struct WordsOfParty: StancedWords, Sendable {
  private(set) var quotes: [FiledQuote] = []
  private(set) var days = StanceDayList()

  mutating func add(_ filed: FiledQuote) {
    guard filed.stance != .none else { return }
    quotes.append(filed)
    days.add(filed.stance, on: filed.quote.date.first)
  }

  func quote(_ stance: Stance, number: Int) -> Int? {
    guard number >= 0 else { return nil }
    return quotes.indices.filter { quotes[$0].stance == stance }.dropFirst(number).first
  }

  func canFollow(_ day: Day, _ stance: Stance) -> Bool {
    quotes.contains {
      $0.stance == stance && $0.quote.date.end(within: $0.span).map { $0 > day } ?? false
    }
  }

  func start(_ place: Int) -> Day { quotes[place].dated.earliest }

  func id(_ place: Int) -> Quote.ID { quotes[place].quote.id }

  func date(_ place: Int) -> EDTFDate { quotes[place].quote.date }
}

/// How an issue stands by a day.
struct IssueStatistics: Sendable {
  /// Counted quotes.
  let quotes: Int
  let record: Standing
  /// Since when the record has stood so; nil when nobody has taken a stance.
  let recordSince: Day?
  /// The latest assessment, by its position in the issue.
  let assessment: Int?
  /// Whether the issue is there at all for one who looks from that day.
  let exists: Bool

  init(
    _ issue: Issue,
    isThere: Bool,
    quotes: Int,
    _ propositions: ArraySlice<PropositionStatistics>,
    asOf: Day,
    _ window: RecordWindow
  ) {
    let made = issue.assessments.indices.filter { issue.assessments[$0].date.first <= asOf }
    // The last of several on one day stands: what is further down was written later.
    assessment = made.max {
      (issue.assessments[$0].date.first, $0) < (issue.assessments[$1].date.first, $1)
    }
    self.quotes = quotes
    exists = isThere
    let lists = propositions.map { proposition in BothSides { proposition.words[$0].days } }
    let record = Standing(record: propositions.lazy.map(\.plain))
    self.record = record
    // Standings change on stance days alone.
    let days = Set(lists.flatMap { both in [both.first, both.second].flatMap(\.all) }).sorted()
    let change = days.lastIndex { day in
      Standing(record: lists.map { both in BothSides { both[$0].position(by: day, window) } })
        != record
    }
    recordSince = days.isEmpty ? nil : days[change.map { $0 + 1 } ?? 0]
  }
}

extension StanceDayList {
  /// All days, in order.
  fileprivate var all: [Day] { (0..<count).map(day) }
}
