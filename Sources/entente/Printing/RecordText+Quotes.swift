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
        [card.quote.id.rawValue, DateText.full(card.quote.date), line(card, subject)],
        notes: [words(card)]
      )
    }
    return TextTable(columns: [.left, .left, .flexible], rows: rows, indent: indent)
      .lines(columns: columns)
  }

  func line(_ card: QuoteCard, _ subject: QuoteSubject) -> String {
    var text = "\(card.speakerName) (\(shortName(card.side)))"
    if card.stance != .none {
      text += " \(Wording.glyph(card.stance)) \(Wording.name(card.stance))"
      if subject != .nothing, let proposition = card.proposition {
        text += " \(Wording.label(proposition, columns: 60))"
      }
    }
    if subject == .issue { text += " · \(card.issueTitle)" }
    if card.quote.speech == .reported { text += " · a readout" }
    if card.quote.hedge != nil { text += " · hedged" }
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
    addSpeaker(card, to: &block)
    addStance(card, to: &block)
    addOrigin(card, to: &block)
    addSource(card.source, locator: card.quote.locator, to: &block)
    block.addField("Checked", card.quote.anchor.check.map(Wording.spelledOut))
    block.addField("Anchor", Wording.spelledOut(card.quote.anchor))
    block.addField("Id", card.quote.id.rawValue)
    return block.lines
  }

  private func addSpeaker(_ card: QuoteCard, to block: inout TextBlock) {
    let quote = card.quote
    block.addField(
      "Speaker",
      [card.speakerName, Wording.role(of: card)].compactMap { $0 }.joined(separator: ", ")
        + " (\(quote.speaker))"
    )
    block.addField("Party", Wording.party(card.side, of: queries.heading))
    block.addField("Venue", quote.venue)
    let date = [DateText.full(quote.date), Wording.note(onDateOf: quote)].compactMap { $0 }
    block.addField("Date", date.joined(separator: ", "))
  }

  private func addStance(_ card: QuoteCard, to block: inout TextBlock) {
    block.addField("Issue", "\(card.issueTitle) (\(card.quote.issue))")
    block.addField("Proposition", card.proposition.map { "\($0.text) (\($0.id))" })
    var stance = "\(Wording.glyph(card.stance)) \(Wording.name(card.stance))"
    if let basis = Wording.basis(of: card) { stance += ": \(basis)" }
    if card.quote.variantOf != nil, card.stance != .none { stance += ", as its original does" }
    block.addField("Stance", stance)
  }

  private func addOrigin(_ card: QuoteCard, to block: inout TextBlock) {
    let quote = card.quote
    block.addField(
      "Words",
      Wording.spelledOut(quote.rendering, language: card.source.language)
    )
    block.addField("Speech", Wording.spelledOut(quote.speech))
    block.addField("Hedge", quote.hedge.map(Wording.spelledOut(hedge:)))
    block.addField("Cut", quote.cut.map(Wording.spelledOut))
    block.addField("Version", Wording.versions(of: card))
    block.addField("Answer", Wording.answers(of: card, by: perspective.asOf))
    block.addField("Answer", Wording.answered(card, by: perspective.asOf))
    block.addField("Remark", quote.remark)
  }

  /// A source as a record that rests on it names it.
  func addSource(_ source: Source, locator: String?, to block: inout TextBlock) {
    block.addField("Source", name(source) + (locator.map { ", \($0)" } ?? ""))
    block.addWhole("Address", source.url)
    block.addField("Licence", source.licence)
  }
}
