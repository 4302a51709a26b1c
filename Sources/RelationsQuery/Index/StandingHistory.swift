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
  /// What both parties said of each proposition at the end of the day before.
  private var positions: [BothSides<Position>]
  /// For each issue the days on which a party's position on a proposition changed.
  private(set) var turns: [[Int32]]
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
    positions = Array(
      repeating: BothSides { _ in .silent },
      count: issueOfProposition.count
    )
    turns = Array(repeating: [], count: issues.count)
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
      if turn(propositions) { turns[issue].append(day) }
      isTouched[issue] = false
    }
    touched.removeAll(keepingCapacity: true)
  }

  /// Takes over what the parties say of some propositions; tells whether any of it is new.
  private mutating func turn(_ propositions: Range<Int>) -> Bool {
    var hasTurned = false
    for proposition in propositions {
      let now = BothSides { tallies[proposition][$0].position }
      guard now != positions[proposition] else { continue }
      positions[proposition] = now
      hasTurned = true
    }
    return hasTurned
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
