import RelationsModel
import RelationsQuery

/// Which actors are listed, in which order.
struct ActorList: Hashable, Sendable {
  let perspective: Perspective
  let group: ActorGroup
  let order: ActorOrder
}

extension Analyst {
  /// What is counted of every actor of a group, in order.
  func listed(
    _ group: ActorGroup,
    _ perspective: Perspective,
    _ order: ActorOrder
  ) -> [ActorTally] {
    let key = ActorList(perspective: perspective, group: group, order: order)
    return kept(\.actors, key) {
      let members = tallies(perspective).filter { group.includes($0.side) }
      return members.map { OrderedActor($0) }.sorted { $0.precedes($1, order) }.map(\.tally)
    }
  }

  func tallies(_ perspective: Perspective) -> [ActorTally] {
    kept(\.tallies, perspective) { queries.tallies(perspective) }
  }
}

extension ActorGroup {
  fileprivate func includes(_ side: Side?) -> Bool {
    switch self {
    case .all: true
    case .side(let wanted): side == wanted
    case .neither: side == nil
    }
  }
}

/// An actor with its name folded once, and not at each comparison.
private struct OrderedActor {
  let tally: ActorTally
  let name: [UInt8]

  init(_ tally: ActorTally) {
    self.tally = tally
    name = FoldedText.bytes(of: tally.name)
  }

  func precedes(_ other: OrderedActor, _ order: ActorOrder) -> Bool {
    switch order {
    case .name: break
    case .number: break
    case .party:
      let ranks = (rank, other.rank)
      if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
    case .date:
      let days = (tally.last, other.tally.last)
      if days.0 != days.1 { return days.0 ?? .beforeAll > days.1 ?? .beforeAll }
    }
    let counts = (tally.quotes.total, other.tally.quotes.total)
    if order != .name, counts.0 != counts.1 { return counts.0 > counts.1 }
    if name != other.name { return name.lexicographicallyPrecedes(other.name) }
    return tally.actor < other.tally.actor
  }

  private var rank: Int { tally.side?.rawValue ?? Side.allCases.count }
}

extension Day {
  /// Earlier than a date without a known start.
  fileprivate static let beforeAll = Day(number: Day.distantPast.number - 1)
}
