import Drawing
import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// Replies as text: claim and reply under one another, with how the one stands to the other.
struct RepliesText: ViewText {
  let record: RecordText
  private(set) var words: RepliesWords

  init(_ analyst: Analyst, _ perspective: Perspective, columns: Int) {
    record = RecordText(analyst.queries, perspective, columns: columns)
    words = RepliesWords(analyst.queries.heading, by: perspective.asOf)
  }

  mutating func lines(_ page: Page<Reply>) -> [String] {
    var block = TextBlock(columns: record.columns)
    for reply in page.rows {
      block.add(lines: [""])
      add(reply.quote, isReply: false, to: &block)
      words.printed.claims += 1
      block.add("└ \(RepliesWords.finding(reply))", indent: 2)
      if let answer = reply.reply {
        words.printed.replied += 1
        add(answer, isReply: true, on: RepliesWords.subject(of: reply), to: &block)
      } else if let missing = words.missing(reply) {
        block.add(missing, indent: 4)
      }
    }
    return block.lines
  }

  private func add(
    _ card: QuoteCard,
    isReply: Bool,
    on other: String? = nil,
    to block: inout TextBlock
  ) {
    let indent = isReply ? 4 : 0
    let date = Wording.date(of: card.quote)
    let subject: QuoteSubject = isReply ? .nothing : .issue
    let line = "\(card.quote.id)  \(date)  \(record.line(card, subject))"
    block.add(line, indent: indent, hanging: indent + 2)
    if let other { block.add(other, indent: indent + 2, hanging: indent + 4) }
    block.add(record.words(card), indent: indent + 2)
  }
}
