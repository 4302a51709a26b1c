import RelationsModel
import RelationsQuery

/// A text of a project with the places of the quotes in it.
package struct PlacedText {
  let guid: String
  package let source: Source
  package let scalars: [Unicode.Scalar]
  /// Whether the text was made of quotes, because none is at hand.
  package let isMadeUp: Bool
  package let quotes: [(card: QuoteCard, range: Range<Int>)]

  /// The texts of a source: the one at hand with the quotes that stand in it, and one made of the rest.
  package static func texts(
    of source: Source,
    _ text: ExportedText?,
    _ cards: [QuoteCard]
  ) -> [PlacedText] {
    var placed: [(card: QuoteCard, range: Range<Int>)] = []
    var rest: [QuoteCard] = []
    for card in cards {
      if let range = text?.range(of: card.quote.anchor.span) {
        placed.append((card, range))
      } else {
        rest.append(card)
      }
    }
    var texts: [PlacedText] = []
    if let text {
      texts.append(
        PlacedText(
          guid: ProjectIdentity.guid("source", source.id.rawValue),
          source: source,
          scalars: text.scalars,
          isMadeUp: false,
          quotes: placed
        )
      )
    }
    if text == nil || !rest.isEmpty { texts.append(madeUp(of: rest, source)) }
    return texts
  }

  /// The title, then each quote as a paragraph.
  private static func madeUp(of cards: [QuoteCard], _ source: Source) -> PlacedText {
    var scalars = Array((source.title ?? source.id.rawValue).unicodeScalars)
    var placed: [(card: QuoteCard, range: Range<Int>)] = []
    for card in cards {
      scalars += "\n\n".unicodeScalars
      let start = scalars.count
      scalars += card.quote.text.unicodeScalars
      placed.append((card, start..<scalars.count))
    }
    return PlacedText(
      guid: ProjectIdentity.guid("quotes of source", source.id.rawValue),
      source: source,
      scalars: scalars + ["\n"],
      isMadeUp: true,
      quotes: placed
    )
  }

  package var text: String { PlacedText.text(scalars[...]) }

  /// The words of a stretch as normalisation leaves them.
  func words(_ range: Range<Int>) -> String {
    ExportedText.collapsed(PlacedText.text(scalars[range]))
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
