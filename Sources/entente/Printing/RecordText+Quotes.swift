import Interface
import Presentation
import RelationsModel
import RelationsQuery

/// What a row of quotes names, because the reader does not know it from what stands above.
enum QuoteSubject: Hashable, Sendable {
  case issue, proposition, nothing
}

extension RecordText {
  /// Quotes in rows: id, date, who with what stance on what; the words below.
  func quotes(
    _ cards: [QuoteCard],
    naming subject: QuoteSubject,
    indent: Int = 0
  ) -> [String] {
    let rows = cards.map { card in
      TextTable.Row(
        [card.quote.id.rawValue, Wording.date(of: card.quote), line(card, subject)],
        notes: [words(card)]
      )
    }
    return TextTable(columns: [.left, .left, .flexible], rows: rows, indent: indent)
      .lines(columns: columns)
  }

  func line(_ card: QuoteCard, _ subject: QuoteSubject) -> String {
    var text = "\(card.speakerName) (\(shortName(card.side)))"
    if card.stance != .none {
      text += " \(Mark(card.stance).signed)"
      if subject != .nothing, let proposition = card.proposition {
        text += " \(Wording.label(proposition, columns: 60))"
      }
    }
    if subject == .issue { text += " · \(card.issueTitle)" }
    for manner in Wording.manner(of: card.quote) { text += " · \(manner)" }
    if let original = card.quote.variantOf { text += " · a version of \(original)" }
    return text + " · \(Wording.place(of: card.source))"
  }

  func words(_ card: QuoteCard) -> String {
    let marks = Wording.marks(card.quote.cut)
    return marks.opening + card.quote.text + marks.closing
  }

  /// A quote with all that its reader shows.
  func shown(_ card: QuoteCard) -> [String] {
    var block = TextBlock(columns: columns)
    block.add(words(card))
    block.addBlank()
    for field in fields.quote(card, namesIssue: true).flatMap(\.self) { block.add(field) }
    return block.lines
  }

  var fields: RecordFields { RecordFields(queries.heading, by: perspective.asOf) }
}
