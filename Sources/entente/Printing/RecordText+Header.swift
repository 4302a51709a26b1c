import Presentation
import RelationsModel
import RelationsQuery

extension RecordText {
  /// What stands above the board and above every view: the dossier and through what it is looked at.
  ///
  /// The judgement is named only where something rests on it.
  func header(_ view: String? = nil, quotes: Count, judgement: String? = nil) -> [String] {
    var block = TextBlock(columns: columns)
    block.add([queries.heading.title, view].compactMap { $0 }.joined(separator: " · "))
    let isFiltered = !perspective.filter.isEmpty
    let all = Wording.count(quotes.total, "quote")
    let parts: [String?] = [
      "As of \(DateText.day(perspective.asOf))", judgement,
      isFiltered ? "\(Wording.number(quotes.matching)) of \(all)" : all,
    ]
    block.add(parts.compactMap { $0 }.joined(separator: " · "))
    if isFiltered { block.add("Filter: \(perspective.filter.text)", hanging: 8) }
    return block.lines
  }

  /// The header of a view.
  func header(_ view: String, isJudged: Bool = false) -> [String] {
    let overview = queries.overview(perspective)
    return header(
      view,
      quotes: overview.quotes,
      judgement: isJudged ? judgement(overview) : nil
    )
  }

  /// Sentences of our own, one below the other, wrapped.
  func wrapped(_ texts: String?...) -> [String] {
    var block = TextBlock(columns: columns)
    for case let text? in texts { block.add(text) }
    return block.lines
  }

  /// Whose assessments count, or that there is none by the day.
  private func assessed(_ overview: Overview, _ window: String) -> String {
    if let assessor = overview.assessor { return "as assessed by \(assessor), \(window)" }
    return overview.isAssessed
      ? "as assessed, \(window)" : "by the record, \(window) (no issue is assessed by this day)"
  }

  /// Whose judgement gives the standings.
  func judgement(_ overview: Overview) -> String {
    let window = Wording.name(perspective.window)
    return switch perspective.lens {
    case .record: "by the record, \(window)"
    case .assessed: assessed(overview, window)
    }
  }
}
