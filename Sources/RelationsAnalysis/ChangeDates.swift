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

  /// Since when an issue has stood as it does, and on what that rests; whether words moved a position on
  /// it matters where an assessment says the same as they do.
  func change(of row: IssueRow, isMoved: Bool) -> (on: EDTFDate, basis: Change.Basis) {
    if row.basis == .assessed, let assessed = assessed(row) {
      // Words that came to the same only after an assessment did not bring it there.
      let isByWords = assessed.isByRecord && !row.restsOnAssessmentAlone && isMoved
      return (assessed.on, isByWords ? .words : .assessment(by: assessed.assessor))
    }
    if let since = queries.recordSince(of: row.id, perspective) {
      return (date(of: since, on: row.id), .words)
    }
    let first = firstDate(of: row.id)
    return row.quotes.total > 0 ? (first, .words) : broughtUp(row.id, on: first)
  }

  /// What brought up an issue on which there are no words.
  private func broughtUp(_ id: Issue.ID, on day: EDTFDate) -> (on: EDTFDate, basis: Change.Basis) {
    let detail = queries.issue(id, in: nil, perspective)
    let passages = (detail?.passages ?? []).compactMap { $0.passage.known(in: $0.source) }
    if let date = passages.filter({ $0.first == day.first }).min() { return (date, .passage) }
    let judged = detail?.assessments.last { $0.assessment.date.first == day.first }
    guard let judged else { return (day, passages.isEmpty ? .assessment(by: nil) : .passage) }
    return (judged.assessment.date, .assessment(by: judged.assessorName))
  }

  /// When an issue that is assessed came to stand as it does, by whose assessment, and whether the record
  /// had it so before: the latest assessments stand first, and of several that agree the first of them
  /// brought it.
  private func assessed(_ row: IssueRow) -> (on: EDTFDate, assessor: String?, isByRecord: Bool)? {
    guard let made = queries.issue(row.id, in: nil, perspective)?.assessments else { return nil }
    let agreeing = made.prefix { Standing($0.assessment.verdict) == row.standing }
    guard let first = agreeing.last else { return nil }
    let date = first.assessment.date
    guard agreeing.count == made.count else { return (date, first.assessorName, false) }
    // Before anybody had judged it stood by the record, and perhaps just so.
    var before = perspective
    before.asOf = Day(number: date.first.number - 1)
    before.lens = .record
    guard let record = queries.issue(row.id, in: nil, before), record.standing == row.standing,
      let since = record.recordSince
    else { return (date, first.assessorName, false) }
    return (self.date(of: since, on: row.id), first.assessorName, true)
  }

  /// A day on which words turned something, as precise as they are dated.
  private func date(of day: Day, on issue: Issue.ID) -> EDTFDate {
    let positions = (entries[issue] ?? []).map { ($0.state.standing, $0.positions) }
    return DecidingPositions(positions).date(on: day) ?? EDTFDate(day)
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
