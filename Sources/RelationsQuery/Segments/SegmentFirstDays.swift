import RelationsModel

/// The first days of records, where later segments make them others than those of the first segment.
struct SegmentFirstDays: Sendable {
  private(set) var issues: [Int: Int32] = [:]
  private(set) var propositions: [Int: Int32] = [:]
  private(set) var actors: [Int: Int32] = [:]

  init(
    _ images: [IndexImage],
    _ removed: [Bitmap],
    _ removedPositions: [[Int]],
    _ numbers: (issues: SegmentNumbers, propositions: SegmentNumbers, actors: SegmentNumbers)
  ) {
    var added = Added()
    for (segment, image) in images.enumerated().dropFirst() {
      added.see(Columns(image), removed[segment], segment, numbers)
    }
    let base = images[0]
    let columns = Columns(base)
    let lost = columns.lost(removedPositions[0])
    issues = SegmentFirstDays.merged(
      added.issues,
      lost.issues,
      base.count(.issue),
      base.column(.issueDays),
      none: Int32(clamping: Day.distantPast.number)
    ) { columns.firstDay(ofIssue: $0, removed[0]) }
    propositions = SegmentFirstDays.merged(
      added.propositions,
      lost.propositions,
      base.count(.proposition),
      base.column(.propositionDays),
      none: .min
    ) { columns.first(of: .propositionStarts, $0, removed[0]) }
    actors = SegmentFirstDays.merged(
      added.actors,
      lost.actors,
      base.count(.actor),
      base.column(.actorDays),
      none: .min
    ) { columns.firstDay(ofActor: $0, removed[0]) }
  }

  /// The first days of what later segments have.
  private struct Added {
    var issues: [Int: Int32] = [:]
    var propositions: [Int: Int32] = [:]
    var actors: [Int: Int32] = [:]

    mutating func see(
      _ columns: Columns,
      _ removed: Bitmap,
      _ segment: Int,
      _ numbers: (issues: SegmentNumbers, propositions: SegmentNumbers, actors: SegmentNumbers)
    ) {
      func see(_ day: Int32, _ number: Int, _ days: inout [Int: Int32]) {
        days[number] = min(days[number] ?? .max, day)
      }
      let image = columns.image
      for position in 0..<image.quoteCount where !removed.contains(position) {
        let day = columns.days[position]
        see(day, numbers.issues.number(columns.issue(position), in: segment), &issues)
        if let proposition = columns.proposition(position) {
          see(day, numbers.propositions.number(proposition, in: segment), &propositions)
        }
        see(day, numbers.actors.number(columns.speaker(position), in: segment), &actors)
      }
      // Of a record that came later nothing is dated but its quotes, and an actor's roles.
      for place in 0..<image.count(.issue) where numbers.issues.isOwner(segment, of: place) {
        see(.max, numbers.issues.number(place, in: segment), &issues)
      }
      for place in 0..<image.count(.proposition)
      where numbers.propositions.isOwner(segment, of: place) {
        see(.max, numbers.propositions.number(place, in: segment), &propositions)
      }
      for place in 0..<image.count(.actor) where numbers.actors.isOwner(segment, of: place) {
        let day = Columns.firstRoleDay(of: place, image)
        see(day, numbers.actors.number(place, in: segment), &actors)
      }
    }
  }

  /// The days of the records that gained or lost any.
  private static func merged(
    _ added: [Int: Int32],
    _ lost: Set<Int>,
    _ baseCount: Int,
    _ days: Column<Int32>,
    none: Int32,
    _ found: (Int) -> Int32
  ) -> [Int: Int32] {
    var merged: [Int: Int32] = [:]
    for number in Set(added.keys).union(lost) {
      var day = added[number] ?? .max
      if number < baseCount {
        // One of which nothing was dated bears the same day as one that was always there.
        let isSure = !lost.contains(number) && days[number] != none
        day = min(day, isSure ? days[number] : found(number))
      }
      merged[number] = day == .max ? none : day
    }
    return merged
  }

  /// What is read of the quotes and the dated records of one segment.
  private struct Columns {
    let image: IndexImage
    let days: Column<Int32>
    private let records: IndexRecords
    private let speakers: Column<UInt32>
    private let propositions: Column<UInt32>

    init(_ image: IndexImage) {
      self.image = image
      records = IndexRecords(image)
      days = image.column(.quoteDays)
      speakers = image.column(.quoteSpeakers)
      propositions = image.column(.quotePropositions)
    }

    func issue(_ position: Int) -> Int { records.issue(ofQuote: position) }

    func proposition(_ position: Int) -> Int? {
      propositions[position] == IndexLayout.none ? nil : Int(propositions[position])
    }

    func speaker(_ position: Int) -> Int { Int(speakers[position]) }

    func firstDay(ofIssue issue: Int, _ removed: Bitmap) -> Int32 {
      let starts: Column<UInt32> = image.column(.issueQuoteStarts)
      let first = starts.stretch(issue, upTo: image.quoteCount).first { !removed.contains($0) }
      var day = first.map { days[$0] } ?? .max
      let assessments: Column<UInt32> = image.column(.issueAssessmentStarts)
      let assessmentDays: Column<Int32> = image.column(.assessmentDays)
      let made = assessments.stretch(issue, upTo: assessmentDays.count)
      if let first = made.first { day = min(day, assessmentDays[first]) }
      let passageStarts: Column<UInt32> = image.column(.issuePassageStarts)
      let passages: Column<UInt32> = image.column(.issuePassages)
      for place in passageStarts.stretch(issue, upTo: passages.count) {
        if let known = knownDay(ofPassage: Int(passages[place])) { day = min(day, known) }
      }
      return day
    }

    func firstDay(ofActor actor: Int, _ removed: Bitmap) -> Int32 {
      var day = min(
        first(of: .speakerStarts, actor, removed),
        Columns.firstRoleDay(of: actor, image)
      )
      let id = Actor.ID(records.id(actor, of: .actor))
      for passage in 0..<image.count(.passage) where records.passage(passage).actor == id {
        if let known = knownDay(ofPassage: passage) { day = min(day, known) }
      }
      for issue in 0..<image.count(.issue) {
        for assessment in records.issue(issue).assessments where assessment.by == id {
          day = min(day, Int32(clamping: assessment.date.first.number))
        }
      }
      return day
    }

    /// The records whose first days are those of quotes that go: the first of those that are left is
    /// looked for.
    func lost(
      _ positions: [Int]
    ) -> (issues: Set<Int>, propositions: Set<Int>, actors: Set<Int>) {
      var lost = (issues: Set<Int>(), propositions: Set<Int>(), actors: Set<Int>())
      let issueDays: Column<Int32> = image.column(.issueDays)
      let propositionDays: Column<Int32> = image.column(.propositionDays)
      let actorDays: Column<Int32> = image.column(.actorDays)
      for position in positions {
        let (day, issue, speaker) = (days[position], issue(position), speaker(position))
        if issueDays[issue] == day { lost.issues.insert(issue) }
        if let proposition = proposition(position), propositionDays[proposition] == day {
          lost.propositions.insert(proposition)
        }
        if actorDays[speaker] == day { lost.actors.insert(speaker) }
      }
      return lost
    }

    func first(
      of postings: IndexFormat.Section,
      _ group: Int,
      _ removed: Bitmap
    ) -> Int32 {
      let postings = image.postings(from: postings)
      let first = postings.range(group).lazy.map { Int(postings.members[$0]) }
        .first { !removed.contains($0) }
      return first.map { days[$0] } ?? .max
    }

    private func knownDay(ofPassage passage: Int) -> Int32? {
      let record = records.passage(passage)
      return record.known(in: records.source(record.source)).map {
        Int32(clamping: $0.first.number)
      }
    }

    static func firstRoleDay(of actor: Int, _ image: IndexImage) -> Int32 {
      IndexRecords(image).actor(actor).roles
        .flatMap { ($0.from.map { [$0] } ?? []) + $0.seen }
        .map { Int32(clamping: $0.first.number) }.min() ?? .max
    }
  }
}
