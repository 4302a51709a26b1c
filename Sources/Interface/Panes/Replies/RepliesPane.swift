import Drawing
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// Claim and answer side by side: each quote with a stance, and the nearest later one of the other
/// party on the same proposition.
package struct RepliesPane: Pane {
  package static let entry = PaneEntry(
    "replies",
    title: "Replies",
    help: "What one side said, and what the other answered",
    commands: [.sort]
  )

  package var list = BlockList<Reply>()
  package var order = QuoteOrder.oldestFirst

  package init() {}

  package struct Inquiry: PaneInquiry {
    package let selected: Quote.ID?
    package let index: Int
    package let order: QuoteOrder

    package func answered(by analyst: Analyst, _ perspective: Perspective) -> Answer {
      let position = selected.flatMap { analyst.position(ofReplyTo: $0, perspective, order) }
      // Each is two quotes to fetch and to lay out.
      let window = Window(around: position ?? index, reach: BlockList<Reply>.reach / 2)
      return Answer(page: analyst.replies(perspective, order, window), position: position)
    }

    package struct Answer: Equatable, Sendable {
      package let page: Page<Reply>
      package let position: Int?
    }
  }

  package func inquiry(in scene: Scene) -> Inquiry {
    Inquiry(selected: list.selectedRow?.quote.quote.id, index: list.selected, order: order)
  }

  package mutating func take(_ answer: Inquiry.Answer, in scene: Scene) {
    list.take(answer.page, position: answer.position)
  }

  package var subject: Subject? {
    guard let pair = list.selectedRow else { return nil }
    let quotes = [pair.quote.quote.id, pair.reply?.quote.id].compactMap { $0 }
    let proposition = pair.quote.proposition?.text ?? pair.quote.issueTitle
    let note =
      pair.days.map { "Answered after \(WaitText.duration(days: $0)). \(pair.quote.issueTitle)." }
      ?? "Not answered by this day. \(pair.quote.issueTitle)."
    return .evidence(
      Evidence(title: proposition, note: note, role: Role(pair.quote.stance), quotes: quotes)
    )
  }

  package mutating func perform(_ command: Command, in scene: Scene) -> Bool {
    guard command == .sort else { return list.perform(command, in: flow(scene)) }
    order = order == .newestFirst ? .oldestFirst : .newestFirst
    list.page = Page(
      rows: list.page.rows.reversed(),
      offset: list.page.total - list.page.offset - list.page.rows.count,
      total: list.page.total
    )
    list.select(list.page.total - 1 - list.selected)
    return true
  }

  package mutating func settle(in scene: Scene) { list.lead = flow(scene).settledLead }

  package func isWanting(in scene: Scene) -> Bool { list.isWanting(margin: 12) }

  package mutating func select(at point: Point, in scene: Scene) -> Bool {
    guard let index = flow(scene).index(at: point) else { return false }
    list.select(index, in: flow(scene))
    return true
  }

  package mutating func scroll(by lines: Int, at point: Point, in scene: Scene) {
    list.scroll(by: lines, in: flow(scene))
  }
}
