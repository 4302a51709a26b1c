import RelationsModel

/// The sections of an index that hold what follows from one window.
struct WindowSections {
  /// For each stance day the place in its list where its run starts.
  let runStarts: IndexFormat.Section
  /// For each issue the days on which a party's position changes.
  let turnStarts, turnDays: IndexFormat.Section
  /// Changes of stance in order of their later quotes, and which of them are whose.
  let earlier, later, actorStarts, actorChanges: IndexFormat.Section

  /// A party's last words.
  static let day = WindowSections(
    runStarts: .dayRuns,
    turnStarts: .dayTurnStarts,
    turnDays: .dayTurnDays,
    earlier: .dayChangeEarlier,
    later: .dayChangeLater,
    actorStarts: .dayChangeStarts,
    actorChanges: .dayChanges
  )
  /// All its words.
  static let all = WindowSections(
    runStarts: .allRuns,
    turnStarts: .allTurnStarts,
    turnDays: .allTurnDays,
    earlier: .allChangeEarlier,
    later: .allChangeLater,
    actorStarts: .allChangeStarts,
    actorChanges: .allChanges
  )
}

/// Works out what follows from one window: runs of positions, days on which they turn, and changes
/// of actors' stances.
struct WindowLayout<Days: StanceDays> {
  let window: RecordWindow
  let issueCount: Int
  let actorCount: Int
  let propositionCount: Int
  let issueOfProposition: (Int) -> Int
  /// The stance days of a side on a proposition.
  let days: (Int, Side) -> Days
  /// The stanced quotes on a proposition in order of date.
  let entries: (Int) -> [StancedEntry]

  func put(_ sections: WindowSections, on image: inout ImageWriter) {
    var runs: [UInt32] = []
    var turns = [[Int32]](repeating: [], count: issueCount)
    for proposition in 0..<propositionCount {
      let issue = issueOfProposition(proposition)
      for side in Side.allCases {
        let days = days(proposition, side)
        let starts = days.startsOfRuns(window)
        for (number, start) in starts.enumerated() {
          let end = number + 1 < starts.count ? starts[number + 1] : days.count
          runs.append(contentsOf: repeatElement(UInt32(start), count: end - start))
          guard turns.indices.contains(issue) else { continue }
          turns[issue].append(Int32(clamping: days.day(start).number))
        }
      }
    }
    let sorted = turns.map { Set($0).sorted() }
    image.put(sections.runStarts, runs)
    image.put(sections.turnStarts, StanceLedger.starts(of: sorted.map(\.count)))
    image.put(sections.turnDays, sorted.flatMap { $0 })
    putChanges(sections, on: &image)
  }

  private typealias Change = (earlier: StancedEntry, later: StancedEntry)

  private func putChanges(_ sections: WindowSections, on image: inout ImageWriter) {
    var changes: [Change] = []
    for proposition in 0..<propositionCount { collect(from: entries(proposition), into: &changes) }
    changes.sort { $0.later.rank < $1.later.rank }
    image.put(sections.earlier, changes.map(\.earlier.position))
    image.put(sections.later, changes.map(\.later.position))
    var byActor = [[UInt32]](repeating: [], count: actorCount)
    for (number, change) in changes.enumerated() {
      let speaker = Int(change.later.speaker)
      if byActor.indices.contains(speaker) { byActor[speaker].append(UInt32(number)) }
    }
    image.put(sections.actorStarts, StanceLedger.starts(of: byActor.map(\.count)))
    image.put(sections.actorChanges, byActor.flatMap { $0 })
  }

  /// The changes of each speaker's stance on one proposition.
  private func collect(from entries: [StancedEntry], into changes: inout [Change]) {
    // Sorting numbers that hold speaker and place brings each speaker's quotes together in order.
    let keys = entries.enumerated().map { UInt64($1.speaker) << 32 | UInt64($0) }.sorted()
    var start = 0
    while start < keys.count {
      var end = start + 1
      while end < keys.count, keys[end] >> 32 == keys[start] >> 32 { end += 1 }
      let own = keys[start..<end].map { entries[Int(UInt32(truncatingIfNeeded: $0))] }
      start = end
      // Who only ever says one thing changes nothing.
      guard let first = own.first, own.contains(where: { $0.stance != first.stance }) else {
        continue
      }
      let words = own.map { (day: Day(number: Int($0.day)), stance: $0.stance) }
      for (earlier, later) in StanceTurns.changes(in: words, window) {
        changes.append((own[earlier], own[later]))
      }
    }
  }
}
