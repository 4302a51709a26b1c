import Drawing
import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// Claim and reply side by side: each quote with a stance, and what names it as answered, or else the
/// other party's nearest words on the same proposition of the same day or later.
package struct RepliesPane: ListPane {
  package static let entry = PaneEntry(
    "replies",
    digit: 8,
    title: RepliesWords.name,
    shortTitle: "Reply",
    help: "each claim and what the other side said next",
    commands: [.sort]
  )

  /// Each is two quotes to fetch and to lay out.
  package static let prefetchRadius = 40
  /// What it is about, the words, who said them.
  package static let leastHeight = 3

  package var list = BlockList<Reply>()
  package var order = QuoteOrder.oldestFirst

  package init() {}

  package func words(in scene: Scene) -> RepliesWords {
    RepliesWords(scene.heading, by: scene.perspective.asOf, order)
  }

  package struct Inquiry: PaneInquiry {
    package let stretch: StretchInquiry<Reply>
    package let order: QuoteOrder

    package func answered(
      by analyst: Analyst,
      _ perspective: Perspective
    ) -> ListStretch<Reply> {
      stretch.answered(
        position: { analyst.position(ofReplyTo: $0, perspective, order) },
        rows: { analyst.replies(perspective, order, $0) }
      )
    }
  }

  package func inquiry(in scene: Scene) -> Inquiry {
    Inquiry(stretch: list.stretch(prefetchRadius: prefetchRadius(in: scene)), order: order)
  }

  package mutating func take(_ answer: Inquiry.Answer, in scene: Scene) {
    list.take(answer)
  }

  package mutating func seek(_ mark: PaneMark) {
    if case .subject(.quote(let id)) = mark { list.seek(id) }
  }

  package var subject: Subject? {
    guard let pair = list.selectedRow else { return nil }
    let quotes =
      [pair.quote.quote.id, pair.reply?.quote.id].compactMap { $0 } + pair.otherAnswers.map(\.id)
    let proposition = pair.quote.proposition?.text ?? pair.quote.issueTitle
    let note = "\(Wording.capitalised(RepliesWords.finding(pair))). \(pair.quote.issueTitle)."
    return .evidence(
      Evidence(title: proposition, note: note, role: Role(pair.quote.stance), quotes: quotes)
    )
  }

  package mutating func perform(_ command: Command, in scene: Scene) -> Bool {
    guard command == .sort else { return list.perform(command, in: flow(scene)) }
    order = order == .newestFirst ? .oldestFirst : .newestFirst
    list.reverse()
    return true
  }
}
