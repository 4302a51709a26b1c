import Presentation
import RelationsModel
import RelationsQuery

/// What is opened, in words: what stands above its quotes, each of them, and what surrounds them.
struct SpokenDetail {
  let state: State

  var spoken: SpokenView {
    guard let content = state.detail.content else {
      return SpokenView(summary: "", entry: ["There is nothing to read here."], place: "")
    }
    return SpokenView(summary: summary(content), entry: entry(content), place: place)
  }

  private func summary(_ content: SubjectDetail) -> String {
    switch content {
    case .issue(let detail):
      Wording.capitalised(AboutBlock(state, detail, columns: 0).quotesLabel) + "."
    case _ where content.isList && state.detail.quotes.total > 0:
      SubjectBlock(state, columns: 0).listing(state.detail.quotes.total, content) + "."
    default: ""
    }
  }

  private var place: String {
    guard !state.detail.isOneQuote, let index = state.detail.selectedIndex else { return "" }
    return Spoken.place(index, of: state.detail.quotes.total)
  }

  private func entry(_ content: SubjectDetail) -> [String] {
    if state.depth == .quote || state.detail.isOneQuote {
      return state.detail.readCard.map(reader) ?? []
    }
    switch state.detail.selected {
    case .about: return about(content)
    case .quote: return state.detail.selectedCard.map { quote($0, content) } ?? []
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
    let fields = ReaderText(state, card, columns: 0).fields.flatMap(\.self)
    return [Spoken.words(card)] + fields.map(\.announced)
  }

  private func about(_ content: SubjectDetail) -> [String] {
    switch content {
    case .issue(let detail): return about(detail)
    case .proposition(let row, let issue):
      return ["Issue: \(Wording.sentence(issue.title))", proposition(row)]
    case .actor(let profile, let turnabouts): return SpokenActor(state).lines(profile, turnabouts)
    case .cell(let card, let head, let counts, let propositions):
      let told = MatrixWords.announced(counts, on: propositions)
      return cell(card, head) + [Wording.sentence(Wording.capitalised(told))]
    case .event(let card): return announced(card.event.summary, content)
    case .passage(let card): return announced(card.passage.summary, content)
    case .source: return SubjectBlock(state, columns: 0).fields(content).map(\.announced)
    case .quote(let card):
      return ["Issue: \(card.issueTitle)"].map(Wording.sentence)
        + [card.proposition.map { Wording.sentence("On: \($0.text)") }].compactMap(\.self)
    case .evidence(let evidence): return [Wording.sentence(evidence.note)]
    }
  }

  private func announced(_ summary: String, _ content: SubjectDetail) -> [String] {
    [Wording.sentence(summary)]
      + SubjectBlock(state, columns: 0).fields(content).map(\.announced)
  }

  private func cell(_ card: ActorCard, _ head: AnyRecord) -> [String] {
    let actor = [card.actor.name, Wording.role(of: card)].compactMap { $0 }
      .joined(separator: ", ")
    let lines: [String] =
      switch head {
      case .issue(let detail): ["Issue: \(detail.issue.title)"]
      case .proposition(let row, let issue):
        ["Issue: \(issue.title)", "On: \(row.proposition.text)"]
      default: []
      }
    return (["Actor: \(actor)"] + lines).map(Wording.sentence)
  }

  private func about(_ detail: IssueDetail) -> [String] {
    let block = AboutBlock(state, detail, columns: 0)
    var lines = block.standing.map(\.announced)
    if let summary = detail.issue.summary { lines.append(Wording.sentence(summary)) }
    return lines + detail.propositions.map(proposition)
  }

  private func proposition(_ row: PropositionRow) -> String {
    let said = Side.allCases.map { side in
      let position = row.positions[side]
      let verb = Spoken.verb(position.position)
      let name = state.heading.parties[side].name
      guard position.position != .silent else { return "\(name) \(verb)" }
      let figures = Wording.inAll(
        Spoken.tally(position.all),
        under: state.perspective.filter
      )
      return
        (["\(name) \(verb)", figures]
        + Wording.notes(on: position, turnedBy: state.detail.notes.turning)).joined(separator: ", ")
    }
    let claim = Spoken.proposition(row.proposition)
    let standing = Wording.capitalised(Mark(row).name)
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
    let isFiltered = state.perspective.filter.isNarrowing
    lines.append("\(Wording.events(of: detail, isFiltered: isFiltered)), newest first.")
    return lines + detail.events.map { Spoken.event($0.event) }
  }
}
