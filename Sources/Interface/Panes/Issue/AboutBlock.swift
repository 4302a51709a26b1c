import Drawing
import RelationsModel
import RelationsQuery

/// The top of an issue: how it stands, by whose judgement, and what each party says of each proposition.
package struct AboutBlock {
  private let state: State
  private let detail: IssueDetail
  private let columns: Int

  package init(_ state: State, _ detail: IssueDetail, columns: Int) {
    self.state = state
    self.detail = detail
    self.columns = columns
  }

  package func block(rulingQuotes: Bool) -> IssueBlock {
    var block = IssueBlock()
    addStanding(to: &block)
    if let summary = detail.issue.summary {
      block.add(marked(summary, .secondary), columns: columns)
    }
    for row in detail.propositions {
      block.addBlank()
      addProposition(row, to: &block)
    }
    if rulingQuotes {
      block.addBlank()
      block.addRule(quotesLabel, columns: columns)
    }
    return block
  }

  /// How many quotes are listed below; versions of the same words are listed and not counted.
  private var quotesLabel: String {
    let (matching, total) = (detail.quotes.matching, detail.quotes.total)
    if total == 0, state.issue.quotes.total == 0 { return "no quotes by this day" }
    let versions = state.issue.quotes.total - matching
    let others = versions > 0 ? " and \(Wording.count(versions, "other version"))" : ""
    let quotes =
      matching < total
      ? "\(Wording.number(matching)) of \(Wording.number(total)) quotes"
      : Wording.count(total, "quote")
    return "\(quotes)\(others), newest first"
  }

  private func marked(_ text: String, _ role: Role) -> RichText {
    RichText(text, role, marking: state.perspective.filter)
  }

  // MARK: Standing

  private func addStanding(to block: inout IssueBlock) {
    for card in detail.assessments {
      block.add(label: "Assessed", assessed(card), columns: columns)
      if let note = card.assessment.note {
        block.add(label: "", RichText(note, .summary), columns: columns)
      }
    }
    if detail.assessments.isEmpty || detail.basis != .assessed {
      block.add(label: "By record", record, columns: columns)
    }
  }

  private func assessed(_ card: AssessmentCard) -> RichText {
    let standing = Standing(card.assessment.verdict)
    var line = RichText("\(Wording.glyph(standing)) \(Wording.name(standing))", Role(standing))
    line.append(Wording.origin(of: card), .text)
    guard card == detail.assessments.first, detail.basis == .assessed else { return line }
    let agrees = detail.record == standing
    line.append(" · ", .secondary)
    line.append(
      agrees ? "the record agrees" : "the record says \(Wording.name(detail.record))",
      .secondary
    )
    if let since = detail.recordSince { line.append(" since \(DateText.month(since))", .secondary) }
    return line
  }

  private var record: RichText {
    let name = "\(Wording.glyph(detail.record)) \(Wording.name(detail.record))"
    var line = RichText(name, Role(detail.record))
    if let since = detail.recordSince { line.append(" since \(DateText.month(since))", .text) }
    switch detail.basis {
    case .recordForWantOfAssessment:
      line.append(" · nobody has assessed it by this day", .secondary)
    default: line.append(" · counted from the stances of its quotes", .secondary)
    }
    return line
  }

  // MARK: Propositions

  private func addProposition(_ row: PropositionRow, to block: inout IssueBlock) {
    block.add(marked(row.proposition.text, .heading), columns: columns)
    let first = position(of: .first, row)
    let second = position(of: .second, row)
    let note = noted(row)
    let half = max(first.columns + 4, min(40, columns * 2 / 5))
    guard 2 + half + second.columns + 2 + note.columns <= columns else {
      for line in [first, second, note] { block.add(line, columns: columns, indent: 2) }
      return
    }
    var line = RichText("  ", .text) + first
    line.append(String(repeating: " ", count: half - first.columns), .text)
    line.append(second)
    line.append(String(repeating: " ", count: columns - line.columns - note.columns), .text)
    block.lines.append(line + note)
  }

  private func noted(_ row: PropositionRow) -> RichText {
    let role: Role =
      switch row.standing {
      case .shared: .shared
      case .contested: .contested
      case .divided: .mixed
      case .unanswered: .secondary
      }
    var line = RichText(Wording.name(row.standing), role)
    line.append("  ", .text)
    return line + marked(row.proposition.id.rawValue, .secondary)
  }

  private func position(of side: Side, _ row: PropositionRow) -> RichText {
    let tally = row.tallies[side]
    let position = tally.position
    var line = RichText("\(state.shortName(side)) ", .secondary)
    line.append("\(Wording.glyph(position)) \(Wording.verb(position))", Role(position))
    guard position != .silent else {
      if let waiting = waiting(for: side, row) { line.append(" \(waiting)", .secondary) }
      return line
    }
    line.append(" ", .text)
    line.append(bar(tally.agrees), .shared)
    line.append(bar(tally.disagrees), .contested)
    line.append(" \(Wording.number(tally.total))", .text)
    return line
  }

  /// One block a quote, up to ten; more are drawn as ten.
  private func bar(_ count: Int) -> String {
    String(repeating: "▆", count: min(count, 10))
  }

  private func waiting(for side: Side, _ row: PropositionRow) -> String? {
    guard let since = row.firstDates[side.other] else { return nil }
    let days = state.perspective.asOf.number - since.first.number
    if days >= 730 { return "for \(days / 365) years" }
    if days >= 60 { return "for \(days / 30) months" }
    return days > 1 ? "for \(days) days" : nil
  }
}

extension Role {
  /// The colour of a standing.
  package init(_ standing: Standing) {
    switch standing {
    case .shared: self = .shared
    case .contested: self = .contested
    case .mixed: self = .mixed
    case .oneSided: self = .secondary
    }
  }

  package init(_ position: Position) {
    switch position {
    case .agree: self = .shared
    case .disagree: self = .contested
    case .divided: self = .mixed
    case .silent: self = .secondary
    }
  }

  package init(_ stance: Stance) {
    switch stance {
    case .agrees: self = .shared
    case .disagrees: self = .contested
    case .none: self = .secondary
    }
  }
}
