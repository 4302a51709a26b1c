import Drawing
import Presentation
import RelationsModel
import RelationsQuery

/// All that is known of one quote, in the order in which one asks.
package struct ReaderText {
  private let state: State
  private let card: QuoteCard
  private let columns: Int
  private static let labelColumns = 12

  package init(_ state: State, _ card: QuoteCard, columns: Int) {
    self.state = state
    self.card = card
    self.columns = columns
  }

  package var block: IssueBlock {
    var block = IssueBlock()
    block.bar = Role(card.stance)
    block.add(QuoteBlock.words(card, filter), columns: columns - 2)
    block.barredLines = block.lines.count
    block.addBlank()
    addSpeaker(to: &block)
    block.addBlank()
    addStance(to: &block)
    block.addBlank()
    addWords(to: &block)
    block.addBlank()
    addSource(to: &block)
    return block
  }

  private var filter: Filter { state.perspective.filter }
  private var quote: Quote { card.quote }

  private func addSpeaker(to block: inout IssueBlock) {
    var name = RichText(card.speakerName, .heading, marking: filter)
    if let role = Wording.role(of: card) {
      name.append(RichText(", \(role)", .text, marking: filter))
    }
    field("Speaker", name, to: &block)
    field("Party", RichText(Wording.party(card.side, of: state.heading), .text), to: &block)
    if let venue = quote.venue {
      field("Venue", RichText(venue, .text, marking: filter), to: &block)
    }
    var date = RichText(DateText.full(quote.date), .text)
    if let note = Wording.note(onDateOf: quote) { date.append(" · \(note)", .secondary) }
    field("Date", date, to: &block)
  }

  private func addStance(to block: inout IssueBlock) {
    if let proposition = card.proposition {
      var claim = RichText(proposition.text, .text, marking: filter)
      claim.append(Wording.beside(proposition.id, before: "  "), .secondary)
      field("Proposition", claim, to: &block)
    }
    var stance = RichText(
      "\(Wording.glyph(card.stance)) \(Wording.name(card.stance))",
      Role(card.stance)
    )
    if let basis = Wording.basis(of: card) { stance.append(" · \(basis)", .secondary) }
    if quote.variantOf != nil, card.stance != .none {
      stance.append(" · as its original does", .secondary)
    }
    field("Stance", stance, to: &block)
  }

  private func addWords(to block: inout IssueBlock) {
    let rendering = Wording.spelledOut(quote.rendering, language: card.source.language)
    field("Words", RichText(rendering, .text), to: &block)
    field("Speech", RichText(Wording.spelledOut(quote.speech), .text), to: &block)
    if let hedge = quote.hedge {
      field("Hedge", RichText(Wording.spelledOut(hedge: hedge), .mixed), to: &block)
    }
    if let cut = quote.cut { field("Cut", RichText(Wording.spelledOut(cut), .text), to: &block) }
    if let versions = Wording.versions(of: card) {
      field("Version", RichText(versions, quote.variantOf == nil ? .text : .mixed), to: &block)
    }
    for told in [
      Wording.answers(of: card, by: state.perspective.asOf),
      Wording.answered(card, by: state.perspective.asOf),
    ] {
      if let told { field("Answer", RichText(told, .mixed), to: &block) }
    }
    if let remark = quote.remark { field("Remark", RichText(remark, .summary), to: &block) }
  }

  private func addSource(to block: inout IssueBlock) {
    var name = RichText(Wording.name(card.source), .text, marking: filter)
    if let issued = card.source.issued { name.append(", \(DateText.full(issued))", .text) }
    if let locator = quote.locator { name.append(", \(locator)", .text) }
    field("Source", name, to: &block)
    if let check = quote.anchor.check {
      let role: Role = check.outcome.isFound ? .text : .problem
      field("Checked", RichText(Wording.spelledOut(check), role), to: &block)
    }
    if let url = card.source.url { field("Address", RichText(address: url), to: &block) }
    field("Licence", RichText(card.source.licence, .text), to: &block)
    field("Anchor", RichText(Wording.spelledOut(quote.anchor), .text), to: &block)
    field("Id", RichText("\(quote.id) in \(card.source.id)", .secondary), to: &block)
  }

  private func field(_ label: String, _ text: RichText, to block: inout IssueBlock) {
    let narrow = columns < 50
    let indent = narrow ? 2 : ReaderText.labelColumns
    if narrow { block.lines.append(RichText(label, .secondary)) }
    for (number, line) in text.wrapped(columns: columns - indent).enumerated() {
      let start = number == 0 && !narrow ? label : ""
      let space = String(repeating: " ", count: indent - start.count)
      block.lines.append(RichText(start + space, .secondary) + line)
    }
  }
}
