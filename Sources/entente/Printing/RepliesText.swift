import Drawing
import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// Replies as text: claim and reply under one another, with how the one stands to the other.
struct RepliesText: ViewText {
  private let record: RecordText
  private var replied = 0
  private var total = 0

  init(_ analyst: Analyst, _ perspective: Perspective, columns: Int) {
    record = RecordText(analyst.queries, perspective, columns: columns)
  }

  var head: [String] {
    record.header("Replies")
      + record.wrapped(
        "Each claim, and what the record names as its answer, or else the other side’s nearest words "
          + "with a stance on the same proposition, of the same day or later."
      )
  }

  mutating func lines(_ page: Page<Reply>) -> [String] {
    var block = TextBlock(columns: record.columns)
    for reply in page.rows {
      block.add(lines: [""])
      add(reply.quote, isReply: false, to: &block)
      total += 1
      block.add("└ \(ReplyText.told(reply))", indent: 2)
      if let answer = reply.reply {
        replied += 1
        add(answer, isReply: true, to: &block)
      } else {
        let heading = record.queries.heading
        let missing = ReplyText.missing(reply, by: record.perspective.asOf, heading)
        if let missing { block.add(missing, indent: 4) }
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
        "\(Wording.number(replied)) of \(claims) with a reply; after the others the dossier has, by this "
          + "day, no later words of the other side with a stance on the proposition."
      ) + record.hint("show ID", "gives all of a quote and its source.")
  }
}
