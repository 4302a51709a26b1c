import Drawing
import Presentation
import RelationsModel
import RelationsQuery

/// What surrounds an issue's quotes: what sources say in their own words, and events.
package enum AroundBlock {
  package static func block(_ detail: IssueDetail, _ filter: Filter, columns: Int) -> DetailBlock {
    var block = DetailBlock()
    if !detail.passages.isEmpty {
      block.addRule("said by the sources themselves, in our summary", columns: columns)
      block.addBlank()
      for card in detail.passages where card.passage.kind != .mention {
        add(card, filter, to: &block, columns: columns)
      }
      addMentions(detail.passages, to: &block, columns: columns)
      block.addBlank()
    }
    if !detail.events.isEmpty {
      block.addRule(
        "\(Wording.events(of: detail, isFiltered: filter.isNarrowing)), newest first",
        columns: columns
      )
      block.addBlank()
      for card in detail.events { add(card.event, filter, to: &block, columns: columns) }
    }
    return block
  }

  private static func add(
    _ card: PassageCard,
    _ filter: Filter,
    to block: inout DetailBlock,
    columns: Int
  ) {
    let passage = card.passage
    var line = RichText(passage.summary, .summary, marking: filter)
    if let name = card.actorName { line.append(" · of \(name)", .secondary) }
    if let hedge = passage.hedge { line.append(" · “\(hedge)”", .mixed) }
    let place = [card.source.publisher, passage.locator].compactMap { $0 }.joined(separator: ", ")
    line.append(" · \(place)", .secondary)
    block.add(label: passage.kind.rawValue, line, columns: columns)
  }

  /// Bare mentions on one line a source, with where they stand in it.
  private static func addMentions(
    _ passages: [PassageCard],
    to block: inout DetailBlock,
    columns: Int
  ) {
    var places: [(source: Source, locators: [String])] = []
    for card in passages where card.passage.kind == .mention {
      if places.last?.source.id != card.source.id { places.append((card.source, [])) }
      guard let locator = card.passage.locator else { continue }
      if places[places.count - 1].locators.last != locator {
        places[places.count - 1].locators.append(locator)
      }
    }
    for (source, locators) in places {
      let name = source.publisher ?? source.id.rawValue
      let text = RichText(([name] + locators).joined(separator: ", "), .secondary)
      block.add(label: "mentioned", text, columns: columns)
    }
  }

  private static func add(
    _ event: Event,
    _ filter: Filter,
    to block: inout DetailBlock,
    columns: Int
  ) {
    let date = DateText.full(event.date)
    let indent = max(12, TextWidth.columns(of: date) + 1)
    let gap = String(repeating: " ", count: indent - TextWidth.columns(of: date))
    let mark = Mark(event.direction)
    var line = RichText(event.summary, .summary, marking: filter)
    line.append(" · \(event.id)", .secondary)
    let wrapped = line.wrapped(columns: columns - indent - 2)
    for (number, text) in wrapped.enumerated() {
      var start = RichText(number == 0 ? date + gap : String(repeating: " ", count: indent), .text)
      start.append(number == 0 ? mark.glyph + " " : "  ", Role(mark))
      block.lines.append(start + text)
    }
  }
}
