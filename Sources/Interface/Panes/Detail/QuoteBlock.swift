import Drawing
import Presentation
import RelationsModel
import RelationsQuery

/// A quote as it stands in a list: its words, then who, where, when and how.
package enum QuoteBlock {
  /// Where the quotes of several issues stand together each names its own.
  package static func block(
    _ card: QuoteCard,
    _ filter: Filter,
    columns: Int,
    namesIssue: Bool = false,
    label: String? = nil
  ) -> DetailBlock {
    var block = DetailBlock()
    block.bar = Role(card.stance)
    if let label { block.add(RichText("\(label):", .mixed), columns: columns - 2) }
    block.add(words(card, filter), columns: min(columns - 2, Layout.measure))
    block.add(attribution(card, filter, namesIssue), columns: columns - 2)
    block.barredLines = block.lines.count
    return block
  }

  /// The words between their marks; reported speech is set apart from words that were spoken.
  package static func words(_ card: QuoteCard, _ filter: Filter) -> RichText {
    let marks = Wording.marks(card.quote.cut)
    var line = RichText(marks.opening, .words)
    line.append(RichText(card.quote.text, .words, marking: filter))
    line.append(marks.closing, .words)
    return line
  }

  private static func attribution(
    _ card: QuoteCard,
    _ filter: Filter,
    _ namesIssue: Bool
  ) -> RichText {
    let quote = card.quote
    var line = RichText("\(Wording.glyph(card.stance)) ", Role(card.stance))
    if namesIssue { line.append(RichText("\(card.issueTitle)  ", .text, marking: filter)) }
    if let proposition = card.proposition {
      line.append(
        RichText("\(Wording.label(proposition, columns: 48))  ", .secondary, marking: filter)
      )
    }
    line.append(RichText(card.speakerName, .text, marking: filter))
    if let role = Wording.role(of: card) {
      line.append(RichText(", \(role)", .secondary, marking: filter))
    }
    if let venue = quote.venue { line.append(RichText(" · \(venue)", .secondary, marking: filter)) }
    line.append(" · ", .secondary)
    line.append(Wording.date(of: quote), .text)
    line.append(" · \(Wording.short(quote.rendering, language: card.source.language))", .secondary)
    if quote.speech == .reported { line.append(" · readout", .mixed) }
    if let hedge = quote.hedge { line.append(" · “\(hedge)”", .mixed) }
    if let original = quote.variantOf { line.append(" · version of \(original)", .mixed) }
    let place = Wording.place(of: card.source)
    line.append(RichText(" · \(place)", .secondary, marking: filter))
    return line
  }
}
