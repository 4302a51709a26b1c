import Drawing
import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// What is otherwise on the as-of date than on another day.
package struct ChangesPane: ListPane {
  package static let entry = PaneEntry(
    "changes",
    digit: 3,
    title: ChangesWords.name,
    shortTitle: "Change",
    help: "issues, propositions and actors that moved between two dates",
    commands: [.date, .sort],
    share: 58
  )

  package var list = BlockList<Change>()
  /// The day that was typed; without one it is a year before the as-of date.
  package var from: Day?
  /// The day with which what is shown was compared.
  package var since: Day?
  /// In which order each group is listed.
  package var order = ChangeOrder.newestFirst
  /// Whether the rows are still those of another order.
  private var isStale = false

  package init() {}

  package struct Inquiry: PaneInquiry {
    package let since: Day
    package let order: ChangeOrder
    package let stretch: StretchInquiry<Change>

    package func answered(by analyst: Analyst, _ perspective: Perspective) -> Answer {
      Answer(
        since: since,
        stretch: stretch.answered(
          position: { analyst.position(of: $0, since: since, perspective, sorted: order) },
          rows: { analyst.changes(since: since, perspective, sorted: order, $0) }
        )
      )
    }

    package struct Answer: Equatable, Sendable {
      package let since: Day
      package let stretch: ListStretch<Change>
    }
  }

  package func inquiry(in scene: Scene) -> Inquiry {
    let since = from ?? scene.perspective.asOf.aYear(-1)
    // What is compared with another day is another list: it is read from its start.
    let isSame = self.since == nil || since == self.since
    return Inquiry(
      since: since,
      order: order,
      stretch: (isSame ? list : BlockList()).stretch(prefetchRadius: prefetchRadius(in: scene))
    )
  }

  package mutating func take(_ answer: Inquiry.Answer, in scene: Scene) {
    if since != nil, answer.since != since { list = BlockList() }
    since = answer.since
    isStale = false
    list.take(answer.stretch)
  }

  package var mark: PaneMark? { list.selectedRow.map { .change($0.key, from: from) } }

  package mutating func seek(_ mark: PaneMark) {
    guard case .change(let key, let from) = mark else { return }
    self.from = from
    list.seek(key)
  }

  package mutating func go(to date: EDTFDate, in scene: Scene) {
    from = date.last < .distantFuture ? date.last : date.first
  }

  package func words(in scene: Scene) -> ChangesWords {
    ChangesWords(
      scene.heading,
      scene.perspective,
      since: since,
      order,
      ways: ChangesWords.Ways(
        date: scene.way(to: .date),
        earlierTurn: scene.way(to: .earlierTurn),
        earlierYear: scene.way(to: .earlierYear),
        laterTurn: scene.way(to: .laterTurn)
      )
    )
  }

  package mutating func perform(_ command: Command, in scene: Scene) -> Bool {
    guard command == .sort else { return list.perform(command, in: flow(scene)) }
    let all = ChangeOrder.allCases
    let place = all.firstIndex(of: order) ?? 0
    order = all[(place + 1) % all.count]
    isStale = true
    return true
  }

  package func isWanting(in scene: Scene) -> Bool {
    isStale || list.isWanting(margin: max(Self.prefetchRadius / 3, rowsInView(scene)))
  }

  package var subject: Subject? {
    list.selectedRow.map { change in
      // What rests on an assessment is read in the issue, where the assessment stands.
      if case .issue(let id, _, _, _) = change.kind, change.quotes.isEmpty {
        return .issue(id, in: nil)
      }
      let evidence = Evidence(
        title: change.title,
        note: change.sentence,
        role: ChangeText(change).role,
        quotes: change.quotes,
        labels: Dictionary(change.parts.map { ($0.quote, Wording.name($0.part)) }) { $1 }
      )
      return .evidence(evidence)
    }
  }
}
