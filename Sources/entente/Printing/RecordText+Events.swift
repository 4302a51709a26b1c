import Presentation
import RelationsModel
import RelationsQuery

extension RecordText {
  /// Events in rows: id, date, direction, summary.
  func events(_ cards: [EventCard], indent: Int = 0) -> [String] {
    let rows = cards.map { card in
      TextTable.Row([
        card.event.id.rawValue, DateText.full(card.event.date), card.event.direction.rawValue,
        card.event.summary,
      ])
    }
    return TextTable(columns: [.left, .left, .left, .flexible], rows: rows, indent: indent)
      .lines(columns: columns)
  }

  /// An event with its issues and sources.
  func shown(_ card: EventCard) -> [String] {
    var block = TextBlock(columns: columns)
    block.add(card.event.summary)
    block.addBlank()
    block.addField("Id", card.event.id.rawValue)
    block.addField("Date", DateText.full(card.event.date))
    block.addField("Direction", card.event.direction.rawValue)
    for (title, id) in zip(card.issueTitles, card.event.issues) {
      block.addField("Issue", "\(title) (\(id))")
    }
    for source in card.sources {
      block.addField("Source", name(source))
      block.addWhole("Address", source.url)
    }
    block.addField("Remark", card.event.remark)
    return block.lines
  }

  /// Passages in rows: id, kind, place, summary.
  func passages(_ passages: [Passage], indent: Int = 0) -> [String] {
    let rows = passages.map { passage in
      TextTable.Row([
        passage.id.rawValue, passage.kind.rawValue, passage.locator ?? "", passage.summary,
      ])
    }
    return TextTable(columns: [.left, .left, .left, .flexible], rows: rows, indent: indent)
      .lines(columns: columns)
  }

  /// A passage, which is a summary of the dossier's own and none of the source's words.
  func shown(_ card: PassageCard) -> [String] {
    let passage = card.passage
    var block = TextBlock(columns: columns)
    block.add(passage.summary)
    block.addBlank()
    block.addField("Id", passage.id.rawValue)
    block.addField("Kind", "\(passage.kind.rawValue), in the dossier's own words")
    block.addField(
      "Of",
      passage.actor.map { id in card.actorName.map { "\($0) (\(id))" } ?? id.rawValue }
    )
    block.addField("Date", passage.date.map(DateText.full))
    block.addField("Order", passage.order.map(String.init))
    if !passage.issues.isEmpty {
      block.addField("Issues", passage.issues.map(\.rawValue).joined(separator: ", "))
    }
    if !passage.events.isEmpty {
      block.addField("Events", passage.events.map(\.rawValue).joined(separator: ", "))
    }
    block.addField("Hedge", passage.hedge.map(Wording.spelledOut(hedge:)))
    addSource(card.source, locator: passage.locator, to: &block)
    block.addField("Span", passage.span.map(span))
    block.addField("Remark", passage.remark)
    return block.lines
  }

  private func span(_ span: TextSpan) -> String {
    let place = Wording.place(span)
    return span.digest.map { "\(place), \($0)" } ?? place
  }
}
