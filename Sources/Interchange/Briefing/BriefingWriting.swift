import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// Writes a briefing part by part; of quotes it holds those of one issue, of sources those cited.
struct BriefingWriting {
  let export: Export
  let form: BriefingForm
  let limits: BriefingLimits
  private var sources = BriefingSources()
  /// Whether every quote of what is shown is given.
  private var isWhole = true

  init(_ export: Export, as form: BriefingForm, _ limits: BriefingLimits = BriefingLimits()) {
    self.export = export
    self.form = form
    self.limits = limits
  }

  /// What a briefing is counted in: issues, and events where it has no other contents.
  static func subject(of export: Export) -> String {
    let (queries, perspective) = (export.queries, export.perspective)
    guard !export.isBrief, queries.issues(perspective, .none).total == 0 else { return "issues" }
    return queries.events(perspective, .newestFirst, .none).total > 0 ? "events" : "issues"
  }

  /// Writes everything, and nothing at all where there is nothing; gives how many there were of its
  /// subject.
  mutating func write(to sink: inout some ExportSink) throws(ExportStop) -> Int {
    let board = BriefingBoard(export, limits)
    let events = export.queries.events(export.perspective, .newestFirst, .none).total
    guard !board.isEmpty || events > 0 else { return 0 }
    let years = BriefingYears(export)
    let shownYears = years.flatMap { $0.isOfUse ? $0 : nil }
    let advice = board.isEmpty ? [] : BriefingAdvice.cards(export, limits, board.contents)
    let silences = board.isEmpty ? nil : BriefingSilences(export, limits)
    let opening = BriefingOpening(
      export,
      board,
      hasYears: shownYears != nil,
      hasAdvice: !advice.isEmpty,
      hasSilences: silences != nil,
      eventCount: events
    )
    try put(opening, to: &sink)
    if !board.isEmpty { try put(board, to: &sink) }
    if let shownYears { try put(shownYears, to: &sink) }
    if !board.isEmpty { try writeLadder(board.rule, advice, silences, to: &sink) }
    try writeIssues(board, years?.axis, to: &sink)
    try writeEvents(events, to: &sink)
    try writeSources(to: &sink)
    let closing = BriefingClosing(
      export.queries.heading,
      hasSources: !sources.cited.isEmpty,
      claim: board.isEmpty ? nil : board.rule.claim(isWhole: isWhole)
    )
    try put(closing, to: &sink)
    return board.isEmpty ? events : board.issueCount
  }

  private func put(
    _ content: some BriefingContent,
    to sink: inout some ExportSink
  ) throws(ExportStop) {
    try sink.write(form.render(content))
  }

  private mutating func writeLadder(
    _ rule: BriefingRule,
    _ advice: [PassageCard],
    _ silences: BriefingSilences?,
    to sink: inout some ExportSink
  ) throws(ExportStop) {
    if let ladder = BriefingLadder(export, limits, rule) { try put(ladder, to: &sink) }
    if !advice.isEmpty { try put(BriefingAdvice(advice, &sources), to: &sink) }
    if let silences { try put(silences, to: &sink) }
  }

  private mutating func writeIssues(
    _ board: BriefingBoard,
    _ axis: BriefingAxis?,
    to sink: inout some ExportSink
  ) throws(ExportStop) {
    guard !board.isEmpty else { return }
    try put(BriefingIssuesOpening(board, limits), to: &sink)
    isWhole = board.contents.count == board.issueCount
    for link in board.contents {
      guard let detail = export.queries.issue(link.id, in: nil, export.perspective) else {
        continue
      }
      let issue = BriefingIssue(detail, export, limits, axis, &sources)
      if issue.leftOut != nil { isWhole = false }
      try put(issue, to: &sink)
    }
  }

  private mutating func writeEvents(
    _ total: Int,
    to sink: inout some ExportSink
  ) throws(ExportStop) {
    guard total > 0 else { return }
    let skipped = max(0, total - limits.events)
    try put(BriefingTimelineOpening(listed: total - skipped, leftOut: skipped), to: &sink)
    var offset = skipped
    while offset < total {
      let window = Window(offset: offset, count: min(500, total - offset))
      let page = export.queries.events(export.perspective, .oldestFirst, window)
      for card in page.rows { try put(BriefingEvent(card, limits, &sources), to: &sink) }
      guard !page.rows.isEmpty else { break }
      offset += page.rows.count
    }
    try put(BriefingTimelineClosing(), to: &sink)
  }

  private func writeSources(to sink: inout some ExportSink) throws(ExportStop) {
    guard !sources.cited.isEmpty else { return }
    let total = export.queries.sources(export.perspective, .none).total
    try put(BriefingSourcesOpening(cited: sources.cited.count, of: total), to: &sink)
    for (place, source) in sources.cited.enumerated() {
      try put(BriefingSource(source, number: place + 1), to: &sink)
    }
  }
}

extension Window {
  /// No row: how many there are is all that is asked.
  static let none = Window(offset: 0, count: 0)
}
