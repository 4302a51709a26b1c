import Drawing
import Presentation
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
    block.lines = standing
    if let summary = detail.issue.summary {
      block.add(marked(summary, .secondary), columns: columns)
    }
    for row in detail.propositions {
      block.addBlank()
      PropositionLines(state, columns: columns).add(row, to: &block)
    }
    if rulingQuotes {
      block.addBlank()
      block.addRule(quotesLabel, columns: columns)
    }
    return block
  }

  /// How many quotes are listed below; versions of the same words are listed and not counted.
  var quotesLabel: String {
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

  /// How it stands, and by whose judgement.
  var standing: [RichText] {
    var block = IssueBlock()
    for card in detail.assessments {
      block.add(label: "Assessed", assessed(card), columns: columns)
      if let note = card.assessment.note {
        block.add(label: "", RichText(note, .summary), columns: columns)
      }
    }
    if detail.assessments.isEmpty || detail.basis != .assessed {
      block.add(label: "By record", record, columns: columns)
    }
    return block.lines
  }

  private func assessed(_ card: AssessmentCard) -> RichText {
    let standing = Standing(card.assessment.verdict)
    var line = RichText("\(Wording.glyph(standing)) \(Wording.name(standing))", Role(standing))
    line.append(Wording.origin(of: card), .text)
    guard card == detail.assessments.first, detail.basis == .assessed else { return line }
    line.append(" · by the record \(Wording.name(detail.record))", .secondary)
    if detail.record == standing { line.append(" as well", .secondary) }
    if let since = detail.recordSince { line.append(" since \(DateText.month(since))", .secondary) }
    return line
  }

  private var record: RichText {
    let name = "\(Wording.glyph(detail.record)) \(Wording.name(detail.record))"
    var line = RichText(name, Role(detail.record))
    if detail.isOnDifferentPoints { line.append(" (\(Wording.onDifferentPoints))", .text) }
    if let since = detail.recordSince { line.append(" since \(DateText.month(since))", .text) }
    switch detail.basis {
    case .recordForWantOfAssessment:
      let later = state.issue.notes.laterAssessment.map(DateText.full)
      line.append(" · \(Wording.unassessed(by: "this day", later: later))", .secondary)
    default: line.append(" · \(Wording.rule(state.perspective.window))", .secondary)
    }
    return line
  }
}

extension Role {
  /// The colour of a standing.
  package init(_ standing: Standing) {
    switch standing {
    case .shared: self = .shared
    case .contested: self = .contested
    case .mixed: self = .mixed
    case .oneSided, .open: self = .secondary
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
