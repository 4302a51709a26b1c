import RelationsModel

/// Follows, quote by quote in order of date, how issues stand by the record.
struct StandingHistory {
  private var day = Int32.min
  private var tallies: [BothSides<StanceTally>]
  private let propositionStarts: [Int]
  private let issueOfProposition: [Int]
  /// The issues whose standing a quote of the day can have changed.
  private var touched: [Int] = []
  private var isTouched: [Bool]
  private var changes: [[(day: Int32, standing: Standing)]]
  /// For each proposition, by side and stance, the ranks of its quotes.
  private var ranks: [[UInt32]]

  init(issues: [Int], issueOfProposition: [Int]) {
    var starts = [0]
    for count in issues { starts.append((starts.last ?? 0) + count) }
    propositionStarts = starts
    self.issueOfProposition = issueOfProposition
    tallies = Array(
      repeating: BothSides { _ in StanceTally() },
      count: issueOfProposition.count
    )
    isTouched = Array(repeating: false, count: issues.count)
    changes = Array(repeating: [], count: issues.count)
    ranks = Array(repeating: [], count: issueOfProposition.count * 4)
  }

  /// Where the quotes of one side and stance on a proposition are listed.
  static func list(_ proposition: Int, _ side: Side, _ stance: Stance) -> Int {
    proposition * 4 + side.rawValue * 2 + (stance == .agrees ? 0 : 1)
  }

  /// Goes on to a day; a day's quotes count together, since a standing between two of them never was.
  mutating func reach(_ day: Int32) {
    guard day != self.day else { return }
    settle()
    self.day = day
  }

  mutating func count(_ stance: Stance, of side: Side, on proposition: Int, rank: UInt32) {
    tallies[proposition][side].count(stance)
    ranks[Self.list(proposition, side, stance)].append(rank)
    let issue = issueOfProposition[proposition]
    guard !isTouched[issue] else { return }
    isTouched[issue] = true
    touched.append(issue)
  }

  mutating func settle() {
    for issue in touched {
      let propositions = propositionStarts[issue]..<propositionStarts[issue + 1]
      let standing = Standing(record: tallies[propositions])
      if changes[issue].last?.standing != standing { changes[issue].append((day, standing)) }
      isTouched[issue] = false
    }
    touched.removeAll(keepingCapacity: true)
  }

  func put(on image: inout ImageWriter) {
    image.put(.issueChangeStarts, Self.starts(of: changes.map(\.count)))
    image.put(.issueChangeDays, changes.flatMap { $0.map(\.day) })
    image.put(.issueChangeStandings, changes.flatMap { $0.map { UInt8($0.standing.code) } })
    image.put(.stanceStarts, Self.starts(of: ranks.map(\.count)))
    image.put(.stanceRanks, ranks.flatMap { $0 })
  }

  static func starts(of counts: [Int]) -> [UInt32] {
    var starts: [UInt32] = [0]
    var total = 0
    for count in counts {
      total += count
      starts.append(UInt32(total))
    }
    return starts
  }
}
