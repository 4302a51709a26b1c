import RelationsModel
import RelationsQuery

/// Finds when issues came to stand as they do at the end of a day, no finer than is known.
struct ChangeDates {
  let queries: any BoardQueries
  private let perspective: Perspective
  private let entries: [Issue.ID: [DayState.Entry]]

  init(queries: any BoardQueries, state: DayState, perspective: Perspective) {
    self.queries = queries
    self.perspective = perspective.unfiltered
    entries = Dictionary(grouping: state.propositions, by: \.issue)
  }

  /// Since when an issue has stood as it does, and where an assessment brought it there, whose.
  func change(of row: IssueRow) -> (on: EDTFDate, assessor: String?) {
    if row.basis == .assessed, let assessed = assessed(row) { return assessed }
    if let since = queries.recordSince(of: row.id, perspective) {
      return (date(of: since, on: row.id), nil)
    }
    return (firstDate(of: row.id), nil)
  }

  /// The latest assessments stand first; of several that agree, the first of them brought it.
  private func assessed(_ row: IssueRow) -> (on: EDTFDate, assessor: String?)? {
    guard let made = queries.issue(row.id, in: nil, perspective)?.assessments else { return nil }
    let agreeing = made.prefix { Standing($0.assessment.verdict) == row.standing }
    guard let first = agreeing.last else { return nil }
    let date = first.assessment.date
    guard agreeing.count == made.count else { return (date, first.assessorName) }
    // Before anybody had judged it stood by the record, and perhaps just so.
    var before = perspective
    before.asOf = Day(number: date.first.number - 1)
    before.lens = .record
    guard let record = queries.issue(row.id, in: nil, before), record.standing == row.standing,
      let since = record.recordSince
    else { return (date, first.assessorName) }
    return (self.date(of: since, on: row.id), first.assessorName)
  }

  /// A day on which words turned something, as coarse as the date of any of them.
  private func date(of day: Day, on issue: Issue.ID) -> EDTFDate {
    let dates = (entries[issue] ?? []).flatMap { entry in
      Side.allCases.compactMap { entry.positions[$0].since }
    }
    return dates.filter { $0.first == day }.min() ?? EDTFDate(day)
  }

  /// The first day on which an issue is there.
  private func firstDate(of issue: Issue.ID) -> EDTFDate {
    let first = queries.turningDay(.later, start, of: [issue])
    return EDTFDate(first.map { min($0, perspective.asOf) } ?? perspective.asOf)
  }

  private var start: Perspective {
    var start = perspective
    start.asOf = .distantPast
    return start
  }
}
