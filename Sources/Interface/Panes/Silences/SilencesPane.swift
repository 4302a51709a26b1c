import Drawing
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// Propositions on which one party has spoken and the other has not, the longest-waiting first.
package struct SilencesPane: Pane {
  package static let entry = PaneEntry(
    "silences",
    title: "Silences",
    help: "What one side has said and the other never answered",
    share: 55
  )

  package var list = BlockList<Silence>()

  package init() {}

  package struct Inquiry: PaneInquiry {
    package let selected: Proposition.ID?
    package let index: Int

    package func answered(by analyst: Analyst, _ perspective: Perspective) -> Answer {
      let position = selected.flatMap { analyst.silence(on: $0, perspective) }
      let window = Window(around: position ?? index, reach: BlockList<Silence>.reach)
      return Answer(page: analyst.silences(perspective, window), position: position)
    }

    package struct Answer: Equatable, Sendable {
      package let page: Page<Silence>
      package let position: Int?
    }
  }

  package func inquiry(in scene: Scene) -> Inquiry {
    Inquiry(selected: list.selectedRow?.listing.row.proposition.id, index: list.selected)
  }

  package mutating func take(_ answer: Inquiry.Answer, in scene: Scene) {
    list.take(answer.page, position: answer.position)
  }

  package var subject: Subject? {
    list.selectedRow.map { .proposition($0.listing.row.proposition.id) }
  }

  package mutating func perform(_ command: Command, in scene: Scene) -> Bool {
    list.perform(command, in: flow(scene))
  }

  package mutating func settle(in scene: Scene) { list.lead = flow(scene).settledLead }

  package func isWanting(in scene: Scene) -> Bool { list.isWanting }

  package mutating func select(at point: Point, in scene: Scene) -> Bool {
    guard let index = flow(scene).index(at: point) else { return false }
    list.select(index, in: flow(scene))
    return true
  }

  package mutating func scroll(by lines: Int, at point: Point, in scene: Scene) {
    list.scroll(by: lines, in: flow(scene))
  }
}
