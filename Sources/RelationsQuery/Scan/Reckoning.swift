import RelationsModel

/// What the record says by one day: tallies and standings, whatever the lens and the filter.
struct Reckoning: Sendable {
  let asOf: Day
  /// How many quotes there are by then; they come first in the catalogue.
  let quoteCount: Int
  private(set) var propositions: [TalliedProposition]
  private(set) var issues: [ReckonedIssue]

  init(_ catalogue: Catalogue, asOf: Day) {
    self.asOf = asOf
    quoteCount =
      catalogue.quotes.firstIndex { $0.quote.date.first > asOf } ?? catalogue.quotes.count
    propositions = Array(repeating: TalliedProposition(), count: catalogue.propositions.count)
    issues = catalogue.issues.map { ReckonedIssue($0.issue, asOf: asOf) }
    count(catalogue)
  }

  private mutating func count(_ catalogue: Catalogue) {
    var touched: Set<Int> = []
    for position in 0..<quoteCount {
      if let issue = count(catalogue.quotes[position], catalogue) { touched.insert(issue) }
      // A day's quotes count together: a standing between two of them never was.
      let day = catalogue.quotes[position].quote.date.first
      let next = position + 1
      guard next == quoteCount || catalogue.quotes[next].quote.date.first != day else { continue }
      settle(touched, on: day, catalogue)
      touched.removeAll()
    }
  }

  /// Counts one quote; gives the issue whose standing it can change.
  private mutating func count(_ filed: FiledQuote, _ catalogue: Catalogue) -> Int? {
    if let proposition = filed.proposition { propositions[proposition].exists = true }
    guard filed.quote.isCounted else { return nil }
    issues[filed.issue].quotes += 1
    guard let proposition = filed.proposition, let side = filed.side, filed.stance != .none else {
      return nil
    }
    propositions[proposition].count(filed.stance, of: side, on: filed.quote.date)
    return catalogue.propositions[proposition].issue
  }

  private mutating func settle(_ touched: Set<Int>, on day: Day, _ catalogue: Catalogue) {
    for issue in touched {
      let tallies = propositions[catalogue.issues[issue].propositions].lazy.map(\.tallies)
      issues[issue].stand(Standing(record: tallies), since: day)
    }
  }
}

/// What both parties have said of a proposition by a day.
struct TalliedProposition: Sendable {
  /// Whether there is any quote on it by then.
  var exists = false
  var tallies = BothSides { _ in StanceTally() }
  var firstDates: BothSides<EDTFDate?> = BothSides { _ in nil }
  var lastDates: BothSides<EDTFDate?> = BothSides { _ in nil }

  var standing: PropositionStanding { PropositionStanding(tallies) }

  /// Counts a quote that comes after all that were counted before.
  mutating func count(_ stance: Stance, of side: Side, on date: EDTFDate) {
    tallies[side].count(stance)
    firstDates[side] = firstDates[side] ?? date
    lastDates[side] = date
  }
}

/// How an issue stands by a day.
struct ReckonedIssue: Sendable {
  /// Counted quotes.
  var quotes = 0
  private(set) var record: Standing = .oneSided
  /// Since when the record has stood so; nil when nobody has taken a stance.
  private(set) var recordSince: Day?
  /// The latest assessment, by its position in the issue.
  let assessment: Int?

  init(_ issue: Issue, asOf: Day) {
    let made = issue.assessments.indices.filter { issue.assessments[$0].date.first <= asOf }
    // The last of several on one day stands: what is further down was written later.
    assessment = made.max {
      (issue.assessments[$0].date.first, $0) < (issue.assessments[$1].date.first, $1)
    }
  }

  /// Whether the issue is there at all for one who looks from that day.
  var exists: Bool { recordSince != nil || assessment != nil }

  mutating func stand(_ standing: Standing, since day: Day) {
    guard recordSince == nil || record != standing else { return }
    record = standing
    recordSince = day
  }
}
