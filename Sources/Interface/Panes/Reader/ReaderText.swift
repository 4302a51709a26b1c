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

  package var block: DetailBlock {
    var block = DetailBlock()
    block.bar = Role(card.stance)
    block.add(QuoteBlock.words(card, filter), columns: columns - 2)
    block.barredLines = block.lines.count
    for group in fields {
      block.addBlank()
      for field in group { add(field, to: &block) }
    }
    return block
  }

  /// What stands below the words, in groups.
  var fields: [[Field]] {
    RecordFields(state.heading, by: state.perspective.asOf).quote(card, namesIssue: false)
  }

  private var filter: Filter { state.perspective.filter }

  private func add(_ field: Field, to block: inout DetailBlock) {
    let (label, text) = (field.label, RichText(field, marking: filter))
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
