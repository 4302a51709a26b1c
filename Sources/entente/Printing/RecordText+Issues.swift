import Interface
import Presentation
import RelationsModel
import RelationsQuery

extension RecordText {
  /// Issues in rows: id, standing, title, number of quotes, last date.
  func issues(_ rows: [IssueRow]) -> [String] {
    let table = TextTable(
      columns: [.left, .left, .flexible, .right, .right],
      rows: rows.map { row in
        TextTable.Row([
          row.id.rawValue,
          "\(Mark(row.standing).signed)\(BoardWords.sign(row))",
          Wording.title(row),
          "\(row.quotes.matching)",
          row.lastDate.map(DateText.short) ?? "",
        ])
      }
    )
    return table.lines(columns: columns)
  }

  /// An issue with all that it rests on.
  func shown(_ detail: IssueDetail) -> [String] {
    var block = TextBlock(columns: columns)
    block.add(detail.issue.title)
    if let summary = detail.issue.summary { block.add(summary, indent: 2) }
    block.addBlank()
    block.addField("Id", detail.issue.id.rawValue)
    if detail.quotes.total == 0, detail.assessments.isEmpty {
      block.addField("Note", nothingDated(detail))
    }
    block.addField("Standing", standing(detail))
    block.addField("By record", record(detail))
    for card in detail.assessments { addAssessment(card, to: &block) }
    if !detail.issue.keywords.isEmpty {
      block.addField("Keywords", detail.issue.keywords.joined(separator: ", "))
    }
    addPropositions(detail.propositions, to: &block)
    addQuotes(.issue(detail.issue.id), naming: .proposition, to: &block)
    if !detail.passages.isEmpty {
      block.addHeading("Passages: \(detail.passages.count)")
      block.add(lines: passages(detail.passages.map(\.passage), indent: 2))
    }
    if !detail.events.isEmpty {
      let isWhole = detail.events.count == detail.eventCount
      let isFiltered = perspective.filter.isNarrowing
      let count = Wording.events(of: detail, isFiltered: isFiltered)
      block.addHeading("Events: \(isWhole && !isFiltered ? "\(detail.eventCount)" : count)")
      block.add(lines: events(detail.events.reversed(), indent: 2))
    }
    return block.lines
  }

  private func standing(_ detail: IssueDetail) -> String {
    let basis =
      switch detail.basis {
      case .assessed: "as assessed"
      case .record: "by the record"
      case .recordForWantOfAssessment:
        "by the record: \(unassessed(detail))"
      }
    return "\(Mark(detail.standing).signed), \(basis)"
  }

  private func unassessed(_ detail: IssueDetail) -> String {
    let later = Wording.laterAssessment(of: detail, queries, perspective)
    return Wording.unassessed(
      by: DateText.day(perspective.asOf),
      later: later
    )
  }

  /// What the dossier has of an issue only after the as-of date, or that it has nothing of it.
  private func nothingDated(_ detail: IssueDetail) -> String {
    let later = queries.issue(detail.issue.id, in: nil, perspective.lookingBack)
    let count = later?.quotes.total ?? 0
    let day = DateText.day(perspective.asOf)
    guard count > 0 || later?.assessments.isEmpty == false else {
      return "the dossier has no quote on it and no assessment of it"
    }
    let what = count > 0 ? Wording.count(count, "quote") : "an assessment"
    return
      "no quote on it and no assessment of it by \(day), \(what) later; look from a later --as-of"
  }

  private func record(_ detail: IssueDetail) -> String {
    Wording.recordStanding(detail, Mark(detail.record).signed)
  }

  private func addAssessment(_ card: AssessmentCard, to block: inout TextBlock) {
    let assessment = card.assessment
    let verdict = Standing(assessment.verdict)
    let text = "\(Mark(verdict).signed)\(Wording.origin(of: card))"
    block.addField("Assessed", "\(text) (\(assessment.source))")
    block.addField("", assessment.note)
  }

  private func addPropositions(_ rows: [PropositionRow], to block: inout TextBlock) {
    guard !rows.isEmpty else { return }
    block.addHeading("Propositions: \(rows.count)")
    for row in rows {
      block.add("\(row.proposition.id)  \(row.proposition.text)", indent: 2, hanging: 4)
      block.add(name(of: row), indent: 4)
      for side in Side.allCases { block.add(position(of: side, row), indent: 6, hanging: 8) }
    }
  }

  private func name(of row: PropositionRow) -> String {
    Mark(row).name
  }

  /// One party's position on a proposition and the words on which it rests.
  private func position(of side: Side, _ row: PropositionRow) -> String {
    let position = row.positions[side]
    let verb = Mark(position.position).signed
    let name = "\(shortName(side)) \(verb)"
    guard position.position != .silent else { return name }
    let turning = TurningWords.all(on: [row], queries, perspective)
    let figures = Wording.inAll(Wording.signs(position.all), under: perspective.filter)
    return ([name, figures] + Wording.notes(on: position, turnedBy: turning))
      .joined(separator: "; ")
  }

  /// A proposition with what both parties say of it.
  func shown(_ row: PropositionRow, of issue: Issue) -> [String] {
    var block = TextBlock(columns: columns)
    block.add(row.proposition.text)
    block.addBlank()
    block.addField("Id", row.proposition.id.rawValue)
    block.addField("Issue", "\(issue.title) (\(issue.id))")
    block.addField("Standing", name(of: row))
    for side in Side.allCases {
      block.addField(side == .first ? "Positions" : "", position(of: side, row))
    }
    addQuotes(.proposition(row.proposition.id), naming: .nothing, to: &block)
    return block.lines
  }
}
