import Drawing
import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// Who speaks: both sides in two columns, and below them who belongs to neither.
package struct ActorsPane: Pane {
  package static let entry = PaneEntry(
    "actors",
    digit: 4,
    title: ActorsWords.name,
    shortTitle: "Actor",
    help: "who speaks for each side, in which role, and who changed stance",
    commands: [.sort],
    share: 55
  )

  /// One of the lists.
  package enum Column: Int, Hashable, Sendable, CaseIterable {
    case first, second, neither

    var group: ActorGroup {
      switch self {
      case .first: .side(.first)
      case .second: .side(.second)
      case .neither: .neither
      }
    }
  }

  package var lists: [Column: BlockList<ActorProfile>] = [:]
  package var focus = Column.first
  package var order = ActorOrder.number
  /// Whether the rows have come to stand otherwise, and must be asked for.
  private var isStale = false
  /// Whoever is to be selected, in whichever column the answer has them.
  private var sought: Actor.ID?

  package init() {}

  func words(in scene: Scene) -> ActorsWords {
    ActorsWords(
      scene.heading,
      isFiltered: !scene.perspective.filter.isEmpty,
      order,
      totals: Column.allCases.map { ($0.group, self[$0].page.total) }
    )
  }

  package subscript(column: Column) -> BlockList<ActorProfile> {
    get { lists[column] ?? BlockList() }
    set { lists[column] = newValue }
  }

  /// The column that keys move in: the chosen one, or the first that is not empty.
  package var active: Column {
    if self[focus].page.total > 0 { return focus }
    return Column.allCases.first { self[$0].page.total > 0 } ?? focus
  }

  package struct Inquiry: PaneInquiry {
    package let anchors: [Column: Anchor]
    package let order: ActorOrder
    package let prefetchRadius: Int

    package struct Anchor: Hashable, Sendable {
      package let actor: Actor.ID?
      package let index: Int
    }

    package func answered(by analyst: Analyst, _ perspective: Perspective) -> Answer {
      var pages: [Column: Page<ActorProfile>] = [:]
      var positions: [Column: Int] = [:]
      for column in Column.allCases {
        let anchor = anchors[column]
        let position = anchor?.actor.flatMap {
          analyst.position(of: $0, in: column.group, perspective, order)
        }
        positions[column] = position
        let window = Window(around: position ?? anchor?.index ?? 0, prefetchRadius: prefetchRadius)
        pages[column] = analyst.actors(column.group, perspective, order, window)
      }
      return Answer(pages: pages, positions: positions, selected: anchors.compactMapValues(\.actor))
    }

    package struct Answer: Equatable, Sendable {
      package let pages: [Column: Page<ActorProfile>]
      package let positions: [Column: Int]
      package let selected: [Column: Actor.ID]
    }
  }

  package func inquiry(in scene: Scene) -> Inquiry {
    let anchors = Column.allCases.map { column in
      let list = self[column]
      return (column, Inquiry.Anchor(actor: list.anchor, index: list.selected))
    }
    return Inquiry(
      anchors: Dictionary(uniqueKeysWithValues: anchors),
      order: order,
      prefetchRadius: max(BlockList<ActorProfile>.prefetchRadius, 2 * scene.rect.rows)
    )
  }

  package mutating func take(_ answer: Inquiry.Answer, in scene: Scene) {
    for column in Column.allCases {
      self[column].take(
        answer.pages[column] ?? .empty,
        position: answer.positions[column],
        of: answer.selected[column]
      )
    }
    // Whoever is not there may be among those who are yet to be read.
    let column = Column.allCases.first { sought != nil && self[$0].selectedRow?.key == sought }
    if let column { (focus, sought) = (column, nil) }
    isStale = false
  }

  package mutating func seek(_ mark: PaneMark) {
    guard case .subject(.actor(let id)) = mark else { return }
    sought = id
    for column in Column.allCases { self[column].seek(id) }
  }

  package var subject: Subject? {
    self[active].selectedRow.map { .actor($0.card.actor.id) }
  }

  package mutating func perform(_ command: Command, in scene: Scene) -> Bool {
    sought = nil
    switch command {
    case .left: turn(to: .first)
    case .right: turn(to: .second)
    case .nextPane: return walk(by: 1)
    case .previousPane: return walk(by: -1)
    case .sort:
      order = order.next(among: [.number, .name, .date])
      isStale = true
    default: return self[active].perform(command, in: flow(of: active, scene))
    }
    return true
  }

  private mutating func turn(to column: Column) {
    if self[column].page.total > 0 { focus = column }
  }

  /// Goes through the columns; false past the last, where the detail may follow.
  private mutating func walk(by step: Int) -> Bool {
    let there = Column.allCases.filter { self[$0].page.total > 0 }
    guard let index = there.firstIndex(of: active), there.indices.contains(index + step) else {
      return false
    }
    focus = there[index + step]
    return true
  }

  package mutating func clampScroll(in scene: Scene) {
    for column in Column.allCases {
      self[column].selectionRow = flow(of: column, scene).clampedSelectionRow
    }
  }

  package func isWanting(in scene: Scene) -> Bool {
    let margin = max(BlockList<ActorProfile>.prefetchRadius / 3, scene.rect.rows)
    return isStale || Column.allCases.contains { self[$0].isWanting(margin: margin) }
  }

  package mutating func select(at point: Point, in scene: Scene) -> Bool {
    sought = nil
    for (column, rect) in rects(scene) where rect.contains(point) {
      let flow = flow(of: column, scene)
      turn(to: column)
      guard let index = flow.index(at: point) else { return false }
      self[column].select(index, in: flow)
      return true
    }
    return false
  }

  package mutating func scroll(by lines: Int, at point: Point, in scene: Scene) {
    for (column, rect) in rects(scene) where rect.contains(point) {
      self[column].scroll(by: lines, in: flow(of: column, scene))
    }
  }
}

extension ActorOrder {
  /// The order after this one, and after the last the first.
  func next(among orders: [ActorOrder]) -> ActorOrder {
    orders[((orders.firstIndex(of: self) ?? 0) + 1) % orders.count]
  }
}
