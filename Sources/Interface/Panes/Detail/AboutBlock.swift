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

  package func block(rulingQuotes: Bool) -> DetailBlock {
    var block = DetailBlock()
    block.add(standing, marking: state.perspective.filter, columns: columns)
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
    if total == 0, state.detail.quotes.total == 0 { return "no quotes by this day" }
    let versions = state.detail.quotes.total - matching
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

  /// How it stands, and by whose judgement.
  var standing: [Field] {
    RecordFields(state.heading, by: state.perspective.asOf)
      .standing(
        detail,
        over: state.perspective.window,
        later: state.detail.notes.laterAssessment
      )
  }
}
