import RelationsModel
import RelationsQuery

extension QuoteField {
  /// What a card says in a field, as text; the stance and proposition are those of the record, and the
  /// name of its party is one of `parties`.
  func text(of card: QuoteCard, among parties: BothSides<Party>? = nil) -> String? {
    let (quote, definition) = (card.quote, definition)
    return switch self {
    case .speakerName: card.speakerName
    case .exact: quote.anchor.exact
    case .digest: quote.anchor.span.flatMap { $0.digest ?? card.source.textDigest }
    case .state: quote.anchor.state.rawValue
    case .issueTitle: card.issueTitle
    case .partyName:
      card.side.flatMap { parties?[$0].name }
    // A version's own record has none.
    case .propositionText: quote.proposition.flatMap { _ in card.proposition?.text }
    case .sourceTitle: card.source.title
    case .sourceURL: card.source.url
    default: quote[self] ?? definition.usual
    }
  }
}
