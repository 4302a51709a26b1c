import RelationsModel
import RelationsQuery

extension Citation {
  /// What is pasted to name any record of a dossier, as it is for a perspective.
  public init(_ record: AnyRecord, _ heading: Heading, _ perspective: Perspective) {
    switch record {
    case .issue(let detail): self.init(issue: detail, heading, perspective)
    case .proposition(let row, let issue):
      self.init(proposition: row.proposition, of: issue, heading)
    case .quote(let card): self.init(quote: card)
    case .actor(let card): self.init(actor: card.actor, heading)
    case .event(let card): self.init(event: card)
    case .source(let card): self.init(source: card.source)
    case .passage(let card): self.init(passage: card)
    }
  }
}
