import Drawing
import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// The issues from the nearest to agreement to the furthest, and what the sources advise.
package struct LadderPane: Pane {
  package static let entry = PaneEntry(
    "ladder",
    digit: 6,
    title: LadderWords.name,
    shortTitle: "Ladder",
    help: "where progress could start, the nearest to agreement first"
  )

  package var list = BlockList<LadderRow>()
  package var steps = BlockList<PassageCard>()
  /// Whether keys move in the advice.
  package var isInAdvice = false
  /// The advice in which keys are to move once it is there.
  private var sought: Passage.ID?

  package init() {}

  func words(in scene: Scene) -> LadderWords {
    LadderWords(isFiltered: !scene.perspective.filter.isEmpty, advice: steps.page.total)
  }

  package struct Inquiry: PaneInquiry {
    package let stretch: StretchInquiry<LadderRow>

    package func answered(by analyst: Analyst, _ perspective: Perspective) -> Answer {
      Answer(
        stretch: stretch.answered(
          position: { analyst.ladderPosition(of: $0, perspective) },
          rows: { analyst.ladder(perspective, $0) }
        ),
        advice: analyst.advice(perspective)
      )
    }

    package struct Answer: Equatable, Sendable {
      package let stretch: ListStretch<LadderRow>
      package let advice: [PassageCard]
    }
  }

  package func inquiry(in scene: Scene) -> Inquiry {
    let radius = max(BlockList<LadderRow>.prefetchRadius, 2 * scene.rect.rows)
    return Inquiry(stretch: list.stretch(prefetchRadius: radius))
  }

  package mutating func take(_ answer: Inquiry.Answer, in scene: Scene) {
    list.take(answer.stretch)
    let advice = answer.advice
    steps.take(Page(rows: advice, offset: 0, total: advice.count), position: nil)
    // What is not there may be among what is yet to be read.
    if let step = sought, steps.selectedRow?.key == step { (isInAdvice, sought) = (true, nil) }
    if advice.isEmpty { isInAdvice = false }
  }

  package mutating func seek(_ mark: PaneMark) {
    switch mark {
    case .subject(.issue(let id, _)): list.seek(id)
    case .subject(.passage(let id)):
      sought = id
      steps.seek(id)
    default: break
    }
  }

  package var subject: Subject? {
    if isInAdvice { return steps.selectedRow.map { .passage($0.passage.id) } }
    return list.selectedRow.map { .issue($0.issue.id, in: nil) }
  }

  package mutating func perform(_ command: Command, in scene: Scene) -> Bool {
    sought = nil
    switch command {
    case .nextPane, .previousPane:
      isInAdvice = !isInAdvice && !steps.page.rows.isEmpty
    case .left: isInAdvice = false
    case .right: isInAdvice = !steps.page.rows.isEmpty
    default:
      return isInAdvice
        ? steps.perform(command, in: adviceFlow(scene)) : list.perform(command, in: flow(scene))
    }
    return true
  }

  package mutating func clampScroll(in scene: Scene) {
    list.selectionRow = flow(scene).clampedSelectionRow
    steps.selectionRow = adviceFlow(scene).clampedSelectionRow
  }

  package func isWanting(in scene: Scene) -> Bool {
    list.isWanting(margin: max(BlockList<LadderRow>.prefetchRadius / 3, scene.rect.rows))
  }

  package mutating func select(at point: Point, in scene: Scene) -> Bool {
    sought = nil
    if let index = flow(scene).index(at: point) {
      isInAdvice = false
      list.select(index, in: flow(scene))
      return true
    }
    guard let index = adviceFlow(scene).index(at: point) else { return false }
    isInAdvice = true
    steps.select(index, in: adviceFlow(scene))
    return true
  }

  package mutating func scroll(by lines: Int, at point: Point, in scene: Scene) {
    if adviceFlow(scene).view.contains(point) {
      steps.scroll(by: lines, in: adviceFlow(scene))
    } else {
      list.scroll(by: lines, in: flow(scene))
    }
  }
}
