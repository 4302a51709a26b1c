import Drawing
import Interface
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// Replies as text: claim and answer under one another, with the time between them.
struct RepliesText: ViewText {
  private let record: RecordText
  private var answered = 0
  private var total = 0

  init(_ analyst: Analyst, _ perspective: Perspective, columns: Int) {
    record = RecordText(analyst.queries, perspective, columns: columns)
  }

  var head: [String] {
    record.header("Replies")
      + record.wrapped("Each claim, and the other side's nearest later words on it.")
  }

  mutating func lines(_ page: Page<Reply>) -> [String] {
    var block = TextBlock(columns: record.columns)
    for reply in page.rows {
      block.add(lines: [""])
      add(reply.quote, isReply: false, to: &block)
      total += 1
      if let answer = reply.reply, let wait = reply.wait {
        answered += 1
        block.add("└ \(WaitText.duration(wait)) later", indent: 2)
        add(answer, isReply: true, to: &block)
      } else {
        let day = DateText.day(record.perspective.asOf)
        block.add("└ no answer by \(day)", indent: 2)
      }
    }
    return block.lines
  }

  private func add(_ card: QuoteCard, isReply: Bool, to block: inout TextBlock) {
    let indent = isReply ? 4 : 0
    let date = DateText.full(card.quote.date)
    let subject: QuoteSubject = isReply ? .nothing : .issue
    let line = "\(card.quote.id)  \(date)  \(record.line(card, subject))"
    block.add(line, indent: indent, hanging: indent + 2)
    block.add(record.words(card), indent: indent + 2)
  }

  var foot: [String] {
    let claims = Wording.count(total, "claim")
    return [""]
      + record.wrapped(
        "\(Wording.number(answered)) of \(claims) answered."
      ) + record.hint("show ID", "gives all of a quote and its source.")
  }
}
