import RelationsModel
import RelationsQuery

/// What views other than the board show, counted quote by quote.
struct NaiveViews {
  private let all: NaiveQuotes
  private let kept: NaiveKept
  private let asOf: Day
  /// Counted quotes on each proposition on which there is a quote by the day, by its id.
  private(set) var propositions: [Proposition.ID: Count] = [:]
  /// The counted quotes of each actor that the filter keeps.
  private(set) var actors: [Actor.ID: StanceCounts] = [:]

  init(_ all: NaiveQuotes, _ record: NaiveRecord, _ terms: [NaiveTerm]) {
    self.all = all
    asOf = record.asOf
    kept = NaiveKept(all, record, terms)
    var counts = record.exists.map { _ in (matching: 0, total: 0) }
    for (row, isKept) in zip(all.rows, kept.isKept) where row.isCounted {
      guard row.first <= Int32(asOf.number) else { continue }
      if row.proposition >= 0 {
        counts[Int(row.proposition)].total += 1
        if isKept { counts[Int(row.proposition)].matching += 1 }
      }
      guard isKept else { continue }
      actors[all.frame.actors[Int(row.speaker)].id, default: StanceCounts()].count(row.stance)
    }
    for (issue, range) in zip(all.frame.issues, all.propositions) {
      for (place, proposition) in zip(range, issue.propositions) {
        guard record.exists[place], terms.isEmpty || counts[place].matching > 0 else { continue }
        let count = counts[place]
        propositions[proposition.id] = Count(matching: count.matching, total: count.total)
      }
    }
  }

  /// The rows of the list of all, or of all counted, that come in before a day.
  func count(before day: Day, isCounted: Bool) -> Int {
    all.rows.indices.count { number in
      guard kept.isKept[number] else { return false }
      let row = all.rows[number]
      if isCounted { return row.isCounted && row.first < Int32(day.number) }
      let head = kept.isKept[Int(row.root)] ? all.rows[Int(row.root)] : row
      return head.first < Int32(day.number)
    }
  }

  /// The days, in order, on which a party's last words on a proposition are otherwise than before, an
  /// assessment is made or an issue begins.
  var turningDays: [Day] {
    var days = Set(all.frame.issues.flatMap { $0.assessments.map(\.date.first) })
    days.formUnion(NaiveRecord.firstDays(all))
    var words: [[Int32]: [Int32: StanceTally]] = [:]
    for row in all.rows where isStanced(row) {
      let key = [row.proposition, row.side == .first ? 0 : 1]
      words[key, default: [:]][row.first, default: StanceTally()].count(row.stance)
    }
    for tallies in words.values {
      var before = Position.silent
      for (day, tally) in tallies.sorted(by: { $0.key < $1.key }) {
        if tally.position != before { days.insert(Day(number: Int(day))) }
        before = tally.position
      }
    }
    return days.filter { $0 > .distantPast }.sorted()
  }

  /// The day of the reply to a quote; nil where there is none.
  func replyDay(to quote: Int) -> Day? {
    let claim = all.rows[quote]
    guard isStanced(claim), claim.first <= Int32(asOf.number) else { return nil }
    let counted = claim.first > Int32(Day.distantPast.number) ? claim.first : claim.last
    var best: (key: [Int32], day: Int32)?
    for (number, row) in all.rows.enumerated() {
      guard row.proposition == claim.proposition, row.first <= Int32(asOf.number),
        row.side != claim.side, isStanced(row), row.latest >= claim.earliest
      else { continue }
      let isSameDay = row.isDay && claim.isDay && row.first == claim.first
      let isSameSource = isSameDay && row.source == claim.source
      if isSameSource, stands(row, number, before: claim, quote) { continue }
      let certainty: Int32 =
        isSameSource ? 0 : isSameDay || row.earliest > claim.latest ? 1 : 2
      let key = [abs(row.first - counted), certainty, row.first > counted ? 0 : 1]
      if best.map({ key.lexicographicallyPrecedes($0.key) }) ?? true { best = (key, row.first) }
    }
    return best.map { Day(number: Int($0.day)) }
  }

  /// Whether words of one source stand before others, by position where both have one, else by number.
  private func stands(
    _ row: NaiveQuotes.Row,
    _ number: Int,
    before other: NaiveQuotes.Row,
    _ otherNumber: Int
  ) -> Bool {
    if row.start >= 0, other.start >= 0, row.start != other.start { return row.start < other.start }
    return number < otherNumber
  }

  private func isStanced(_ row: NaiveQuotes.Row) -> Bool {
    row.isCounted && row.proposition >= 0 && row.side != nil && row.stance != .none
  }
}
