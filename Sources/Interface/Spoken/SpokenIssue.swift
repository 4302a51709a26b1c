import Presentation
import RelationsModel
import RelationsQuery

/// What is opened, in words: what stands above its quotes, each of them, and what surrounds them.
struct SpokenIssue {
  let state: State

  var spoken: SpokenView {
    guard let content = state.issue.content else {
      return SpokenView(summary: "", entry: ["There is nothing to read here."], place: "")
    }
    return SpokenView(summary: summary(content), entry: entry(content), place: place)
  }

  private func summary(_ content: SubjectDetail) -> String {
    switch content {
    case .issue(let detail):
      Wording.capitalised(AboutBlock(state, detail, columns: Spoken.columns).quotesLabel) + "."
    case _ where content.isList && state.issue.quotes.total > 0:
      SubjectBlock(state, columns: Spoken.columns).listing(state.issue.quotes.total, content) + "."
    default: ""
    }
  }

  private var place: String {
    guard !state.issue.isOneQuote, let index = state.issue.selectedIndex else { return "" }
    return Spoken.place(index, of: state.issue.quotes.total)
  }

  private func entry(_ content: SubjectDetail) -> [String] {
    if state.level == .reader || state.issue.isOneQuote {
      return state.issue.readCard.map(reader) ?? []
    }
    switch state.issue.selected {
    case .about: return about(content)
    case .quote: return state.issue.selectedCard.map { quote($0, content) } ?? []
    case .around:
      guard case .issue(let detail) = content else { return [] }
      return around(detail)
    }
  }

  private func quote(_ card: QuoteCard, _ content: SubjectDetail) -> [String] {
    let isOfOneIssue = if case .issue = content { true } else { false }
    let lines = Spoken.quote(card, state.heading, namesIssue: !isOfOneIssue)
    guard let label = SubjectBlock.label(of: card.quote.id, in: content) else { return lines }
    return ["\(Wording.capitalised(label)):"] + lines
  }

  /// All that is known of a quote, in the order in which one asks.
  private func reader(_ card: QuoteCard) -> [String] {
    let block = ReaderText(state, card, columns: Spoken.columns).block
    let fields = block.lines.dropFirst(block.barredLines).filter { !$0.isEmpty }
    return [Spoken.words(card)] + fields.map(Spoken.line)
  }

  private func about(_ content: SubjectDetail) -> [String] {
    switch content {
    case .issue(let detail): return about(detail)
    case .proposition(let row, let issue):
      return ["Issue: \(Wording.sentence(issue.title))", proposition(row)]
    case .actor(let profile, let turnabouts): return SpokenActor(state).lines(profile, turnabouts)
    case .cell(_, _, let counts):
      let lines = drawn(content).filter { !$0.hasPrefix("Says:") }
      return lines + ["\(Wording.capitalised(Spoken.counts(counts)))."]
    case .quote, .event, .passage, .evidence: return drawn(content)
    }
  }

  private func drawn(_ content: SubjectDetail) -> [String] {
    SubjectBlock(state, columns: Spoken.columns).block(content, rulingQuotes: false).lines
      .filter { !$0.isEmpty }.map(Spoken.line)
  }

  private func about(_ detail: IssueDetail) -> [String] {
    let block = AboutBlock(state, detail, columns: Spoken.columns)
    var lines = block.standing.map(Spoken.line)
    if let summary = detail.issue.summary { lines.append(Wording.sentence(summary)) }
    return lines + detail.propositions.map(proposition)
  }

  private func proposition(_ row: PropositionRow) -> String {
    let said = Side.allCases.map { side in
      let position = row.positions[side]
      let verb = Spoken.verb(position.position)
      let name = state.heading.parties[side].name
      guard position.position != .silent else { return "\(name) \(verb)" }
      return
        ([
          "\(name) \(verb)", Spoken.tally(position.all),
        ]
        + Wording.notes(
          on: position,
          turnedBy: state.issue.notes.turning,
          dates: Spoken.date
        )).joined(separator: ", ")
    }
    let claim = Spoken.proposition(row.proposition)
    let positions = BothSides { row.positions[$0].position }
    let standing = Wording.capitalised(Wording.name(row.standing, positions))
    return "\(claim) \(standing): \(said.joined(separator: "; "))."
  }

  private func around(_ detail: IssueDetail) -> [String] {
    var lines: [String] = []
    let passages = detail.passages.filter { $0.passage.kind != .mention }
    if !passages.isEmpty { lines.append("Said by the sources themselves, in our summary.") }
    lines += passages.map(Spoken.passage)
    lines += detail.passages.filter { $0.passage.kind == .mention }.map { card in
      let name = card.source.publisher ?? card.source.id.rawValue
      let place = [name, card.passage.locator.map(Spoken.locator)]
      return "Mentioned: \(place.compactMap { $0 }.joined(separator: ", "))."
    }
    guard !detail.events.isEmpty else { return lines }
    lines.append("\(Wording.count(detail.events.count, "event")), newest first.")
    return lines + detail.events.map { Spoken.event($0.event) }
  }
}
