import Drawing
import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// What stands above the quotes of what is opened, unless it is an issue.
struct SubjectBlock {
  private let state: State
  private let columns: Int

  init(_ state: State, columns: Int) {
    self.state = state
    self.columns = columns
  }

  func block(_ content: SubjectDetail, rulingQuotes: Bool) -> IssueBlock {
    var block = IssueBlock()
    switch content {
    case .issue: break
    case .proposition(let row, let issue): add(row, of: issue, to: &block)
    case .actor(let profile, let turnabouts):
      ActorBlock(state, columns: columns).add(profile, turnabouts, to: &block)
    case .cell(let card, let head, let counts): add(card, head, counts, to: &block)
    case .quote(let card): add(card, to: &block)
    case .event(let card): add(card, to: &block)
    case .passage(let card): add(card, to: &block)
    case .evidence(let evidence): block.add(RichText(evidence.note, .text), columns: columns)
    }
    let total = state.issue.quotes.total
    if rulingQuotes, total > 0, content.isList {
      block.addBlank()
      block.addRule(listing(total, content), columns: columns)
    }
    return block
  }

  /// How many quotes are listed below.
  func listing(_ total: Int, _ content: SubjectDetail) -> String {
    let versions = total - state.issue.countedQuotes
    let others = versions > 0 ? " and \(Wording.count(versions, "other version"))" : ""
    let count = Wording.count(state.issue.countedQuotes, "quote") + others
    if case .evidence = content { return count }
    let verb = total == 1 ? "matches" : "match"
    return "\(count)\(state.perspective.filter.isEmpty ? "" : " that \(verb)"), newest first"
  }

  /// What a quote has to do with what is opened; nil where nothing is said of it.
  static func label(of quote: Quote.ID, in content: SubjectDetail?) -> String? {
    if case .evidence(let evidence)? = content { evidence.labels[quote] } else { nil }
  }

  private func marked(_ text: String, _ role: Role) -> RichText {
    RichText(text, role, marking: state.perspective.filter)
  }

  private func add(_ row: PropositionRow, of issue: Issue, to block: inout IssueBlock) {
    block.add(label: "Issue", marked(issue.title, .text), columns: columns)
    block.addBlank()
    PropositionLines(state, columns: columns).add(row, to: &block)
  }

  private func add(
    _ card: ActorCard,
    _ head: AnyRecord,
    _ counts: StanceCounts,
    to block: inout IssueBlock
  ) {
    var name = marked(card.actor.name, .heading)
    if let role = card.rolesThen.first { name.append(", \(role.title)", .secondary) }
    block.add(label: "Actor", name, columns: columns)
    switch head {
    case .issue(let detail):
      block.add(label: "Issue", marked(detail.issue.title, .text), columns: columns)
    case .proposition(let row, let issue):
      block.add(label: "Issue", marked(issue.title, .text), columns: columns)
      block.add(label: "On", marked(row.proposition.text, .text), columns: columns)
    default: break
    }
    block.add(label: "Says", StanceText.counts(counts), columns: columns)
  }

  private func add(_ card: QuoteCard, to block: inout IssueBlock) {
    block.add(label: "Issue", marked(card.issueTitle, .text), columns: columns)
    if let proposition = card.proposition {
      block.add(label: "On", marked(proposition.text, .text), columns: columns)
    }
  }

  private func add(_ card: EventCard, to block: inout IssueBlock) {
    let event = card.event
    block.add(marked(event.summary, .summary), columns: columns)
    block.addBlank()
    var date = RichText(DateText.full(event.date), .text)
    if let note = Wording.note(onPrecisionOf: event.date) { date.append(" · \(note)", .secondary) }
    block.add(label: "Date", date, columns: columns)
    let mark = StanceText.mark(event.direction)
    block.add(
      label: "Direction",
      RichText("\(mark.glyph) \(Wording.name(event.direction))", mark.role),
      columns: columns
    )
    let issues = card.issueTitles.joined(separator: ", ")
    block.add(label: "Bears on", RichText(issues, .text), columns: columns)
    if let remark = event.remark {
      block.add(label: "Remark", RichText(remark, .summary), columns: columns)
    }
    for source in card.sources { add(source, to: &block) }
    block.add(label: "Id", RichText(event.id.rawValue, .secondary), columns: columns)
  }

  private func add(_ card: PassageCard, to block: inout IssueBlock) {
    let passage = card.passage
    block.add(marked(passage.summary, .summary), columns: columns)
    block.addBlank()
    let kind = RichText("\(passage.kind.rawValue), in our summary", .text)
    block.add(label: "Kind", kind, columns: columns)
    if let name = card.actorName {
      block.add(label: "Of", marked(name, .text), columns: columns)
    }
    if let locator = passage.locator {
      block.add(label: "Paragraph", RichText(locator, .text), columns: columns)
    }
    if let span = passage.span {
      block.add(label: "Place", RichText(Wording.place(span), .secondary), columns: columns)
    }
    if let remark = passage.remark {
      block.add(label: "Remark", RichText(remark, .summary), columns: columns)
    }
    add(card.source, to: &block)
    block.add(label: "Id", RichText(passage.id.rawValue, .secondary), columns: columns)
  }

  private func add(_ source: Source, to block: inout IssueBlock) {
    var name = marked(Wording.name(source), .text)
    if let issued = source.issued { name.append(", \(DateText.full(issued))", .text) }
    block.add(label: "Source", name, columns: columns)
    if let url = source.url { block.add(label: "", RichText(address: url), columns: columns) }
  }
}

extension SubjectDetail {
  /// What stands in the frame.
  package var title: String {
    switch self {
    case .issue(let detail): detail.issue.title
    case .proposition(let row, _): row.proposition.text
    case .actor(let profile, _): profile.card.actor.name
    case .cell(let card, .issue(let detail), _): "\(card.actor.name) · \(detail.issue.title)"
    case .cell(let card, .proposition(let row, _), _):
      "\(card.actor.name) · \(Wording.label(row.proposition, columns: 200))"
    case .cell(let card, _, _): card.actor.name
    case .quote(let card): card.issueTitle
    case .event(let card): "Event · \(DateText.full(card.event.date))"
    case .passage(let card):
      "\(card.passage.kind.rawValue.prefix(1).uppercased())\(card.passage.kind.rawValue.dropFirst()) · \(card.passage.locator ?? card.passage.id.rawValue)"
    case .evidence(let evidence): evidence.title
    }
  }

  package var role: Role {
    switch self {
    case .issue(let detail): Role(detail.standing)
    case .proposition(let row, _): Role(row.standing)
    case .actor: .text
    case .cell(_, _, let counts): Role(counts.position)
    case .quote(let card): Role(card.stance)
    case .event(let card): StanceText.mark(card.event.direction).role
    case .passage: .text
    case .evidence(let evidence): evidence.role
    }
  }

  /// Whether its quotes are a list, or one that stands for itself.
  var isList: Bool {
    switch self {
    case .quote, .event, .passage: false
    default: true
    }
  }
}
