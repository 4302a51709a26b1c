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
    for field in fields.event(card) { block.add(field) }
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
    var block = TextBlock(columns: columns)
    block.add(card.passage.summary)
    block.addBlank()
    for field in fields.passage(card) { block.add(field) }
    return block.lines
  }
}
