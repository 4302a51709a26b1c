import RelationsModel
import RelationsQuery

extension Change {
  /// What changed; of an actor's several changes on a proposition each has its date.
  package enum Key: Hashable, Sendable {
    case issue(Issue.ID)
    case proposition(Proposition.ID)
    case actor(Actor.ID, Proposition.ID, EDTFDate)
  }

  package var key: Key {
    switch kind {
    case .issue(let id, _, _, _): .issue(id)
    case .proposition(let proposition, _, _, _): .proposition(proposition.id)
    case .actor(let id, _, let proposition, _, _, _): .actor(id, proposition.id, on)
    }
  }
}

extension Analyst {
  /// Where a change stands among all that `changes` lists.
  package func position(
    of key: Change.Key,
    since day: Day,
    _ perspective: Perspective,
    sorted order: ChangeOrder = .newestFirst
  ) -> Int? {
    let list = changeList(since: day, perspective, order)
    switch key {
    case .issue(let id): return list.issues.firstIndex { $0.row.id == id }
    case .proposition(let id):
      let index = list.propositions.firstIndex { $0.entry.proposition.id == id }
      return index.map { list.issues.count + $0 }
    case .actor(let actor, let proposition, let date):
      let index = index(in: list) {
        $0.actor == actor && $0.proposition == proposition
          && queries.quote($0.later.id)?.quote.date == date
      }
      // The engine has the latest last.
      return index.map { index in
        order == .oldestFirst
          ? list.count - list.stanceCount + index : list.count - 1 - index
      }
    }
  }

  /// The first change of a stance that is as it should be, in the engine's order.
  private func index(in list: ChangeList, where isFound: (StanceChange) -> Bool) -> Int? {
    let step = 1000
    for offset in stride(from: 0, to: list.stanceCount, by: step) {
      let window = Window(offset: offset, count: step)
      let perspective = list.key.perspective
      let page = queries.stanceChanges(of: nil, after: list.key.since, perspective, window)
      if let index = page.rows.firstIndex(where: isFound) { return offset + index }
    }
    return nil
  }
}
