import RelationsModel

/// What follows from one window, read from columns of the index or worked out when it was asked for.
struct WindowTables {
  private let image: IndexImage
  private let sections: WindowSections

  init(_ image: IndexImage, _ sections: WindowSections) {
    self.image = image
    self.sections = sections
  }

  /// The place in its list where the run of a stance day starts, by the day's place among all.
  func startOfRun(_ place: Int) -> Int {
    Int(image.column(sections.runStarts, as: UInt32.self)[place])
  }

  var earlier: Column<UInt32> { image.column(sections.earlier) }
  var later: Column<UInt32> { image.column(sections.later) }

  /// The numbers of one actor's changes.
  func changes(of actor: Int) -> (range: Range<Int>, numbers: Column<UInt32>) {
    let starts: Column<UInt32> = image.column(sections.actorStarts)
    let numbers: Column<UInt32> = image.column(sections.actorChanges)
    return (starts.stretch(actor, upTo: numbers.count), numbers)
  }

  /// The days on which a position on an issue changes, in order.
  func turns(of issue: Int) -> (range: Range<Int>, days: Column<Int32>) {
    let starts: Column<UInt32> = image.column(sections.turnStarts)
    let days: Column<Int32> = image.column(sections.turnDays)
    return (starts.stretch(issue, upTo: days.count), days)
  }
}

extension WindowLayout where Days == IndexStanceDays {
  /// Works a window out of an index that holds others.
  init(_ image: IndexImage, _ window: RecordWindow) {
    let lists = StanceDayLists(image)
    let quotes = StanceLists(image, quoteCount: image.quoteCount)
    let stances = IndexStances(image)
    let owners: Column<UInt32> = image.column(.propositionIssues)
    self.init(
      window: window,
      issueCount: image.count(.issue),
      actorCount: image.count(.actor),
      propositionCount: image.count(.proposition),
      issueOfProposition: { Int(owners[$0]) },
      days: { lists.list($0, $1) },
      entries: { quotes.ranks($0).map(stances.entry(atRank:)) }
    )
  }
}

/// The days on which something about each issue changes under a lens and a window.
struct IssueTurns {
  private let image: IndexImage
  private let tables: WindowTables
  private let lens: Lens

  init(_ image: IndexImage, _ tables: WindowTables, _ lens: Lens) {
    self.image = image
    self.tables = tables
    self.lens = lens
  }

  func first(of issue: Int, after day: Int32) -> Int32? {
    // Nothing is later than the last of all days; an open start is no day to stop at.
    guard day < .max else { return nil }
    let day = max(day, Self.openStart)
    return lists(of: issue).compactMap { range, days in
      let place = days.firstIndex(in: range, after: day)
      return place < range.upperBound ? days[place] : nil
    }
    .min()
  }

  /// Whether anything changes after a day and by another.
  func turns(_ issue: Int, after day: Day, by end: Day) -> Bool {
    first(of: issue, after: Int32(clamping: day.number)).map { $0 <= Int32(clamping: end.number) }
      ?? false
  }

  func last(of issue: Int, before day: Int32) -> Int32? {
    lists(of: issue).compactMap { range, days in
      let place = days.firstIndex(in: range, notLessThan: day)
      return place > range.lowerBound ? days[place - 1] : nil
    }
    .filter { $0 > Self.openStart }.max()
  }

  /// The days on which a position on an issue changes.
  func positions(of issue: Int) -> [Int32] {
    let (range, days) = tables.turns(of: issue)
    return range.map { days[$0] }
  }

  private static let openStart = Int32(clamping: Day.distantPast.number)

  /// Positions, assessments under their lens, and the issue's own first day.
  private func lists(of issue: Int) -> [(range: Range<Int>, days: Column<Int32>)] {
    let firstDays: Column<Int32> = image.column(.issueDays)
    let lists = [tables.turns(of: issue), (issue..<issue + 1, firstDays)]
    guard lens == .assessed else { return lists }
    let starts: Column<UInt32> = image.column(.issueAssessmentStarts)
    let days: Column<Int32> = image.column(.assessmentDays)
    return lists + [(starts.stretch(issue, upTo: days.count), days)]
  }
}
