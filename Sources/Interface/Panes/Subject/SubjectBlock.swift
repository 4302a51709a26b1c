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

  func block(_ content: SubjectDetail, rulingQuotes: Bool) -> DetailBlock {
    var block = DetailBlock()
    switch content {
    case .issue: break
    case .proposition(let row, let issue): add(row, of: issue, to: &block)
    case .actor(let profile, let turnabouts):
      ActorBlock(state, columns: columns).add(profile, turnabouts, to: &block)
    case .cell(let card, let head, let counts, let propositions):
      add(card, head, counts, over: propositions, to: &block)
    case .quote(let card): add(card, to: &block)
    case .event(let card): add(card.event.summary, to: &block)
    case .passage(let card): add(card.passage.summary, to: &block)
    case .source: break
    case .evidence(let evidence): block.add(RichText(evidence.note, .text), columns: columns)
    }
    block.add(fields(content), marking: state.perspective.filter, columns: columns)
    let total = state.detail.quotes.total
    if rulingQuotes, total > 0, content.isList {
      block.addBlank()
      block.addRule(listing(total, content), columns: columns)
    }
    return block
  }

  /// What is known of an event, a passage or a source; nothing of anything else.
  func fields(_ content: SubjectDetail) -> [Field] {
    let fields = RecordFields(state.heading, by: state.perspective.asOf)
    return switch content {
    case .event(let card): fields.event(card)
    case .passage(let card): fields.passage(card)
    case .source(let card): fields.source(card)
    default: []
    }
  }

  private func add(_ summary: String, to block: inout DetailBlock) {
    block.add(marked(summary, .summary), columns: columns)
    block.addBlank()
  }

  /// How many quotes are listed below.
  func listing(_ total: Int, _ content: SubjectDetail) -> String {
    let versions = total - state.detail.countedQuotes
    let others = versions > 0 ? " and \(Wording.count(versions, "other version"))" : ""
    let count = Wording.count(state.detail.countedQuotes, "quote") + others
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

  private func add(_ row: PropositionRow, of issue: Issue, to block: inout DetailBlock) {
    block.add(label: "Issue", marked(issue.title, .text), columns: columns)
    block.addBlank()
    PropositionLines(state, columns: columns).add(row, to: &block)
  }

  private func add(
    _ card: ActorCard,
    _ head: AnyRecord,
    _ counts: StanceCounts,
    over propositions: Int,
    to block: inout DetailBlock
  ) {
    var name = marked(card.actor.name, .heading)
    if let role = Wording.role(of: card) { name.append(", \(role)", .secondary) }
    block.add(label: "Actor", name, columns: columns)
    switch head {
    case .issue(let detail):
      block.add(label: "Issue", marked(detail.issue.title, .text), columns: columns)
    case .proposition(let row, let issue):
      block.add(label: "Issue", marked(issue.title, .text), columns: columns)
      block.add(label: "On", marked(row.proposition.text, .text), columns: columns)
    default: break
    }
    var says = StanceText.counts(counts)
    if let added = Wording.added(over: propositions) { says.append("   \(added)", .secondary) }
    block.add(label: "Says", says, columns: columns)
  }

  private func add(_ card: QuoteCard, to block: inout DetailBlock) {
    block.add(label: "Issue", marked(card.issueTitle, .text), columns: columns)
    if let proposition = card.proposition {
      block.add(label: "On", marked(proposition.text, .text), columns: columns)
    }
  }
}

extension SubjectDetail {
  /// What stands in the frame.
  package var title: String { titleParts.joined(separator: " · ") }

  /// The parts of the title: what it is of, and which.
  var titleParts: [String] {
    switch self {
    case .issue(let detail): [detail.issue.title]
    case .proposition(let row, _): [row.proposition.text]
    case .actor(let profile, _): [profile.card.actor.name]
    case .cell(let card, .issue(let detail), _, _): [card.actor.name, detail.issue.title]
    case .cell(let card, .proposition(let row, _), _, _):
      [card.actor.name, Wording.label(row.proposition, columns: 200)]
    case .cell(let card, _, _, _): [card.actor.name]
    case .quote(let card): [card.issueTitle]
    case .event(let card): ["Event", DateText.full(card.event.date)]
    case .passage(let card):
      [
        Wording.capitalised(card.passage.kind.rawValue),
        card.passage.locator ?? card.passage.id.rawValue,
      ]
    case .source(let card): [ArticlesWords.title(Article(card: card))]
    case .evidence(let evidence): [evidence.title]
    }
  }

  package var role: Role {
    switch self {
    case .issue(let detail): Role(detail.standing)
    case .proposition(let row, _): Role(row.standing)
    case .actor: .text
    case .cell(_, _, let counts, _): counts.isOfOneMind ? Role(counts.position) : .text
    case .quote(let card): Role(card.stance)
    case .event(let card): Role(card.event.direction)
    case .passage, .source: .text
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
