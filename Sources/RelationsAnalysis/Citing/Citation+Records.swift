import RelationsModel
import RelationsQuery

extension Citation {
  /// What is pasted to name any record of a dossier, as it is for a perspective.
  public init(
    _ record: AnyRecord,
    _ heading: Heading,
    _ perspective: Perspective,
    style: CitationStyle = .plain
  ) {
    switch record {
    case .issue(let detail): self.init(issue: detail, heading, perspective, style: style)
    case .proposition(let row, let issue):
      self.init(proposition: row.proposition, of: issue, heading, style: style)
    case .quote(let card): self.init(quote: card, style: style)
    case .actor(let card): self.init(actor: card, heading, style: style)
    case .event(let card): self.init(event: card, style: style)
    case .source(let card): self.init(source: card.source, style: style)
    case .passage(let card): self.init(passage: card, style: style)
    }
  }
}
