import Presentation
import RelationsModel
import RelationsQuery

extension RecordText {
  /// Sources in rows: id, date, type, what rests on them; the full name below.
  func sources(_ cards: [SourceCard]) -> [String] {
    let rows = cards.map { card in
      TextTable.Row(
        [
          card.source.id.rawValue,
          card.source.type,
          card.source.issued.map(DateText.full) ?? "",
          Wording.count(card.quoteCount, "quote")
            + (perspective.filter.isNarrowing && card.quoteCount > 0 ? " in all" : ""),
        ],
        notes: [Wording.name(card.source)]
      )
    }
    return TextTable(columns: [.flexible, .left, .left, .right], rows: rows)
      .lines(columns: columns)
  }

  /// A source with what was found in it.
  func shown(_ card: SourceCard) -> [String] {
    let source = card.source
    var block = TextBlock(columns: columns)
    block.add(source.title ?? source.publisher ?? source.id.rawValue)
    block.addBlank()
    block.addField("Id", source.id.rawValue)
    block.addField("Type", source.type)
    if !source.author.isEmpty {
      block.addField("Author", source.authorNames)
    }
    block.addField("Issued", source.issued.map(DateText.full))
    block.addField("Publisher", source.publisher)
    block.addWhole("Address", source.url)
    block.addField("Accessed", source.accessed.map(DateText.full))
    block.addField("Language", source.language ?? Wording.notRecorded)
    block.addField("Licence", source.licence)
    block.addWhole("Digest", source.textDigest)
    block.addField("Remark", source.remark)
    addQuotes(.source(source.id), naming: .issue, to: &block)
    if !card.passages.isEmpty {
      block.addHeading("Passages: \(card.passages.count)")
      block.add(lines: passages(card.passages, indent: 2))
    }
    return block.lines
  }
}
